"""What is told from the engine's words and places alone: link types, which claims are the same."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from claims.extraction.enums import LinkType

# From this share of their common stretch on, two places are one claim's.
SAME_FROM = 0.5

Place = tuple[int, int]

PATTERNS: tuple[tuple[LinkType, re.Pattern[str]], ...] = (
    (
        LinkType.PLATFORM,
        re.compile(
            r"\b(twitter|facebook|telegram|instagram|tiktok|youtube|social media|x\.com)\b", re.I
        ),
    ),
    (
        LinkType.DOCUMENT,
        re.compile(
            r"\b(statement|letter|report|document|study|memo|release|filing|survey|paper|post|e-?mail)\b",
            re.I,
        ),
    ),
    (
        LinkType.OCCASION,
        re.compile(
            r"\b(briefing|conference|meeting|interview|hearing|speech|address|rally|debate|call)\b",
            re.I,
        ),
    ),
    (
        LinkType.PERSON,
        re.compile(
            r"\b(official|officials|spokes\w+|minister|president|source|sources|aide|lawyer|witness|"
            r"officer|commander|diplomat|expert)\b",
            re.I,
        ),
    ),
)


def link_type(name: str) -> LinkType:
    """The type of a `via` link by its words; an outlet where nothing else shows."""
    for kind, pattern in PATTERNS:
        if pattern.search(name):
            return kind
    return LinkType.OUTLET


# What people read of an error, by its name.
REASONS = {
    "MemoryError": "The text needs more memory than the worker has.",
    "OperationalError": "The database did not answer.",
    "TimeoutError": "It took too long.",
}


def reason_in_words(error: str) -> str:
    """Why a splitting failed, for people: an error as it was noted ("Name: words") as a sentence."""
    name, colon, words = error.partition(": ")
    if not colon or not name.isidentifier():
        return error
    if name in REASONS:
        return REASONS[name]
    told = f": {words}" if words else ""
    return f"The engine stumbles over something in this text{told.rstrip('.')}."


def is_older(version: str, than: str) -> bool:
    """Whether an engine's version comes before another; a version's numbers count, not its letters."""
    return _numbers(version) < _numbers(than)


def overlap(one: Place, other: Place) -> float:
    """The common stretch of two places as a share of what both cover together, from 0 to 1."""
    shared = min(one[1], other[1]) - max(one[0], other[0])
    if shared <= 0:
        return 0.0
    return shared / (max(one[1], other[1]) - min(one[0], other[0]))


def are_near(ones: Sequence[Place], others: Sequence[Place]) -> bool:
    """Whether any of these places is nearly the same as any of those."""
    return _nearness(ones, others) >= SAME_FROM


def pair(
    standing: Mapping[int, Sequence[Place]], found: Sequence[Sequence[Place]]
) -> dict[int, int]:
    """Which of the `standing` claims (by id) each newly found one (by its place in `found`) is.

    One to one, the nearest first; of equally near ones the claim that comes first in `standing`.
    """
    ranks = {claim: rank for rank, claim in enumerate(standing)}
    near = [
        (-share, ranks[claim], index, claim)
        for index, places in enumerate(found)
        for claim, its in standing.items()
        if (share := _nearness(places, its)) >= SAME_FROM
    ]
    taken: set[int] = set()
    pairs: dict[int, int] = {}
    for _, _, index, claim in sorted(near):
        if index not in pairs and claim not in taken:
            pairs[index] = claim
            taken.add(claim)
    return pairs


def _nearness(ones: Sequence[Place], others: Sequence[Place]) -> float:
    return max((overlap(one, other) for one in ones for other in others), default=0.0)


def _numbers(version: str) -> tuple[int, ...]:
    return tuple(int(part) for part in re.findall(r"\d+", version))
