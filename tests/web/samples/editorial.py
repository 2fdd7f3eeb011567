"""A sign-off queue with a draft that was returned once."""

from __future__ import annotations

from claims.web import differences
from claims.web.editorial import screens as editorial
from claims.web.parts import (
    Action,
    ChainLink,
    Filter,
    Happening,
    KeyHint,
    Note,
    Value,
)
from tests.web.samples.base import HALF, MISLEADING, STATEMENTS, TRUE, UNPROVEN, pieces, rules


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
