"""The annotated reading view with claims in all states, nested, overlapping, four deep."""

from __future__ import annotations

from typing import Any

from claims.web import bars, marks
from claims.web.parts import (
    Action,
    Ask,
    Choice,
    Crumb,
    Filter,
    KeyHint,
    Match,
    Note,
    StatementPart,
    Value,
)
from claims.web.workbench import screens as workbench
from tests.web.samples.base import STATEMENTS, TEXT, UNPROVEN, chain, why


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
            Value("Figure", "“hundreds upon hundreds”", is_vague=True),
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


def outdated() -> workbench.SplitAgain:
    """That a newer engine may split the article."""
    does = (
        "Split again with engine 0.3.0: what people decided or edited stays, the rest is renewed."
    )
    return workbench.SplitAgain(
        Note("Engine 0.2.0 found these claims", does),
        Action("split-again", "Split again", "/act", 0),
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
        "warnings": (
            Note(
                "Conversion",
                "2.4 metres is 7.9 feet, not 6.2.",
                "warn",
                "#para-0",
                "Show the place",
            ),
            Note("Language", "A part of the text is not English.", "warn"),
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
