"""Layers: the attributions that a stretch stands in, the innermost first."""

from __future__ import annotations

from collections.abc import Iterable

from claims.engine.attribution import Attribution
from claims.engine.candidates import Candidate
from claims.engine.text import Span

ACTS = frozenset({"demand", "accuse"})
_ENOUGH = 0.6


class Layers:
    """The attributions of one article by paragraph."""

    def __init__(self, attributions: Iterable[Attribution]) -> None:
        self.by_paragraph: dict[int, list[Attribution]] = {}
        for attribution in sorted(
            attributions, key=lambda a: (a.content.start, a.content.end, a.cue.start)
        ):
            self.by_paragraph.setdefault(attribution.paragraph, []).append(attribution)

    def around(self, candidate: Candidate) -> list[Attribution]:
        """Return every attribution that a stretch stands in or is, in the order of the text."""
        head = candidate.sentence.span_of(candidate.head, candidate.head)
        here = self.by_paragraph.get(candidate.sentence.zone.paragraph, ())
        span = candidate.span
        return [each for each in here if each.cue == head or _holds(each, span)]

    def stack(self, candidate: Candidate) -> list[Attribution]:
        """Return the attributions that a stretch stands in, the innermost first."""
        span = candidate.span
        head = candidate.sentence.span_of(candidate.head, candidate.head)
        found = self.around(candidate)
        plain = [a for a in found if a.manner not in ("attitude", "hearsay")]
        kept = plain or found
        if (
            plain
            and any(a.manner == "hearsay" for a in found)
            and all(a.content.common(span) == 0 for a in plain)
        ):
            kept = found
        return sorted(kept, key=lambda a: (_depth(a, span, head), len(a.content), a.cue.start))


def _holds(attribution: Attribution, span: Span) -> bool:
    """Say whether a stretch is put forward, done or uttered by the attribution."""
    common = attribution.content.common(span)
    cue_inside = span.contains(attribution.cue)
    if attribution.manner in ACTS or attribution.manner == "attitude":
        source = attribution.source
        if cue_inside:
            return source is not None and (span.contains(source.span) or common > 0)
        return attribution.manner != "demand" and common >= _ENOUGH * len(span)
    if attribution.manner == "hearsay":
        return cue_inside or common >= _ENOUGH * len(span)
    if cue_inside and attribution.manner == "according":
        return common >= _ENOUGH * min(len(span), len(attribution.content))
    if cue_inside and attribution.source is not None and common < 0.3 * len(span):
        return span.contains(attribution.source.span)
    return common >= _ENOUGH * len(span)


def is_own_act(layer: Attribution, candidate: Candidate) -> bool:
    """Say whether an attribution is what the claim tells, and not where it comes from."""
    span = candidate.span
    if layer.cue != candidate.sentence.span_of(candidate.head, candidate.head):
        return False
    return layer.manner in ACTS or layer.content.common(span) < len(span) / 2


def _depth(attribution: Attribution, span: Span, head: Span) -> int:
    """Order acts inside the stretch before what surrounds it, and “according to” after both."""
    if attribution.cue == head:
        return 0
    if attribution.manner in ACTS and span.contains(attribution.cue):
        return 0
    return 2 if attribution.manner == "according" else 1
