"""Quantities and dates as people read them, beside the words that the article has for them."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date
from typing import Any

from claims.web.parts import Value

DAY = re.compile(r"(\d{4})-(\d\d)-(\d\d)")
DAY_OF_NO_YEAR = re.compile(r"--(\d\d)-(\d\d)")
MONTH = re.compile(r"(\d{4})-(\d\d)")
WEEK = re.compile(r"(\d{4})-W(\d\d)")
PART = re.compile(r"(\d{4})-([QH])([1-4])")
FISCAL = re.compile(r"FY(\d{4})")
NO_YEAR = ", year not known"
PARTS = {"Q": "quarter", "H": "half"}
PLACES = ("first", "second", "third", "fourth")
# A leap year: 29 February is a day of some year.
ANY_YEAR = 2000


def figure(one: Mapping[str, Any]) -> Value:
    """“40 million marks”: 40,000,000 marks; with its conversion; a vague one is marked."""
    written = f"“{one.get('text', '')}”"
    value = _measured(one)
    plain = f"{value} {_unit(one)}".strip() if value else ""
    if plain and plain != one.get("text"):
        written = f"{written}: {plain}"
    also = one.get("converted")
    if also and value:
        written = f"{written} = {_number(also['value'])} {_unit(also)}"
    return Value("Figure", written, is_vague=bool(one.get("vague")))


def written_date(one: Mapping[str, Any]) -> Value:
    """“Monday”: 23 July 2018; one that cannot be told from the article says so."""
    written, value = f"“{one.get('text', '')}”", one.get("value")
    if not value:
        return Value("Date", f"{written}: {one.get('resolution') or 'date'} not known")
    told = date_in_words(str(value))
    return Value("Date", written if told == one.get("text") else f"{written}: {told}")


def date_in_words(value: str) -> str:
    """A date of the engine's in words; what is none of its forms stays as it is."""
    first, slash, last = value.partition("/")
    if not slash:
        return _one_date(value)
    begin, end = _one_date(first), _one_date(last)
    if begin.endswith(NO_YEAR) and end.endswith(NO_YEAR):
        begin = begin.removesuffix(NO_YEAR)
    return f"{begin} to {end}"


def _one_date(value: str) -> str:
    try:
        if found := DAY.fullmatch(value):
            return f"{date(*_numbers(found)):%-d %B %Y}"
        if found := DAY_OF_NO_YEAR.fullmatch(value):
            return f"{date(ANY_YEAR, *_numbers(found)):%-d %B}{NO_YEAR}"
        if found := MONTH.fullmatch(value):
            year, month = _numbers(found)
            return f"{date(year, month, 1):%B %Y}"
        if found := WEEK.fullmatch(value):
            year, week = _numbers(found)
            return f"week from {date.fromisocalendar(year, week, 1):%-d %B %Y}"
    except ValueError:
        return value
    if found := PART.fullmatch(value):
        return f"{PLACES[int(found[3]) - 1]} {PARTS[found[2]]} of {found[1]}"
    if found := FISCAL.fullmatch(value):
        return f"fiscal year {found[1]}"
    return value


def _numbers(found: re.Match[str]) -> list[int]:
    return [int(number) for number in found.groups()]


def _measured(one: Mapping[str, Any]) -> str:
    """The number or the range; nothing where the words give none."""
    if one.get("low") is not None and one.get("high") is not None:
        return f"{_number(one['low'])} to {_number(one['high'])}"
    return _number(one["value"]) if one.get("value") is not None else ""


def _unit(one: Mapping[str, Any]) -> str:
    return str(one.get("unit") or "").replace("_", " ")


def _number(value: float) -> str:
    return f"{value:,.10g}" if isinstance(value, float) else f"{value:,}"
