"""Units and currencies: their names, and values in the other common unit."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claims.engine.units import MEASURES, Measure, also, are_convertible, currency_named, unit_named


@pytest.mark.parametrize(
    ("value", "unit", "converted"),
    [
        (60, "miles", (97, "km")),
        (5, "km", (3.1, "miles")),
        (2.4, "metres", (7.9, "feet")),
        (180, "pounds", (82, "kg")),
        (-20, "°C", (-4, "°F")),
        (212, "°F", (100, "°C")),
        (20_000, "litres", (5_280, "gallons")),
        (0.5, "miles", (0.8, "km")),
        (3, "hectares", (7.4, "acres")),
        (75, "mph", (121, "km/h")),
    ],
)
def test_a_value_in_a_common_unit_is_given_in_the_other_too(
    value: float, unit: str, converted: tuple[float, str]
) -> None:
    assert also(value, unit) == converted


@pytest.mark.parametrize("unit", ["barrels", "GB", "people", "miles per day", None])
def test_a_value_in_a_unit_without_another_is_left_alone(unit: str | None) -> None:
    assert also(60, unit) is None


@given(
    value=st.floats(min_value=10, max_value=1e6),
    measure=st.sampled_from([each for each in MEASURES if each.other and not each.offset]),
)
def test_a_converted_value_is_near_the_exact_one(value: float, measure: Measure) -> None:
    factor, name = measure.factor, measure.name

    converted = also(value, name)

    assert converted is not None
    exact = value * factor
    assert converted[0] == pytest.approx(exact, rel=0.06, abs=0.06)


@pytest.mark.parametrize(
    ("written", "name"),
    [("kilometres", "km"), ("sq km", "square km"), ("Miles per hour", "mph"), ("kWh", "kWh"), ("°C", "°C")],
)  # fmt: skip
def test_a_unit_has_one_name_however_it_is_written(written: str, name: str) -> None:
    assert unit_named(written) == name


@pytest.mark.parametrize(
    ("written", "code"),
    [("$", "USD"), ("US $", "USD"), ("C$", "CAD"), ("Canadian dollars", "CAD"), ("pounds", "GBP"),
     ("Swiss francs", "CHF"), ("kronor", "SEK"), ("GEL", "GEL"), ("RMB", "CNY"), ("₩", "KRW")],
)  # fmt: skip
def test_a_currency_has_one_code_however_it_is_written(written: str, code: str) -> None:
    assert currency_named(written) == code


def test_units_are_convertible_when_they_measure_the_same() -> None:
    assert are_convertible("miles", "km")
    assert not are_convertible("miles", "miles")
    assert not are_convertible("miles", "kg")
    assert not are_convertible("people", "votes")
