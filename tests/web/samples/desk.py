"""A working day on my desk, and articles in every state."""

from __future__ import annotations

from typing import Any

from claims.web import bars
from claims.web.parts import (
    Action,
    Filter,
    Happening,
    Pager,
    Row,
    RowGroup,
)
from claims.web.workbench import screens as workbench
from tests.web.samples.base import HALF, NOW, TRUE, chain


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
