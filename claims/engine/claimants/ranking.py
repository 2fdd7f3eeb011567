"""Ranking: which of the possible claimants it is, by a linear score over what was seen."""

from __future__ import annotations

from collections.abc import Sequence

from claims.engine.claimants.options import Option
from claims.engine.claimants.weights import WEIGHTS


def score(option: Option) -> float:
    """Return the sum of the weights of what was seen of an option."""
    return sum(WEIGHTS.get(name, 0.0) for name in sorted(option.seen))


def best(options: Sequence[Option]) -> Option:
    """Return the option with the highest score, the first of equals."""
    return max(options, key=score)
