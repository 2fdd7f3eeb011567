"""Counted lists: the number before a colon against the members or the parts after it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from claims.engine.consistency.figures import FIGURE, said
from claims.engine.numbers import ONE, value_of
from claims.engine.result import Caution
from claims.engine.text import Span

_LIST = re.compile(
    rf"(?P<count>(?i:{FIGURE})) (?P<noun>(?:[a-z-]+ ){{0,3}}?[a-z-]+)(?P<more> (?:[a-z]+ ){{0,5}}[a-z]+)?:"
    r" (?P<list>[^.:;()\"\n]{3,300})(?=\.(?:\s|$)|$)",
    re.MULTILINE,
)
_PARTS = re.compile(r", and |, | and ")
_NAME = re.compile(r"(?:the )?[A-Z][\w'-]*(?: (?:de|von|van|al|the|[A-Z][\w'-]*)){0,5}", re.UNICODE)
_PART = re.compile(rf"(?P<number>{ONE}) [a-z-]+(?: [a-z-]+)?", re.IGNORECASE)
_PLACES = re.compile(r"\b(?:cities|towns|places|villages|locations|addresses|days|dates|times)\b")
_LOOSE = re.compile(r"\b(?:of|among|including|per|than|percent)\b", re.IGNORECASE)


def counted_lists(view: str, passage: Span) -> Iterator[Caution]:
    """Yield a warning for each list of names or of numbers that is not as many as is said.

    Only plain lists count: names alone, or numbers each with a word or two, up to the full stop.
    """
    for match in _LIST.finditer(view, passage.start, passage.end):
        count, members = value_of(match["count"]), _PARTS.split(match["list"])
        head = match["noun"] + (match["more"] or "")
        if count is None or count < 2 or len(members) < 2 or _LOOSE.search(head):
            continue
        span = Span(match.start(), match.end())
        if all(_NAME.fullmatch(member) for member in members):
            if _miscounted(count, match["list"], members) and not _PLACES.search(head):
                named = f"{match['count']} {match['noun']}"
                message = f"“{named}” stands before a list of {len(members)}, not {said(count)}."
                yield Caution("list.count", span, message)
        elif (parts := _numbers(members)) and _summed_wrong(count, parts):
            sums = " + ".join(said(part) for part in parts)
            message = f"{sums} is {said(sum(parts))}, not {match['count'].lower()}."
            yield Caution("list.parts", span, message)


def _miscounted(count: float, words: str, members: list[str]) -> bool:
    """Say whether names are more or fewer than the count, however they may be read.

    A second “and” may stand inside a name (“Trinidad and Tobago”), and twice as many members may
    be names each with its country or office.
    """
    return count != len(members) and words.count(" and ") == 1 and len(members) < 2 * count


def _summed_wrong(count: float, parts: list[float]) -> bool:
    """Say whether parts of a total do not add up to it; “two rules: 10 men and 5 days” is none."""
    return count != sum(parts) and count != len(parts) and count >= max(parts)


def _numbers(members: list[str]) -> list[float]:
    """Return the number of each part, nothing where a part has none."""
    found = [_PART.fullmatch(member) for member in members]
    values = [value_of(part["number"]) if part else None for part in found]
    return [value for value in values if value is not None] if None not in values else []
