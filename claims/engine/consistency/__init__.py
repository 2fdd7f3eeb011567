"""Consistency: things inside one article that do not fit together, each check a module."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import date

from claims.engine.consistency.conversions import converted_units
from claims.engine.consistency.headlines import headline_against_body
from claims.engine.consistency.lists import counted_lists
from claims.engine.consistency.percentages import changes, shares
from claims.engine.consistency.spells import ages, durations
from claims.engine.consistency.weekdays import weekdays_against_dates
from claims.engine.language import NAMES
from claims.engine.reading import Reading
from claims.engine.result import Caution
from claims.engine.text import Span
from claims.engine.zoning import READ_ROLES

Check = Callable[[str, Span], Iterable[Caution]]

PASSAGE_CHECKS: tuple[Check, ...] = (
    converted_units,
    counted_lists,
    shares,
    changes,
    durations,
    ages,
)
"""The checks that read one passage at a time, in the order of their warnings."""


def cautions_of(reading: Reading, published: date | None) -> list[Caution]:
    """Return the warnings of all checks, those of one check together and in the text's order."""
    passages = [zone.span for zone in reading.zones if zone.role in READ_ROLES]
    found = weekdays_against_dates(reading, published)
    for check in PASSAGE_CHECKS:
        for passage in passages:
            found.extend(check(reading.view, passage))
    found.extend(headline_against_body(reading))
    return found


def not_english(text: str, language: str) -> Caution:
    """Return the warning that the text is in a language that is not read."""
    name = NAMES.get(language.split("-")[0].lower())
    like = f" (it looks like {name})" if name else ""
    message = f"The text is not English{like}; no claims were looked for."
    return Caution("language.not_english", Span(0, len(text)), message)
