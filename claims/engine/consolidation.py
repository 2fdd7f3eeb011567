"""Consolidation: the same proposition in headline, lead and body is one claim with mentions."""

from __future__ import annotations

from dataclasses import dataclass, replace

from claims.engine.parsing import Sentence, words_of
from claims.engine.result import Claim
from claims.engine.text import Span

SAME = 0.75
HEADLINE_SAME = 0.4
_FEWEST = 3
_STOPWORDS = frozenset(
    {
        "be",
        "have",
        "do",
        "will",
        "the",
        "a",
        "an",
        "of",
        "to",
        "in",
        "on",
        "for",
        "and",
        "that",
        "say",
    }
)


@dataclass(frozen=True, slots=True)
class Words:
    """The words of a stretch that carry its meaning, and its numbers."""

    span: Span
    lemmas: frozenset[str]
    numbers: frozenset[str]

    def likeness(self, other: Words) -> float:
        """Return how much of the shorter one is in the longer; 0 where the numbers differ."""
        if not self.lemmas or not other.lemmas:
            return 0.0
        if self.numbers and other.numbers and not self.numbers & other.numbers:
            return 0.0
        return len(self.lemmas & other.lemmas) / min(len(self.lemmas), len(other.lemmas))


def words_in(sentence: Sentence, span: Span) -> Words:
    """Return the words that carry the meaning of a stretch of a sentence."""
    lemmas: set[str] = set()
    numbers: set[str] = set()
    for token in words_of(sentence.tokens):
        place = token.idx + sentence.offset
        if not span.start <= place < span.end:
            continue
        if token.like_num:
            numbers.add(token.lower_)
        elif not token.is_stop and token.lemma_.lower() not in _STOPWORDS:
            lemmas.add(token.lemma_.lower())
    return Words(span, frozenset(lemmas), frozenset(numbers))


def with_mentions(
    claims: list[Claim], words: dict[Span, Words], headlines: list[Words]
) -> list[Claim]:
    """Return the claims with the headlines that repeat them and with repetitions folded in."""
    kept: list[Claim] = []
    by_words: dict[tuple[str, frozenset[str]], list[int]] = {}
    for claim in claims:
        mine = words[claim.span]
        keys = [(lemma, mine.numbers) for lemma in mine.lemmas] if _is_long(mine) else []
        near = {number for key in keys for number in by_words.get(key, ())}
        twin = next((n for n in sorted(near) if _is_same(words[kept[n].span], mine)), None)
        if twin is not None:
            first = kept[twin]
            kept[twin] = replace(first, mentions=(*first.mentions, claim.span))
            continue
        for key in keys:
            by_words.setdefault(key, []).append(len(kept))
        kept.append(claim)
    for headline in headlines:
        best = _best([words[claim.span].likeness(headline) for claim in kept])
        if best is not None:
            kept[best] = replace(kept[best], mentions=(headline.span, *kept[best].mentions))
    return kept


def _best(likenesses: list[float]) -> int | None:
    """Return the number of the claim that is most like something, if any is enough."""
    score, number = max(((each, -n) for n, each in enumerate(likenesses)), default=(0.0, 0))
    return -number if score >= HEADLINE_SAME else None


def _is_long(words: Words) -> bool:
    """Say whether a stretch has words enough to be known again."""
    return len(words.lemmas) >= _FEWEST


def _is_same(first: Words, second: Words) -> bool:
    """Say whether two long stretches of the body with the same numbers have nearly all words."""
    common = len(first.lemmas & second.lemmas)
    return common >= SAME * max(len(first.lemmas), len(second.lemmas))
