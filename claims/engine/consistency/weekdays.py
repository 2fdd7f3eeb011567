"""Weekday against date: days that do not fit together, or fit one year only."""

from __future__ import annotations

import calendar
from datetime import date

from claims.engine.dates import CalendarDay, days_of
from claims.engine.reading import Reading
from claims.engine.result import Caution
from claims.engine.zoning import READ_ROLES

_YEARS = 12


def weekdays_against_dates(reading: Reading, published: date | None) -> list[Caution]:
    """Return the warnings about weekdays and dates."""
    days = [
        day
        for zone in reading.zones
        if zone.role in READ_ROLES or zone.role == "dateline"
        for day in days_of(reading.view, zone.span)
    ]
    stated = [day.year for day in days if day.year is not None]
    return [
        caution
        for day in days
        if day.weekday is not None
        for caution in [_weekday(reading.text, day, stated, published)]
        if caution is not None
    ]


def _weekday(
    text: str, day: CalendarDay, stated: list[int], published: date | None
) -> Caution | None:
    """Say in which years a weekday and a date go together, or that they do not."""
    words = day.span.of(text)
    name = calendar.day_name[day.weekday or 0]
    if day.year is not None:
        actual = _weekday_in(day.year, day)
        if actual is None:
            return Caution("date.impossible", day.span, f"There is no “{words}” in the calendar.")
        if actual == day.weekday:
            return None
        right = calendar.day_name[actual]
        return Caution("date.weekday", day.span, f"“{words}” was a {right}, not a {name}.")
    near = published.year if published else max(stated, default=date.min.year)
    if near == date.min.year:
        return None
    fits = [
        year
        for year in range(near - _YEARS, near + _YEARS)
        if _weekday_in(year, day) == day.weekday
    ]
    if near in fits:
        if published is not None and near not in stated:
            return None
        return Caution("date.weekday_fits", day.span, _fits(words, name, fits, near, stated))
    if not fits:
        return Caution("date.impossible", day.span, f"There is no “{words}” in the calendar.")
    right_day = _weekday_in(near, day)
    if right_day is None:
        return Caution("date.impossible", day.span, f"There was no “{words}” in {near}.")
    right = calendar.day_name[right_day]
    years = _listed(sorted(fits, key=lambda year: (abs(year - near), year))[:3])
    return Caution(
        "date.weekday", day.span, f"“{words}” was a {right} in {near}; it is a {name} in {years}."
    )


def _fits(words: str, name: str, fits: list[int], near: int, stated: list[int]) -> str:
    others = _listed(
        sorted(year for year in fits if abs(year - near) <= _YEARS and year != near)[-3:]
    )
    named = " a year that the article names" if near in stated else " the year of publication"
    tail = f" (also in {others})" if others else ""
    return f"“{words}” is a {name} in {near},{named}{tail}."


def _weekday_in(year: int, day: CalendarDay) -> int | None:
    try:
        return date(year, day.month, day.day).weekday()
    except ValueError:
        return None


def _listed(years: list[int]) -> str:
    words = [str(year) for year in sorted(years)]
    return " and ".join([", ".join(words[:-1]), words[-1]]) if len(words) > 1 else "".join(words)
