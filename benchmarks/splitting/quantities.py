"""Quantities: the values in sentences of public test sets, beside quantulum3 (rules, no classifier)."""

from __future__ import annotations

import importlib
import json
import re
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from claims.engine.normalise import quantities_of
from claims.engine.reading import read_article

_NUMBER = re.compile(r"(?<![\d.])-?\d+(?:\.\d+)?(?:e[+-]?\d+)?")
Values = list[float]
Finder = Callable[[str], Values]


def figures(folder: Path) -> dict[str, float]:
    """Return the F1 of the values, without their units, and how many sentences were read.

    `folder` holds `*-model.json`, lists of {"text", "quantities": [{"value"}]}; raises ValueError
    without any.
    """
    return _figures(folder, _engine_values)


def peer_figures(folder: Path) -> dict[str, float]:
    """Return the same of quantulum3. Raises ImportError without it."""
    parser = importlib.import_module("quantulum3.parser")
    classifier: Any = importlib.import_module("quantulum3.classifier")
    classifier.USE_CLF = False
    return _figures(folder, lambda text: [float(each.value) for each in parser.parse(text)])


def sentences_in(folder: Path) -> Iterator[tuple[str, Values]]:
    """Yield each text with its values; a range such as “40-50” counts as its two ends."""
    paths = sorted(folder.glob("*-model.json"))
    if not paths:
        raise ValueError(f"There are no *-model.json in {folder}.")
    for path in paths:
        for entry in json.loads(path.read_text(encoding="utf-8")):
            written = " ".join(each["value"] for each in entry["quantities"])
            yield entry["text"], [float(number) for number in _NUMBER.findall(written)]


def _engine_values(text: str) -> Values:
    reading = read_article(text, None)
    values: Values = []
    for sentence in reading.sentences:
        for quantity in quantities_of(reading.view, sentence, []):
            ends = (quantity.value, quantity.low, quantity.high)
            values += [each for each in ends if each is not None]
    return values


def _figures(folder: Path, values_in: Finder) -> dict[str, float]:
    common = wanted = given = sentences = 0
    for text, values in sentences_in(folder):
        right, found = _counted(values), _counted(values_in(text))
        common += (right & found).total()
        wanted += right.total()
        given += found.total()
        sentences += 1
    return {"value_f1": 2 * common / max(1, wanted + given), "sentences": float(sentences)}


def _counted(values: Values) -> Counter[str]:
    return Counter(f"{value:.6g}" for value in values)
