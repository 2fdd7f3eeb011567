"""Attribution: which words are put down to whom, found by cue words, syntax and quotations."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from claims.engine.cues.according import according_to
from claims.engine.cues.citing import through_who_cites
from claims.engine.cues.making import UNATTRIBUTED, Attribution, made
from claims.engine.cues.saying import attitude, demanding, noun_of_saying, saying
from claims.engine.lexicon import ATTITUDES, DEMANDING, SAYING, SAYING_NOUNS
from claims.engine.parsing import Sentence
from claims.engine.quotations import Quotation

if TYPE_CHECKING:
    from spacy.tokens import Token

__all__ = ["UNATTRIBUTED", "Attribution", "attributions_of"]

_HEARSAY_ADVERBS = frozenset({"reportedly", "allegedly", "supposedly", "purportedly"})


def attributions_of(
    text: str, sentences: list[Sentence], quotations: list[Quotation]
) -> list[Attribution]:
    """Return every attribution that has a cue, in the order of the text."""
    found: list[Attribution] = []
    for sentence in sentences:
        inside = [q for q in quotations if q.span.common(sentence.span)]
        here = (each for t in sentence.tokens for each in _at_cue(text, sentence, t, inside))
        found.extend(through_who_cites(sentence, here, inside))
    return found


def _at_cue(
    text: str, sentence: Sentence, token: Token, inside: list[Quotation]
) -> Iterator[Attribution]:
    lemma = token.lemma_.lower()
    if token.lower_ in ("according", "per", "by") and token.i + 1 < len(token.doc):
        yield from according_to(text, sentence, token, inside)
    elif token.pos_ in ("VERB", "AUX") and lemma in SAYING:
        yield from saying(text, sentence, token, inside)
    elif token.pos_ == "VERB" and lemma in DEMANDING:
        yield from demanding(text, sentence, token)
    elif token.pos_ == "NOUN" and lemma in SAYING_NOUNS:
        yield from noun_of_saying(text, sentence, token)
    elif (lemma in ATTITUDES or token.lower_ in ATTITUDES) and token.head.lemma_ == "be":
        yield from attitude(text, sentence, token)
    elif token.lower_ in _HEARSAY_ADVERBS:
        yield made(text, sentence, token, None, sentence.span, "hearsay", (), hearsay=True)
