"""`manage.py evaluate`: the table, the JSON, the errors, and a folder that is no corpus."""

from __future__ import annotations

import io
import json
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command

TEXT = "At least 14 people died in Sarn. The mayor resigned on Sunday."
FOUND, NOT_THERE = "At least 14 people died in Sarn", "14"


@pytest.fixture
def corpus(tmp_path: Path) -> Path:
    """One article, with one claim as the splitter finds it and one that is too short."""
    claims = [
        {"start": start, "end": start + len(words), "kinds": ["quantity"], "checkworthiness": 3}
        for words in (FOUND, NOT_THERE)
        for start in [TEXT.index(words)]
    ]
    for part, content in (("articles", {"text": TEXT}), ("annotations", {"claims": claims})):
        (tmp_path / part).mkdir()
        (tmp_path / part / "sarn.json").write_text(json.dumps(content), encoding="utf-8")
    return tmp_path


def _run(*arguments: str) -> str:
    out = io.StringIO()
    call_command("evaluate", *arguments, stdout=out)
    return out.getvalue()


def test_evaluate_when_given_a_corpus_then_prints_a_table(corpus: Path) -> None:
    lines = [line.split() for line in _run(str(corpus)).splitlines()]

    assert ["recall", "0.500"] in lines
    assert ["recall", "of", "claims", "worth", "3", "0.500"] in lines
    assert ["quantity", "0.500", "of", "2"] in lines


def test_evaluate_when_asked_for_errors_then_shows_that_many(corpus: Path) -> None:
    shown = [line for line in _run(str(corpus), "--errors", "1").splitlines() if "sarn:" in line]

    assert shown == ["missed       sarn: 14"]


def test_evaluate_when_asked_for_json_then_prints_one_object(corpus: Path) -> None:
    shown = json.loads(_run(str(corpus), "--json", "--errors", "9"))

    assert shown["figures"]["recall"] == 0.5
    assert shown["recall"]["worth 3"] == 0.5
    assert {"what": "missed", "article": "sarn", "quote": "14"} in shown["errors"]


def test_evaluate_when_the_folder_is_no_corpus_then_says_so(tmp_path: Path) -> None:
    with pytest.raises(CommandError, match="holds no articles"):
        _run(str(tmp_path))
