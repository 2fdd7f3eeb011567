"""Fits the weights of claimants on annotated claims: a conditional logit over the options."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence

import numpy as np
import numpy.typing as npt

from claims.engine.claimants.options import Option

RAREST = 5
PENALTY = 2.0
ROUNDS = 12
Rows = list[list[str]]
Floats = npt.NDArray[np.float64]


def claimant_weights(
    examples: Iterable[tuple[Sequence[Option], str | None]],
) -> dict[str, float]:
    """Return the weight of each thing that is seen of an option.

    Each example is what `Speakers.options` gives for a claim, and its annotated claimant. A claim
    whose claimant is none of its options teaches nothing.
    """
    told: list[tuple[Rows, list[bool]]] = []
    for options, claimant in examples:
        right = [is_same(claimant, option) for option in options]
        if any(right) and not all(right):
            told.append(([sorted(option.seen) for option in options], right))
    return fitted(told)


def is_same(wanted: str | None, option: Option) -> bool:
    """Say whether an option is the annotated claimant: half of the words of both are shared."""
    gold = _words(wanted)
    words = _words(option.claimant.label if option.claimant else None)
    if not gold or not words:
        return not gold and not words
    return len(gold & words) / len(gold | words) >= 0.5


def _words(name: str | None) -> set[str]:
    return set(re.sub(r"\b(the|an|a)\b|[^\w ]", "", (name or "").lower()).split())


def fitted(examples: Sequence[tuple[Rows, list[bool]]]) -> dict[str, float]:
    """Return the weights that make the right options likely: Newton's method, with a penalty."""
    counts = Counter(name for rows, _ in examples for row in rows for name in row)
    names = sorted(name for name, count in counts.items() if count >= RAREST)
    number = {name: index for index, name in enumerate(names)}
    tables = [(_table(rows, number), np.array(right)) for rows, right in examples]
    weights = np.zeros(len(names))
    for _ in range(ROUNDS):
        slope = -PENALTY * weights
        bend = PENALTY * np.eye(len(names))
        for table, right in tables:
            chance = _softmax(table @ weights)
            aim = chance * right
            aim /= aim.sum()
            mean = chance @ table
            slope += (aim - chance) @ table
            columns = np.flatnonzero(table.any(axis=0))
            part = table[:, columns]
            spread = (part.T * chance) @ part - np.outer(mean[columns], mean[columns])
            bend[np.ix_(columns, columns)] += spread
        weights += np.linalg.solve(bend, slope)
    return {name: float(weight) for name, weight in zip(names, weights, strict=True)}


def _table(rows: Rows, number: dict[str, int]) -> Floats:
    table = np.zeros((len(rows), len(number)))
    for row, names in enumerate(rows):
        table[row, [number[name] for name in names if name in number]] = 1.0
    return table


def _softmax(scores: Floats) -> Floats:
    powers = np.exp(scores - scores.max())
    chances: Floats = powers / powers.sum()
    return chances
