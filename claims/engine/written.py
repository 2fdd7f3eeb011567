"""A sentence as the finders of values read it: its words, its parse, its place in the article."""

from __future__ import annotations

from typing import TYPE_CHECKING

from claims.engine.parsing import Sentence
from claims.engine.result import Quantity
from claims.engine.text import Span

if TYPE_CHECKING:
    from spacy.tokens import Token


class Written:
    """A sentence of a view. Places in it count from its first character, in code points."""

    def __init__(self, view: str, sentence: Sentence) -> None:
        self.sentence = sentence
        self.start = sentence.span.start
        self.words = sentence.span.of(view)
        self._view = view
        self._tokens = list(sentence.tokens)

    def quantity(
        self, start: int, end: int, kind: str, unit: str | None, value: float | None = None,
        low: float | None = None, high: float | None = None,
        *, vague: bool = False, converted: tuple[float, str] | None = None,
    ) -> Quantity:  # fmt: skip
        """Return a quantity whose span is given in places of the sentence."""
        span = Span(self.start + start, self.start + end)
        return Quantity(
            span, span.of(self._view), kind, unit, value, low, high, vague, converted
        )  # fmt: skip

    def between(self, first: Span, second: Span) -> str:
        """Return what stands between two spans of the article."""
        return self._view[first.end : second.start]

    def place_of(self, token: Token) -> int:
        """Return where a token of the sentence begins in it."""
        return token.idx + self.sentence.offset - self.start

    def tokens_from(self, place: int, most: int) -> list[Token]:
        """Return the tokens that begin at a place or after it, so many at most."""
        low, high = 0, len(self._tokens)
        while low < high:
            middle = (low + high) // 2
            if self.place_of(self._tokens[middle]) < place:
                low = middle + 1
            else:
                high = middle
        return self._tokens[low : low + most]

    def token_before(self, place: int) -> Token | None:
        """Return the token that holds the last character before a place."""
        following = self.tokens_from(place, 1)
        number = following[0].i - self._tokens[0].i if following else len(self._tokens)
        return self._tokens[number - 1] if number else None
