"""Ridge regression over named yes-or-no features."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

import numpy as np

Weights = dict[str, float]


def ridge(
    rows: Sequence[Sequence[str]], targets: Sequence[float], rarest: int, penalty: float
) -> Weights:
    """Return the weight of each feature that is seen at least `rarest` times.

    Each row holds the names of the features of one example, `targets` what is to be expected of
    it. Least squares with `penalty` times the squared weights (Hoerl and Kennard, 1970).
    """
    counts = Counter(name for features in rows for name in features)
    names = sorted(name for name, count in counts.items() if count >= rarest)
    number = {name: index for index, name in enumerate(names)}
    gram = penalty * np.eye(len(names))
    sums = np.zeros(len(names))
    for features, target in zip(rows, targets, strict=True):
        index = [number[name] for name in features if name in number]
        gram[np.ix_(index, index)] += 1
        sums[index] += target
    solved = np.linalg.solve(gram, sums)
    return {name: float(weight) for name, weight in zip(names, solved, strict=True)}
