"""Blocks: the paragraphs and lines of a text, before anything is known about them."""

from __future__ import annotations

import re
from dataclasses import dataclass

from claims.engine.text import Span, trimmed

LONGEST_BLOCK = 4_000
_FEWEST_WHOLE = 4
"""Lines from which capitals at each beginning are no chance."""
_LINE = re.compile(r"[^\n\r\u2028\u2029\x85]+")
_ENDS = (".", "!", "?", ":", '"', ")", "]", "”", "’", "…", ";")
_BULLET = re.compile(r"\s*(?:[•▪◦‣●○■□▶►*·–—-]|\d{1,3}[.)]|[a-z][.)])\s+\S")
_SPEAKER = re.compile(r"\s*[A-Z][\w.’'-]*(?: [A-Z][\w.’'-]*){0,4}:\s")
STAMP = re.compile(r"\s*\[?\d{4}-\d\d-\d\d[ T]\d\d:\d\d(?::\d\d)?\S*\s")
"""Day and time as they open each line of a log."""
_STOP = re.compile(r"[.!?;,][\"'”’)\]]*\s")


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph, a headline, an item of a list: a stretch without a break that means one."""

    span: Span
    words: tuple[str, ...]
    starts_after_blank_line: bool = True


def blocks_of(text: str, view: str) -> list[Block]:
    """Return the blocks of the text in order.

    A line is a block; lines that were only wrapped at a width are joined again, and a block that is
    too long for a parser is cut at a stop.
    """
    blocks: list[Block] = []
    for group in _groups(text):
        for position, lines in enumerate(_joined(text, group)):
            whole = trimmed(view, Span(lines[0].start, lines[-1].end))
            for piece in _cut(view, whole):
                if len(piece):
                    words = tuple(piece.of(view).split())
                    blocks.append(Block(piece, words, position == 0))
    return blocks


def _groups(text: str) -> list[list[Span]]:
    """Return the lines with something on them, grouped by the blank lines between them."""
    groups: list[list[Span]] = []
    last_end: int | None = None
    for match in _LINE.finditer(text):
        if not match.group().strip():
            continue
        line = Span(match.start(), match.end())
        breaks = 2 if last_end is None else _breaks(text[last_end : line.start])
        if breaks >= 2 or not groups:
            groups.append([line])
        else:
            groups[-1].append(line)
        last_end = line.end
    return groups


def _breaks(between: str) -> int:
    """Return how many lines end in the characters between two lines."""
    plain = between.replace("\r\n", "\n")
    return sum(plain.count(mark) for mark in "\n\r\u2028\u2029\x85")


def _joined(text: str, lines: list[Span]) -> list[list[Span]]:
    """Return the lines of one group, with the wrapped ones put together."""
    width = max(len(line) for line in lines)
    if len(lines) < 2 or not 40 <= width <= 100 or _stand_alone(text, lines):
        return [[line] for line in lines]
    paragraphs = [[lines[0]]]
    for line in lines[1:]:
        before = paragraphs[-1][-1].of(text).rstrip()
        here = line.of(text)
        opens = _BULLET.match(here) or _SPEAKER.match(here)
        full = len(before) >= 0.75 * width and not opens
        continues = not before.endswith(_ENDS) or here.lstrip()[:1].islower()
        wrapped = len(before) >= 0.8 * width and len(lines) > 2
        if full and (continues or wrapped):
            paragraphs[-1].append(line)
        else:
            paragraphs.append([line])
    return paragraphs


def _stand_alone(text: str, lines: list[Span]) -> bool:
    """Say whether lines are whole each, as in a poem or a log: all of them open as such."""
    if len(lines) < _FEWEST_WHOLE:
        return all(STAMP.match(line.of(text)) for line in lines)
    openings = [line.of(text).lstrip()[:1] for line in lines]
    return all(letter.isupper() for letter in openings) or all(
        STAMP.match(line.of(text)) for line in lines
    )


def _cut(view: str, span: Span) -> list[Span]:
    """Return the span in pieces a parser can take, cut at stops, blanks or, at worst, anywhere."""
    pieces: list[Span] = []
    start = span.start
    while span.end - start > LONGEST_BLOCK:
        limit = start + LONGEST_BLOCK
        window = view[start + LONGEST_BLOCK // 2 : limit]
        stops = [match.end() for match in _STOP.finditer(window)]
        blank = window.rfind(" ")
        cut = start + LONGEST_BLOCK // 2 + (stops[-1] if stops else blank + 1 if blank >= 0 else 0)
        if not stops and blank < 0:
            cut = limit
        pieces.append(trimmed(view, Span(start, cut)))
        start = cut
    pieces.append(trimmed(view, Span(start, span.end)))
    return pieces
