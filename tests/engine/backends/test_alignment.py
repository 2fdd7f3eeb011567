"""Quotes that a language model gives, found in the text or refused."""

from __future__ import annotations

import pytest

from claims.engine.backends.language_model.alignment import Refused, aligned, places_of
from claims.engine.reading import Reading, read_article

TEXT = (
    "“The ‘Sarn\u00a0Star’ carried 400 tons — of coal…” the owner’s lawyer said. The ship sank off\nSarn "
    "at 6 a.m. The ship sank off Lom in a storm.\n\nThe crew of the ship, 12 men and 12 women, was saved. "
    "Ships wait. The crew of the ship waits."
)


@pytest.fixture(scope="module")
def reading() -> Reading:
    return read_article(TEXT)


def quoted(reading: Reading, quote: str, number: object = None) -> str:
    candidate = aligned(quote, number, reading.sentences, reading.text, reading.view)
    return candidate.span.of(reading.text)


@pytest.mark.parametrize(
    ("quote", "found"),
    [
        ("The ship sank off Lom in a storm", "The ship sank off Lom in a storm"),
        ("  The ship sank off Lom in a storm. ", "The ship sank off Lom in a storm"),
        ("The ship sank off Sarn", "The ship sank off\nSarn"),
        ("the owner's lawyer said", "the owner’s lawyer said"),
        (
            "\"The 'Sarn Star' carried 400 tons - of coal...\"",
            "The ‘Sarn\u00a0Star’ carried 400 tons — of coal",
        ),
        ("The ship sank off\n\n Sarn at 6 a.m", "The ship sank off\nSarn at 6 a.m."),
    ],
    ids=[
        "exact",
        "with its stop",
        "line break",
        "apostrophe",
        "plain marks",
        "inside a word's dot",
    ],
)
def test_quote_that_differs_in_marks_and_blanks_alone_then_is_found(
    reading: Reading, quote: str, found: str
) -> None:
    assert quoted(reading, quote).rstrip(".") == found.rstrip(".")


@pytest.mark.parametrize(
    ("quote", "reason"),
    [
        ("The ship sank off Sarn at noon", "do not stand"),
        ("the ship sank off Lom", "do not stand"),
        ("Sarn at 6 a.m. The ship sank off Lom", "do not stand"),
        ("he ship sank off Lom", "do not stand"),
        ("x" * 2_000, "do not stand"),
        ("   ", "do not stand"),
        (".", "more than one place|no word"),
        ("…”", "no word"),
        ("The ship sank", "more than one place"),
        ("The crew of the ship", "more than one place"),
    ],
    ids=["other words", "other case", "two sentences", "part of a word", "endless", "blank", "stop", "marks",
         "twice", "twice in two paragraphs"],
)  # fmt: skip
def test_quote_that_has_not_one_place_then_is_refused(
    reading: Reading, quote: str, reason: str
) -> None:
    with pytest.raises(Refused, match=reason):
        quoted(reading, quote)


def test_quote_that_stands_twice_when_its_sentence_is_given_then_is_found_there(
    reading: Reading,
) -> None:
    [first, second] = places_of("The crew of the ship", reading.sentences, TEXT, reading.view)

    candidate = aligned(
        "The crew of the ship", second.sentence.number, reading.sentences, TEXT, reading.view
    )

    assert candidate.span == second.span != first.span


@pytest.mark.parametrize("number", [3, 99, True, "1", None, [1]])
def test_quote_that_stands_twice_in_its_sentence_then_is_refused(
    reading: Reading, number: object
) -> None:
    with pytest.raises(Refused, match="more than one place"):
        quoted(reading, "12", number)


def test_quote_whose_number_is_wrong_when_it_stands_once_then_is_found(reading: Reading) -> None:
    assert quoted(reading, "Ships wait", 0) == "Ships wait"
