"""Finding what a language model quotes: exactly, else but for quotation marks, dashes and blanks."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from claims.engine.candidates import Candidate, candidates_of
from claims.engine.parsing import Sentence
from claims.engine.text import Span, parser_view

if TYPE_CHECKING:
    from spacy.tokens import Token

LONGEST_QUOTE = 1_500
_CLOSING = frozenset(")]%")
_LOOSE = {"-": "[-–—]", "–": "[-–—]", "—": "[-–—]", "…": r"(?:…|\.\.\.)"}


class Refused(Exception):
    """A quote that cannot be used; the message goes on after “because they”."""


@dataclass(frozen=True, slots=True)
class Place:
    """Where words stand: a stretch of one sentence, in code points of the article."""

    sentence: Sentence
    span: Span


def places_of(words: str, sentences: Sequence[Sentence], text: str, view: str) -> list[Place]:
    """Return where words stand in the sentences: as they are, else in the plain view."""
    wanted = words.strip()
    if not 0 < len(wanted) <= LONGEST_QUOTE:
        return []
    exact = _all_of(re.escape(wanted), sentences, text)
    return exact or _all_of(_loose(wanted), sentences, view)


def aligned(
    quote: str, number: object, sentences: Sequence[Sentence], text: str, view: str
) -> Candidate:
    """Return the words of a quote as a candidate; `number` decides where it stands several times.

    Raises Refused where the quote does not stand in exactly one place of one sentence, cuts a word
    in two, or holds no word.
    """
    places = places_of(quote, sentences, text, view)
    if not places:
        raise Refused("do not stand in a sentence of the text")
    if len(places) > 1:
        places = [place for place in places if place.sentence.number == number]
    if len(places) != 1:
        raise Refused("stand in more than one place")
    return _candidate(places[0], text)


def _all_of(words: str, sentences: Sequence[Sentence], source: str) -> list[Place]:
    """Return every place of a pattern that does not begin or end in the middle of a word."""
    pattern = re.compile(rf"(?!(?<=\w)\w){words}(?<!\w(?=\w))")
    return [
        Place(sentence, Span(*found.span()))
        for sentence in sentences
        for found in pattern.finditer(source, sentence.span.start, sentence.span.end)
    ]


def _loose(words: str) -> str:
    """Return a pattern for words in the plain view: any dash for a dash, any blanks for a blank."""
    runs = parser_view(words).replace("...", "…").split()
    return r"\s+".join("".join(_LOOSE.get(c, re.escape(c)) for c in run) for run in runs)


def _candidate(place: Place, text: str) -> Candidate:
    """Return the words of a place without marks at their ends, and the highest one as head."""
    sentence, span = place.sentence, place.span
    touched = [t for t in sentence.tokens if span.common(sentence.span_of(t, t))]
    while touched and _is_mark(touched[0]):
        touched.pop(0)
    while touched and _is_mark(touched[-1]) and touched[-1].text not in _CLOSING:
        touched.pop()
    if not touched:
        raise Refused("hold no word")
    first, last = touched[0], touched[-1]
    whole = sentence.span_of(first, last)
    outside = text[whole.start : span.start] + text[span.end : whole.end]
    if any(letter.isalnum() for letter in outside):
        raise Refused("cut a word in two")
    edges = (first.i, last.i)
    known = next((c for c in candidates_of(sentence) if (c.first, c.last) == edges), None)
    if known is not None:
        return known
    tops = [t for t in touched if t.dep_ == "ROOT" or not first.i <= t.head.i <= last.i]
    head = next((t for t in tops if t.pos_ in ("VERB", "AUX")), tops[0])
    return Candidate(sentence, head, *edges, "full", "full")


def _is_mark(token: Token) -> bool:
    return bool(token.is_punct or token.is_space)
