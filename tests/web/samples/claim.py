"""A claim in research, with its forms."""

from __future__ import annotations

from typing import Any

from claims.web.parts import (
    Action,
    Ask,
    Crumb,
    Happening,
    KeyHint,
    Value,
)
from claims.web.workbench import screens as workbench
from claims.web.workbench.forms import EvidenceForm, VerdictForm
from tests.web.samples.base import (
    MOSTLY_FALSE,
    OFF_SCALE,
    SCALE,
    STATEMENTS,
    chain,
    pieces,
    rules,
    why,
)
from tests.web.samples.reading import inspector


def claim() -> dict[str, Any]:
    """A claim in research, with its forms."""
    found = pieces()
    columns = tuple(
        workbench.StanceColumn(name, tuple(one for one in found if one.stance == name))
        for name in ("Refutes", "Supports", "Context")
    )
    chosen = tuple(workbench.RatingChoice(one, one is MOSTLY_FALSE) for one in SCALE)
    draft = workbench.VerdictDraft(
        3,
        3,
        "/act",
        can_edit=True,
        scale=chosen,
        off_scale=tuple(workbench.RatingChoice(one) for one in OFF_SCALE),
        saved="Saved 14:32",
        rating=MOSTLY_FALSE,
    )
    places = [
        ("Claim", "claim", None, ""),
        ("Matches", "matches", 1, ""),
        ("Evidence", "evidence", 4, ""),
        ("Right of reply", "asked", 2, ""),
        ("Verdict", "verdict", None, "1 block"),
        ("History", "history", 3, ""),
    ]
    screen = workbench.ClaimPage(
        id=1206,
        version=9,
        status="researching",
        statement=inspector().statement,
        title=STATEMENTS[5],
        kinds=("quantity", "location"),
        crumbs=(
            Crumb("Queue", "/queue"),
            Crumb("Orvania turns down Tessaly's offer …", "/reading"),
            Crumb("Claim 1206"),
        ),
        context=workbench.Context(
            "Orvania fears that ",
            inspector().quote,
            ". “They mean to close the river, and we will not look on,” the official said.",
            "Harbour Post, 17 Nov 2026, ¶ 3",
            "/reading?claim=6",
            "Also in 3 other articles",
        ),
        chain=chain(),
        values=(
            Value("Value", "None: “hundreds upon hundreds”"),
            Value("Unit", "mine"),
            Value("Read as", "at least 200", by="Checker 1"),
        ),
        why=why(),
        map=tuple(workbench.MapItem(*place) for place in places),
        draft=draft,
        assignee="Checker 1",
        assignee_initials="C1",
        due="Due today 17:00, in 2 h 28 min",
        matches=inspector().matches,
        board=columns,
        evidence_sentence="4 pieces, 3 cited",
        evidence_url="/act",
        asked=(
            workbench.Asked(
                "Prime minister's office, Ketterhafen",
                "e-mail, 17 Nov, 16:05",
                "What figure stands behind the official's words?",
                "today 18:00",
                "Waiting",
                "warn",
            ),
            workbench.Asked(
                "Foreign Ministry, Tessaly",
                "form, 17 Nov, 16:10",
                "How many mines are in the reed beds?",
                "18 Nov, 12:00",
                "Replied",
                "good",
                "“No offensive weapons …”",
            ),
        ),
        origin="Not compared yet. The words are known through Harbour Post only.",
        main=Action("submit", "Submit for review", "/act", 9, tone="main", key="Ctrl Enter"),
        main_note="The draft is complete. One rule would still block sign-off.",
        actions=(
            Action("release", "Release", "/act", 9, ask=Ask("Why?", "reason", "text")),
            Action("wait", "Wait", "/act", 9, ask=Ask("Until when?", "until", "moment")),
        ),
        more=(Action("drop", "Drop the claim", "/act", 9, ask=Ask("Why?", "reason", "text")),),
        rules=rules(),
        rules_sentence="6 hold, 1 warns, 1 blocks",
        assignment=(Value("Priority", "High"), Value("Lease", "kept until tomorrow 14:32")),
        history=(
            Happening(
                "pencil", "Checker 1", "changed the rating: half true → mostly false", "today 14:20"
            ),
            Happening("status-researching", "Checker 1", "started", "17 Nov, 14:55"),
            Happening(
                "status-accepted", "Checker 2", "accepted claim 6 of the article", "17 Nov, 14:40"
            ),
        ),
        keys=(KeyHint(("1",), "part"),),
    )
    initial = {
        "summary": "Monitors counted 240 mines in September, and the Orvanian ministry itself speaks of some two hundred.",
        "rationale": "The official gave no number and no date. The last public count is that of the Joint River Mission: 240 mines at four sites in September [1].\n\nThe ministry put the stock at “some two hundred” [2].",
        "unknowns": "Monitors have had no access to two of six sites since 11 October [4].",
        "as_of": "2026-11-18",
    }
    return {
        "screen": screen,
        "verdict_form": VerdictForm(initial=initial),
        "evidence_form": EvidenceForm(),
    }
