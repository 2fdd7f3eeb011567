"""The kinds that are said of a claim, given how likely each is."""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping, Sequence

MOST = 6
"""No claim has been annotated with more kinds."""


def likelihood(features: Iterable[str], weights: Mapping[str, float]) -> float:
    """Return how likely a kind is, 0 to 1, by the sum of its weights."""
    total = sum(weights.get(feature, 0.0) for feature in features)
    return 1 / (1 + math.exp(-max(-30.0, min(30.0, total))))


def likeliest(likely: Mapping[str, float]) -> frozenset[str]:
    """Return the set of kinds, never empty, whose overlap with the true one is expected largest.

    Overlap is the number of kinds in common over the number in either. For sets of one size the
    likeliest kinds are best, so that only the size is looked for.
    """
    order = sorted(likely, key=lambda kind: (-likely[kind], kind))
    best = max(
        range(1, min(MOST, len(order)) + 1),
        key=lambda size: (_expected([likely[kind] for kind in order], size), -size),
    )
    return frozenset(order[:best])


def _expected(likely: Sequence[float], size: int) -> float:
    """Return the expected overlap of the first `size` kinds, each taken to stand by itself."""
    others = [1.0]
    for share in likely[size:]:
        others = [
            (others[count] * (1 - share) if count < len(others) else 0.0)
            + (others[count - 1] * share if count else 0.0)
            for count in range(len(others) + 1)
        ]
    return sum(likely[:size]) * sum(part / (size + count) for count, part in enumerate(others))
