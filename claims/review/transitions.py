"""The workflow's lines from submission to approval (DOMAIN.md, 3)."""

from __future__ import annotations

from claims.core.transitions import SAME, Transition
from claims.extraction.enums import Status

S = Status

TABLE: tuple[Transition, ...] = (
    Transition(
        "submit",
        (S.RESEARCHING, S.CHANGES_REQUESTED),
        S.IN_REVIEW,
        ("assignee",),
        "rating, summary, rationale, evidence cited; origin check or “as reported by”",
    ),
    Transition(
        "take-back", (S.IN_REVIEW,), S.RESEARCHING, ("assignee",), "note if reading has begun"
    ),
    Transition(
        "take-review", (S.IN_REVIEW,), SAME, ("fact-checker",), "no author; one reader at a time"
    ),
    Transition(
        "request-changes",
        (S.IN_REVIEW,),
        S.CHANGES_REQUESTED,
        ("reader", "editor"),
        "no author; comment",
    ),
    Transition(
        "approve",
        (S.IN_REVIEW,),
        S.APPROVED,
        ("fact-checker", "editor"),
        "one or two people by policy, the last an editor; no author; rules of level block hold",
    ),
)
