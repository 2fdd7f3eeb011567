"""Years, spans of years, decades and centuries; and what looks like a year but counts."""

from __future__ import annotations

import calendar
import re
from collections.abc import Iterator
from datetime import date

_MONTH_NAMES = "|".join(name for name in calendar.month_name if name)
_FLAGS = re.IGNORECASE
_YEAR = r"(?:1[5-9]\d\d|20\d\d)"
_ONLY = re.compile(
    rf"(?<![\w$€£.,#-])(?:(?:early|late|mid)[ -]|(?P<fiscal>(?:fiscal|financial)(?: year)? |FY ?))?(?P<year>{_YEAR})(?![\w%]|,\d|\.\d|[-–]\d)",
    _FLAGS,
)
_SPAN = re.compile(
    rf"(?<![\w$€£.,#/–-])(?P<year>{_YEAR})[-–/](?P<last>{_YEAR}|\d\d)(?![\w%]|[,.–/-]\d)(?: (?P<season>season)\b)?",
    _FLAGS,
)
_BEFORE_CHRIST = re.compile(
    r"(?<![\w.,])(?P<year>\d{1,4}) (?P<era>BCE?\b|B\.C\.(?:E\.)?|CE\b|AD\b|A\.D\.|b\.c\.e\.|c\.e\.)"
)
_SEASON = re.compile(
    rf"\b(?P<season>spring|summer|autumn|fall|winter)(?: of)? (?P<year>{_YEAR})\b", _FLAGS
)
_HALF = re.compile(rf"\b(?:the )?(?P<nth>first|second) half of (?P<year>{_YEAR})\b", _FLAGS)
_DECADE = re.compile(r"\b(?:the )?(?:early |late |mid-?)?(?P<decade>1[5-9]\d|20\d)0s\b", _FLAGS)
_SHORT_DECADE = re.compile(r"(?<!\w)(?:the )?(?:early |late |mid-?)?'(?P<tens>\d)0s\b", _FLAGS)
_CENTURY = re.compile(
    r"\b(?P<century>\d{1,2}(?:st|nd|rd|th)|(?:(?:twenty-)?first|second|third|fourth|fifth|sixth|seventh|eighth|"
    r"ninth|tenth|eleventh|twelfth|(?:thir|four|fif|six|seven|eigh|nine)teenth|twentieth))[- ]century"
    r"(?P<era> BCE?\b| B\.C\.(?:E\.)?| AD\b| CE\b)?",
    _FLAGS,
)
_FOUR_DIGITS = re.compile(r"1[5-9]\d\d|20\d\d")
_DATING = re.compile(
    rf"(?:\b(?:in|of|since|by|until|till|from|and|to|during|before|after|early|late|mid|fiscal|the|this|that|year|for|"
    rf"circa|spring|summer|autumn|fall|winter|{_MONTH_NAMES})|,|\d|'s) ?-?$",
    re.IGNORECASE,
)
_PEOPLE = re.compile(
    r" (?:or (?:more|so) )?(?:people|men|women|children|residents|soldiers|troops|workers|employees|students|"
    r"deaths|cases|homes|houses|buildings|metres|meters|feet|miles|kilometers|kilometres|tonnes|tons|dollars|euros)\b"
)
_ROUNDED = re.compile(
    r"\b(?:about|around|nearly|almost|over|than|least|some|roughly|approximately|most|many as|up to|total of|another|"
    r"additional|estimated|other|only)[ ]$",
    re.IGNORECASE,
)
_PLURAL = re.compile(r" (?:[a-z-]+ )?[a-z]{2,}s\b")
_TOTAL = re.compile(
    r"\b(?:number|total|toll|population|attendance|count|tally|figure|sum|cost)\b[^.;]* (?:is|was|to|at|reached|stands?|stood|are|were)"
    r"(?: about| around| now)? $",
    re.IGNORECASE,
)
Found = tuple[int, int, str | None, str]
"""Where a date begins and ends, its value, and its resolution."""


def years_in(words: str, published: date | None) -> Iterator[Found]:
    """Yield the years and longer spells of a stretch of text; the longer of two comes first."""
    for match in _SPAN.finditer(words):
        last = match["last"] if len(match["last"]) == 4 else match["year"][:2] + match["last"]
        if match["year"] < last:
            resolution = "season" if match["season"] else "year"
            yield (*match.span(), f"{match['year']}/{last}", resolution)
    for match in _BEFORE_CHRIST.finditer(words):
        yield (*match.span(), match.group(), "year")
    for match in _CENTURY.finditer(words):
        yield (*match.span(), f"{match['century']} century{match['era'] or ''}", "century")
    for match in _DECADE.finditer(words):
        yield (*match.span(), match["decade"] + "0s", "decade")
    for match in _SHORT_DECADE.finditer(words):
        yield (*match.span(), _decade_before(int(match["tens"]), published), "decade")
    for match in _SEASON.finditer(words):
        season = match["season"].lower()
        yield (*match.span(), f"{season} {match['year']}", season)
    for match in _HALF.finditer(words):
        half = 1 if match["nth"].lower() == "first" else 2
        yield (*match.span(), f"{match['year']}-H{half}", "half")
    for match in _ONLY.finditer(words):
        if match["fiscal"]:
            yield (*match.span(), f"FY{match['year']}", "fiscal year")
        elif is_year(words, match.start("year"), match.end("year")):
            yield (*match.span(), match["year"], "year")


def _decade_before(tens: int, published: date | None) -> str | None:
    """Return the last decade with these tens that had begun at publication: “the '90s”."""
    if published is None:
        return None
    century = published.year // 100 * 100
    first = century + tens * 10
    return f"{first if first <= published.year else first - 100}s"


def is_year(words: str, start: int, end: int) -> bool:
    """Say whether the digits at a place are a year and no count: “in 2000”, not “2000 people”."""
    if not _FOUR_DIGITS.fullmatch(words, start, end):
        return False
    before = words[max(0, start - 60) : start]
    if _DATING.search(before):
        return True
    if _PEOPLE.match(words, end) or _TOTAL.search(before):
        return False
    return not (_ROUNDED.search(before) and _PLURAL.match(words, end))
