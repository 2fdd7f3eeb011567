"""Naming: the full name or the fullest description of a source, also of “he” and “they”."""

from __future__ import annotations

import bisect

from claims.engine.attribution import UNATTRIBUTED, Attribution
from claims.engine.lexicon import PERSONS
from claims.engine.references import References
from claims.engine.result import Claimant
from claims.engine.sources import Source

_POINTING = frozenset(
    {"i", "we", "you", "who", "which", "that", "this", "these", "those", "what", "there", "me",
     "us", "him", "her", "them", "whom"}
)  # fmt: skip
"""Words that name nobody: who “I” is, the quotation around it tells."""
_NEAR = 600
"""How many characters back “he” and “she” look for a speaker."""


class Naming:
    """The sources of one article and what they are called at their clearest."""

    def __init__(self, attributions: tuple[Attribution, ...], references: References) -> None:
        self.references = references
        sources = sorted(
            (a.source for a in attributions if a.source and not a.source.is_pronoun),
            key=lambda source: source.span,
        )
        self.persons = [each for each in sources if each.is_person or each.head in PERSONS]
        self.others = [source for source in sources if not source.is_person]

    def label(self, attribution: Attribution) -> Claimant | None:
        """Return who is behind an attribution, by full name or by description."""
        if attribution.is_hearsay or attribution.source is None:
            return Claimant(None, UNATTRIBUTED)
        return self.named(attribution.source)

    def named(self, source: Source) -> Claimant | None:
        """Return a source by full name or by its fullest description."""
        references = self.references
        if source.head in _POINTING:
            return None
        if source.is_pronoun:
            return self._behind_pronoun(source)
        if source.is_person:
            return Claimant(references.full_name(source.words), None)
        if source.is_name:
            known = references.full_name(source.words)
            return Claimant(references.long_form(known), None)
        words = source.words
        if words.lower().startswith(("the ", "this ", "that ")):
            words = references.described(source.head, source.span.start) or words
        return Claimant(None, words)

    def _behind_pronoun(self, source: Source) -> Claimant | None:
        """Return who “he said” or “they said” goes back to: the last source of that sort."""
        lower = source.words.lower()
        if lower in ("he", "she"):
            last = _last_before(self.persons, source.span.start)
            if last is not None and source.span.start - last.span.start < _NEAR:
                return self.named(last)
            person = self.references.person_before(source.span.start)
            return Claimant(person, None) if person else Claimant(None, lower)
        if lower in ("they", "it"):
            last = _last_before(self.others, source.span.start)
            if last is not None:
                return self.named(last)
        return Claimant(None, lower)


def _last_before(sources: list[Source], place: int) -> Source | None:
    number = bisect.bisect_left(sources, place, key=lambda source: source.span.start)
    return sources[number - 1] if number else None
