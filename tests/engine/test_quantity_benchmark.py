"""The benchmark of quantities: how it reads its sentences and what it counts."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from benchmarks.splitting.quantities import figures, sentences_in


def put(folder: Path, text: str, *values: str) -> None:
    entry = {"text": text, "quantities": [{"value": value} for value in values]}
    (folder / "length-model.json").write_text(json.dumps([entry]), encoding="utf-8")


def test_sentences_when_a_value_is_a_range_then_it_counts_as_both_ends(tmp_path: Path) -> None:
    put(tmp_path, "It takes 40-50 boats, at -3.5 degrees.", "40-50", "-3.5")

    sentences = list(sentences_in(tmp_path))

    assert sentences == [("It takes 40-50 boats, at -3.5 degrees.", [40.0, 50.0, -3.5])]


def test_figures_when_one_value_of_two_is_in_the_text_then_f1_says_so(tmp_path: Path) -> None:
    put(tmp_path, "The council spent $12 million on the pier.", "12000000", "7")

    assert figures(tmp_path) == {
        "value_f1": pytest.approx(2 / 3),
        "value_f1, the finder alone": pytest.approx(2 / 3),
        "sentences": 1.0,
    }


def test_figures_when_a_text_looks_like_a_heading_then_only_the_finder_alone_reads_it(
    tmp_path: Path,
) -> None:
    put(tmp_path, "The harbour board has spent thirteen million dollars on it", "13000000")

    found = figures(tmp_path)

    assert found["value_f1"] == 0.0
    assert found["value_f1, the finder alone"] == 1.0


def test_figures_when_the_folder_is_empty_then_a_sentence_says_what_is_missing(
    tmp_path: Path,
) -> None:
    with pytest.raises(ValueError, match="There are no"):
        figures(tmp_path)
