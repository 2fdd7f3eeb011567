"""Measures: shares, F1 and average precision, as plain arithmetic."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(slots=True)
class Share:
    """How many of some number were right."""

    right: float = 0
    of: int = 0

    def add(self, right: float, of: int = 1) -> None:
        """Count `of` more, of which `right` were right."""
        self.right += right
        self.of += of

    @property
    def value(self) -> float:
        """Return the share from 0 to 1; 0 of nothing is 0."""
        return self.right / self.of if self.of else 0.0


@dataclass(slots=True)
class Agreement:
    """What was wanted, what was given, and what of both was the same."""

    same: int = 0
    given: int = 0
    wanted: int = 0

    @property
    def precision(self) -> float:
        """Return which share of what was given was wanted."""
        return self.same / self.given if self.given else 0.0

    @property
    def recall(self) -> float:
        """Return which share of what was wanted was given."""
        return self.same / self.wanted if self.wanted else 0.0

    @property
    def f1(self) -> float:
        """Return the harmonic mean of precision and recall."""
        return f1(self.precision, self.recall)


def f1(precision: float, recall: float) -> float:
    """Return the harmonic mean of precision and recall; 0 where both are 0."""
    return 2 * precision * recall / (precision + recall) if precision + recall else 0.0


def average_precision(ranked: Iterable[tuple[float, bool]]) -> float:
    """Return the mean of the precision at each good entry, the highest score first.

    Entries of equal score stay in the order in which they are given.
    """
    good, total = 0, 0.0
    for rank, (_, is_good) in enumerate(sorted(ranked, key=lambda entry: -entry[0]), 1):
        if is_good:
            good += 1
            total += good / rank
    return total / good if good else 0.0
