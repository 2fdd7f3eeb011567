"""Numbers in digits and in words."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claims.engine.numbers import value_of


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("60", 60),
        ("1,500", 1500),
        ("3.4 trillion", 3.4e12),
        ("two", 2),
        ("twenty-one", 21),
        ("two hundred and five", 205),
        ("two hundred thousand", 200_000),
        ("three million", 3e6),
        ("a hundred", 100),
        ("a dozen", 12),
        ("half a million", 500_000),
        ("two and a half", 2.5),
        ("5bn", 5e9),
        ("2.4m", 2.4e6),
        ("two and a half million", 2.5e6),
        ("one and two thirds", 5 / 3),
        ("three-quarters of a million", 750_000),
        ("quarter of a million", 250_000),
        ("one hundred and twenty-five thousand", 125_000),
        ("two million three hundred thousand", 2.3e6),
        ("a couple of dozen", 24),
        ("2 1/2", 2.5),
        ("3/4", 0.75),
        ("1½", 1.5),
        ("12,34,567.89", 1_234_567.89),
        ("several", None),
        ("", None),
    ],
)
def test_value_of_number_words_is_the_number(words: str, value: float | None) -> None:
    assert value_of(words) == pytest.approx(value)


@given(st.integers(0, 10**9))
def test_value_of_grouped_digits_is_the_number(number: int) -> None:
    assert value_of(f"{number:,}") == number
