"""Figures as they are written: the value, and how far rounding may have moved it."""

from __future__ import annotations

import re
from dataclasses import dataclass

from claims.engine.numbers import MAGNITUDES, ONE, value_of

FIGURE = rf"(?<![\w.,])(?:{ONE})"
PERCENT = r"(?: ?%| per ?cent\b)"
_ROUND = 0.1
_MAGNITUDE = re.compile(r"(hundred|thousand|million|billion|trillion|mn|bn|tn|[mk])s?$", re.I)


@dataclass(frozen=True, slots=True)
class Figure:
    """A number with the step of its last written place: rounding moves it by less than that."""

    value: float
    step: float

    def allows(self, value: float) -> bool:
        """Say whether the value may have been written as this figure."""
        return abs(value - self.value) <= self.step * (1 + 1e-9)


def figure_of(words: str) -> Figure | None:
    """Return the figure that the words stand for, None where they are no number."""
    value = value_of(words)
    if value is None:
        return None
    if words.lower().endswith(" and a half"):
        return Figure(value, 0.5)
    magnitude = _MAGNITUDE.search(words.strip())
    scale = MAGNITUDES[magnitude.group(1).lower()] if magnitude else 1.0
    places = re.search(r"\.(\d+)", words)
    if places:
        return Figure(value, scale * 10.0 ** -len(places.group(1)))
    zeros = scale
    while value and value % (zeros * 10) == 0:
        zeros *= 10
    unit = scale if scale < value else 1.0
    return Figure(value, max(unit, min(zeros, value * _ROUND)))


def said(value: float, places: int = 1) -> str:
    """Return a value as a reader would write it: “7.9”, “1,200”."""
    rounded = round(value, places)
    return f"{rounded:,.0f}" if rounded == int(rounded) else f"{rounded:,.{places}f}"
