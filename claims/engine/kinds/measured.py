"""The kinds that a value makes: quantity, percentage, money, duration, date, comparison."""

from __future__ import annotations

from typing import TYPE_CHECKING

from claims.engine.kinds.evidence import Evidence
from claims.engine.lexicon import COMPARING

if TYPE_CHECKING:
    from spacy.tokens import Token


def has(kind: str, evidence: Evidence) -> bool:
    """Say whether the claim holds a value of a kind."""
    return any(quantity.kind == kind for quantity in evidence.quantities)


def is_quantity(evidence: Evidence) -> bool:
    """A count or measure, in digits, words or vague."""
    return has("quantity", evidence)


def is_percentage(evidence: Evidence) -> bool:
    """A share in per cent or as a fraction."""
    return has("percentage", evidence)


def is_money(evidence: Evidence) -> bool:
    """An amount of money."""
    return has("money", evidence)


def is_duration(evidence: Evidence) -> bool:
    """How long something lasted."""
    return has("duration", evidence)


def is_date(evidence: Evidence) -> bool:
    """A calendar date, year, month, weekday, clock time or a relative day."""
    return bool(evidence.dates)


def is_comparison(evidence: Evidence) -> bool:
    """Two things compared, a superlative, a first, a record."""
    tokens = evidence.candidate.tokens
    for token in tokens:
        if token.tag_ in ("JJS", "RBS") and token.lower_ not in ("least", "most"):
            return True
        if token.lower_ == "most" and token.tag_ == "RBS":
            return True
        if token.lower_ == "than" and not _is_bound(tokens, token.i):
            return True
        if token.lower_ in ("first", "record", "only", "last") and token.dep_ == "amod":
            return token.lower_ in ("first", "record") or token.head.dep_ == "attr"
        if (
            token.tag_ == "JJR"
            and token.lower_ in COMPARING
            and token.dep_ in ("acomp", "amod", "attr")
        ):
            following = token.doc[token.i + 1].lower_ if token.i + 1 < len(token.doc) else ""
            if following != "than" and token.lower_ not in ("more", "less"):
                return True
    return bool(evidence.lowers & {"compared", "outnumber", "outnumbered", "exceeded", "surpassed"})


def _is_bound(tokens: list[Token], place: int) -> bool:
    """Say whether “than” belongs to “more than 20”."""
    following = next((t for t in tokens if t.i == place + 1), None)
    return (
        following is None
        or following.like_num
        or following.text in "$€£"
        or following.lower_ in ("a", "half")
    )
