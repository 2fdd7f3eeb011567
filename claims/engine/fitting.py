"""Fits the weights of the choice on annotated articles: python -m claims.engine.fitting DIR ...

Each DIR holds articles/<id>.json and annotations/<id>.json. The module claims/engine/weights.py is
written to standard output. Only articles whose licence allows it may be used.
"""

from __future__ import annotations

import json
import sys
from collections import Counter
from pathlib import Path

import numpy as np

from claims.engine.candidates import candidates_of
from claims.engine.features import features_of
from claims.engine.reading import read_article
from claims.engine.text import Span

LEFT_OUT = frozenset({"seed"})
"""Articles whose licence is not known."""

RAREST = 100
PENALTY = 30.0
SMALLEST = 0.002
THRESHOLD = 0.45
Row = tuple[list[str], float]


def rows_of(folder: Path, name: str) -> list[Row]:
    """Return the features of every candidate of an article and its likeness to a claim."""
    article = json.loads((folder / "articles" / name).read_text(encoding="utf-8"))
    claims = json.loads((folder / "annotations" / name).read_text(encoding="utf-8"))["claims"]
    wanted = [Span(claim["start"], claim["end"]) for claim in claims]
    rows: list[Row] = []
    for context in read_article(article["text"], article.get("title")).contexts():
        if context.sentence.zone.role == "headline":
            continue
        for candidate in candidates_of(context.sentence):
            likeness = max((candidate.span.likeness(span) for span in wanted), default=0.0)
            rows.append((features_of(candidate, context), likeness))
    return rows


def fit(rows: list[Row]) -> dict[str, float]:
    """Return the weight of each feature: a ridge regression of the likeness."""
    counts = Counter(name for features, _ in rows for name in features)
    names = sorted(name for name, count in counts.items() if count >= RAREST)
    number = {name: index for index, name in enumerate(names)}
    gram = PENALTY * np.eye(len(names))
    target = np.zeros(len(names))
    for features, likeness in rows:
        index = [number[name] for name in features if name in number]
        gram[np.ix_(index, index)] += 1
        target[index] += likeness
    weights = np.linalg.solve(gram, target)
    return {
        name: round(float(weight), 3)
        for name, weight in zip(names, weights, strict=True)
        if abs(weight) >= SMALLEST
    }


def as_module(weights: dict[str, float], articles: int) -> str:
    """Return the source of the module that holds the weights."""
    lines = [
        '"""The weights of the choice: written by claims.engine.fitting, not by hand.',
        "",
        f"Fitted on {articles} annotated articles that are CC BY or in the public domain (Wikinews,",
        "Global Voices, Voice of America, US federal releases). A weight is what a feature adds to",
        'the likeness (intersection over union) to a claim that is expected of a candidate."""',
        "",
        f"THRESHOLD = {THRESHOLD}",
        "",
        "# fmt: off",
        "WEIGHTS: dict[str, float] = {",
    ]
    row = "   "
    for name, weight in sorted(weights.items()):
        entry = f" {json.dumps(name, ensure_ascii=False)}: {weight},"
        if len(row) + len(entry) > 160:
            lines.append(row)
            row = "   "
        row += entry
    return "\n".join([*lines, row, "}", ""])


def main(arguments: list[str]) -> int:
    """Fit on the folders that are named and write the module."""
    rows: list[Row] = []
    articles = 0
    for folder in map(Path, arguments):
        for path in sorted((folder / "articles").glob("*.json")):
            if path.stem not in LEFT_OUT:
                rows += rows_of(folder, path.name)
                articles += 1
    sys.stdout.write(as_module(fit(rows), articles))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
