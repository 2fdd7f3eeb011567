"""The workflow's lines of what is public (DOMAIN.md, 3)."""

from __future__ import annotations

from claims.core.transitions import SAME, Transition
from claims.extraction.enums import Status

S = Status
OUT = (S.PUBLISHED, S.UNDER_CORRECTION)
TWO_EDITORS = ("editor", "second editor")

TABLE: tuple[Transition, ...] = (
    Transition(
        "publish", (S.IN_REVIEW, S.APPROVED), S.PUBLISHED, ("editor",), "no author; rules hold"
    ),
    Transition("schedule", (S.APPROVED,), S.SCHEDULED, ("editor",), "a time to come", False),
    Transition("publish-now", (S.SCHEDULED,), S.PUBLISHED, ("clock",), "rules hold", False),
    Transition("recall", (S.SCHEDULED, S.APPROVED), S.IN_REVIEW, ("editor",), "reason", False),
    Transition("notice-on", OUT, SAME, ("editor",), "one public sentence", False),
    Transition("notice-off", OUT, SAME, ("editor",), "", False),
    Transition(
        "open-case", (S.PUBLISHED,), S.UNDER_CORRECTION, ("editor",), "what is alleged", False
    ),
    Transition("close-case", (S.UNDER_CORRECTION,), S.PUBLISHED, ("editor",), "finding", False),
    Transition(
        "publish-correction", (S.UNDER_CORRECTION,), S.PUBLISHED, ("editor",), "all rules", False
    ),
    Transition(
        "refile", (S.PUBLISHED,), SAME, ("fact-checker", "editor"), "meaning untouched", False
    ),
    Transition("recheck", (S.PUBLISHED,), SAME, ("fact-checker", "editor"), "as-of moves", False),
    Transition("hold", OUT, S.HELD, TWO_EDITORS, "reason class public", False),
    Transition("lift", (S.HELD,), S.PUBLISHED, TWO_EDITORS, "", False),
    Transition("withdraw", (*OUT, S.HELD), S.WITHDRAWN, TWO_EDITORS, "public reason", False),
    Transition("reinstate", (S.WITHDRAWN,), S.PUBLISHED, TWO_EDITORS, "public reason", False),
)
