"""Spells of time against their ends: durations, and the age at which somebody died."""

from __future__ import annotations

import re
from collections.abc import Iterator

from claims.engine.consistency.figures import said
from claims.engine.numbers import ONE, value_of
from claims.engine.result import Caution
from claims.engine.text import Span

_YEAR = r"(?:1[5-9]|20)\d\d"
_YEARS = re.compile(
    rf"\bfrom (?P<start>{_YEAR}) (?:to|until) (?P<end>{_YEAR}), (?:for |a |a period of )?"
    rf"(?P<length>{ONE})[ -]years?\b(?! (?:later|earlier|after|before|ago|old))",
    re.IGNORECASE,
)
_CLOCK = r"(?:(?:[01]?\d|2[0-3]):[0-5]\d(?: ?[ap]\.?m\b\.?)?|(?:1[0-2]|[1-9]) ?[ap]\.?m\b\.?|noon|midnight)"
_HOURS = re.compile(
    rf"\bfrom (?P<start>{_CLOCK}) (?:to|until) (?P<end>{_CLOCK}),"
    rf" (?:for |a )?(?P<length>{ONE})[ -]hours?\b(?! (?:later|earlier|after|before|ago))",
    re.IGNORECASE,
)
_TIME = re.compile(r"(?P<hour>\d{1,2})(?::(?P<minute>\d\d))? ?(?P<half>[ap])?", re.IGNORECASE)
_NAMED = {"noon": 12 * 60, "midnight": 0}
_LIFE = re.compile(
    rf"\bborn (?:in|on) [^.\n]{{0,60}}?\b(?P<born>{_YEAR})\b(?:(?!\bborn\b)[^.\n]){{0,80}}?"
    rf"\bdied (?:in|on) [^.\n]{{0,60}}?\b(?P<died>{_YEAR})\b,? (?:aged|at the age of|at age) (?P<age>\d{{1,3}})\b",
    re.IGNORECASE,
)


def durations(view: str, passage: Span) -> Iterator[Caution]:
    """Yield a warning for each “from 1990 to 1995, seven years” that is longer or shorter."""
    for match in _YEARS.finditer(view, passage.start, passage.end):
        span = int(match["end"]) - int(match["start"])
        length = value_of(match["length"])
        if length is not None and span >= 0 and abs(length - span) > 1:
            words = f"From {match['start']} to {match['end']} is {_counted(span, 'year')}"
            yield _caution("time.duration", match, f"{words}, not {match['length']}.")
    for match in _HOURS.finditer(view, passage.start, passage.end):
        hours = (_minutes(match["end"]) - _minutes(match["start"])) / 60
        length = value_of(match["length"])
        fits = {hours, hours + 24}
        if not (_says_half(match["start"]) and _says_half(match["end"])):
            fits |= {hours + 12, hours - 12}
        if length is not None and all(abs(length - each) >= 0.5 for each in fits):
            shown = _counted(hours if hours > 0 else hours + 24, "hour")
            words = f"From {match['start']} to {match['end']} is {shown}"
            yield _caution("time.duration", match, f"{words}, not {match['length']}.")


def ages(view: str, passage: Span) -> Iterator[Caution]:
    """Yield a warning for each age at death that the years of birth and death rule out."""
    for match in _LIFE.finditer(view, passage.start, passage.end):
        years = int(match["died"]) - int(match["born"])
        if years >= 0 and int(match["age"]) not in (years, years - 1):
            message = (
                f"Born in {match['born']}, one is {years - 1} or {years} in {match['died']}, "
                f"not {match['age']}."
            )
            yield _caution("time.age", match, message)


def _caution(rule: str, match: re.Match[str], message: str) -> Caution:
    return Caution(rule, Span(match.start(), match.end()), message)


def _minutes(clock: str) -> int:
    """Return the minutes since midnight: of “10:30”, “4 p.m.”, “noon”."""
    named = _NAMED.get(clock.lower())
    time = _TIME.match(clock)
    if named is not None or time is None:
        return named or 0
    hour, half = int(time["hour"]), (time["half"] or "").lower()
    if half:
        hour = hour % 12 + (12 if half == "p" else 0)
    return hour * 60 + int(time["minute"] or 0)


def _says_half(clock: str) -> bool:
    """Say whether a time names its half of the day, so that it can be no other."""
    return clock.lower() in _NAMED or clock.rstrip(".").lower().endswith("m")


def _counted(value: float, unit: str) -> str:
    return f"{said(value)} {unit}{'' if value == 1 else 's'}"
