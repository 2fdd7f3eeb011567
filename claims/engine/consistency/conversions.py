"""Conversions: a length, area, weight, speed or temperature that stands there in two units."""

from __future__ import annotations

import re
from collections.abc import Iterator

from claims.engine.consistency.figures import FIGURE, Figure, figure_of, said
from claims.engine.numbers import ONE
from claims.engine.result import Caution
from claims.engine.text import Span

_UNITS: dict[str, tuple[str, float]] = {
    r"square[ -]miles?|sq\.? mi": ("area", 2_589_988.11),
    r"square[ -]kilomet(?:er|re)s?|sq\.? km|km2|km²": ("area", 1e6),
    r"square[ -](?:foot|feet)|sq\.? ft": ("area", 0.09290304),
    r"square[ -]met(?:er|re)s?|sq\.? m|m2|m²": ("area", 1.0),
    r"acres?": ("area", 4046.8564),
    r"hectares?|ha": ("area", 10_000.0),
    r"miles (?:per|an) hour|mph": ("speed", 1.609344),
    r"kilomet(?:er|re)s (?:per|an) hour|km/h|kmh|kph": ("speed", 1.0),
    r"nautical miles?": ("length", 1852.0),
    r"miles?|mi": ("length", 1609.344),
    r"kilomet(?:er|re)s?|kms?": ("length", 1000.0),
    r"yards?|yd": ("length", 0.9144),
    r"foot|feet|ft": ("length", 0.3048),
    r"inch(?:es)?": ("length", 0.0254),
    r"met(?:er|re)s?|m": ("length", 1.0),
    r"centimet(?:er|re)s?|cm": ("length", 0.01),
    r"millimet(?:er|re)s?|mm": ("length", 0.001),
    r"pounds?|lbs?": ("weight", 0.45359237),
    r"ounces?|oz": ("weight", 0.028349523),
    r"kilograms?|kilos?|kgs?": ("weight", 1.0),
    r"grams?|g": ("weight", 0.001),
    r"(?:degrees? |°)?(?:Celsius|C)": ("temperature", 1.0),
    r"(?:degrees? |°)?(?:Fahrenheit|F)": ("temperature", 5 / 9),
}
_NAMES = "|".join(_UNITS)
_SECOND = rf"(?:about |around |roughly |approximately |some |or |nearly |over )?(?P<to>{ONE})"
_PAIR = re.compile(
    rf"(?P<before>(?:\b(?:foot|feet|pounds?|to|and|or|by|x|-)[ -]|[-–/$€£]))?"
    rf"(?P<from>{FIGURE})[ -]?(?P<unit>{_NAMES})[ -]?\({_SECOND}[ -]?(?P<other>{_NAMES})\.?\)",
    re.IGNORECASE,
)
_SINGULAR = re.compile(r"(mile|met(?:er|re)|yard|acre|hectare|pound|ounce|gram)$", re.IGNORECASE)
_FOOT = re.compile(r"foot$", re.IGNORECASE)
_NAMED = [(re.compile(pattern, re.IGNORECASE), unit) for pattern, unit in _UNITS.items()]


def converted_units(view: str, passage: Span) -> Iterator[Caution]:
    """Yield a warning for each pair of measures that is further apart than rounding can explain.

    Ranges and measures in two units (“6 feet 2 inches”) are passed over.
    """
    for match in _PAIR.finditer(view, passage.start, passage.end):
        first, second = figure_of(match["from"]), figure_of(match["to"])
        unit, other = _unit(match["unit"]), _unit(match["other"])
        if match["before"] or not first or not second or unit[0] != other[0] or unit == other:
            continue
        right = _agreed(first, second, unit, other)
        if right is None:
            continue
        span = Span(match.start("from"), match.end())
        yield Caution(
            "unit.conversion",
            span,
            f"{match['from']} {_plural(match['unit'], first.value)} is "
            f"{said(right)} {_plural(match['other'], right)}, not {match['to']}.",
        )


def _agreed(
    first: Figure, second: Figure, unit: tuple[str, float], other: tuple[str, float]
) -> float | None:
    """Return the right value of the second figure, None where the figures go together."""
    forth, back = _convert(first.value, unit, other), _convert(second.value, other, unit)
    if second.allows(forth) or first.allows(back):
        return None
    if unit[0] == "temperature" and second.allows(first.value * unit[1] / other[1]):
        return None
    return forth


def _convert(value: float, unit: tuple[str, float], other: tuple[str, float]) -> float:
    if unit[0] == "temperature":
        return value * 9 / 5 + 32 if unit[1] == 1.0 else (value - 32) * 5 / 9
    return value * unit[1] / other[1]


def _plural(unit: str, count: float) -> str:
    """Return the unit as it stands behind a number: the “mile” of “60-mile” becomes “miles”."""
    if count == 1:
        return unit
    return _SINGULAR.sub(r"\1s", _FOOT.sub("feet", unit))


def _unit(words: str) -> tuple[str, float]:
    return next(unit for pattern, unit in _NAMED if pattern.fullmatch(words))
