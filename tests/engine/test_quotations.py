"""Quotations, also where their marks are odd in number."""

from __future__ import annotations

import pytest

from claims.engine.quotations import quotations_of
from claims.engine.text import parser_view
from claims.engine.zoning import zones_of


def _quotations(text: str) -> list[str]:
    zones = zones_of(text, parser_view(text))
    return [quotation.span.of(text) for quotation in quotations_of(text, zones)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("She said “we will wait” and left.", ["we will wait"]),
        ('She said "we will wait" and left.', ["we will wait"]),
        ("“One here.\n\n“Two here,” she said.", ["One here.", "Two here,"]),
        ("“Open and “again” he said.", ["Open and", "again"]),
        ("It’s the minister’s plan.", []),
        ("He called it ‘a quiet storm’ on Monday.", ["a quiet storm"]),
        ("«We will wait», she said.", ["We will wait"]),
        ('The pipe is 5" wide.', []),
    ],
)
def test_quotations_of_a_text_are_what_stands_between_the_marks(
    text: str, found: list[str]
) -> None:
    assert _quotations(text) == found


def test_quotations_when_a_paragraph_never_closes_end_with_it() -> None:
    text = "“We will wait for them to come.\n\nThe mayor left the hall."

    assert _quotations(text) == ["We will wait for them to come."]
