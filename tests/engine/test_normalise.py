"""Quantities, money, percentages and durations, in sentences."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from claims.engine.amounts import amounts_in
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
        ("The bank paid £2.4m for the hall.", "£2.4m", 2.4e6, "GBP"),
        ("They took out a $1,000 loan.", "$1,000", 1000, "USD"),
        ("It cost him thirteen dollars and forty-five cents.", "thirteen dollars and forty-five cents", 13.45, "USD"),
        ("The minimum wage is $15 an hour.", "$15 an hour", 15, "USD per hour"),
        ("Two and a half million people fled.", "Two and a half million people", 2.5e6, "people"),
        ("Around three-quarters of a million people fled.", "Around three-quarters of a million people", 750_000, "people"),
        ("About one hundred and twenty-five thousand voters came.", "About one hundred and twenty-five thousand voters", 125_000, "people"),
        ("About 2000 people came to the rally.", "About 2000 people", 2000, "people"),
        ("The tremor left five dead.", "five dead", 5, "people"),
        ("The fire hurt at least 50 more.", "at least 50 more", 50, None),
        ("The town is at a distance of 139km.", "139km", 139, "km"),
        ("It crashed half a mile to the south.", "half a mile", 0.5, "miles"),
        ("Sea water fell to -2 degrees Celsius.", "-2 degrees Celsius", -2, "°C"),
        ("The bank raised the rate by 25 basis points.", "25 basis points", 25, "basis points"),
        ("Support rose by 2.5 percentage points.", "2.5 percentage points", 2.5, "percentage points"),
        ("The plant makes 50 kilowatt-hours per day.", "50 kilowatt-hours per day", 50, "kWh per day"),
        ("They had 1,000 or more kilograms of it.", "1,000 or more kilograms", 1000, "kg"),
        ("She spent five decades in office.", "five decades", 50, "years"),
        ("They waited a year and a half.", "a year and a half", 1.5, "years"),
        ("The council will decide within a month.", "a month", 1, "months"),
        ("The mayor was 82 years old.", "82 years old", 82, "years"),
        ("He was twice mayor of the town.", "twice", 2, "times"),
        ("They may wash once a year.", "once a year", 1, "times per year"),
        ("The strike halved exports.", "halved", 50, "percent"),
        ("Exports fell by a third.", "a third", 33.3, "percent"),
        ("An earthquake of magnitude 6.3 hit the coast.", "6.3", 6.3, "magnitude"),
        ("The wall is 3 1/2 feet high.", "3 1/2 feet", 3.5, "feet"),
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
        ("The range for the rate is 0 to 1/4 percent.", 0, 0.25, "percent"),
        ("They paid $3-5bn for it.", 3e9, 5e9, "USD"),
        ("Gusts may reach 60–80 mph today.", 60, 80, "mph"),
        ("Talks took two or three hours.", 2, 3, "hours"),
        ("The bank kept its rate at 4-1/4 to 4-1/2 percent.", 4.25, 4.5, "percent"),
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
        ("Talks went on for decades.", "for decades", "decades"),
        ("The vote comes after weeks of protests.", "weeks", "weeks"),
        ("The party won a majority in the senate.", "a majority", "majority"),
        ("In the attack hundreds died.", "hundreds", None),
        ("They came, most of them in boats.", "most of them", None),
    ],
)  # fmt: skip
def test_quantities_when_vague_have_no_value(text: str, written: str, unit: str | None) -> None:
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
        "Sales in 1988 were high.",
        "The festival of 2019 goes on.",
        "The 45-year-old driver fled.",
        "He died at the age of 80.",
        "The minister agreed, and a third, from Torvik, did not.",
        "The first one left early.",
        "They left phase one behind.",
        "He saw the twenty-sixth film.",
        "They met in the second half of the year.",
        "The 9/11 inquiry was reopened.",
    ],
)
def test_quantities_when_a_number_is_a_name_or_a_date_are_none(text: str) -> None:
    assert _quantities(text) == []


def test_quantities_in_miles_are_shown_in_kilometres_too() -> None:
    [quantity] = _quantities("They stopped some 60 miles from the border.")

    assert quantity["converted"] == {"value": 97, "unit": "km"}


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("The city cut the number of stations from 180 to 5.", [180, 5]),
        ("Unemployment rose from 4.5 to 5.2 percent.", [4.5, 5.2]),
        ("Profit rose from $10 million to $12 million.", [10e6, 12e6]),
        ("The bill passed by a vote of 230-to-197.", [230, 197]),
    ],
)
def test_quantities_when_two_values_are_no_range_are_two(text: str, values: list[float]) -> None:
    assert [quantity["value"] for quantity in _quantities(text)] == values


def test_quantities_when_a_unit_is_converted_in_brackets_are_one() -> None:
    [quantity] = _quantities("The wreck lies 50 miles (80 km) from the coast.")

    assert (quantity["text"], quantity["value"]) == ("50 miles", 50)
    assert quantity["converted"] == {"value": 80, "unit": "km"}


_NOUNS = st.sampled_from(["houses", "cars", "ships", "bridges"])


@given(number=st.integers(min_value=2, max_value=1499), noun=_NOUNS, comma=st.booleans())
@settings(max_examples=40, deadline=None)
def test_quantities_of_any_count_have_its_value(number: int, noun: str, comma: bool) -> None:
    written = f"{number:,}" if comma else str(number)

    [quantity] = _quantities(f"The storm damaged {written} {noun} in Torvik.")

    assert (quantity["text"], quantity["value"]) == (f"{written} {noun}", number)


@given(
    number=st.decimals(min_value="0.1", max_value="999", places=1),
    unit=st.sampled_from(["km", "miles", "percent", "million euros", "hectares", "tonnes", "kWh"]),
    near=st.sampled_from(["", "about ", "at least ", "nearly ", "just over "]),
)
@settings(max_examples=40, deadline=None)
def test_quantities_of_any_measure_begin_with_the_words_that_round_them(
    number: Decimal, unit: str, near: str
) -> None:
    [quantity] = _quantities(f"The total was {near}{number} {unit} in Torvik.")

    assert quantity["text"] == f"{near}{number} {unit}"
    factor = 1_000_000 if "million" in unit else 1
    assert quantity["value"] == pytest.approx(float(number) * factor)


@pytest.mark.parametrize(
    "words",
    ["1,", "one ", "1/", "twenty-", "a million ", "9", "-1 to ", "$1-", "hundred and ", "about ", "1 hour ",
     "two thirds of ", "six feet "],
)  # fmt: skip
def test_amounts_in_long_nonsense_are_found_in_time_that_grows_with_its_length(words: str) -> None:
    text = words * (100_000 // len(words))

    assert all(amount.start < amount.end <= len(text) for amount in amounts_in(text))
