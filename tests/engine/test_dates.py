"""Dates and what they mean on the day of publication."""

from __future__ import annotations

from datetime import date

import pytest

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
    ],
)  # fmt: skip
def test_dates_of_a_sentence_have_their_value(
    text: str, written: str, value: str | None, resolution: str
) -> None:
    [found] = dates_of(parser_view(text), Span(0, len(text)), WEDNESDAY)

    assert (found.text, found.value, found.resolution) == (written, value, resolution)


@pytest.mark.parametrize("text", ["It cost 2,013 marks.", "It may rain.", "She will march on."])
def test_dates_when_there_is_none_are_empty(text: str) -> None:
    assert dates_of(parser_view(text), Span(0, len(text)), WEDNESDAY) == []


def test_dates_without_a_day_of_publication_keep_relative_ones_open() -> None:
    text = "They met on Monday."

    [found] = dates_of(parser_view(text), Span(0, len(text)), None)

    assert (found.text, found.value) == ("Monday", None)
