"""What the samples share: an article, ratings, a claimant, evidence. No country here exists."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

from claims.web import bars
from claims.web.parts import (
    ChainLink,
    NavItem,
    Piece,
    Rating,
    Rule,
    Shell,
    Why,
)

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


def shell(current: str = "My desk", screen: str = "my_desk", *, editor: bool = False) -> Shell:
    """The frame for a fact-checker or an editor."""
    items: list[tuple[str, str, int | None]] = [
        ("My desk", "/my_desk", None),
        ("Articles", "/articles", None),
    ]
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
    return Why("0.84", shown, zero, shown)


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
            "#asked",
        ),
        Rule(
            "PUB003", "warn", "Copy of every cited source", "The copy of evidence 3 is being made."
        ),
        *(Rule(f"PUB1{i}", "holds", text) for i, text in enumerate(holds)),
    )


def pieces() -> tuple[Piece, ...]:
    """Evidence of all stances and all states of the kept copy."""
    common: dict[str, Any] = {
        "url": "https://monitors.example/september",
        "published_on": "4 Oct 2026",
    }
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
