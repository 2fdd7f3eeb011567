"""The decision for a set of kinds."""

from __future__ import annotations

import pytest

from claims.engine.kinds.decision import likeliest, likelihood


def test_likelihood_without_a_known_feature_is_even() -> None:
    assert likelihood(["unseen"], {"seen": 2.0}) == 0.5


def test_likelihood_with_weights_for_and_against_adds_them_up() -> None:
    weights = {"for": 2.0, "against": -3.0}

    assert likelihood(["for"], weights) > 0.5
    assert likelihood(["for", "against"], weights) < 0.5


@pytest.mark.parametrize(
    ("likely", "kinds"),
    [
        ({"event": 0.9, "date": 0.9, "other": 0.05}, {"event", "date"}),
        ({"event": 0.9, "date": 0.2, "other": 0.05}, {"event"}),
        ({"event": 0.3, "date": 0.05, "other": 0.2}, {"event"}),
        ({"event": 0.45, "date": 0.45, "other": 0.01}, {"event", "date"}),
    ],
)
def test_likeliest_of_some_kinds_is_the_set_with_the_largest_expected_overlap(
    likely: dict[str, float], kinds: set[str]
) -> None:
    assert likeliest(likely) == kinds


def test_likeliest_when_all_are_as_likely_prefers_the_alphabet() -> None:
    assert likeliest({"date": 0.01, "event": 0.01, "causal": 0.01}) >= {"causal"}
    assert likeliest({"b": 0.02, "a": 0.02}) == likeliest({"a": 0.02, "b": 0.02})
