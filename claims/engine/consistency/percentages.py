"""Percentages against the figures beside them: shares of a total, and changes of a value."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from claims.engine.consistency.figures import FIGURE, PERCENT, Figure, figure_of, said
from claims.engine.numbers import ONE
from claims.engine.result import Caution
from claims.engine.text import Span

_COUNTS = rf"(?P<part>{FIGURE}) (?:out )?of (?:the |all |a total of )?(?P<total>{ONE})"
_SHARES = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        rf"{_COUNTS}(?: [a-z-]+){{0,3}}(?:, or| \(|, \(| - or) ?(?:about |around |nearly )?"
        rf"(?P<share>{ONE}){PERCENT}(?! (?:more|less|higher|lower|up|down))",
        rf"(?P<share>{FIGURE}){PERCENT}(?: of [a-z]+)?(?:, or| \() ?"
        rf"{_COUNTS}(?![\w%]|[.,]\d|{PERCENT})",
    )
)
_UP = r"rose|rises?|rising|grew|grows?|increased?|jumped|climbed|surged|soared|gained"
_DOWN = r"fell|falls?|falling|dropped|drops|decreased?|declined?|shrank|sank|plunged|slipped"
_VALUE = rf"(?:[$€£]|US\$)?(?P<{{name}}>{ONE})(?![\w%]|[.,]\d|{PERCENT}|(?: percentage)? points?)"
_OLD, _NEW = _VALUE.replace("{name}", "old"), _VALUE.replace("{name}", "new")
_MOVED = rf"\b(?:(?P<up>{_UP})|(?P<down>{_DOWN}))"
_SAID = rf"(?: by)?(?: about| around| nearly)? (?P<share>{ONE}){PERCENT},?"
_BETWEEN = r"(?: [a-z]+| in (?:19|20)\d\d){0,2}"
_CHANGES = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        rf"{_MOVED}{_SAID} from {_OLD}{_BETWEEN} to {_NEW}",
        rf"{_MOVED}{_SAID} to {_NEW}{_BETWEEN},? from {_OLD}",
        rf"{_MOVED} from {_OLD}{_BETWEEN} to {_NEW}{_BETWEEN}, or{_SAID}",
    )
)
_MAGNITUDE = re.compile(r" (?:thousand|million|billion|trillion)$", re.IGNORECASE)
_YEAR = re.compile(r"(?:1[5-9]|20)\d\d")
Ratio = Callable[[float, float], float]

_EXACT = 1000


def shares(view: str, passage: Span) -> Iterator[Caution]:
    """Yield a warning for each “30 of 50, or 65 percent” whose percentage is another one."""
    for match in _found(_SHARES, view, passage):
        shared = _shared(match["part"], match["total"])
        part, total = figure_of(match["part"] + shared), figure_of(match["total"])
        share = figure_of(match["share"])
        if not part or not total or not share or not 0 < part.value <= total.value:
            continue
        if _between(part, total, share, _part):
            continue
        right = said(100 * part.value / total.value)
        yield Caution(
            "percent.share",
            Span(match.start(), match.end()),
            f"{match['part']}{shared} of {match['total']} is {right} percent, not {match['share']}.",
        )


def changes(view: str, passage: Span) -> Iterator[Caution]:
    """Yield a warning for each “rose 50 percent from 10 to 12 million” that is another change."""
    for match in _found(_CHANGES, view, passage):
        old_words, new_words = match["old"], match["new"]
        if _YEAR.fullmatch(old_words) and _YEAR.fullmatch(new_words):
            continue
        shared = _shared(old_words, new_words)
        old, new = figure_of(old_words + shared), figure_of(new_words)
        share = figure_of(match["share"])
        if not old or not new or not share or old.value <= 0:
            continue
        if _between(new, old, share, _rise if match["up"] else _fall):
            continue
        change = 100 * (new.value - old.value) / old.value
        kind = "rise" if change >= 0 else "fall"
        yield Caution(
            "percent.change",
            Span(match.start(), match.end()),
            f"From {old_words}{shared} to {new_words} is a {kind} of {said(abs(change))} percent, "
            f"not a {'rise' if match['up'] else 'fall'} of {match['share']}.",
        )


def _found(
    patterns: tuple[re.Pattern[str], ...], view: str, passage: Span
) -> Iterator[re.Match[str]]:
    for pattern in patterns:
        yield from pattern.finditer(view, passage.start, passage.end)


def _shared(first: str, second: str) -> str:
    """Return the “million” of the second figure that the first leaves out: “10 to 12 million”."""
    magnitude = _MAGNITUDE.search(second)
    return magnitude.group() if magnitude and not _MAGNITUDE.search(first) else ""


def _part(part: float, total: float) -> float:
    return 100 * part / total


def _rise(new: float, old: float) -> float:
    return 100 * (new - old) / old


def _fall(new: float, old: float) -> float:
    return 100 * (old - new) / old


def _between(first: Figure, second: Figure, share: Figure, of: Ratio) -> bool:
    """Say whether some values that the figures may stand for give the percentage."""
    tops = (first.value - _loose(first), first.value, first.value + _loose(first))
    bases = (second.value - _loose(second), second.value, second.value + _loose(second))
    results = [of(top, base) for top in tops for base in bases if base > 0]
    return min(results) - share.step <= share.value <= max(results) + share.step


def _loose(figure: Figure) -> float:
    """Return how far a figure may be from what was counted: small whole numbers are exact."""
    exact = figure.value < _EXACT and figure.value == int(figure.value)
    return 0.0 if exact else figure.step / 2
