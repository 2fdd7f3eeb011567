"""Warnings about weekdays that do not go with their dates."""

from __future__ import annotations

from datetime import date

import pytest

from claims.engine import split


@pytest.mark.parametrize(
    ("text", "published", "rule"),
    [
        ("They met on Tuesday November 16 in Torvik.", date(2026, 11, 17), "date.weekday"),
        ("They met on Tuesday, November 16, 2026 in Torvik.", None, "date.weekday"),
        ("They met on Monday, February 30, 2026 in Torvik.", None, "date.impossible"),
    ],
)
def test_cautions_when_a_weekday_stands_with_a_date_say_whether_it_fits(
    text: str, published: date | None, rule: str
) -> None:
    [caution] = split(text, published=published).warnings

    assert caution.rule == rule
    assert caution.span.of(text).startswith(("Monday", "Tuesday"))


def test_cautions_when_the_caption_gives_the_year_name_it() -> None:
    text = (
        "Ilse Marend, left, in Torvik, October 30, 2026. (State Press Service)\n\n"
        "The ministers of both countries met in Torvik on Monday November 16."
    )

    [caution] = split(text).warnings

    assert caution.message.startswith("“Monday November 16” is a Monday in 2026")


@pytest.mark.parametrize(
    ("text", "published"),
    [
        ("They met on Monday, November 16, 2026 in Torvik.", None),
        ("They met on Monday November 16 in Torvik.", date(2026, 11, 17)),
    ],
)
def test_cautions_when_the_weekday_is_right_are_none(text: str, published: date | None) -> None:
    assert split(text, published=published).warnings == ()
