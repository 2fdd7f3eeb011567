"""Dates and times in a text, and the calendar values they have on the day of publication."""

from __future__ import annotations

import calendar
import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from claims.engine.covered import Covered
from claims.engine.numbers import ONE, value_of
from claims.engine.result import DateValue
from claims.engine.text import Span
from claims.engine.years import Found, years_in

MONTHS = {name.lower(): number for number, name in enumerate(calendar.month_name) if name}
MONTHS.update({name.lower(): number for number, name in enumerate(calendar.month_abbr) if name})
MONTHS["sept"] = 9
WEEKDAYS = {name.lower(): number for number, name in enumerate(calendar.day_name)}
_MONTH = (
    r"(?P<month>Jan(?:uary|\.)|Feb(?:ruary|\.)|March|Mar\.|April|Apr\.|May|June|July|August|Aug\.|Sept(?:ember|\.)|"
    r"Oct(?:ober|\.)|Nov(?:ember|\.)|Dec(?:ember|\.))"
)
_DAY = r"(?P<day>[0-3]?\d)(?:st|nd|rd|th)?"
_YEAR = r"(?P<year>1[5-9]\d\d|20\d\d)"
_WEEKDAY = r"(?P<weekday>Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)"
_FLAGS = re.IGNORECASE
_MONTH_DAY = re.compile(rf"(?:\b{_WEEKDAY},? )?(?<!\w){_MONTH} {_DAY}(?!\d|:\d)(?:,? {_YEAR}\b)?")
_DAY_MONTH = re.compile(rf"(?:\b{_WEEKDAY},? )?\b{_DAY} (?:of )?{_MONTH}(?:,? {_YEAR}\b)?")
_ISO = re.compile(rf"\b{_YEAR}-(?P<monthnumber>\d\d)-(?P<day>\d\d)\b")
_DAY_RANGES = (
    re.compile(
        rf"(?<!\w){_MONTH} (?P<first>[0-3]?\d)(?: ?[-–] ?| to )(?P<day>[0-3]?\d)(?![\d:]|st|nd|rd|th)(?:,? {_YEAR}\b)?"
    ),
    re.compile(
        rf"(?<![\w.,$€£-])(?P<first>[0-3]?\d)(?: ?[-–] ?| to | and ){_DAY} {_MONTH}(?:,? {_YEAR}\b)?"
    ),
)
_NUMERIC = re.compile(
    rf"(?<![\w./-])(?P<first>[0-3]?\d)(?P<mark>[./])(?P<second>[0-3]?\d)(?P=mark){_YEAR}(?![\w/]|\.\d)"
)
_MONTH_YEAR = re.compile(rf"(?<!\w){_MONTH}(?: of)?,? {_YEAR}\b")
_MONTH_ONLY = re.compile(
    rf"\b(?:in|since|last|this|next|by|until|from|of|during|early|late|mid) ?(?P<only>{_MONTH}(?P<which>(?: of)? (?:last|this|next) year)?)(?!\w)"
)
_WEEKDAY_ONLY = re.compile(
    rf"\b(?:(?P<which>last|next|this) )?{_WEEKDAY}\b(?: (?:morning|afternoon|evening|night))?"
)
_NEAR = re.compile(
    r"\b(?P<near>the day before yesterday|the day after tomorrow|today|yesterday|tomorrow|tonight|last night|this (?:morning|afternoon|evening))\b",
    _FLAGS,
)
_UNIT = r"(?P<unit>day|week|month|year|decade|century|quarter|weekend|winter|summer|spring|autumn|fall|season)"
_PERIOD = re.compile(
    rf"\b(?P<which>last|this|next|past|previous|earlier this|later this|the previous|the following|the same) {_UNIT}\b",
    _FLAGS,
)
_AGO = re.compile(
    r"(?<![\w.,-])(?P<near>(?:more than|less than|over|at least|up to|under|nearly|almost|about|around|roughly|approximately|some|just) )?"
    rf"(?P<count>{ONE}|an?|half an?|several|a few|many|a couple of)[ -]"
    r"(?P<agounit>minute|hour|day|week|month|year|decade|century|centurie)s?(?: and a half)? "
    r"(?P<way>ago|earlier|later|before|after)\b",
    _FLAGS,
)
_QUARTER = re.compile(
    rf"\b(?:(?:the )?(?P<nth>first|second|third|fourth)[ -]quarter(?: of)?|Q(?P<q>[1-4]))(?: {_YEAR})?\b",
    _FLAGS,
)
_CLOCK = re.compile(
    r"\b(?:[01]?\d|2[0-3]):[0-5]\d(?: ?[ap]\.?m\b\.?)?(?: (?:local time|UTC|GMT|[CEMP][SDE]?T))?|"
    r"\b(?:[01]?\d|2[0-3])\.[0-5]\d(?: ?[ap]\.?m\b\.?| local time| UTC| GMT)|"
    r"\b(?:1[0-2]|[1-9]) ?[ap]\.?m\b\.?|\b(?:noon|midnight)\b",
    _FLAGS,
)
_SHIFTS = {"yesterday": -1, "last night": -1, "tomorrow": 1, "the day before yesterday": -2,
           "the day after tomorrow": 2}  # fmt: skip
_NTH = {"first": 1, "second": 2, "third": 3, "fourth": 4}
_MOST_AGO = 10_000
_NOT_EXACT = ("more than", "less than", "over", "at least", "up to", "under", "nearly", "almost")
_YEARS_IN = {"year": 1, "decade": 10, "century": 100}


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
    covered = Covered(len(words))
    for pattern in (_MONTH_DAY, _DAY_MONTH):
        for match in pattern.finditer(words):
            place = Span(span.start + match.start(), span.start + match.end())
            month, day = _month(match["month"]), int(match["day"])
            if 1 <= day <= 31 and covered.take(*match.span()):
                year = int(match["year"]) if match["year"] else None
                weekday = WEEKDAYS[match["weekday"].lower()] if match["weekday"] else None
                found.append(CalendarDay(place, month, day, year, weekday))
    return sorted(found, key=lambda day: day.span)


def dates_of(view: str, span: Span, published: date | None) -> list[DateValue]:
    """Return the dates and times of a stretch of the text, in order."""
    words = span.of(view)
    found: list[DateValue] = []
    covered = Covered(len(words))

    def add(start: int, end: int, value: str | None, resolution: str) -> None:
        place = Span(span.start + start, span.start + end)
        if covered.take(start, end):
            found.append(DateValue(place, place.of(view), value, resolution))

    for start, end, value, resolution in _day_ranges(words, published):
        add(start, end, value, resolution)
    for day in days_of(view, span):
        value, resolution = _day_value(day, published)
        add(day.span.start - span.start, day.span.end - span.start, value, resolution)
    for match in _ISO.finditer(words):
        add(match.start(), match.end(), match.group(), "day")
    for match in _MONTH_YEAR.finditer(words):
        add(match.start(), match.end(), f"{match['year']}-{_month(match['month']):02d}", "month")
    for finder in (_numeric_days, _named_periods, _relative, years_in):
        for start, end, value, resolution in finder(words, published):
            add(start, end, value, resolution)
    return sorted(found, key=lambda found_date: found_date.span)


def _month(name: str) -> int:
    return MONTHS[name.lower().rstrip(".")]


def _day_value(day: CalendarDay, published: date | None) -> tuple[str | None, str]:
    year = day.year
    if year is None and published is not None:
        candidates = [published.year - 1, published.year, published.year + 1]
        near = [_safe_date(each, day.month, day.day) for each in candidates]
        known = [each for each in near if each is not None]
        year = min(known, key=lambda each: _distance(each, published)).year if known else None
    if year is None:
        return f"--{day.month:02d}-{day.day:02d}", "day"
    exact = _safe_date(year, day.month, day.day)
    return (exact.isoformat(), "day") if exact else (None, "day")


def _distance(day: date, published: date) -> float:
    """Return how far a day is from publication; what is to come counts for more than what was."""
    days = (day - published).days
    return days * 1.5 if days > 0 else -days


def _safe_date(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _day_ranges(words: str, published: date | None) -> Iterator[Found]:
    """Yield “July 27-28, 2019” and “3 to 5 May” with both days: 2019-07-27/2019-07-28."""
    for pattern in _DAY_RANGES:
        for match in pattern.finditer(words):
            first, last = int(match["first"]), int(match["day"])
            month = _month(match["month"])
            year = int(match["year"]) if match["year"] else None
            day = CalendarDay(Span(*match.span()), month, last, year, None)
            end, _ = _day_value(day, published)
            if 1 <= first < last <= 31 and end is not None:
                yield (*match.span(), f"{end[:-2]}{first:02d}/{end}", "day")


def _numeric_days(words: str, published: date | None) -> Iterator[Found]:
    """Yield “5.12.2019” and “05/12/2019”; which is the month stays open where both may be."""
    for match in _NUMERIC.finditer(words):
        first, second, year = int(match["first"]), int(match["second"]), int(match["year"])
        days = {_safe_date(year, second, first)}
        if match["mark"] == "/":
            days.add(_safe_date(year, first, second))
        known = [day for day in days if day is not None]
        if known:
            yield (*match.span(), known[0].isoformat() if len(known) == 1 else None, "day")


def _year_of_quarter(nth: int, published: date | None) -> str | None:
    """Return the year of the last such quarter that had begun at publication."""
    if published is None:
        return None
    return str(published.year - (nth > (published.month + 2) // 3))


def _named_periods(words: str, published: date | None) -> Iterator[Found]:
    for match in _QUARTER.finditer(words):
        nth = int(match["q"] or _NTH[match["nth"].lower()])
        year = match["year"] or _year_of_quarter(nth, published)
        yield match.start(), match.end(), f"{year}-Q{nth}" if year else None, "quarter"
    for match in _MONTH_ONLY.finditer(words):
        month = _month(match["month"])
        value = None
        if published:
            which = (match["which"] or "").split()
            said = {"last": -1, "this": 0, "next": 1}[which[-2].lower()] if which else None
            shift = -int(month > published.month) if said is None else said
            value = f"{published.year + shift}-{month:02d}"
        yield match.start("only"), match.end("only"), value, "month"


def _relative(words: str, published: date | None) -> Iterator[Found]:
    for match in _WEEKDAY_ONLY.finditer(words):
        value = _weekday_value(WEEKDAYS[match["weekday"].lower()], match["which"], published)
        yield match.start(), match.end(), value, "day"
    for match in _NEAR.finditer(words):
        shift = _SHIFTS.get(match["near"].lower(), 0)
        value = (published + timedelta(days=shift)).isoformat() if published else None
        yield match.start(), match.end(), value, "day"
    for match in _PERIOD.finditer(words):
        yield match.start(), match.end(), _period(match, published), match["unit"].lower()
    for match in _AGO.finditer(words):
        yield match.start(), match.end(), _ago(match, published), match["agounit"].lower()
    for match in _CLOCK.finditer(words):
        yield match.start(), match.end(), match.group(), "time"


def _weekday_value(weekday: int, which: str | None, published: date | None) -> str | None:
    if published is None:
        return None
    if which and which.lower() == "next":
        shift = (weekday - published.weekday()) % 7 or 7
    else:
        shift = -((published.weekday() - weekday) % 7)
        if which and which.lower() == "last":
            shift = shift or -7
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
    """Return the day, month or year that lies so long before publication, None where it is open."""
    number = value_of("one" if match["count"].lower() in ("a", "an") else match["count"])
    is_exact = (match["near"] or "").strip().lower() not in _NOT_EXACT
    if published is None or not number or not is_exact or match["way"].lower() != "ago":
        return None
    unit, whole = match["agounit"].lower(), int(number)
    if whole != number or " and a half" in match.group() or whole > _MOST_AGO:
        return None
    if unit in ("day", "week"):
        return (published - timedelta(days=whole * (7 if unit == "week" else 1))).isoformat()
    if unit == "month":
        months = published.year * 12 + published.month - 1 - whole
        return f"{months // 12}-{months % 12 + 1:02d}" if months > 12 else None
    year = published.year - whole * _YEARS_IN.get(unit.replace("centurie", "century"), 0)
    return str(year) if 0 < year < published.year else None
