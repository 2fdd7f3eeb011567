"""Spans in code points, the document that is split, and the view of its text that parsers read."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

LONGEST_WORD = 100
"""A longer run without a blank is no word of a language; the parser is not shown it."""

_CHARACTERS = {
    "“": '"',
    "”": '"',
    "„": '"',
    "‟": '"',
    "«": '"',
    "»": '"',
    "″": '"',
    "‘": "'",
    "’": "'",
    "‚": "'",
    "‛": "'",
    "′": "'",
    "‐": "-",
    "‑": "-",
    "‒": "–",
    "―": "—",
    "−": "-",
}
_BLANKS = "\x0b\x0c\x1c\x1d\x1e\x1f\x85\u00a0\u1680\u2028\u2029\u202f\u205f\u3000\u200b\u2060\ufeff"
_TABLE: dict[int, str] = {ord(old): new for old, new in _CHARACTERS.items()}
_TABLE.update({ord(blank): " " for blank in _BLANKS})
_TABLE.update(dict.fromkeys(range(0x2000, 0x200B), " "))
_TABLE.update({code: " " for code in range(0x20) if code not in (0x0A,)})
_TABLE.update(dict.fromkeys(range(0x202A, 0x202F), " "))
_TABLE.update(dict.fromkeys(range(0x2066, 0x206A), " "))
_SURROGATE = re.compile(r"[\ud800-\udfff]")
_ENTITY = re.compile(
    r"&(?P<name>quot|ldquo|rdquo|amp|nbsp|[mn]dash|lt|gt|apos|[lr]squo|hellip|#\d{2,5}|#x[\da-f]{2,4});"
)
_NAMED = {"quot": '"', "ldquo": '"', "rdquo": '"', "amp": "&", "mdash": "—", "ndash": "–"}
_LONG_RUN = re.compile(rf"[^\s]{{{LONGEST_WORD + 1},}}")


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A stretch `[start, end)` of a text, counted in Unicode code points."""

    start: int
    end: int

    def __post_init__(self) -> None:
        if not 0 <= self.start <= self.end:
            raise ValueError(f"A span cannot run from {self.start} to {self.end}.")

    def __len__(self) -> int:
        return self.end - self.start

    def of(self, text: str) -> str:
        """Return the words that stand in the span."""
        return text[self.start : self.end]

    def contains(self, other: Span) -> bool:
        """Say whether the other span lies inside this one."""
        return self.start <= other.start and other.end <= self.end

    def common(self, other: Span) -> int:
        """Return how many code points both spans have."""
        return max(0, min(self.end, other.end) - max(self.start, other.start))

    def likeness(self, other: Span) -> float:
        """Return intersection over union of both spans, from 0 to 1."""
        common = self.common(other)
        union = max(self.end, other.end) - min(self.start, other.start)
        return common / union if common else 0.0


@dataclass(frozen=True, slots=True)
class Document:
    """A text as a reader found it, with what the file says about it."""

    text: str
    title: str | None = None
    published: date | None = None
    language: str | None = None
    outlet: str | None = None


def parser_view(text: str) -> str:
    """Return the text as parsers read it: of the same length, so that offsets do not move.

    Quotation marks, dashes and blanks take their plain form; what no parser can read (a run of a
    hundred characters without a blank, half a surrogate pair) becomes blank, and so does what is more
    than its mark of an entity left over from a page (“&quot;”).
    """
    view = _ENTITY.sub(_without_entity, _SURROGATE.sub(" ", text.translate(_TABLE)))
    return _LONG_RUN.sub(lambda run: " " * len(run.group()), view)


def _without_entity(match: re.Match[str]) -> str:
    """Return what is left of “&quot;” in a page's source: its mark, at the word it belongs to."""
    mark = _NAMED.get(match["name"], " ")
    blanks = " " * (len(match.group()) - 1)
    before = match.string[match.start() - 1 : match.start()]
    return mark + blanks if before and not before.isspace() else blanks + mark


def trimmed(text: str, span: Span, edges: str = "") -> Span:
    """Return the span without blanks, and without the characters of `edges`, at both ends."""
    start, end = span.start, span.end
    while start < end and (text[start].isspace() or text[start] in edges):
        start += 1
    while end > start and (text[end - 1].isspace() or text[end - 1] in edges):
        end -= 1
    return Span(start, end)
