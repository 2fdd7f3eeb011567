"""The best set of candidates."""

from __future__ import annotations

from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st

from claims.engine.choice import best_set
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
