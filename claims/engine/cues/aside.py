"""Asides: “…, the office said, …” and “…, said the minister”, where the parser saw no clause."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from claims.engine.cues.making import Attribution, child_of, made, via_of
from claims.engine.lexicon import SPEECH
from claims.engine.parsing import Sentence
from claims.engine.sources import behind

if TYPE_CHECKING:
    from spacy.tokens import Token

_FINITE = frozenset({"VBD", "VBZ", "VBP"})
_LONGEST = 14
_FEWEST = 3
"""How many words what is said has at least."""


def aside(text: str, sentence: Sentence, verb: Token) -> Iterator[Attribution]:
    """Yield the attribution of a verb of speech that stands between commas with its subject."""
    if verb.lemma_.lower() not in SPEECH or verb.tag_ not in _FINITE:
        return
    start, end = _between_commas(sentence, verb)
    if end - start > _LONGEST or (start == sentence.tokens.start and end == sentence.tokens.end):
        return
    subject = _speaker(verb, start, end)
    if subject is None or not start <= subject.i < end or subject.like_num:
        return
    doc = verb.doc
    first, last = sentence.tokens.start, sentence.tokens.end - 1
    words_before = sum(1 for t in doc[first:start] if not t.is_punct)
    words_after = sum(1 for t in doc[end : last + 1] if not t.is_punct)
    if max(words_before, words_after) < _FEWEST:
        return
    if words_before < _FEWEST:
        content = sentence.span_of(doc[end], doc[last])
    elif words_after < _FEWEST:
        content = sentence.span_of(doc[first], doc[start - 1])
    else:
        content = sentence.span
    source, papers = behind(sentence, subject, end)
    yield made(text, sentence, verb, source, content, "say", (*papers, *via_of(verb)))


def _between_commas(sentence: Sentence, verb: Token) -> tuple[int, int]:
    """Return the tokens between the comma or edge before a verb and the one after it."""
    doc = verb.doc
    start, end = verb.i, verb.i + 1
    while start > sentence.tokens.start and not doc[start - 1].is_punct:
        start -= 1
    while end < sentence.tokens.end and not doc[end].is_punct:
        end += 1
    return start, end


def _speaker(verb: Token, start: int, end: int) -> Token | None:
    """Return who speaks: the subject, or what the parser took for an object after “, said”."""
    subject = child_of(verb, "nsubj")
    if subject is not None:
        plain = not any(c.dep_ in ("dobj", "attr", "xcomp") for c in verb.children)
        return subject if plain and subject.left_edge.i in (start, verb.i + 1) else None
    if verb.i != start or child_of(verb, "nsubjpass", "auxpass", "aux") is not None:
        return None
    after = child_of(verb, "dobj", "oprd", "attr", "dep")
    return after if after is not None and after.left_edge.i == verb.i + 1 else None
