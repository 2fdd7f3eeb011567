"""Coverage: every character of the text is in a claim, or in a stretch that says why not."""

from __future__ import annotations

from collections.abc import Iterator

from claims.engine.lexicon import FIRST_PERSON, OPINION, SAYING, SECOND_PERSON
from claims.engine.parsing import Sentence, words_of
from claims.engine.reading import Reading
from claims.engine.result import Claim, Stretch
from claims.engine.text import Span
from claims.engine.zoning import READ_ROLES

_ZONE_REASONS = {
    "boilerplate": "furniture of the page",
    "byline": "names the author or the maker of a picture",
    "dateline": "says where and when the article was written",
    "heading": "a heading",
    "verse": "lines of a poem or song",
    "code": "program code or data",
    "instructions": "tells the reader what to do",
    "foreign": "in a language that is not read",
}
_ZONE_CLASSES = {"foreign": "other_language"}


def coverage_of(reading: Reading, claims: list[Claim], repeated: list[Span]) -> list[Stretch]:
    """Return the stretches of the whole text, in order, without gap or overlap."""
    marks: list[Stretch] = [Stretch(claim.span, "claim", "") for claim in claims]
    marks += [Stretch(span, "repeated", "says what another passage says") for span in repeated]
    marks += [stretch for claim in claims for stretch in _mentions(claim)]
    taken = _without_overlaps(marks)
    pieces = _without_overlaps([*taken, *_rest(reading, taken)])
    return list(_filled(len(reading.text), pieces))


def _mentions(claim: Claim) -> list[Stretch]:
    return [
        Stretch(span, "repeated", "says what a claim in the body says") for span in claim.mentions
    ]


def _without_overlaps(stretches: list[Stretch]) -> list[Stretch]:
    """Return the stretches in order; what overlaps an earlier one is cut off."""
    result: list[Stretch] = []
    end = 0
    for stretch in sorted(stretches, key=lambda each: (each.span.start, -each.span.end)):
        start = max(stretch.span.start, end)
        if start < stretch.span.end:
            result.append(Stretch(Span(start, stretch.span.end), stretch.kind, stretch.reason))
            end = stretch.span.end
    return result


def _rest(reading: Reading, taken: list[Stretch]) -> Iterator[Stretch]:
    """Yield the class of everything that is in no claim: by zone, or by sentence."""
    for zone in reading.zones:
        if zone.role not in READ_ROLES:
            kind = _ZONE_CLASSES.get(zone.role, zone.role)
            reason = zone.reason or _ZONE_REASONS.get(zone.role, "")
            yield from _gaps(zone.span, taken, kind, reason)
    for sentence in reading.sentences:
        kind, reason = _sentence_class(sentence, reading)
        for gap in _gaps(sentence.span, taken, kind, reason):
            if any(letter.isalnum() for letter in gap.span.of(reading.text)):
                yield gap


def _gaps(span: Span, taken: list[Stretch], kind: str, reason: str) -> Iterator[Stretch]:
    """Yield what of a span is not taken."""
    place = span.start
    for stretch in _touching(span, taken):
        if stretch.span.start > place:
            yield Stretch(Span(place, stretch.span.start), kind, reason)
        place = max(place, stretch.span.end)
    if place < span.end:
        yield Stretch(Span(place, span.end), kind, reason)


def _touching(span: Span, taken: list[Stretch]) -> Iterator[Stretch]:
    low, high = 0, len(taken)
    while low < high:
        middle = (low + high) // 2
        if taken[middle].span.end <= span.start:
            low = middle + 1
        else:
            high = middle
    while low < len(taken) and taken[low].span.start < span.end:
        yield taken[low]
        low += 1


def _sentence_class(sentence: Sentence, reading: Reading) -> tuple[str, str]:
    """Return the class of the words of a sentence that are in no claim."""
    words = sentence.span.of(reading.text).rstrip()
    lowers = {token.lower_ for token in sentence.tokens}
    if sentence.zone.role == "headline":
        return "headline", "the headline"
    if words.rstrip("\"”’'").endswith("?"):
        return "question", "asks and does not assert"
    if lowers & OPINION:
        return "opinion", "judges and does not state a fact"
    if lowers & (FIRST_PERSON | SECOND_PERSON):
        return "personal", "speaks of the speaker or to the reader"
    if any(token.lemma_.lower() in SAYING for token in sentence.tokens):
        return "attribution", "says who said it"
    if sum(1 for _ in words_of(sentence.tokens)) <= 3:
        return "fragment", "too short to assert anything"
    return "too_vague", "nothing in it that could be checked was found"


def _filled(length: int, pieces: list[Stretch]) -> Iterator[Stretch]:
    """Yield the pieces with the blanks and marks between them given to a class of their own."""
    place = 0
    for piece in pieces:
        if piece.span.start > place:
            yield Stretch(Span(place, piece.span.start), "between", "blanks and marks")
        yield piece
        place = piece.span.end
    if place < length:
        yield Stretch(Span(place, length), "between", "blanks and marks")
