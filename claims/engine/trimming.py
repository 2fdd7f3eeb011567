"""Trimming: takes “, the official said” off the edges of what was chosen."""

from __future__ import annotations

from dataclasses import replace

from claims.engine.attribution import Attribution
from claims.engine.candidates import Candidate
from claims.engine.text import Span

_ACTS = frozenset({"announce", "insist", "warn", "predict", "promise", "vow", "deny", "complain"})
_SHORTEST = 3
_TRIMMED = frozenset({"say", "according"})


def without_attribution(candidate: Candidate, attributions: tuple[Attribution, ...]) -> Candidate:
    """Return the candidate cut to what is said, where who says it stands at one of its ends."""
    candidate = _without_citing(candidate)
    for attribution in attributions:
        span, content = candidate.span, attribution.content
        if attribution.manner not in _TRIMMED or not span.contains(attribution.cue):
            continue
        follows = content.start <= span.start < content.end <= attribution.cue.start
        precedes = attribution.cue.end <= content.start < span.end <= content.end and _is_plain(
            candidate, attribution
        )
        if not follows and not precedes:
            continue
        kept = [t for t in candidate.tokens if content.contains(candidate.sentence.span_of(t, t))]
        while kept and (kept[-1].is_punct or kept[-1].is_space):
            kept.pop()
        if len(kept) >= _SHORTEST:
            candidate = _cut_to(candidate, kept[0].i, kept[-1].i)
    return candidate


def _without_citing(candidate: Candidate) -> Candidate:
    """Return the candidate without “, citing two officials” at its end."""
    tokens = candidate.tokens
    place = next((n for n, token in enumerate(tokens) if token.lower_ == "citing"), 0)
    if place <= _SHORTEST or tokens[place - 1].text != ",":
        return candidate
    return _cut_to(candidate, candidate.first, tokens[place - 2].i)


def _is_plain(candidate: Candidate, attribution: Attribution) -> bool:
    """Say whether the frame before the content only says who: no date or measure, no act."""
    frame = Span(candidate.span.start, attribution.content.start)
    for token in candidate.tokens:
        if not frame.contains(candidate.sentence.span_of(token, token)):
            continue
        if token.like_num or token.ent_type_ in ("DATE", "TIME") or token.lemma_ in _ACTS:
            return False
    return True


def _cut_to(candidate: Candidate, first: int, last: int) -> Candidate:
    """Return the candidate with new edges, and the highest word between them as its head."""
    head = candidate.head
    inside = list(candidate.doc[first : last + 1])
    if not first <= head.i <= last:
        top = [t for t in inside if not first <= t.head.i <= last]
        head = next((t for t in top if t.pos_ in ("VERB", "AUX")), top[0] if top else inside[0])
    return replace(candidate, head=head, first=first, last=last)
