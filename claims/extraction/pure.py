"""What is told from the engine's words alone: the type of a link between claimant and article."""

from __future__ import annotations

import re

from claims.extraction.enums import LinkType

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
