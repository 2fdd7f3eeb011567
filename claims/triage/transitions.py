"""The workflow's lines up to research: choosing, assigning, waiting, dropping (DOMAIN.md, 3)."""

from __future__ import annotations

from claims.core.transitions import BEFORE, SAME, Transition
from claims.extraction.enums import Status

S = Status
UP_TO_RETURNED = (
    S.PROPOSED, S.ACCEPTED, S.DEFERRED, S.ASSIGNED, S.RESEARCHING, S.IN_REVIEW, S.CHANGES_REQUESTED,
)  # fmt: skip
WORKED_ON = (S.ASSIGNED, S.RESEARCHING, S.CHANGES_REQUESTED)

TABLE: tuple[Transition, ...] = (
    Transition(
        "accept",
        (S.PROPOSED, S.DEFERRED, S.NOT_SELECTED, S.REJECTED),
        S.ACCEPTED,
        ("fact-checker",),
        "why chosen",
    ),
    Transition(
        "reject",
        (S.PROPOSED, S.DEFERRED, S.ACCEPTED),
        S.REJECTED,
        ("fact-checker",),
        "a reason from the desk's list",
    ),
    Transition(
        "close-the-rest",
        (S.PROPOSED,),
        S.NOT_SELECTED,
        ("fact-checker",),
        "all undecided claims of an article, one reason",
    ),
    Transition("defer", (S.PROPOSED, S.ACCEPTED), S.DEFERRED, ("fact-checker",), "until"),
    Transition(
        "come-back", (S.DEFERRED,), S.PROPOSED, ("clock",), "its date has come", is_offered=False
    ),
    Transition(
        "mark-duplicate",
        UP_TO_RETURNED,
        S.DUPLICATE,
        ("fact-checker", "assignee", "editor"),
        "canonical claim open or published, itself no duplicate, no cycle",
        is_offered=False,
    ),
    Transition("separate", (S.DUPLICATE,), BEFORE, ("fact-checker",), is_offered=False),
    Transition("take", (S.ACCEPTED,), S.RESEARCHING, ("fact-checker",), "not recused"),
    Transition("assign", (S.ACCEPTED,), S.ASSIGNED, ("editor",), "not recused"),
    Transition("start", (S.ASSIGNED,), S.RESEARCHING, ("system",), "first note, source or draft"),
    Transition("reassign", WORKED_ON, S.ASSIGNED, ("editor", "assignee"), "reason"),
    Transition("release", WORKED_ON, S.ACCEPTED, ("editor", "assignee"), "reason"),
    Transition(
        "lease-ends",
        (S.ASSIGNED,),
        S.ACCEPTED,
        ("clock",),
        "nothing touched, nothing waited for",
        is_offered=False,
    ),
    Transition("wait", WORKED_ON, SAME, ("assignee",), "whom or what, until", is_offered=False),
    Transition("resume", WORKED_ON, SAME, ("assignee",), is_offered=False),
    Transition(
        "drop",
        (S.ACCEPTED, S.ASSIGNED, S.RESEARCHING, S.IN_REVIEW, S.CHANGES_REQUESTED),
        S.DROPPED,
        ("editor", "assignee"),
        "reason",
    ),
    Transition("split", UP_TO_RETURNED, SAME, ("fact-checker",), is_offered=False),
    Transition("merge", UP_TO_RETURNED, SAME, ("fact-checker",), is_offered=False),
    Transition("move-span", UP_TO_RETURNED, SAME, ("fact-checker",), is_offered=False),
)
