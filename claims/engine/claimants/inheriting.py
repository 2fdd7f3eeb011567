"""Inheriting: the quotations without a cue of their own, and the speech that they go on with."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from claims.engine.attribution import Attribution
from claims.engine.parsing import Sentence
from claims.engine.quotations import Quotation
from claims.engine.reading import Reading
from claims.engine.text import Span

_ENOUGH = 0.6
_FAR = 2
"""How many paragraphs back a quotation looks for its speaker."""


def inherited(reading: Reading) -> list[Attribution]:
    """Return attributions for quotations that have no cue of their own."""
    spoken = [a for a in reading.attributions if a.manner in ("say", "according") and a.source]
    by_paragraph: dict[int, list[Attribution]] = {}
    for attribution in spoken:
        by_paragraph.setdefault(attribution.paragraph, []).append(attribution)
    sentences: dict[int, list[Sentence]] = {}
    for sentence in reading.sentences:
        sentences.setdefault(sentence.zone.paragraph, []).append(sentence)
    found: list[Attribution] = []
    for quotation in reading.quotations:
        if not quotation.is_speech or _looks_like_title(quotation, reading.text):
            continue
        here = by_paragraph.get(quotation.paragraph, [])
        if any(a.content.common(quotation.span) >= _ENOUGH * len(quotation.span) for a in here):
            continue
        if any(quotation.span.contains(a.cue) for a in here) and len(here) == 1:
            here = []
        model = _nearest(quotation, here, by_paragraph)
        if model is None:
            continue
        content = _content(quotation, sentences.get(quotation.paragraph, []), here)
        for layer in _layers_of(model, by_paragraph.get(model.paragraph, [])):
            found.append(replace(layer, content=content, paragraph=quotation.paragraph))
    return found


def _layers_of(model: Attribution, here: Iterable[Attribution]) -> list[Attribution]:
    """Return an attribution with the ones that stand around it in its sentence."""
    outer = [
        a
        for a in here
        if a is not model and a.manner == "according" and a.sentence == model.sentence
    ]
    return [model, *outer]


def _nearest(
    quotation: Quotation, here: list[Attribution], all_of_them: dict[int, list[Attribution]]
) -> Attribution | None:
    """Return the speech that a quotation continues: before it, after it, or a paragraph back."""
    outside = [a for a in here if not quotation.span.contains(a.cue)]
    speech = [a for a in outside if a.manner == "say"] or outside
    before = [a for a in speech if a.cue.start < quotation.span.start]
    if before:
        return max(before, key=lambda a: a.cue.start)
    if speech:
        return min(speech, key=lambda a: a.cue.start)
    if quotation.opens_paragraph or not quotation.is_closed:
        for back in range(1, _FAR + 1):
            earlier = all_of_them.get(quotation.paragraph - back, [])
            said = [a for a in earlier if a.manner == "say"] or earlier
            if said:
                return max(said, key=lambda a: a.cue.start)
    return None


def _content(quotation: Quotation, sentences: list[Sentence], here: list[Attribution]) -> Span:
    """Return what is put down to the speaker: the sentence around a short quotation, else it."""
    for sentence in sentences:
        if sentence.span.common(quotation.span) and not sentence.span.contains(quotation.span):
            return quotation.span
        if sentence.span.contains(quotation.span):
            cued = any(a.sentence == sentence.number and a.manner == "say" for a in here)
            embedded = len(quotation.span) < 0.75 * len(sentence.span) and not cued
            return sentence.span if embedded else quotation.span
    return quotation.span


def _looks_like_title(quotation: Quotation, text: str) -> bool:
    words = quotation.span.of(text).split()[:12]
    capitals = sum(1 for word in words if word[:1].isupper())
    return capitals >= 0.7 * len(words)
