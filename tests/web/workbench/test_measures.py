"""Quantities and dates in words: vague, converted, not known, and readable beside what is written."""

from __future__ import annotations

from typing import Any

import pytest

from claims.extraction.models import Claim
from claims.web.parts import Value
from claims.web.workbench.contexts.measures import date_in_words, figure, written_date
from tests.factories.newsroom import Newsroom
from tests.web.workbench.conftest import SignedIn


def quantity(text: str, **given: Any) -> dict[str, Any]:
    empty = {"value": None, "low": None, "high": None, "unit": None, "vague": False}
    return {"text": text, "kind": "quantity"} | empty | given


@pytest.mark.parametrize(
    ("one", "expected"),
    [
        (
            quantity("40 million marks", value=40_000_000, unit="marks"),
            "“40 million marks”: 40,000,000 marks",
        ),
        (quantity("412 ships", value=412, unit="ships"), "“412 ships”"),
        (quantity("12 to 14", low=12, high=14, unit="cranes"), "“12 to 14”: 12 to 14 cranes"),
        (
            quantity("60 miles", value=60, unit="miles", converted={"value": 96.6, "unit": "km"}),
            "“60 miles” = 96.6 km",
        ),
        (
            quantity("two feet", value=2, unit="feet", converted={"value": 0.61, "unit": "metres"}),
            "“two feet”: 2 feet = 0.61 metres",
        ),
        (quantity("a share", value=0.5, unit="per_person"), "“a share”: 0.5 per person"),
    ],
)
def test_figure_is_what_is_written_with_its_number_and_its_conversion(
    one: dict[str, Any], expected: str
) -> None:
    assert figure(one) == Value("Figure", expected)


def test_vague_figure_is_marked_and_has_no_number() -> None:
    shown = figure(quantity("dozens of people", unit="people", vague=True))

    assert shown == Value("Figure", "“dozens of people”", is_vague=True)


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("2018-07-23", "23 July 2018"),
        ("2018-07", "July 2018"),
        ("2018", "2018"),
        ("2018-07-23/2018-07-25", "23 July 2018 to 25 July 2018"),
        ("--07-03", "3 July, year not known"),
        ("--02-29", "29 February, year not known"),
        ("--05-03/--05-05", "3 May to 5 May, year not known"),
        ("2020-W09", "week from 24 February 2020"),
        ("2019-Q2", "second quarter of 2019"),
        ("2020-H1", "first half of 2020"),
        ("FY2017", "fiscal year 2017"),
        ("44 BC", "44 BC"),
        ("1980s", "1980s"),
        ("2018-13-45", "2018-13-45"),
        ("2021-W77", "2021-W77"),
    ],
)
def test_date_is_told_as_exactly_as_it_is_known(value: str, expected: str) -> None:
    assert date_in_words(value) == expected


@pytest.mark.parametrize(
    ("text", "value", "resolution", "expected"),
    [
        ("Monday", None, "day", "“Monday”: day not known"),
        ("last week", None, "week", "“last week”: week not known"),
        ("Monday", "2018-07-23", "day", "“Monday”: 23 July 2018"),
        ("July 2018", "2018-07", "month", "“July 2018”"),
        ("then", None, "", "“then”: date not known"),
    ],
)
def test_date_stands_beside_what_is_written_or_says_that_it_is_not_known(
    text: str, value: str | None, resolution: str, expected: str
) -> None:
    shown = written_date({"text": text, "value": value, "resolution": resolution})

    assert shown == Value("Date", expected)


@pytest.mark.parametrize("screen", ["/desk/articles/{article}/", "/desk/claims/{claim}/"])
def test_reading_view_and_claim_page_mark_what_is_vague_and_what_is_not_known(
    room: Newsroom, claim: Claim, signed_in: SignedIn, screen: str
) -> None:
    Claim.objects.filter(pk=claim.pk).update(
        quantities=[quantity("dozens of people", unit="people", vague=True)],
        dates=[{"text": "Monday", "value": None, "resolution": "day"}],
    )
    path = screen.format(article=claim.article.public_id, claim=claim.pk)

    html = signed_in(room.checker1).get(path).content.decode()

    assert '“dozens of people” <span class="vague">vague</span>' in html
    assert "“Monday”: day not known" in html
