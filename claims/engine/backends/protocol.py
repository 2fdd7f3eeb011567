"""What a backend is: it proposes the claims of an article that has been read."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Protocol

from claims.engine.reading import Reading
from claims.engine.result import Caution, Claim


@dataclass(frozen=True, slots=True)
class Proposal:
    """The claims that a backend proposes, and what the reader of the result should know of it."""

    claims: list[Claim]
    cautions: tuple[Caution, ...] = ()


class Backend(Protocol):
    """Whatever finds claims in an article; what it proposes is verified by the splitter."""

    def propose(self, reading: Reading, published: date | None) -> Proposal:
        """Return the claims of an article, headlines apart; `found_by` says who found each."""
        ...
