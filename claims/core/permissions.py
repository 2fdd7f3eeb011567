"""The answer of a rule: allowed, or denied with the reason a person reads."""

from __future__ import annotations

from dataclasses import dataclass

from claims.core.errors import NotAllowed


@dataclass(frozen=True, slots=True)
class Allowed:
    """The rule says yes."""

    reason: str = ""

    def __bool__(self) -> bool:
        return True


@dataclass(frozen=True, slots=True)
class Denied:
    """The rule says no; falsy, and carries the sentence for the user."""

    reason: str

    def __bool__(self) -> bool:
        return False


Answer = Allowed | Denied
ALLOWED = Allowed()


def require(answer: Answer) -> None:
    """Let an allowed caller pass; raise NotAllowed with the rule's reason otherwise."""
    if not answer:
        raise NotAllowed(answer.reason)
