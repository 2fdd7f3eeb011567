"""Invented contexts for every page, as the screens would hand them over. No country here exists."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

from django.utils.safestring import mark_safe

from claims.web import bars, differences, marks
from claims.web.editorial import screens as editorial
from claims.web.parts import (
    Action,
    Ask,
    ChainLink,
    Choice,
    Crumb,
    Filter,
    Happening,
    KeyHint,
    Match,
    NavItem,
    Note,
    Pager,
    Piece,
    Rating,
    Row,
    RowGroup,
    Rule,
    Shell,
    StatementPart,
    Value,
    Why,
)
from claims.web.public import screens as public
from claims.web.public.jsonld import json_for_script
from claims.web.workbench import screens as workbench
from claims.web.workbench.forms import ArticleForm, EvidenceForm, VerdictForm

NOW = datetime(2026, 11, 18, 14, 32, tzinfo=UTC)

TEXT = """Orvania turns down Tessaly's offer to pull its barges 12 miles upstream

Prime Minister Ada Brandt, left, receives Tessaly's Foreign Minister Jon Vael in Ketterhafen, Orvania, October 30, 2026. (State Press Office)

KETTERHAFEN (Harbour Post) — Orvania has turned down an offer by Tessaly to keep its armed barges some 12 miles (19 kilometres) from the locks on the Linn.

Instead, Brandt insisted that the barges leave the river altogether, a senior Orvanian official who asked not to be named told reporters on Tuesday, November 18, after a meeting in Ketterhafen between Brandt and Vael.

Orvania fears that Tessaly is gathering “hundreds upon hundreds of mines” in the reed beds. “They mean to close the river, and we will not look on,” the official said.

“A withdrawal has to cover the heavy barges, the workshop being built at Lomm and the closing of the two canals through which these mines are moved,” said the official, according to the daily Linn Courier.

The two-hour discussion “was serious and useful”, the official said. 🚢 Trade on the river grew by 18 percent in a year, a statement from Brandt's office said.

Read more about the river talks
"""

TRUE = Rating("true", "True", "true", "right, and nothing that matters is left out", 4)
MOSTLY_TRUE = Rating("mostly_true", "Mostly true", "true", "right, but needs a detail", 3)
HALF = Rating("half_true", "Half true", "mixed", "right and wrong parts of similar weight", 2)
MOSTLY_FALSE = Rating(
    "mostly_false", "Mostly false", "false", "a true core, but wrong in what matters", 1
)
FALSE = Rating("false", "False", "false", "the evidence contradicts it", 0)
MISLEADING = Rating(
    "misleading", "Misleading", "misleading", "true pieces put so that they suggest what is false"
)
CONTEXT = Rating(
    "missing_context", "Missing context", "missing_context", "silent on what a reader needs"
)
UNPROVEN = Rating("unproven", "Unproven", "unproven", "public evidence does not settle it")
SATIRE = Rating("satire", "Satire", "satire", "made as a joke, taken as fact")
SCALE = (FALSE, MOSTLY_FALSE, HALF, MOSTLY_TRUE, TRUE)
OFF_SCALE = (UNPROVEN, CONTEXT, MISLEADING, SATIRE)


def shell(current: str = "My desk", screen: str = "my_desk", *, editor: bool = False) -> Shell:
    """The frame for a fact-checker or an editor."""
    items = [("My desk", "/my_desk", None), ("Articles", "/articles", None)]
    items += [("Queue", "/queue", None), ("Search", "/search", None)]
    if editor:
        items += [("Sign-off", "/signoff", 5), ("Reports", "/reports", None)]
    return Shell(
        name="Editor" if editor else "Checker 1",
        initials="ED" if editor else "C1",
        desk="World desk",
        role="Editor" if editor else "Fact-checker",
        nav=tuple(NavItem(label, url, n, label == current) for label, url, n in items),
        screen=screen,
    )


def chain() -> tuple[ChainLink, ...]:
    """An unnamed official, heard at a briefing."""
    return (
        ChainLink("A senior Orvanian official", "claimant", "Unnamed. Also behind 5 other claims"),
        ChainLink("Briefing to reporters", "via"),
        ChainLink("Harbour Post", "outlet"),
    )


def why() -> Why:
    """A score with plus and minus terms."""
    terms = [("Size of an arsenal", 0.31), ("Attributed, source unnamed", 0.22)]
    terms += [("Other figure in the text", 0.18), ("Hedged: “fears”", -0.07)]
    shown, zero = bars.reason_bars(terms)
    return Why("0.84", shown, zero)


def decisions() -> tuple[Action, ...]:
    """What a fact-checker may do with a proposed claim."""
    reasons = ("Opinion or rhetoric", "Nobody disputes it", "Cannot be checked")
    choices = tuple(Choice(one.lower(), one, str(i)) for i, one in enumerate(reasons, 1))
    later = (Choice("2026-11-19T09:00", "Tomorrow 9:00", "1"), Choice("w", "In a week", "2"))
    return (
        Action("accept", "Check this", "/act", 1, key="A", tone="main"),
        Action(
            "reject",
            "Not checking",
            "/act",
            1,
            key="R",
            ask=Ask("Why not?", "reason", "choices", choices),
        ),
        Action(
            "defer", "Later", "/act", 1, key="D", ask=Ask("Until when?", "until", "choices", later)
        ),
        Action(
            "mark-duplicate",
            "Same as",
            "/act",
            1,
            key="M",
            allowed=False,
            reason="No other open claim of this article says it.",
        ),
    )


def span(number: int, words: str, state: str, kind: str, **more: Any) -> marks.ClaimSpan:
    """A claim where its words stand in the text."""
    start = TEXT.index(words)
    return marks.ClaimSpan(
        number,
        start,
        start + len(words),
        state,
        kind,
        name=f"Claim {number} of 11, {kind}, {state}",
        url=f"?claim={number}",
        **more,
    )


def spans() -> list[marks.ClaimSpan]:
    """Claims in all states, nested, overlapping, four deep."""
    return [
        span(
            1,
            "Prime Minister Ada Brandt, left, receives Tessaly's Foreign Minister Jon Vael in Ketterhafen",
            "rejected",
            "attendance",
        ),
        span(
            2,
            "Orvania has turned down an offer by Tessaly to keep its armed barges some 12 miles (19 kilometres) from the locks on the Linn",
            "accepted",
            "event",
        ),
        span(
            3, "Brandt insisted that the barges leave the river altogether", "accepted", "utterance"
        ),
        span(
            4,
            "a senior Orvanian official who asked not to be named told reporters on Tuesday, November 18",
            "deferred",
            "date",
        ),
        span(5, "a meeting in Ketterhafen between Brandt and Vael", "accepted", "attendance"),
        span(
            6,
            "Tessaly is gathering “hundreds upon hundreds of mines” in the reed beds",
            "proposed",
            "quantity",
            is_selected=True,
        ),
        span(7, "They mean to close the river, and we will not look on", "rejected", "prediction"),
        span(
            8,
            "A withdrawal has to cover the heavy barges, the workshop being built at Lomm and the closing of the two canals through which these mines are moved",
            "proposed",
            "utterance",
        ),
        span(9, "the workshop being built at Lomm", "proposed", "event"),
        span(
            10,
            "the two canals through which these mines are moved,” said the official, according to the daily Linn Courier",
            "proposed",
            "quantity",
        ),
        span(11, "these mines are moved", "accepted", "event"),
        span(12, "moved", "proposed", "other"),
        span(13, "The two-hour discussion", "duplicate", "duration"),
        span(14, "Trade on the river grew by 18 percent in a year", "accepted", "percentage"),
    ]


STATEMENTS = [
    "Ada Brandt received Jon Vael in Ketterhafen on 30 October 2026.",
    "Orvania turned down Tessaly's offer to keep its armed barges 12 miles from the locks on the Linn.",
    "Ada Brandt insisted that Tessaly's barges leave the Linn altogether.",
    "A senior Orvanian official briefed reporters on Tuesday, 18 November 2026.",
    "Ada Brandt and Jon Vael met in Ketterhafen.",
    "Tessaly is gathering “hundreds upon hundreds of mines” in the reed beds of the Linn.",
    "Tessaly means to close the river.",
    "Orvania demands that a withdrawal cover the heavy barges, a workshop and two canals.",
    "Tessaly is building a workshop at Lomm.",
    "Mines are moved through two canals.",
    "Mines are being moved.",
    "Something moved.",
    "The discussion between Brandt and Vael lasted two hours.",
    "Trade on the Linn between Orvania and Tessaly grew by 18 percent in a year.",
]


def claim_rows() -> tuple[workbench.ClaimRow, ...]:
    """The list beside the text."""
    status_of = {"accepted": "researching"}
    rows = []
    for claim in spans():
        rows.append(
            workbench.ClaimRow(
                id=1200 + claim.number,
                number=claim.number,
                statement=STATEMENTS[claim.number - 1],
                status=status_of.get(claim.state, claim.state)
                if claim.number == 3
                else claim.state,
                line=claim.state,
                kind=claim.kind,
                about={"quantity": "Quantity, utterance"}.get(claim.kind, claim.kind.capitalize()),
                checkworthiness=f"0.{90 - claim.number * 3}",
                where=f"¶ {claim.number // 3}" if claim.number % 3 == 1 else "",
                url=f"?claim={claim.number}",
                oddity={4: "Weekday", 6: "Two figures"}.get(claim.number, ""),
                note={1: "Nobody disputes it", 7: "Opinion or rhetoric", 4: "until Fri 9:00"}.get(
                    claim.number, ""
                ),
                news="Checker 2 accepted, just now" if claim.number == 14 else "",
                starts_paragraph=claim.number % 3 == 1,
                is_selected=claim.is_selected,
                is_open=claim.state == "proposed",
            )
        )
    return tuple(rows)


def blocks() -> tuple[marks.Block, ...]:
    """The article with its marks."""
    roles = ["headline", "caption", *["body"] * 5, "boilerplate"]
    labels = ["Headline", "Caption", *(f"¶ {i}" for i in range(1, 6)), "Boilerplate"]
    paragraphs = [
        marks.Paragraph(one.start, one.end, role, label)
        for one, role, label in zip(marks.paragraphs_of(TEXT), roles, labels, strict=True)
    ]
    excused = [
        marks.Excused(TEXT.index(words), TEXT.index(words) + len(words), name)
        for words, name in [
            ("Read more about the river talks", "boilerplate"),
            ("KETTERHAFEN (Harbour Post)", "dateline"),
            ("(State Press Office)", "credit"),
        ]
    ]
    start = TEXT.index("Tuesday, November 18")
    oddities = [marks.Oddity(start, start + 20, "weekday")]
    return marks.blocks_of(TEXT, paragraphs, spans(), excused, oddities)


def inspector() -> workbench.Inspector:
    """The selected claim."""
    return workbench.Inspector(
        id=1206,
        number=6,
        total=14,
        status="proposed",
        statement=(
            StatementPart(
                "Tessaly is gathering “hundreds upon hundreds of mines” in the reed beds "
            ),
            StatementPart("of the Linn", is_added=True),
            StatementPart("."),
        ),
        kinds=("quantity", "location"),
        quote="Tessaly is gathering “hundreds upon hundreds of mines” in the reed beds",
        wording="The article's words, with a direct quotation",
        chain=chain(),
        values=(
            Value("As written", "“hundreds upon hundreds of mines”", is_quote=True),
            Value("Value", "None: vague"),
            Value("Unit", "mine"),
        ),
        why=why(),
        notes=(
            Note(
                "Two figures for one stock",
                "¶ 5 reports 240 mines in the same reed beds.",
                "warn",
                "?claim=14",
                "See claim 14",
            ),
        ),
        matches=(
            Match(
                "“Tessaly has hundreds of mines on the Linn”",
                "/claim",
                "3 Jun 2026",
                UNPROVEN,
                "Number differs: hundreds, not hundreds upon hundreds",
            ),
        ),
        actions=decisions(),
        afterwards="Claims to check go to the queue, due 20 Nov 14:32.",
        open_url="/claim",
        previous_url="?claim=5",
        next_url="?claim=7",
        live="Claim 6 of 14, quantity, proposed",
    )


def reading(**more: Any) -> workbench.Reading:
    """The annotated reading view."""
    amounts = [("accepted", 5), ("aside", 4), ("open", 5)]
    head = workbench.ArticleHead(
        7,
        TEXT.splitlines()[0],
        "Harbour Post",
        "17 Nov 2026",
        1,
        164,
        "English",
        "https://harbour-post.example/talks",
        "ready",
    )
    given: dict[str, Any] = {
        "article": head,
        "crumbs": (
            Crumb("Articles", "/articles"),
            Crumb("Harbour Post"),
            Crumb("17 Nov 2026, version 1"),
        ),
        "blocks": blocks(),
        "claims": claim_rows(),
        "filters": (
            Filter("All", "?", 14, True),
            Filter("Open", "?show=open", 5),
            Filter("Warnings", "?show=odd", 2),
        ),
        "progress": workbench.Progress(9, 14, 5, 4, 5, bars.parts(amounts)),
        "selected": inspector(),
        "close_the_rest": Action(
            "close-the-rest",
            "Close the rest",
            "/act",
            1,
            ask=Ask(
                "Why are the other five not checked?",
                "reason",
                "choices",
                (Choice("minor", "Too small"),),
            ),
        ),
        "tabs": (Filter("Text", "?tab=text", None, True), Filter("Claims", "?tab=claims", 14)),
        "keys": (
            KeyHint(("J", "K"), "next, previous"),
            KeyHint(("A",), "check this"),
            KeyHint(("R",), "not checking"),
            KeyHint(("D",), "later"),
            KeyHint(("M",), "same claim"),
            KeyHint(("U",), "back to the last"),
            KeyHint(("?",), "all keys"),
        ),
    }
    return workbench.Reading(**(given | more))


def row(statement: str, status: str, time: str, time_note: str, **more: Any) -> Row:
    """A row of my desk."""
    return Row("/claim", statement, status, time=time, time_note=time_note, **more)


def my_desk() -> workbench.MyDesk:
    """A working day."""
    due = [NOW.replace(hour=hour, minute=minute) for hour, minute in [(12, 0), (17, 0), (18, 30)]]
    groups = (
        RowGroup(
            "Returned to you",
            (
                row(
                    "The guard at the Linn locks was doubled in October.",
                    "changes_requested",
                    "12:00",
                    "2 h 32 min late",
                    second="Editor: “Doubled from what? Give both numbers.”",
                    note="2 comments",
                    is_late=True,
                ),
            ),
            1,
        ),
        RowGroup(
            "Due today",
            (
                row(
                    "Tessaly is gathering “hundreds upon hundreds of mines” in the reed beds of the Linn.",
                    "researching",
                    "17:00",
                    "in 2 h 28 min",
                    second="Orvania turns down Tessaly's offer to pull its barges 12 miles upstream",
                    note="reply open until 18:00",
                ),
                row(
                    "The discussion between Brandt and Vael lasted two hours.",
                    "assigned",
                    "18:30",
                    "in 3 h 58 min",
                    second="Talks on the Linn end without result",
                    note="not started",
                ),
            ),
            2,
        ),
        RowGroup(
            "Later",
            (
                row(
                    "Nine of ten bridges on the coast road failed inspection.",
                    "assigned",
                    "Fri 17:00",
                    "in 2 days",
                    second="Who pays for the coast road?",
                    note="not started",
                ),
            ),
            1,
        ),
        RowGroup(
            "In review, with others",
            (
                row(
                    "International monitors counted 240 mines in September.",
                    "in_review",
                    "11:10",
                    "waiting 3 h",
                    second="with Editor",
                    rating=TRUE,
                ),
                row(
                    "The harbour tax raised 4 million marks in 2025.",
                    "in_review",
                    "Tue 19:20",
                    "waiting 19 h",
                    second="with Editor",
                    rating=HALF,
                    is_late=True,
                ),
            ),
            2,
        ),
    )
    take = Action("take", "Take it", "/act", 3, key="T", tone="main")
    next_claim = workbench.NextClaim(
        "Tessaly is building a workshop at Lomm.",
        chain(),
        ("event", "location"),
        "0.77",
        ("You hold two claims of this article", "No conflict of interest"),
        "Due tomorrow 12:00",
        take,
        "?skip=1",
    )
    recent = (
        Happening(
            "mail", "Foreign Ministry, Tessaly,", "answered on", "13:51", url="/claim", link="1204"
        ),
        Happening("comment", "Editor", "commented on", "13:05", url="/claim", link="1204"),
        Happening("status-published", "", "1177 was published", "12:00"),
    )
    limit = workbench.Limit((True,) * 5 + (False,), "5 of 6 claims. Room for one more.")
    return workbench.MyDesk(
        "Wednesday, 18 November",
        "Five claims with you, three of them due today.",
        groups,
        bars.ruler(due, NOW),
        next_claim,
        31,
        limit,
        recent,
    )


def articles() -> workbench.Articles:
    """Articles in every state."""
    rows = [
        (
            "Orvania turns down Tessaly's offer to pull its barges 12 miles upstream",
            "ready",
            "Ready",
            14,
            5,
        ),
        (
            "Central bank holds its rate at 3.5 percent for the fourth month",
            "ready",
            "Ready",
            22,
            0,
        ),
        ("Storm cuts power to 40,000 homes on the coast", "extracting", "Finding claims", 0, 0),
        ("coastline.example/2026/11/talks", "failed", "Failed", 0, 0),
    ]
    return workbench.Articles(
        tuple(
            workbench.ArticleRow(
                "/reading",
                title,
                "Harbour Post",
                "17 Nov 2026",
                state,
                label,
                "",
                (),
                claims,
                still,
                "14:02",
            )
            for title, state, label, claims, still in rows
        ),
        "/article_new",
        (Filter("All", "?", 4, True), Filter("To triage", "?show=open", 1)),
        pager=Pager("4 articles"),
    )


def rules() -> tuple[Rule, ...]:
    """A block, a warning, and what holds."""
    holds = [
        "Two independent sources",
        "A primary source",
        "Claimant is not the outlet",
        "A claim, not an opinion",
        "Rationale complete",
        "Interests declared",
    ]
    return (
        Rule(
            "PUB004",
            "block",
            "Claimant has been asked and the reply closed",
            "Open until 18:00.",
            "#reply",
        ),
        Rule(
            "PUB003", "warn", "Copy of every cited source", "The copy of evidence 3 is being made."
        ),
        *(Rule(f"PUB1{i}", "holds", text) for i, text in enumerate(holds)),
    )


def pieces() -> tuple[Piece, ...]:
    """Evidence of all stances and all states of the kept copy."""
    common = {"url": "https://monitors.example/september", "published_on": "4 Oct 2026"}
    return (
        Piece(
            1,
            1,
            "Refutes",
            "Monitors counted 240 mines at four of six sites.",
            title="Report for September 2026, p. 9",
            publisher="Joint River Mission",
            level="Primary",
            type="Official statistics",
            relation="",
            is_cited=True,
            kept_state="kept",
            kept="Kept 17 Nov, 15:02",
            sha256="9f3c…e1",
            **common,
        ),
        Piece(
            2,
            2,
            "Refutes",
            "… a stock of some two hundred mines of all types.",
            title="Threat assessment 2026, p. 14",
            publisher="Orvanian Defence Ministry",
            level="Primary",
            type="Document",
            relation="claimant's own",
            is_cited=True,
            kept_state="failed",
            kept="The site answered 403",
            **common,
        ),
        Piece(
            3,
            3,
            "Supports",
            "“Hundreds upon hundreds,” a senior official said.",
            title="Talks on the Linn fail",
            publisher="Linn Courier",
            level="Secondary",
            type="Media",
            relation="independent",
            kept_state="pending",
            kept="Keeping a copy",
            **common,
        ),
        Piece(
            4,
            4,
            "Context",
            "No access to two of six sites since 11 October.",
            title="Access note 31",
            publisher="Joint River Mission",
            level="Primary",
            type="Record",
            relation="independent",
            is_cited=True,
            kept_state="kept",
            kept="Kept 18 Nov, 10:40",
            sha256="5e18…b2",
            **common,
        ),
    )


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
        ("Right of reply", "reply", 2, ""),
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


def signoff() -> editorial.SignOff:
    """A queue with a draft that was returned once."""
    before = "Trade grew by 18 percent in the year to September."
    after = "Trade grew by 18 percent in money, because fuel became dearer. In tonnes it grew by 4 percent."
    old = "The statement names no source. Its figure is that of the customs service [1].\n\nThe statistics office confirms the growth [2]."
    new = "The statement names no source. Its figure is that of the customs service [1].\n\nMost of that is price: fuel is half of the trade [4].\n\nThe statistics office gives 16 percent in money and nothing in tonnes [2]."
    queue = [
        editorial.QueueRow(
            "?draft=1",
            "The harbour tax raised 4 million marks in 2025.",
            HALF,
            "Checker 1",
            "waiting 19 h",
            "1 rule warns",
            is_late=True,
        ),
        editorial.QueueRow(
            "?draft=2",
            "International monitors counted 240 mines in September.",
            TRUE,
            "Checker 1",
            "waiting 3 h 22 min",
            "all rules hold",
        ),
        editorial.QueueRow(
            "?draft=3",
            "Trade on the Linn grew by 18 percent in a year.",
            MISLEADING,
            "Checker 2",
            "waiting 41 min",
            "draft 2, was returned",
            is_selected=True,
        ),
        editorial.QueueRow(
            "?draft=4",
            "Every second school in Lomm has no working heating.",
            UNPROVEN,
            "Checker 2, Editor",
            "waiting 30 min",
            locked="you wrote draft 1",
        ),
    ]
    return editorial.SignOff(
        tuple(queue),
        (
            editorial.QueueRow(
                "?draft=5",
                "Gen. Sulo has led the army of Tessaly since 2023.",
                TRUE,
                "Checker 1",
                "today 18:00",
            ),
        ),
        editorial.Draft(
            1214,
            2,
            "in_review",
            STATEMENTS[13],
            "/claim",
            (
                ChainLink("Ada Brandt", "claimant"),
                ChainLink("statement from her office", "via"),
                ChainLink("Harbour Post", "outlet"),
            ),
            "Trade on the river grew by 18 percent in a year",
            MISLEADING,
            HALF,
            differences.word_changes(before, after),
            differences.paragraph_changes(old, new),
            True,
            (
                Filter("Changes since draft 1", "?view=changes", None, True),
                Filter("Draft 2", "?view=draft"),
            ),
            4,
            pieces(),
            "4 pieces, 3 cited",
            (
                Happening(
                    "comment",
                    "You",
                    "Say of what: tonnes or money?",
                    "yesterday 17:48",
                    detail="On draft 1",
                ),
            ),
        ),
        editorial.Decision(
            "You wrote no version of this draft.",
            Action("publish", "Approve and publish", "/act", 12, key="A", tone="main"),
            (Action("approve", "Approve only", "/act", 12),),
            Action("request-changes", "Request changes", "/act", 12, key="R"),
            rules()[2:],
            "6 hold",
            (
                Note(
                    "Prime minister's office, 17 Nov, 17:40",
                    "“The figure is that of our customs service.”",
                ),
            ),
            (Value("ClaimReview", "valid, no number sent"), Value("Partners", "6 by webhook")),
            "/verdict",
        ),
        keys=(KeyHint(("J", "K"), "next, previous change"),),
    )


def verdict(**more: Any) -> public.Verdict:
    """A published, corrected verdict."""
    review = {
        "@context": "https://schema.org",
        "@type": "ClaimReview",
        "claimReviewed": "</script><b>&",
    }
    given: dict[str, Any] = {
        "url": "https://facts.example/verdicts/mines/",
        "version": 2,
        "title": STATEMENTS[5],
        "is_direct_quote": True,
        "quote": "Tessaly is gathering hundreds upon hundreds of mines in the reed beds",
        "said_by": "An unnamed senior Orvanian official, as reported by Harbour Post",
        "said_where": "at a briefing for reporters, 17 November 2026",
        "rating": MOSTLY_FALSE,
        "steps": tuple(public.Step(one.label, one is MOSTLY_FALSE) for one in SCALE),
        "summary": "Monitors counted 240 mines in September, and Orvania's own ministry speaks of some two hundred. Two of six sites could not be visited.",
        "rationale_html": mark_safe(
            "<p>The official gave no number and no date. The last public count is that of the Joint River Mission, which saw 240 mines at four of six sites in September.<a class='cite' href='#evidence-1'>1</a> The ministry put the stock at “some two hundred” in its own assessment.<a class='cite' href='#evidence-2'>2</a></p><p>Even if all sheds seen on satellite pictures were full, they would hold 400 at most.</p>"
        ),
        "claimreview": json_for_script(review),
        "published": "18 Nov 2026, 18:40",
        "modified": "19 Nov 2026, 10:15",
        "as_of": "18 November 2026",
        "kinds": ("quantity",),
        "seen": (
            public.Seen("Harbour Post", "https://harbour-post.example/talks", "17 Nov"),
            public.Seen("Linn Courier", "https://linn.example/", "17 Nov"),
        ),
        "evidence": tuple(
            public.Cited(
                one.number,
                one.title,
                one.url,
                f"{one.publisher}, {one.published_on}",
                one.stance,
                f"{one.level} source",
                one.passage,
                "https://facts.example/copies/1" if one.kept_state == "kept" else "",
            )
            for one in pieces()
        ),
        "evidence_sentence": "4 sources",
        "corrections": (
            public.Correction(
                "Correction",
                "19 November 2026, 10:15",
                "We wrote that monitors had counted at all six sites.",
                "They counted at four. The rating did not change.",
                "/verdict_version",
            ),
        ),
        "history": (
            Happening(
                "status-under_correction",
                "Version 2.",
                "Correction: the count covers four sites.",
                "19 Nov 2026, 10:15",
            ),
            Happening(
                "status-published",
                "Version 1",
                "published.",
                "18 Nov 2026, 18:40",
                url="/verdict_version",
                link="Read it",
            ),
        ),
        "report_url": "/report",
        "report_title": "All verdicts on the Harbour Post article",
        "json_url": "/api/v1/verdicts/1/",
    }
    return public.Verdict(**(given | more))


def report() -> public.Report:
    """A check of an article with every family of ratings."""
    rated = [
        (2, MOSTLY_TRUE),
        (3, TRUE),
        (6, MOSTLY_FALSE),
        (9, UNPROVEN),
        (10, FALSE),
        (13, HALF),
        (5, CONTEXT),
        (14, MISLEADING),
    ]
    found = {one.number: one for one in spans()}
    items = tuple(
        public.ReportItem(
            number,
            TEXT[found[number].start : found[number].end],
            "A senior Orvanian official, unnamed",
            STATEMENTS[number - 1],
            rating,
            "The report says so, for four of six sites.",
            "/verdict",
            found[number].kind,
        )
        for number, rating in rated
    )
    counts = tuple(public.RatingCount(rating, 1) for _, rating in rated)
    return public.Report(
        TEXT.splitlines()[0],
        "Harbour Post",
        "https://harbour-post.example/talks",
        "17 November 2026",
        "Checked by World desk, last change 19 November 2026, 10:15",
        counts,
        items,
        8,
        "6 claims were not checked: 2 opinion or rhetoric, 4 undisputed",
    )


def public_desk(current: str = "") -> public.Desk:
    """Who publishes."""
    return public.Desk("Northgate", current=current)


def pages() -> dict[str, tuple[str, dict[str, Any]]]:
    """Every page by name: its template and its context."""
    checker = shell()
    article = {
        "screen": workbench.ArticleNew(
            "text",
            (
                Filter("Paste the text", "?by=text", None, True),
                Filter("Web address", "?by=url"),
                Filter("File", "?by=file"),
            ),
        ),
        "form": ArticleForm(),
    }
    refused = article | {
        "form": ArticleForm({"title": "Talks", "text": "", "outlet": "Harbour Post"})
    }
    home_rows = tuple(
        public.VerdictRow(
            "/verdict",
            STATEMENTS[i],
            rating,
            "Monitors counted 240 mines in September.",
            "An unnamed Orvanian official",
            "18 Nov 2026",
            "2026-11-18",
        )
        for i, rating in enumerate((*SCALE, *OFF_SCALE))
    )
    head = reading().article
    waiting = {name: getattr(head, name) for name in head.__dataclass_fields__} | {
        "state": "extracting",
        "step": "Finding claims",
        "title": "Storm cuts power to 40,000 homes",
    }
    failed = waiting | {
        "state": "failed",
        "failure": "coastline.example answered with a consent page instead of the article. The address is kept.",
    }
    unready: dict[str, Any] = {
        "blocks": (),
        "claims": (),
        "filters": (),
        "progress": None,
        "selected": None,
        "close_the_rest": None,
    }
    desk = {"shell": checker}
    reading_shell = {"shell": shell("Articles", "reading")}
    return {
        "my_desk": ("workbench/my_desk.html", desk | {"screen": my_desk()}),
        "my_desk_empty": (
            "workbench/my_desk.html",
            desk
            | {
                "screen": workbench.MyDesk(
                    "Wednesday, 18 November", "Nothing is with you.", queue_count=31
                )
            },
        ),
        "articles": (
            "workbench/articles.html",
            {"shell": shell("Articles", "articles"), "screen": articles()},
        ),
        "articles_empty": (
            "workbench/articles.html",
            {
                "shell": shell("Articles", "articles"),
                "screen": workbench.Articles((), "/article_new"),
            },
        ),
        "article_new": (
            "workbench/article_new.html",
            {"shell": shell("Articles", "article_new")} | article,
        ),
        "article_refused": (
            "workbench/article_new.html",
            {"shell": shell("Articles", "article_new")} | refused,
        ),
        "reading": ("workbench/reading.html", reading_shell | {"screen": reading()}),
        "reading_waiting": (
            "workbench/reading.html",
            reading_shell
            | {"screen": reading(article=workbench.ArticleHead(**waiting), **unready)},
        ),
        "reading_failed": (
            "workbench/reading.html",
            reading_shell | {"screen": reading(article=workbench.ArticleHead(**failed), **unready)},
        ),
        "reading_claims": (
            "workbench/reading.html",
            reading_shell | {"screen": reading(tab="claims")},
        ),
        "claim": ("workbench/claim.html", {"shell": shell("Queue", "claim")} | claim()),
        "queue": (
            "workbench/queue.html",
            {
                "shell": shell("Queue", "queue"),
                "screen": workbench.Queue(
                    my_desk().groups[1].rows + my_desk().groups[2].rows,
                    "31 claims wait, the best first.",
                    Action("take", "Take next", "/act", 1, key="T", tone="main"),
                    pager=Pager("1 to 3 of 31", "", "?page=2"),
                ),
            },
        ),
        "queue_empty": (
            "workbench/queue.html",
            {
                "shell": shell("Queue", "queue"),
                "screen": workbench.Queue(
                    (),
                    "Nothing waits.",
                    Action(
                        "take", "Take next", "/act", 1, allowed=False, reason="The queue is empty."
                    ),
                ),
            },
        ),
        "search": (
            "workbench/search.html",
            {
                "shell": shell("Search", "search"),
                "screen": workbench.Search(
                    "mines",
                    (RowGroup("Claims", my_desk().groups[1].rows, 2),),
                    "2 claims have “mines”.",
                ),
            },
        ),
        "search_empty": (
            "workbench/search.html",
            {
                "shell": shell("Search", "search"),
                "screen": workbench.Search("guidence", hint="Try fewer words."),
            },
        ),
        "signoff": (
            "editorial/signoff.html",
            {"shell": shell("Sign-off", "signoff", editor=True), "screen": signoff()},
        ),
        "signoff_empty": (
            "editorial/signoff.html",
            {"shell": shell("Sign-off", "signoff", editor=True), "screen": editorial.SignOff(())},
        ),
        "reports": (
            "editorial/reports.html",
            {
                "shell": shell("Reports", "reports", editor=True),
                "screen": editorial.Reports(
                    (
                        editorial.ReportRow(
                            "/report",
                            STATEMENTS[1],
                            "Harbour Post",
                            8,
                            "Published",
                            "19 Nov, 10:15",
                        ),
                    )
                ),
            },
        ),
        "home": (
            "public/home.html",
            {"desk": public_desk("home"), "screen": public.Home(home_rows)},
        ),
        "home_empty": (
            "public/home.html",
            {"desk": public_desk("home"), "screen": public.Home(())},
        ),
        "verdict": ("public/verdict.html", {"desk": public_desk(), "screen": verdict()}),
        "verdict_version": (
            "public/verdict_version.html",
            {
                "desk": public_desk(),
                "screen": verdict(
                    old=Note(
                        "This is version 1",
                        "It was corrected on 19 November 2026.",
                        "warn",
                        "/verdict",
                        "The verdict as it is now",
                    ),
                    is_direct_quote=False,
                    corrections=(),
                ),
            },
        ),
        "report": ("public/report.html", {"desk": public_desk(), "screen": report()}),
        "corrections": (
            "public/corrections.html",
            {
                "desk": public_desk("corrections"),
                "screen": public.Corrections(
                    (
                        public.Correction(
                            "Correction",
                            "19 Nov 2026",
                            "We wrote six sites.",
                            "It was four.",
                            url="/verdict",
                            statement=STATEMENTS[5],
                        ),
                    )
                ),
            },
        ),
        "methodology": (
            "public/methodology.html",
            {
                "desk": public_desk("methodology"),
                "screen": public.Methodology(
                    tuple(public.ScaleEntry(one) for one in (*reversed(SCALE), *OFF_SCALE))
                ),
            },
        ),
        **{
            f"error_{code}": (f"errors/{code}.html", {})
            for code in ("400", "403", "403_csrf", "404", "409", "500")
        },
    }
