"""The best set of candidates."""

from __future__ import annotations

from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claims.engine.choice import best_set, choose
from claims.engine.reading import read_article
from claims.engine.text import Span

SPANS = st.lists(st.tuples(st.integers(0, 12), st.integers(1, 6), st.integers(0, 8)), max_size=7)


def _gain(spans: list[Span], scores: list[float], picked: tuple[int, ...]) -> float:
    for one, two in combinations(picked, 2):
        if spans[one].common(spans[two]):
            return -1.0
    return sum(scores[number] - 0.5 for number in picked)


@given(SPANS)
def test_best_set_of_any_spans_gains_as_much_as_trying_all(
    rows: list[tuple[int, int, int]],
) -> None:
    spans = [Span(start, start + length) for start, length, _ in rows]
    scores = [eighths / 8 for _, _, eighths in rows]
    subsets = [c for size in range(len(spans) + 1) for c in combinations(range(len(spans)), size)]

    picked = best_set(spans, scores, 0.5)

    best = max(_gain(spans, scores, subset) for subset in subsets)
    assert abs(_gain(spans, scores, tuple(picked)) - best) < 1e-9


def test_grounds_of_a_choice_add_up_to_its_score_with_what_speaks_against_it() -> None:
    text = "The ministry said that at least 14 people died in Sarn on Monday, and the port closed."
    chosen = [choice for context in read_article(text).contexts() for choice in choose(context)]

    weights = [[ground.weight for ground in choice.grounds] for choice in chosen]

    assert [sum(each) for each in weights] == [pytest.approx(choice.score) for choice in chosen]
    assert all(min(each) < 0 < max(each) for each in weights)


def test_choice_when_somebody_is_concerned_that_something_is_so_then_the_whole_is_the_claim() -> (
    None
):
    text = "Verenia is concerned that Kaldria will stockpile hundreds and thousands of rockets."

    [context] = read_article(text, None).contexts()

    assert [choice.candidate.span for choice in choose(context)] == [Span(0, len(text) - 1)]
