"""Fitting: weights come from annotated articles, and the module that is written can be used."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from claims.engine.fitting import FITS, main
from tests.engine.articles import STORM

QUOTES = {
    "At least 14 people died": (["quantity", "event"], 3),
    "about 3,000 homes were damaged": (["quantity", "event"], 2),
    "It was the deadliest storm in the country since 1987": (["comparison", "date"], 1),
}


@pytest.fixture
def corpus(tmp_path: Path) -> Path:
    claims = [
        {
            "start": STORM.index(quote),
            "end": STORM.index(quote) + len(quote),
            "kinds": kinds,
            "checkworthiness": worth,
        }
        for quote, (kinds, worth) in QUOTES.items()
    ]
    for name, content in (
        ("articles", {"text": STORM, "title": "Storm", "published": "2026-11-17"}),
        ("annotations", {"claims": claims}),
    ):
        (tmp_path / name).mkdir()
        for copy in range(12):
            path = tmp_path / name / f"storm{copy}.json"
            path.write_text(json.dumps(content), encoding="utf-8")
    return tmp_path


@pytest.mark.parametrize("what", sorted(FITS))
def test_fitting_on_a_corpus_writes_a_module_with_weights(
    what: str, corpus: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    status = main([what, str(corpus)])

    module: dict[str, object] = {}
    exec(capsys.readouterr().out, module)  # noqa: S102 -- the module that was just written
    assert status == 0
    assert module["WEIGHTS"]
    assert "12 annotated articles" in str(module["__doc__"])


def test_fitting_when_called_wrongly_says_how(capsys: pytest.CaptureFixture[str]) -> None:
    status = main(["everything"])

    assert status == 2
    assert capsys.readouterr().err.startswith("usage:")
