"""Spells of time: “two hours”, “1 hour 59 minutes”, “for decades”, “within a month”; and ages."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from claims.engine.numbers import ONE, value_of
from claims.engine.result import Quantity
from claims.engine.written import Written

_UNIT = r"(?:second|minute|hour|day|week|month|year|decade)s?|centur(?:y|ies)"
_TIME = re.compile(
    rf"(?: or more| straight| consecutive| full| whole| working)?[ -](?P<unit>{_UNIT})\b"
    r"|[ -]?(?P<short>(?-i:hrs?|mins?|secs|yrs?|h(?= ?\d{1,2} ?min)))\b",
    re.IGNORECASE,
)
_SHORT = {"hr": "hours", "hrs": "hours", "h": "hours", "min": "minutes", "mins": "minutes", "secs": "seconds",
          "yr": "years", "yrs": "years"}  # fmt: skip
_ATTRIBUTE = re.compile(r"-old\b|[ -]olds\b", re.IGNORECASE)
_OLD = re.compile(r" old\b", re.IGNORECASE)
_IS = re.compile(
    r"(?:\b(?:is|was|are|were|be|been|turned|turns|becomes?|became|than)|'s|'m|'re)(?: (?:now|then|already|also|reportedly))? $",
    re.IGNORECASE,
)
AGO = re.compile(
    rf"(?: or more)?[ -](?:{_UNIT})(?:[ -](?:ago|later|earlier)\b|[ -]old|\b[ -]olds\b| before[.,;]| and a half (?:ago|later|earlier))",
    re.IGNORECASE,
)
"""What follows a number that places something in time, or is somebody's age in passing."""
_LATER = re.compile(r"[ -](?:ago|later|earlier)\b|\bs? before[.,;]", re.IGNORECASE)
_YEARS = {"decades": 10.0, "centuries": 100.0}
_SECONDS = {"hour": 3_600, "minute": 60, "second": 1}
_PART = re.compile(rf"(?<![\d.,])({ONE})[ -](hour|minute|second)s?\b", re.IGNORECASE)
_COMPOUND = re.compile(
    rf"(?<![\w$€£.,'-]){ONE}[ -](?:hours?|minutes?)(?:,? (?:and )?{ONE}[ -](?:minutes?|seconds?)){{1,2}}\b",
    re.IGNORECASE,
)
_AND_A_HALF = re.compile(
    r"(?<![\w-])(?:an? |one )?(?P<unit>hour|day|week|month|year|decade)[ -]and[ -]a[ -]half\b(?![ -](?:ago|later|earlier))",
    re.IGNORECASE,
)
_ONE = re.compile(
    r"(?<![\w-])(?:(?:for|within|in(?! the)|lasted|lasting|took|takes?|taken|spent|serv(?:ed|ing)|(?:more|less|longer) than|"
    r"at least|nearly|almost|under|over) )(?P<one>(?:more than |less than |nearly |almost |about |over )?an? "
    r"(?P<unit>hour|day|week|month|year|decade|century))\b(?! (?:ago|later|earlier|and a half|before|after)|-)",
    re.IGNORECASE,
)
_VAGUE = re.compile(
    r"(?<![\w-])(?:(?P<for>for (?:many |several |a few )?(?P<u1>hours|days|weeks|months|years|decades|centuries))"
    r"|(?P<many>(?:many|several|a few|a couple of) (?P<u2>seconds|minutes|hours|days|weeks|months|years|decades|centuries))"
    r"|(?:within|takes?|took|taken|taking|lasted|lasting|spent|after) (?P<bare>(?P<u3>seconds|minutes|hours|days|weeks|months|years|decades))"
    r"|(?P<of>(?P<u4>hours|days|weeks|months|years|decades)(?= of (?!age\b))))\b(?!(?: to come)? (?:ago|later|earlier|before|after|old)\b)",
    re.IGNORECASE,
)
_MEASURED_BEFORE = re.compile(
    r"(?:\b(?:the|these|those|first|last|early|late|final|recent|latter|opening|closing|in|her|his|their|our|my|its|"
    r"following|coming|all|office|working|school|other|dog|golden|dying|past|next|\w*(?:ty|teen|one|two|three|four|"
    r"five|six|seven|eight|nine|ten|eleven|twelve|hundred|thousand|million|billion)) |\d,?[ -]|-)$",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Spell:
    """The unit of time after a number: its name, its factor (decades in years), and where it ends."""

    unit: str
    factor: float
    end: int
    kind: str = "duration"


def unit_of_time(words: str, start: int, place: int) -> Spell | None:
    """Return the unit of time after an amount that begins and ends at these places.

    An age that is told, “is 45 years old”, is a quantity. None for ages in passing (“45-year-old”)
    and for what places something in time (“two years ago”).
    """
    match = _TIME.match(words, place)
    if not match or _ATTRIBUTE.match(words, match.end()) or _LATER.match(words, match.end()):
        return None
    if re.match(r" before[.,;]", words[match.end() : match.end() + 8]):
        return None
    old = _OLD.match(words, match.end())
    unit = _SHORT[match["short"].lower()] if match["short"] else _plural(match["unit"].lower())
    factor = _YEARS.get(unit, 1.0)
    name = "years" if unit in _YEARS else unit
    if old:
        if not _IS.search(words, max(0, start - 20), start):
            return None
        return Spell(name, factor, old.end(), "quantity")
    return Spell(name, factor, match.end())


def durations_in(text: Written) -> Iterator[Quantity]:
    """Yield the spells of time that are more, or less, than a number and its unit."""
    words = text.words
    for match in _COMPOUND.finditer(words):
        seconds = sum(
            (value_of(part[1]) or 0.0) * _SECONDS[part[2].lower()]
            for part in _PART.finditer(match.group())
        )
        yield text.quantity(*match.span(), "duration", "seconds", round(seconds, 3))
    for match in _AND_A_HALF.finditer(words):
        if not _MEASURED_BEFORE.search(words[max(0, match.start() - 20) : match.start()]):
            unit = _plural(match["unit"].lower())
            yield text.quantity(*match.span(), "duration", "years" if unit in _YEARS else unit, 1.5 * _YEARS.get(unit, 1.0))  # fmt: skip
    for match in _ONE.finditer(words):
        unit = _plural(match["unit"].lower())
        yield text.quantity(*match.span("one"), "duration", "years" if unit in _YEARS else unit, _YEARS.get(unit, 1.0))  # fmt: skip
    for match in _VAGUE.finditer(words):
        if match["of"] and _MEASURED_BEFORE.search(
            words[max(0, match.start() - 20) : match.start()]
        ):
            continue
        name = next(n for n in ("for", "many", "bare", "of") if match[n])
        unit = next(match[n] for n in ("u1", "u2", "u3", "u4") if match[n]).lower()
        yield text.quantity(*match.span(name), "duration", unit, vague=True)


def _plural(unit: str) -> str:
    if unit.startswith("centur"):
        return "centuries"
    return unit if unit.endswith("s") else f"{unit}s"
