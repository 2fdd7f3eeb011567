"""Speakers: whose claim a stretch is, and through whom it came to the article."""

from __future__ import annotations

import bisect
from collections.abc import Iterable
from dataclasses import replace

from claims.engine.attribution import UNATTRIBUTED, Attribution
from claims.engine.candidates import Candidate
from claims.engine.lexicon import PERSONS
from claims.engine.parsing import Sentence
from claims.engine.quotations import Quotation
from claims.engine.reading import Reading
from claims.engine.references import References, doer_of
from claims.engine.result import Claimant
from claims.engine.sources import Source, source_at
from claims.engine.text import Span

_ACTS = frozenset({"demand", "accuse"})
_ENOUGH = 0.6
_NEAR = 600
"""How many characters back “he” and “she” look for a speaker."""

_FAR = 2
"""How many paragraphs back a quotation looks for its speaker."""


class Speakers:
    """The attributions of one article, with those that quotations inherit."""

    def __init__(self, reading: Reading, references: References) -> None:
        self.references = references
        self.attributions = list(reading.attributions)
        self.attributions += _inherited(reading)
        self.attributions.sort(key=lambda a: (a.content.start, a.content.end, a.cue.start))
        self.by_paragraph: dict[int, list[Attribution]] = {}
        for attribution in self.attributions:
            self.by_paragraph.setdefault(attribution.paragraph, []).append(attribution)
        sources = sorted(
            (a.source for a in reading.attributions if a.source and not a.source.is_pronoun),
            key=lambda source: source.span,
        )
        self.persons = [each for each in sources if each.is_person or each.head in PERSONS]
        self.others = [source for source in sources if not source.is_person]
        self.turns = {z.paragraph: z.speaker for z in reading.zones if z.speaker}

    def of(
        self, candidate: Candidate, is_utterance: bool
    ) -> tuple[Claimant | None, tuple[str, ...]]:
        """Return the claimant of a stretch and what stands between him and the article."""
        layers = self.layers(candidate)
        if layers and not is_utterance and _is_own_act(layers[0], candidate):
            layers = layers[1:]
        speaker = self.turns.get(candidate.sentence.zone.paragraph)
        if not layers:
            return (Claimant(speaker, None), ()) if speaker else (None, ())
        links: list[str] = []
        for layer in layers:
            label = self.label(layer)
            if label and (not links or label.label not in links):
                links.append(label.label)
            links += [link for link in layer.via if link not in links]
        claimant = next((c for c in map(self.label, layers) if c), None)
        if claimant is None:
            return None, ()
        rest = [link for link in links if link != claimant.label]
        return claimant, tuple(rest)

    def around(self, candidate: Candidate) -> list[Attribution]:
        """Return every attribution that a stretch stands in or is, in the order of the text."""
        head = candidate.sentence.span_of(candidate.head, candidate.head)
        here = self.by_paragraph.get(candidate.sentence.zone.paragraph, ())
        return [each for each in here if each.cue == head or _holds(each, candidate.span)]

    def layers(self, candidate: Candidate) -> list[Attribution]:
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

    def behind(self, candidate: Candidate) -> Claimant | None:
        """Return who does what a clause tells: the speaker of an utterance."""
        subject = doer_of(candidate.head)
        return self.named(source_at(candidate.sentence, subject)) if subject is not None else None

    def label(self, attribution: Attribution) -> Claimant | None:
        """Return who is behind an attribution, by full name or by description."""
        if attribution.is_hearsay or attribution.source is None:
            return Claimant(None, UNATTRIBUTED)
        return self.named(attribution.source)

    def named(self, source: Source) -> Claimant | None:
        """Return a source by full name or by its fullest description."""
        references = self.references
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


def _holds(attribution: Attribution, span: Span) -> bool:
    """Say whether a stretch is put forward, done or uttered by the attribution."""
    common = attribution.content.common(span)
    cue_inside = span.contains(attribution.cue)
    if attribution.manner in _ACTS or attribution.manner == "attitude":
        source = attribution.source
        if cue_inside:
            return source is not None and (span.contains(source.span) or common > 0)
        return attribution.manner == "accuse" and common >= _ENOUGH * len(span)
    if attribution.manner == "hearsay":
        return cue_inside or common >= _ENOUGH * len(span)
    if cue_inside and attribution.source is not None and common < 0.3 * len(span):
        return span.contains(attribution.source.span)
    return common >= _ENOUGH * len(span)


def _is_own_act(layer: Attribution, candidate: Candidate) -> bool:
    """Say whether an attribution is what the claim tells, and not where it comes from."""
    span = candidate.span
    if layer.cue != candidate.sentence.span_of(candidate.head, candidate.head):
        return False
    return layer.manner in _ACTS or layer.content.common(span) < len(span) / 2


def _depth(attribution: Attribution, span: Span, head: Span) -> int:
    """Order acts inside the stretch before what surrounds it, and “according to” after both."""
    if attribution.cue == head:
        return 0
    if attribution.manner in _ACTS and span.contains(attribution.cue):
        return 0
    return 2 if attribution.manner == "according" else 1


def _inherited(reading: Reading) -> list[Attribution]:
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
