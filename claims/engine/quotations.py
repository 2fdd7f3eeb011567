"""Quotations: which stretches stand between quotation marks, also where marks are odd in number."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from claims.engine.text import Span, trimmed
from claims.engine.zoning import READ_ROLES, Zone

_OPENING = {"“": "”", "„": "“”", "«": "»", "‘": "’", '"': '"', "'": "'"}
_BEFORE_OPENING = set(" \t\n\r\u00a0([{—–-/:,\u2028")
_AFTER_CLOSING = set(" \t\n\r\u00a0.,;:!?)]}—–-/…\u2028[")
_SINGLE = {"‘", "'"}
LONGEST_SINGLE = 300


@dataclass(frozen=True, slots=True)
class Quotation:
    """A stretch between quotation marks; the marks are outside it."""

    span: Span
    paragraph: int
    opens_paragraph: bool
    is_closed: bool
    words: int

    @property
    def is_speech(self) -> bool:
        """Say whether it is long enough to be somebody's words and not a name or a scare quote."""
        return self.words >= 3


def quotations_of(text: str, zones: list[Zone]) -> list[Quotation]:
    """Return the quotations of the text in order. A quotation never crosses a paragraph."""
    found: list[Quotation] = []
    for zone in zones:
        if zone.role in READ_ROLES:
            found.extend(_in_zone(text, zone))
    return found


def _in_zone(text: str, zone: Zone) -> Iterator[Quotation]:
    position = zone.span.start
    end = zone.span.end
    while position < end:
        mark = text[position]
        if mark in _OPENING and _opens(text, zone, position):
            close = _closing(text, zone, position)
            if close is not None:
                yield _quotation(text, zone, position, close)
                reopened = close < end and text[close] == mark and mark in "“„«"
                position = close if reopened else close + 1
                continue
        position += 1


def _opens(text: str, zone: Zone, position: int) -> bool:
    """Say whether the mark at this place opens a quotation."""
    if position + 1 >= zone.span.end or text[position + 1].isspace():
        return False
    if text[position] in "“„«":
        return True
    return position == zone.span.start or text[position - 1] in _BEFORE_OPENING or (
        text[position] in _SINGLE and text[position - 1] in "“\""
    )  # fmt: skip


def _closing(text: str, zone: Zone, opening: int) -> int | None:
    """Return where the quotation ends: at its mark, before the next opening, or with the zone."""
    mark = text[opening]
    closers = _OPENING[mark]
    single = mark in _SINGLE
    limit = min(zone.span.end, opening + LONGEST_SINGLE) if single else zone.span.end
    for position in range(opening + 1, limit):
        letter = text[position]
        if letter in closers and letter != mark and not single:
            return position
        if letter in closers and _closes(text, zone, position):
            return position
        if letter == mark and not single and mark in "“„«":
            return position
    return None if single else zone.span.end


def _closes(text: str, zone: Zone, position: int) -> bool:
    after = text[position + 1] if position + 1 < zone.span.end else " "
    return not text[position - 1].isspace() and (after in _AFTER_CLOSING or after in "\"”’'")


def _quotation(text: str, zone: Zone, opening: int, close: int) -> Quotation:
    inner = trimmed(text, Span(opening + 1, max(opening + 1, close)))
    return Quotation(
        span=inner,
        paragraph=zone.paragraph,
        opens_paragraph=opening == zone.span.start,
        is_closed=close < zone.span.end,
        words=len(inner.of(text).split()) if len(inner) < 5_000 else 1_000,
    )
