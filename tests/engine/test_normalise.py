"""Quantities, money, percentages and durations, in sentences."""

from __future__ import annotations

from typing import Any

import pytest

from claims.engine.dates import dates_of
from claims.engine.normalise import quantities_of
from claims.engine.reading import read_article


def _quantities(text: str) -> list[dict[str, Any]]:
    reading = read_article(text)
    found: list[dict[str, Any]] = []
    for sentence in reading.sentences:
        taken = [day.span for day in dates_of(reading.view, sentence.span, None)]
        found += [q.to_dict() for q in quantities_of(reading.view, sentence, taken)]
    return found


@pytest.mark.parametrize(
    ("text", "written", "value", "unit"),
    [
        ("They stopped some 60 miles from the border.", "some 60 miles", 60, "miles"),
        ("The two-hour discussion was quiet.", "two-hour", 2, "hours"),
        ("They waited for 90 days in the rain.", "90 days", 90, "days"),
        ("The ministry paid US$3.4 trillion for it.", "US$3.4 trillion", 3.4e12, "USD"),
        ("The company paid 2.5 million euros for it.", "2.5 million euros", 2.5e6, "EUR"),
        ("Prices rose by 0.6 percent on Monday.", "0.6 percent", 0.6, "percent"),
        ("Nearly half of the voters stayed away.", "Nearly half", 50, "percent"),
        ("One in five children is hungry.", "One in five", 20, "percent"),
        ("At least 25 people were hurt in the fall.", "At least 25 people", 25, "people"),
        ("The number of cases rose to 58 on Monday.", "58", 58, None),
        ("He ran it in 1 hour 59 minutes 40.2 seconds.", "1 hour 59 minutes 40.2 seconds", 7180.2, "seconds"),
        ("Three soldiers were killed near the town.", "Three soldiers", 3, "people"),
    ],
)  # fmt: skip
def test_quantities_of_a_sentence_have_their_value_and_unit(
    text: str, written: str, value: float, unit: str | None
) -> None:
    [quantity] = _quantities(text)

    assert (quantity["text"], quantity["value"], quantity["unit"]) == (written, value, unit)
    assert quantity["vague"] is False


@pytest.mark.parametrize(
    ("text", "low", "high", "unit"),
    [
        ("Repairs will cost $3 to $5 billion.", 3e9, 5e9, "USD"),
        ("Repairs will cost between $3 and $5 billion.", 3e9, 5e9, "USD"),
        ("Between 20 and 30 people were hurt.", 20, 30, "people"),
        ("Two to three hundred vehicles were lost.", 200, 300, "vehicles"),
        ("Some 10–15 percent of the harvest is lost.", 10, 15, "percent"),
    ],
)
def test_quantities_when_a_range_is_given_have_both_ends(
    text: str, low: float, high: float, unit: str
) -> None:
    [quantity] = _quantities(text)

    assert (quantity["low"], quantity["high"], quantity["unit"]) == (low, high, unit)
    assert quantity["value"] is None


@pytest.mark.parametrize(
    ("text", "written", "unit"),
    [
        ("They hid “hundreds and thousands of rockets” there.", 'hundreds and thousands of rockets', "rockets"),
        ("Dozens of homes burned on Monday.", "Dozens of homes", "homes"),
        ("Several thousand people marched in the town.", "Several thousand people", "people"),
        ("Tens of thousands of people fled the coast.", "Tens of thousands of people", "people"),
    ],
)  # fmt: skip
def test_quantities_when_vague_have_no_value(text: str, written: str, unit: str) -> None:
    [quantity] = _quantities(text)

    assert (quantity["text"], quantity["value"], quantity["unit"]) == (written, None, unit)
    assert quantity["vague"] is True


@pytest.mark.parametrize(
    "text",
    [
        "The S&P 500 fell on Monday.",
        "They met on 4 May 2013 in Torvik.",
        "It was the law of 1987.",
        "They play under Article 50 of the treaty.",
        "The match ended 2-2 in the rain.",
        "The talks began at 19:00 in Torvik.",
        "One of the ministers left early.",
    ],
)
def test_quantities_when_a_number_is_a_name_or_a_date_are_none(text: str) -> None:
    assert _quantities(text) == []


def test_quantities_in_miles_are_shown_in_kilometres_too() -> None:
    [quantity] = _quantities("They stopped some 60 miles from the border.")

    assert quantity["converted"] == {"value": 97, "unit": "km"}
