"""Dates and times in a text, and the calendar values they have on the day of publication."""

from __future__ import annotations

import calendar
import re
from dataclasses import dataclass
from datetime import date, timedelta

from claims.engine.result import DateValue
from claims.engine.text import Span

MONTHS = {name.lower(): number for number, name in enumerate(calendar.month_name) if name}
MONTHS.update({name.lower(): number for number, name in enumerate(calendar.month_abbr) if name})
MONTHS["sept"] = 9
WEEKDAYS = {name.lower(): number for number, name in enumerate(calendar.day_name)}
_MONTH = (
    r"(?P<month>Jan(?:uary|\.)|Feb(?:ruary|\.)|March|Mar\.|April|Apr\.|May|June|July|August|Aug\.|Sept(?:ember|\.)|"
    r"Oct(?:ober|\.)|Nov(?:ember|\.)|Dec(?:ember|\.))"
)
_MONTH_NAMES = "|".join(name for name in calendar.month_name if name)
_DAY = r"(?P<day>[0-3]?\d)(?:st|nd|rd|th)?"
_YEAR = r"(?P<year>1[5-9]\d\d|20\d\d)"
_WEEKDAY = r"(?P<weekday>Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)"
_FLAGS = re.IGNORECASE
_MONTH_DAY = re.compile(rf"(?:\b{_WEEKDAY},? )?(?<!\w){_MONTH} {_DAY}(?!\d|:\d)(?:,? {_YEAR}\b)?")
_DAY_MONTH = re.compile(rf"(?:\b{_WEEKDAY},? )?\b{_DAY} (?:of )?{_MONTH}(?:,? {_YEAR}\b)?")
_ISO = re.compile(rf"\b{_YEAR}-(?P<monthnumber>\d\d)-(?P<day>\d\d)\b")
_MONTH_YEAR = re.compile(rf"(?<!\w){_MONTH}(?: of)?,? {_YEAR}\b")
_MONTH_ONLY = re.compile(
    rf"\b(?:in|since|last|this|next|by|until|from|of|during|early|late|mid) ?(?P<only>{_MONTH}(?: last year)?)(?!\w)"
)
_WEEKDAY_ONLY = re.compile(
    rf"\b(?:(?P<which>last|next|this) )?{_WEEKDAY}\b(?: (?:morning|afternoon|evening|night))?"
)
_DECADE = re.compile(r"\b(?:the )?(?:early |late |mid-?)?(?P<decade>1[5-9]\d|20\d)0s\b")
_CENTURY = re.compile(r"\b(?P<century>\d{1,2})(?:st|nd|rd|th)[- ]century\b", _FLAGS)
_YEAR_ONLY = re.compile(
    rf"(?<![\w$€£.,#-])(?:(?:early|late|mid|fiscal) )?{_YEAR}(?![\w%]|,\d|\.\d|-\d)"
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
    r"\b(?:number|total|toll|count|tally|figure|sum|cost)\b[^.;]* (?:is|was|to|at|reached|stands?|stood|are|were)"
    r"(?: about| around| now)? $",
    re.IGNORECASE,
)
_NEAR = re.compile(
    r"\b(?P<near>today|yesterday|tomorrow|tonight|last night|this (?:morning|afternoon|evening))\b",
    _FLAGS,
)
_UNIT = r"(?P<unit>day|week|month|year|decade|century|quarter|weekend|winter|summer|spring|autumn|fall|season)"
_PERIOD = re.compile(
    rf"\b(?P<which>last|this|next|past|previous|earlier this|later this|the previous|the following|the same) {_UNIT}\b",
    _FLAGS,
)
_AGO = re.compile(
    r"\b(?P<count>a|an|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\d+|several|a few|many|a couple of) "
    r"(?P<agounit>minute|hour|day|week|month|year|decade)s? (?P<way>ago|earlier|later|before)\b",
    _FLAGS,
)
_QUARTER = re.compile(
    rf"\b(?:the )?(?P<nth>first|second|third|fourth) quarter(?: of {_YEAR})?\b", _FLAGS
)
_CLOCK = re.compile(
    r"\b(?:[01]?\d|2[0-3]):[0-5]\d(?: ?[ap]\.?m\b\.?)?(?: (?:local time|UTC|GMT|[CEMP][SDE]?T))?|"
    r"\b(?:[01]?\d|2[0-3])\.[0-5]\d(?: ?[ap]\.?m\b\.?| local time| UTC| GMT)|"
    r"\b(?:1[0-2]|[1-9]) ?[ap]\.?m\b\.?|\b(?:noon|midnight)\b",
    _FLAGS,
)
_COUNTS = {"a": 1, "an": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7,
           "eight": 8, "nine": 9, "ten": 10, "eleven": 11, "twelve": 12}  # fmt: skip


@dataclass(frozen=True, slots=True)
class CalendarDay:
    """A day as the text gives it: with its weekday, and with its year where it says one."""

    span: Span
    month: int
    day: int
    year: int | None
    weekday: int | None


def days_of(view: str, span: Span) -> list[CalendarDay]:
    """Return the days with month and number that stand in a stretch of the text."""
    words = span.of(view)
    found: list[CalendarDay] = []
    for pattern in (_MONTH_DAY, _DAY_MONTH):
        for match in pattern.finditer(words):
            place = Span(span.start + match.start(), span.start + match.end())
            month, day = _month(match["month"]), int(match["day"])
            if 1 <= day <= 31 and not any(place.common(other.span) for other in found):
                year = int(match["year"]) if match["year"] else None
                weekday = WEEKDAYS[match["weekday"].lower()] if match["weekday"] else None
                found.append(CalendarDay(place, month, day, year, weekday))
    return sorted(found, key=lambda day: day.span)


def dates_of(view: str, span: Span, published: date | None) -> list[DateValue]:
    """Return the dates and times of a stretch of the text, in order."""
    words = span.of(view)
    found: list[DateValue] = []

    def add(start: int, end: int, value: str | None, resolution: str) -> None:
        place = Span(span.start + start, span.start + end)
        if not any(place.common(other.span) for other in found):
            found.append(DateValue(place, place.of(view), value, resolution))

    for day in days_of(view, span):
        value, resolution = _day_value(day, published)
        add(day.span.start - span.start, day.span.end - span.start, value, resolution)
    for match in _ISO.finditer(words):
        add(match.start(), match.end(), match.group(), "day")
    for match in _MONTH_YEAR.finditer(words):
        add(match.start(), match.end(), f"{match['year']}-{_month(match['month']):02d}", "month")
    for finder in (_named_periods, _relative, _years):
        for start, end, value, resolution in finder(words, published):
            add(start, end, value, resolution)
    return sorted(found, key=lambda found_date: found_date.span)


_Found = list[tuple[int, int, str | None, str]]


def _month(name: str) -> int:
    return MONTHS[name.lower().rstrip(".")]


def _day_value(day: CalendarDay, published: date | None) -> tuple[str | None, str]:
    year = day.year
    if year is None and published is not None:
        candidates = [published.year - 1, published.year, published.year + 1]
        near = [_safe_date(each, day.month, day.day) for each in candidates]
        known = [each for each in near if each is not None]
        year = min(known, key=lambda each: abs(each - published)).year if known else None
    if year is None:
        return f"--{day.month:02d}-{day.day:02d}", "day"
    exact = _safe_date(year, day.month, day.day)
    return (exact.isoformat(), "day") if exact else (None, "day")


def _safe_date(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _named_periods(words: str, published: date | None) -> _Found:
    found: _Found = []
    for match in _QUARTER.finditer(words):
        nth = {"first": 1, "second": 2, "third": 3, "fourth": 4}[match["nth"].lower()]
        year = match["year"] or (str(published.year) if published else None)
        found.append((match.start(), match.end(), f"{year}-Q{nth}" if year else None, "quarter"))
    for match in _DECADE.finditer(words):
        found.append((match.start(), match.end(), match["decade"] + "0s", "decade"))
    for match in _CENTURY.finditer(words):
        found.append((match.start(), match.end(), f"{match['century']}th century", "century"))
    for match in _MONTH_ONLY.finditer(words):
        month = _month(match["month"])
        value = None
        if published:
            back = month > published.month or "last year" in match["only"]
            value = f"{published.year - back}-{month:02d}"
        found.append((match.start("only"), match.end("only"), value, "month"))
    return found


def _relative(words: str, published: date | None) -> _Found:
    found: _Found = []
    for match in _WEEKDAY_ONLY.finditer(words):
        value = _weekday_value(WEEKDAYS[match["weekday"].lower()], match["which"], published)
        found.append((match.start(), match.end(), value, "day"))
    for match in _NEAR.finditer(words):
        shift = {"yesterday": -1, "last night": -1, "tomorrow": 1}.get(match["near"].lower(), 0)
        value = (published + timedelta(days=shift)).isoformat() if published else None
        found.append((match.start(), match.end(), value, "day"))
    for match in _PERIOD.finditer(words):
        found.append((match.start(), match.end(), _period(match, published), match["unit"].lower()))
    for match in _AGO.finditer(words):
        found.append((match.start(), match.end(), _ago(match, published), match["agounit"].lower()))
    for match in _CLOCK.finditer(words):
        found.append((match.start(), match.end(), match.group(), "time"))
    return found


def _weekday_value(weekday: int, which: str | None, published: date | None) -> str | None:
    if published is None:
        return None
    if which and which.lower() == "next":
        shift = (weekday - published.weekday()) % 7 or 7
    else:
        shift = -((published.weekday() - weekday) % 7)
    return (published + timedelta(days=shift)).isoformat()


def _period(match: re.Match[str], published: date | None) -> str | None:
    if published is None:
        return None
    which = match["which"].lower()
    shift = -1 if which in ("last", "past", "previous") else 1 if which == "next" else 0
    if "the " in which:
        return None
    unit = match["unit"].lower()
    if unit == "year":
        return str(published.year + shift)
    if unit == "month":
        months = published.year * 12 + published.month - 1 + shift
        return f"{months // 12}-{months % 12 + 1:02d}"
    if unit == "week":
        year, week, _ = (published + timedelta(weeks=shift)).isocalendar()
        return f"{year}-W{week:02d}"
    return None


def _ago(match: re.Match[str], published: date | None) -> str | None:
    count = match["count"].lower()
    number = _COUNTS.get(count, int(count) if count.isdigit() else 0)
    if published is None or not number or match["way"].lower() != "ago":
        return None
    unit = match["agounit"].lower()
    if unit in ("day", "week") and number < 10_000:
        return (published - timedelta(days=number * (7 if unit == "week" else 1))).isoformat()
    if unit == "month":
        months = published.year * 12 + published.month - 1 - number
        return f"{months // 12}-{months % 12 + 1:02d}" if months > 12 else None
    if unit in ("year", "decade"):
        year = published.year - number * (10 if unit == "decade" else 1)
        return str(year) if year > 0 else None
    return None


def _years(words: str, published: date | None) -> _Found:
    return [
        (match.start(), match.end(), match["year"], "year")
        for match in _YEAR_ONLY.finditer(words)
        if is_year(words, match.start("year"), match.end("year"))
    ]


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
