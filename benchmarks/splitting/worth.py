"""Check-worthiness: sentences of public debates ranked by the worthiest claim that is in them."""

from __future__ import annotations

import csv
import json
from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

from claims.engine import split
from claims.engine.evaluation.measures import average_precision

EVERY = 6
"""Of the ten thousand sentences of ClaimBuster every sixth is read."""
TOGETHER = 40
"""So many sentences are read as one text, each a paragraph."""
Sentences = list[tuple[str, bool]]


def figures(folder: Path) -> dict[str, float]:
    """Return the average precision on CheckThat! 2024 (development part) and on ClaimBuster.

    `folder` holds checkthat24/ and claimbuster/; raises ValueError where neither is there.
    """
    return _figures(folder, worth_of)


def peer_figures(folder: Path) -> dict[str, float]:
    """Return the same where the longer sentence is the worthier."""
    return _figures(folder, lambda texts: [float(len(text.split())) for text in texts])


def worth_of(texts: list[str]) -> list[float]:
    """Return for each sentence the check-worthiness of its worthiest claim, or 0 without any."""
    worth: list[float] = []
    for first in range(0, len(texts), TOGETHER):
        paragraphs = [" ".join(text.split()) for text in texts[first : first + TOGETHER]]
        starts = [0]
        for paragraph in paragraphs:
            starts.append(starts[-1] + len(paragraph) + 2)
        best = [0.0] * len(paragraphs)
        for claim in split("\n\n".join(paragraphs), language="en").claims:
            for span in {claim.span, *claim.mentions}:
                place = bisect_right(starts, span.start) - 1
                best[place] = max(best[place], claim.checkworthiness)
        worth += best
    return worth


def _figures(folder: Path, ranking: Callable[[list[str]], Iterable[float]]) -> dict[str, float]:
    shown: dict[str, float] = {}
    for name, sentences in _corpora(folder):
        scores = ranking([text for text, _ in sentences])
        ranked = [(score, good) for score, (_, good) in zip(scores, sentences, strict=True)]
        shown[f"{name}, average precision"] = average_precision(ranked)
        shown[f"{name}, base rate"] = sum(good for _, good in sentences) / len(sentences)
    if not shown:
        raise ValueError(f"There are no checkthat24/ and claimbuster/ in {folder}.")
    return shown


def _corpora(folder: Path) -> Iterator[tuple[str, Sentences]]:
    debates = folder / "checkthat24" / "CT24_checkworthy_english_dev.tsv"
    if debates.exists():
        with debates.open(encoding="utf-8", newline="") as lines:
            rows = csv.DictReader(lines, delimiter="\t")
            yield "CheckThat! 2024", [(row["Text"], row["class_label"] == "Yes") for row in rows]
    spotted = folder / "claimbuster" / "train.json"
    if spotted.exists():
        entries = json.loads(spotted.read_text(encoding="utf-8"))[::EVERY]
        yield "ClaimBuster", [(entry["text"], entry["label"] == 1) for entry in entries]
