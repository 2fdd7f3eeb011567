"""Warnings about a count in the headline that the body gives otherwise."""

from __future__ import annotations

import pytest

from claims.engine.consistency.headlines import headline_against_body
from claims.engine.reading import read_article

_HEADLINE = "Storm leaves 12 dead in Torvik"


def test_headline_when_the_body_has_one_other_count_warns() -> None:
    text = f"{_HEADLINE}\n\nA storm crossed Torvik on Monday. The mayor said 15 people were killed."

    [caution] = headline_against_body(read_article(text, _HEADLINE))

    assert caution.span.of(text) == "12 dead"
    assert caution.message == "The headline says 12 dead; the body says 15."


@pytest.mark.parametrize(
    "body",
    [
        "A storm crossed Torvik. The mayor said 12 people were killed.",
        "A storm crossed Torvik. At first 15 people were killed, then 12 were named.",
        "A storm crossed Torvik. The mayor said 15 people were injured.",
        "A storm crossed Torvik. The mayor said 4 people were killed, and later 8 were killed.",
    ],
)
def test_headline_when_the_body_may_agree_gives_no_warning(body: str) -> None:
    reading = read_article(f"{_HEADLINE}\n\n{body}", _HEADLINE)

    assert headline_against_body(reading) == []
