"""Quantities: the values in sentences of public test sets, beside quantulum3 (rules, no classifier)."""

from __future__ import annotations

import importlib
import json
import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import Any

from claims.engine.normalise import quantities_of
from claims.engine.parsing import Sentence, parse
from claims.engine.reading import read_article
from claims.engine.text import Span, parser_view
from claims.engine.zoning import Zone

_NUMBER = re.compile(r"(?<![\d.])-?\d+(?:\.\d+)?(?:e[+-]?\d+)?")
Values = list[float]
Finder = Callable[[str], Values]


def figures(folder: Path) -> dict[str, float]:
    """Return the F1 of the values, without their units, and how many sentences there are.

    For `value_f1` each text is read as an article, and one that looks like a heading or like no
    English is left out; for the finder alone each is taken for a passage.

    `folder` holds `*-model.json`, lists of {"text", "quantities": [{"value"}]}; raises ValueError
    without any.
    """
    alone = _figures(folder, _values_of_passage)["value_f1"]
    return _figures(folder, _values_of_article) | {"value_f1, the finder alone": alone}


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


def _values_of_passage(text: str) -> Values:
    view = parser_view(text)
    return _values(view, parse(view, [Zone(Span(0, len(view)), "body")]))


def _values_of_article(text: str) -> Values:
    reading = read_article(text, None)
    return _values(reading.view, reading.sentences)


def _values(view: str, sentences: Iterable[Sentence]) -> Values:
    values: Values = []
    for sentence in sentences:
        for quantity in quantities_of(view, sentence, []):
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
