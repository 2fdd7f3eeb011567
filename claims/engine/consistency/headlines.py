"""Headline against body: a count of the dead, hurt or arrested that the body gives otherwise."""

from __future__ import annotations

import re

from claims.engine.consistency.figures import FIGURE, said
from claims.engine.numbers import value_of
from claims.engine.reading import Reading
from claims.engine.result import Caution
from claims.engine.text import Span

_MEASURES = {"dead": "killed", "killed": "killed", "injured": "hurt", "wounded": "hurt",
             "arrested": "arrested", "detained": "arrested"}  # fmt: skip
_COUNT = re.compile(
    rf"(?P<number>{FIGURE})(?: (?:people|persons|civilians))?"
    rf"(?: (?:were|are|have been))? (?P<measure>{'|'.join(_MEASURES)})\b",
    re.IGNORECASE,
)
_NUMBER = re.compile(FIGURE, re.IGNORECASE)


def headline_against_body(reading: Reading) -> list[Caution]:
    """Return a warning for a count in the headline where the body has one other, and never that."""
    view = reading.view
    headlines = [zone.span for zone in reading.zones if zone.role == "headline"]
    bodies = [zone.span for zone in reading.zones if zone.role == "body"]
    found = []
    for headline in headlines[:1]:
        for match in _COUNT.finditer(view, headline.start, headline.end):
            value, measure = value_of(match["number"]), _MEASURES[match["measure"].lower()]
            others = _counts(view, bodies, measure)
            if value is None or len(others) != 1 or value in _all_numbers(view, bodies):
                continue
            [other] = others
            message = f"The headline says {match[0]}; the body says {said(other)}."
            found.append(Caution("headline.number", Span(match.start(), match.end()), message))
    return found


def _counts(view: str, bodies: list[Span], measure: str) -> set[float]:
    return {
        value
        for body in bodies
        for match in _COUNT.finditer(view, body.start, body.end)
        if _MEASURES[match["measure"].lower()] == measure
        and (value := value_of(match["number"])) is not None
    }


def _all_numbers(view: str, bodies: list[Span]) -> set[float]:
    return {
        value
        for body in bodies
        for match in _NUMBER.finditer(view, body.start, body.end)
        if (value := value_of(match[0])) is not None
    }
