"""What is left out after the choice: bare reporting frames, opinions, personal words in a turn."""

from __future__ import annotations

from claims.engine.kinds.evidence import Evidence
from claims.engine.lexicon import OPINION, SAYING
from claims.engine.quotations import Quotation
from claims.engine.spoken import is_personal, is_spoken

_JUDGING = frozenset({"be", "feel", "seem", "look", "remain"})


def is_left_out(evidence: Evidence, quotations: tuple[Quotation, ...]) -> bool:
    """Say whether a chosen candidate asserts nothing that evidence could settle."""
    candidate = evidence.candidate
    if is_spoken(candidate) and is_personal(candidate):
        return True
    return _is_bare_frame(evidence) or _is_opinion(evidence, quotations)


def _is_bare_frame(evidence: Evidence) -> bool:
    """“The official said during a briefing”: who spoke, without what, and without a date."""
    head = evidence.head
    if head.lemma_.lower() not in SAYING or evidence.dates or evidence.quantities:
        return False
    span = evidence.candidate.span
    for layer in evidence.layers:
        if layer.manner != "say" or not span.contains(layer.cue):
            continue
        own = evidence.candidate.sentence.span_of(head, head) == layer.cue
        if own and layer.content.common(span) < 0.2 * len(layer.content):
            return True
    return False


def _is_opinion(evidence: Evidence, quotations: tuple[Quotation, ...]) -> bool:
    """“The talks “were very important””: a judgement in quotation marks, without a figure."""
    head = evidence.head
    if head.lemma_.lower() not in _JUDGING:
        return False
    complement = evidence.child("attr", "acomp")
    if complement is None or not any(
        t.lower_ in OPINION for t in complement.subtree if t.i <= complement.i
    ):
        return False
    place = evidence.candidate.sentence.span_of(complement, complement)
    quoted = any(q.is_speech and q.span.contains(place) for q in quotations)
    figures = [q for q in evidence.quantities if q.span.start > place.start]
    return quoted and not figures
