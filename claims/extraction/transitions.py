"""What a newer engine does to proposals that nobody has touched (DOMAIN.md, 3)."""

from __future__ import annotations

from claims.core.transitions import Transition
from claims.extraction.enums import Status

TABLE: tuple[Transition, ...] = (
    Transition(
        "lose",
        (Status.PROPOSED,),
        Status.NOT_SELECTED,
        ("system",),
        "a newer engine does not find it again, and nobody has touched it",
    ),
    Transition(
        "find-again",
        (Status.NOT_SELECTED,),
        Status.PROPOSED,
        ("system",),
        "an engine had lost it and a newer one finds it, and nobody has touched it",
    ),
)
