"""Matching: which found claim stands for which annotated one, and whether its parts agree."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence, Set
from typing import Any

from claims.engine.text import Span

_NOT_COMPARED = re.compile(r"\b(?:the|an|a)\b|[^\w ]")


def span_of(claim: Mapping[str, Any]) -> Span:
    """Return the place of a claim."""
    return Span(claim["start"], claim["end"])


def partners(wanted: Sequence[Span], found: Sequence[Span], likeness: float) -> dict[int, int]:
    """Return for each wanted span the found one that goes with it, both by their numbers.

    Each goes with one at most; the likest pairs are made first, and none below `likeness`.
    """
    pairs = sorted(
        (-alike, number, other)
        for number, span in enumerate(wanted)
        for other, candidate in enumerate(found)
        if (alike := span.likeness(candidate)) >= likeness
    )
    matched: dict[int, int] = {}
    taken: set[int] = set()
    for _, number, other in pairs:
        if number not in matched and other not in taken:
            matched[number] = other
            taken.add(other)
    return matched


def words_of(name: Any) -> list[str]:
    """Return the words of a name or of {"name", "description"}, without articles and marks."""
    if isinstance(name, Mapping):
        name = name.get("name") or name.get("description")
    return _NOT_COMPARED.sub("", (name or "").lower()).split()


def same_claimant(wanted: Any, found: Any) -> bool:
    """Say whether both name nobody, or at least half of all their words are common to both."""
    one, other = set(words_of(wanted)), set(words_of(found))
    if not one or not other:
        return not one and not other
    return len(one & other) / len(one | other) >= 0.5


def same_via(wanted: Any, found: Any) -> bool:
    """Say whether both chains are empty or have a word in common. `wanted` joins links by "; "."""
    links = [found] if isinstance(found, str) else found or []
    one, other = set(words_of(wanted)), {word for link in links for word in words_of(link)}
    return bool(one & other) or (not one and not other)


def likeness_of_sets(wanted: Set[Any], found: Set[Any]) -> float:
    """Return the Jaccard index of two sets; 1 where both are empty."""
    return len(wanted & found) / len(wanted | found) if wanted | found else 1.0


def has_value(wanted: Any, quantities: Sequence[Mapping[str, Any]]) -> bool:
    """Say whether one of the quantities has the wanted value: a number, [low, high] or none."""
    return any(_same_value(wanted, _value_of(quantity)) for quantity in quantities)


def found_participants(wanted: Sequence[Any], found: Sequence[Any]) -> int:
    """Return how many wanted people are among those found; one name may be a part of the other."""
    names = [set(words_of(name)) for name in found]
    people = [set(words_of(name)) for name in wanted]
    return sum(any(one & name and (one <= name or name <= one) for name in names) for one in people)


def _value_of(quantity: Mapping[str, Any]) -> Any:
    if quantity.get("low") is None:
        return quantity.get("value")
    return [quantity.get("low"), quantity.get("high")]


def _same_value(wanted: Any, found: Any) -> bool:
    if isinstance(wanted, int | float) and isinstance(found, int | float):
        return abs(found - wanted) <= 1e-6 * max(1, abs(wanted))
    return bool(found == wanted)
