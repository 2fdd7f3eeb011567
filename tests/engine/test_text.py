"""Spans count code points, and the parser's view never moves an offset."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claims.engine.text import LONGEST_WORD, Span, parser_view, trimmed

ANY_TEXT = st.text(st.characters(), max_size=200)


@given(ANY_TEXT)
def test_parser_view_of_any_text_has_the_same_length(text: str) -> None:
    view = parser_view(text)

    assert len(view) == len(text)


@given(ANY_TEXT)
def test_parser_view_of_any_text_can_be_written_as_utf8(text: str) -> None:
    view = parser_view(text)

    assert view.encode("utf-8").decode("utf-8") == view


@pytest.mark.parametrize(
    ("text", "view"),
    [
        ("“a” ‘b’", "\"a\" 'b'"),
        ("5\u00a0million", "5 million"),
        ("a\x00b\u200bc", "a b c"),
        ("\u202bאב\u202c", " אב "),
        ("x" * (LONGEST_WORD + 1), " " * (LONGEST_WORD + 1)),
        ("e\u0301 😀", "e\u0301 😀"),
    ],
)
def test_parser_view_of_unusual_characters_is_plain(text: str, view: str) -> None:
    assert parser_view(text) == view


@pytest.mark.parametrize(("start", "end"), [(-1, 2), (3, 2)])
def test_span_when_impossible_is_refused(start: int, end: int) -> None:
    with pytest.raises(ValueError, match="cannot run from"):
        Span(start, end)


@given(
    st.tuples(st.integers(0, 30), st.integers(0, 30)),
    st.tuples(st.integers(0, 30), st.integers(0, 30)),
)
def test_likeness_of_two_spans_is_that_of_their_sets(
    first: tuple[int, int], second: tuple[int, int]
) -> None:
    one, two = Span(*sorted(first)), Span(*sorted(second))
    places, others = set(range(one.start, one.end)), set(range(two.start, two.end))

    likeness = one.likeness(two)

    common = len(places & others)
    assert likeness == (common / len(places | others) if common else 0.0)


def test_trimmed_when_blanks_and_edges_surround_takes_them_off() -> None:
    text = "  “Yes.”\u00a0"

    span = trimmed(text, Span(0, len(text)), "“”.")

    assert span.of(text) == "Yes"
