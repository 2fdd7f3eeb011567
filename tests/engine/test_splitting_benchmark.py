"""The benchmark of splitting: its floor, its scores, and what it says where data is missing."""

from __future__ import annotations

from pathlib import Path

import pytest

from benchmarks.splitting import __main__ as command
from benchmarks.splitting import gold
from claims.engine.evaluation import Annotated

TEXT = "At least 14 people died in Sarn. It rained.\n\nThe ministry closed the old bridge."
ARTICLE = Annotated(
    "storm",
    TEXT,
    None,
    None,
    ({"start": 0, "end": 31, "kinds": ["event"], "checkworthiness": 3, "claimant": None},),
)


def test_floor_is_every_sentence_of_four_words_with_its_exact_span() -> None:
    found = gold.each_sentence(ARTICLE)["claims"]

    assert [claim["quote"] for claim in found] == [
        "At least 14 people died in Sarn.",
        "The ministry closed the old bridge.",
    ]
    assert all(TEXT[claim["start"] : claim["end"]] == claim["quote"] for claim in found)


def test_scored_compares_answers_by_the_articles_id() -> None:
    right = gold.scored([ARTICLE], {"storm": gold.each_sentence(ARTICLE)})
    missing = gold.scored([ARTICLE], {})

    assert (right["recall"], right["precision"]) == (1.0, 0.5)
    assert (missing["recall"], missing["articles unanswered"]) == (0.0, 1)


def test_command_without_data_names_the_folder_and_goes_on(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(command.speed, "figures", lambda texts: {"texts": float(len(texts))})

    status = command.main([str(tmp_path)])

    shown = capsys.readouterr().out
    assert status == 0
    assert f"{tmp_path} holds no gold/ and gold_train/" in shown
    assert "texts" in shown


def test_a_peer_that_is_not_installed_is_named_so() -> None:
    def absent(folder: Path) -> dict[str, float]:
        raise ImportError(folder)

    rows = list(command._beside(Path(), "peer", lambda folder: {"f1": 0.5}, absent))

    assert rows == [("", "ours", "peer"), ("f1", "0.500", "not installed")]
