"""Dates and what they mean on the day of publication."""

from __future__ import annotations

import calendar
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claims.engine.dates import dates_of
from claims.engine.text import Span, parser_view

WEDNESDAY = date(2026, 11, 18)


@pytest.mark.parametrize(
    ("text", "written", "value", "resolution"),
    [
        ("They met on November 16.", "November 16", "2026-11-16", "day"),
        ("They met on Monday November 16.", "Monday November 16", "2026-11-16", "day"),
        ("They met on 4 May 2013.", "4 May 2013", "2013-05-04", "day"),
        ("They met on 2013-05-04.", "2013-05-04", "2013-05-04", "day"),
        ("They met on Monday.", "Monday", "2026-11-16", "day"),
        ("They meet next Monday.", "next Monday", "2026-11-23", "day"),
        ("They met yesterday.", "yesterday", "2026-11-17", "day"),
        ("They met in September 2015.", "September 2015", "2015-09", "month"),
        ("They met in May.", "May", "2026-05", "month"),
        ("They met in 1987.", "1987", "1987", "year"),
        ("They met in the 1990s.", "the 1990s", "1990s", "decade"),
        ("They met last year.", "last year", "2025", "year"),
        ("They met two years ago.", "two years ago", "2024", "year"),
        ("They met three days ago.", "three days ago", "2026-11-15", "day"),
        ("It grew in the second quarter of 2025.", "the second quarter of 2025", "2025-Q2", "quarter"),
        ("They met last month.", "last month", "2026-10", "month"),
        ("They met last week.", "last week", "2026-W46", "week"),
        ("They met last winter.", "last winter", None, "winter"),
        ("They met the previous year.", "the previous year", None, "year"),
        ("They met two months ago.", "two months ago", "2026-09", "month"),
        ("They met several years ago.", "several years ago", None, "year"),
        ("They met a year later.", "a year later", None, "year"),
        ("It was built in the 13th century.", "13th century", "13th century", "century"),
        ("They met at 3 p.m. in Torvik.", "3 p.m.", "3 p.m.", "time"),
        ("They met on February 30, 2026.", "February 30, 2026", None, "day"),
        ("They met on July 27-28, 2019.", "July 27-28, 2019", "2019-07-27/2019-07-28", "day"),
        ("They met on 3 to 5 May.", "3 to 5 May", "2026-05-03/2026-05-05", "day"),
        ("They met on 5 May.", "5 May", "2026-05-05", "day"),
        ("They meet on 5 January.", "5 January", "2027-01-05", "day"),
        ("They met on 5.12.2019.", "5.12.2019", "2019-12-05", "day"),
        ("They met on 25/12/2019.", "25/12/2019", "2019-12-25", "day"),
        ("They met on 12/05/2019.", "12/05/2019", None, "day"),
        ("They met the day before yesterday.", "the day before yesterday", "2026-11-16", "day"),
        ("They met last Wednesday.", "last Wednesday", "2026-11-11", "day"),
        ("They met around fifteen years ago.", "around fifteen years ago", "2011", "year"),
        ("They met more than ten years ago.", "more than ten years ago", None, "year"),
        ("They met a few days after the vote.", "a few days after", None, "day"),
        ("They met in May last year.", "May last year", "2025-05", "month"),
        ("They meet in June of next year.", "June of next year", "2027-06", "month"),
        ("Sales fell in Q2 2019.", "Q2 2019", "2019-Q2", "quarter"),
        ("Sales fell in the third quarter.", "the third quarter", "2026-Q3", "quarter"),
        ("Sales fell in the first half of 2019.", "the first half of 2019", "2019-H1", "half"),
        ("Sales fell in fiscal 2020.", "fiscal 2020", "FY2020", "fiscal year"),
        ("It was seen in 2017–2018.", "2017–2018", "2017/2018", "year"),
        ("It was the best of the 2019-20 season.", "2019-20 season", "2019/2020", "season"),
        ("They met in the summer of 2018.", "summer of 2018", "summer 2018", "summer"),
        ("They met in the late '90s.", "the late '90s", "1990s", "decade"),
        ("It was built in the 3rd century BC.", "3rd century BC", "3rd century BC", "century"),
        ("It fell in 664 BC.", "664 BC", "664 BC", "year"),
    ],
)  # fmt: skip
def test_dates_of_a_sentence_have_their_value(
    text: str, written: str, value: str | None, resolution: str
) -> None:
    [found] = dates_of(parser_view(text), Span(0, len(text)), WEDNESDAY)

    assert (found.text, found.value, found.resolution) == (written, value, resolution)


@pytest.mark.parametrize(
    "text",
    [
        "It cost 2,013 marks.",
        "It may rain.",
        "She will march on.",
        "About 2000 people came.",
        "The number of cases is 1501.",
        "It won 2-1.",
        "It took 10.5.2 steps.",
    ],
)
def test_dates_when_there_is_none_are_empty(text: str) -> None:
    assert dates_of(parser_view(text), Span(0, len(text)), WEDNESDAY) == []


def test_dates_without_a_day_of_publication_keep_relative_ones_open() -> None:
    text = "They met on Monday."

    [found] = dates_of(parser_view(text), Span(0, len(text)), None)

    assert (found.text, found.value) == ("Monday", None)


@given(
    st.dates(date(1900, 1, 1), date(2099, 12, 31)),
    st.sampled_from(["%-d %B %Y", "%B %-d, %Y", "%Y-%m-%d"]),
)
def test_dates_that_name_their_year_need_no_day_of_publication(day: date, form: str) -> None:
    text = f"They met on {day.strftime(form)} in Torvik."

    [found] = dates_of(parser_view(text), Span(0, len(text)), None)

    assert (found.value, found.resolution) == (day.isoformat(), "day")


@given(st.dates(date(1900, 2, 1), date(2099, 12, 1)), st.integers(1, 300))
def test_dates_so_many_days_ago_are_counted_back_from_publication(day: date, count: int) -> None:
    text = f"They met {count} days ago."

    [found] = dates_of(parser_view(text), Span(0, len(text)), day)

    assert found.value == (day - timedelta(days=count)).isoformat()


@given(st.dates(date(1900, 2, 1), date(2099, 12, 1)), st.integers(0, 6))
def test_dates_that_name_a_weekday_are_the_last_one_until_publication(
    day: date, weekday: int
) -> None:
    name = calendar.day_name[weekday]
    text = f"They met on {name} in Torvik."

    [found] = dates_of(parser_view(text), Span(0, len(text)), day)

    value = date.fromisoformat(found.value or "")
    assert value.weekday() == weekday
    assert 0 <= (day - value).days < 7


@pytest.mark.parametrize(
    "words",
    ["yesterday", "last week", "two years ago", "the third quarter", "on May 5", "in May", "the '90s", "next Monday"],
)  # fmt: skip
def test_dates_without_a_day_of_publication_name_no_year(words: str) -> None:
    text = f"They met {words}."

    [found] = dates_of(parser_view(text), Span(0, len(text)), None)

    assert found.value in (None, "--05-05")


@pytest.mark.parametrize(
    "words", ["May 1, ", "in 2000 ", "1-2 May ", "1.1.", "2000-", "two years ", "the ", "9"]
)
def test_dates_in_long_nonsense_have_spans_inside_it(words: str) -> None:
    text = words * (100_000 // len(words))

    found = dates_of(text, Span(0, len(text)), WEDNESDAY)

    assert all(0 <= each.span.start < each.span.end <= len(text) for each in found)
