"""Weights as a module of plain constants: readable, small, loaded like any other."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping

WIDTH = 180


def module_of(what: str, articles: int, body: Iterable[str]) -> str:
    """Return the source of a module that holds weights fitted on so many articles."""
    head = [
        f'"""{what}.',
        "",
        "Written by claims.engine.train, not by hand; docs/model-card.md tells of data and licences.",
        f"Fitted on {articles} annotated articles.",
        '"""',
    ]
    return "\n".join([*head, "", *body, ""])


def constant(name: str, weights: Mapping[str, float], smallest: float) -> list[str]:
    """Return a dictionary of weights as lines of source; what weighs less than `smallest` goes."""
    head = ["# fmt: off", f"{name}: dict[str, float] = {{"]
    return [*head, *packed(weights, smallest), "}"]


def packed(weights: Mapping[str, float], smallest: float) -> list[str]:
    """Return the entries of a dictionary, several in a line."""
    lines: list[str] = []
    row = "   "
    for name, weight in sorted(weights.items()):
        if abs(weight) < smallest:
            continue
        entry = f" {json.dumps(name, ensure_ascii=False)}: {round(weight, 3)},"
        if len(row) + len(entry) > WIDTH:
            lines.append(row)
            row = "   "
        row += entry
    return [*lines, row]
