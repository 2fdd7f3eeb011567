"""Fitting the weights of claimants."""

from __future__ import annotations

from claims.engine.claimants.fitting import claimant_weights, is_same
from claims.engine.claimants.options import Option
from claims.engine.result import Claimant


def test_claimant_weights_when_what_is_seen_tells_who_prefer_it() -> None:
    def options(near: str) -> list[Option]:
        return [
            Option(None, (), {"null"}),
            Option(Claimant("Petra Holm", None), (), {near}),
        ]

    examples = [(options("said"), "Petra Holm")] * 10 + [(options("far"), None)] * 10

    weights = claimant_weights(examples)

    assert weights["said"] > weights["null"] > weights["far"]


def test_claimant_weights_when_no_option_is_right_learn_nothing() -> None:
    examples = [([Option(None, (), {"null"})], "Petra Holm")] * 10

    assert claimant_weights(examples) == {}


def test_is_same_when_half_of_the_words_are_shared_is_true() -> None:
    assert is_same("Mayor Petra Holm", Option(Claimant("Petra Holm", None)))
    assert not is_same("the ministry", Option(Claimant("Petra Holm", None)))
    assert is_same(None, Option(None))
