"""What the kinds look at: the words of a claim, its values, and who stands behind it."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from claims.engine.attribution import Attribution
from claims.engine.candidates import Candidate
from claims.engine.result import DateValue, Quantity

if TYPE_CHECKING:
    from spacy.tokens import Token


@dataclass(frozen=True, slots=True)
class Evidence:
    """One claim as the kinds see it."""

    candidate: Candidate
    quantities: tuple[Quantity, ...]
    dates: tuple[DateValue, ...]
    layers: tuple[Attribution, ...]
    participants: tuple[str, ...]
    lemmas: frozenset[str] = field(default_factory=frozenset)
    lowers: frozenset[str] = field(default_factory=frozenset)

    @property
    def head(self) -> Token:
        """Return the head of the clause or phrase."""
        return self.candidate.head

    def child(self, *relations: str) -> Token | None:
        """Return the first dependent of the head, inside the claim, with one of the relations."""
        inside = range(self.candidate.first, self.candidate.last + 1)
        return next((c for c in self.head.children if c.dep_ in relations and c.i in inside), None)

    @property
    def fronted_date(self) -> bool:
        """Say whether the clause begins, before the claim, with when it happened."""
        before = self.head.doc[self.head.left_edge.i : self.candidate.first]
        return any(token.ent_type_ in ("DATE", "TIME") for token in before)

    def auxiliaries(self) -> frozenset[str]:
        """Return the auxiliary verbs of the head."""
        return frozenset(c.lower_ for c in self.head.children if c.dep_ in ("aux", "auxpass"))


def evidence_of(
    candidate: Candidate,
    quantities: tuple[Quantity, ...],
    dates: tuple[DateValue, ...],
    layers: tuple[Attribution, ...],
    participants: tuple[str, ...],
) -> Evidence:
    """Return a claim as the kinds see it."""
    tokens = candidate.tokens
    return Evidence(
        candidate,
        quantities,
        dates,
        layers,
        participants,
        frozenset(token.lemma_.lower() for token in tokens),
        frozenset(token.lower_ for token in tokens),
    )
