"""Fitting the kinds: weights follow what was annotated."""

from __future__ import annotations

import pytest

from claims.engine.kinds.decision import likelihood
from claims.engine.kinds.fitting import fitted, lines_of

ROWS = [["always", "verb die"], ["always", "verb be"], ["always"]] * 10
KINDS = [{"event"}, {"other"}, {"event", "date"}] * 10


def test_fitted_on_annotated_claims_tells_the_kinds_apart() -> None:
    weights = fitted(ROWS, KINDS, ("event", "other"))

    assert set(weights) == {"event", "other"}
    assert likelihood(["always", "verb die"], weights["event"]) > 0.7
    assert likelihood(["always", "verb be"], weights["event"]) < 0.5
    assert likelihood(["always", "verb be"], weights["other"]) > 0.5


def test_fitted_with_a_rare_feature_leaves_it_out() -> None:
    weights = fitted([*ROWS, ["always", "verb sing"]], [*KINDS, {"event"}], ("event",))

    assert "verb sing" not in weights["event"]


def test_fitted_when_claims_and_kinds_differ_in_number_is_refused() -> None:
    with pytest.raises(ValueError, match="30 claims have features, 1 have kinds"):
        fitted(ROWS, [{"event"}], ("event",))


def test_lines_of_weights_are_the_source_of_the_same_weights() -> None:
    weights = fitted(ROWS, KINDS, ("event", "date"))

    module: dict[str, object] = {}
    exec("\n".join(lines_of(weights)), module)  # noqa: S102 -- the lines that were just written
    assert module["WEIGHTS"] == weights


def test_fitted_when_claims_stand_aside_then_their_frequency_of_kinds_is_not_learned() -> None:
    rows = [["always", "verb die"]] * 20 + [["always", "verb be"]] * 20
    kinds = [{"event"}] * 10 + [{"other"}] * 30
    all_events = [["always", "verb be"]] * 40, [{"event"}] * 40
    wanted = fitted(rows, kinds, ("event",))

    mixed = fitted(
        [*rows, *all_events[0]], [*kinds, *all_events[1]], ("event",), [False] * 40 + [True] * 40
    )
    alike = fitted([*rows, *all_events[0]], [*kinds, *all_events[1]], ("event",))

    def of_a_state(weights: dict[str, dict[str, float]]) -> float:
        return likelihood(["always", "verb be"], weights["event"])

    assert of_a_state(wanted) < 0.2
    assert of_a_state(mixed) < 0.4 < 0.5 < of_a_state(alike)
    assert not any("aside" in feature for feature in mixed["event"])


def test_fitted_when_claims_that_stand_aside_say_the_opposite_then_they_count_less() -> None:
    told = [["always", "verb die"], ["always"]] * 20
    opposite = [["always", "verb die"], ["always"]] * 20
    kinds = [{"event"}, {"other"}] * 20 + [{"other"}, {"event"}] * 20

    weights = fitted([*told, *opposite], kinds, ("event",), [False] * 40 + [True] * 40)

    assert weights["event"]["verb die"] > 0.5
