"""Fits the weights of the kinds: for each kind a logistic regression on the named features."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Collection, Sequence

import numpy as np
import numpy.typing as npt

RAREST = 6
"""A feature counts only where so many claims have it."""
PENALTY = 5.0
PENALTY_OF_ASIDE = 1.0
ASIDE = "always aside"
SHARE_OF_ASIDE = 0.4
"""What a claim of a text that was written for the training counts, beside one of an article."""
PENALTY_OF_RULES = 0.05
"""A rule's answer, and how common the kind is, may weigh as much as they need."""
SMALLEST = 0.1
"""Weights nearer to nothing are left away: they change the figures by less than chance does."""
ROUNDS = 60
_WIDTH = 900

Weights = dict[str, dict[str, float]]
Matrix = npt.NDArray[np.float64]


def fitted(
    rows: Sequence[Collection[str]],
    kinds: Sequence[Collection[str]],
    names: Sequence[str],
    aside: Sequence[bool] = (),
) -> Weights:
    """Return, for each kind in `names`, the weight of each feature.

    `rows` holds the features of each annotated claim and `kinds` its annotated kinds, in the same
    order; raise ValueError where they differ in number. Claims that stand `aside` come from texts
    in which kinds are as common as their writers made them: they count less, and how common each
    kind is among them is learned apart and left away.
    """
    if len(rows) != len(kinds) or len(aside) not in (0, len(rows)):
        raise ValueError(f"{len(rows)} claims have features, {len(kinds)} have kinds.")
    aside = aside or [False] * len(rows)
    rows = [[*row, ASIDE] if apart else row for row, apart in zip(rows, aside, strict=True)]
    counts = Counter(feature for row in rows for feature in set(row))
    features = sorted(feature for feature, count in counts.items() if count >= RAREST)
    number = {feature: index for index, feature in enumerate(features)}
    seen = np.zeros((len(rows), len(features)))
    for line, row in enumerate(rows):
        seen[line, [number[feature] for feature in row if feature in number]] = 1.0
    wanted = np.array([[name in each for name in names] for each in kinds], dtype=float)
    penalties = np.array([_penalty(feature) for feature in features])
    shares = np.where(np.array(aside, dtype=bool), SHARE_OF_ASIDE, 1.0)
    solved = _solved(seen, wanted, penalties, shares)
    return {
        name: {
            feature: round(float(weight), 2)
            for feature, weight in zip(features, solved[:, column], strict=True)
            if abs(weight) >= SMALLEST and feature != ASIDE
        }
        for column, name in enumerate(names)
    }


def _penalty(feature: str) -> float:
    if feature == ASIDE:
        return PENALTY_OF_ASIDE
    return PENALTY_OF_RULES if feature == "always" or feature.startswith("rule ") else PENALTY


def _solved(seen: Matrix, wanted: Matrix, penalties: Matrix, shares: Matrix) -> Matrix:
    """Return the penalised maximum of the likelihood, one column for each kind.

    `shares` say how much each row counts.

    The curvature is never more than a quarter of the features' own products, so that one matrix,
    inverted once, gives safe steps for all kinds; momentum makes them few.
    """
    counted = seen * shares[:, None]
    steps = np.linalg.inv(counted.T @ seen / 4 + np.diag(penalties))
    weights = np.zeros((seen.shape[1], wanted.shape[1]))
    ahead, pace = weights.copy(), 1.0
    for _ in range(ROUNDS):
        likely = 1 / (1 + np.exp(-np.clip(seen @ ahead, -30, 30)))
        following = ahead + steps @ (counted.T @ (wanted - likely) - penalties[:, None] * ahead)
        quicker = (1 + (1 + 4 * pace * pace) ** 0.5) / 2
        ahead = following + (pace - 1) / quicker * (following - weights)
        weights, pace = following, quicker
    return weights


def lines_of(weights: Weights) -> list[str]:
    """Return the source of the constant `WEIGHTS`, several entries in a line."""
    lines = ["# fmt: off", "WEIGHTS: dict[str, dict[str, float]] = {"]
    for kind, entries in weights.items():
        lines.append(f'    "{kind}": {{')
        row = "   "
        for feature, weight in sorted(entries.items()):
            entry = f" {json.dumps(feature, ensure_ascii=False)}: {weight:g},"
            if len(row) + len(entry) > _WIDTH:
                lines.append(row)
                row = "   "
            row += entry
        lines += [row, "    },"]
    return [*lines, "}"]
