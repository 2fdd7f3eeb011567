"""Words for times and states."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from claims.extraction.enums import Status
from claims.review import enums as review
from claims.web import bars, words

NOW = datetime(2026, 11, 18, 14, 32, tzinfo=UTC)


@pytest.mark.parametrize(
    ("at", "expected"),
    [
        (NOW.replace(hour=17, minute=0), "17:00"),
        (NOW + timedelta(days=1), "Thu 14:32"),
        (NOW - timedelta(days=1), "Tue 14:32"),
        (NOW + timedelta(days=30), "18 Dec"),
        (NOW - timedelta(days=400), "14 Oct 2025"),
    ],
)
def test_clock_says_the_day_only_where_it_is_another(at: datetime, expected: str) -> None:
    assert words.clock(at, NOW) == expected


@pytest.mark.parametrize(
    ("at", "expected"),
    [
        (NOW.replace(hour=17, minute=0), "in 2 h 28 min"),
        (NOW.replace(hour=12, minute=0), "2 h 32 min late"),
        (NOW + timedelta(minutes=5), "in 5 min"),
        (NOW + timedelta(days=1), "tomorrow"),
        (NOW + timedelta(hours=10), "in 10 h"),
        (NOW + timedelta(days=3), "in 3 days"),
        (NOW - timedelta(days=2), "2 days late"),
    ],
)
def test_until_says_how_far_a_due_time_is(at: datetime, expected: str) -> None:
    assert words.until(at, NOW) == expected


def test_every_status_has_one_of_the_five_lines() -> None:
    lines = {words.line_of(status) for status in Status.values}

    assert lines == {"proposed", "accepted", "deferred", "duplicate", "rejected"}
    assert words.line_of(Status.PUBLISHED) == "accepted"


def test_a_code_without_a_label_is_shown_as_words() -> None:
    assert words.status_label("under_correction") == "Under correction"
    assert words.kind_label("law_or_rule") == "Law or rule"
    assert words.kind_label("new_kind") == "new kind"
    assert str(review.Stance.NONE_FOUND.label) == "None found"


@pytest.mark.parametrize(
    ("name", "expected"), [("Checker 1", "C1"), ("Editor", "ED"), ("", ""), ("Ada B. Cole", "AC")]
)
def test_initials_are_two_letters(name: str, expected: str) -> None:
    assert words.initials(name) == expected


def test_reason_bars_keep_their_order_and_share_a_zero_line() -> None:
    shown, zero = bars.reason_bars([("size", 0.3), ("hedged", -0.1)])

    assert [bar.feature for bar in shown] == ["size", "hedged"]
    assert zero == "25.00%"
    assert (shown[0].x, shown[0].width, shown[0].weight) == ("25.00%", "75.00%", "+0.30")
    assert (shown[1].x, shown[1].width, shown[1].weight) == ("0.00%", "25.00%", "−0.10")


def test_reason_bars_of_nothing_are_empty() -> None:
    assert bars.reason_bars([]) == ((), "0.00%")


def test_parts_fill_the_bar_and_leave_out_nothing() -> None:
    found = bars.parts([("accepted", 1), ("aside", 0), ("open", 3)])

    assert [(part.name, part.x, part.width) for part in found] == [
        ("accepted", "0.00%", "25.00%"),
        ("open", "25.00%", "75.00%"),
    ]
    assert bars.parts([("open", 0)]) == ()


def test_ruler_says_late_and_leaves_out_the_hour_behind_now() -> None:
    shown = bars.ruler([NOW.replace(hour=12), NOW.replace(hour=17), NOW + timedelta(days=1)], NOW)

    assert [(one.text, one.is_late) for one in shown.due] == [("late", True), ("17:32", False)]
    assert "15:00" not in {hour.text for hour in shown.hours}
