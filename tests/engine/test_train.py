"""Training: weights come from annotated articles, and the module that is written can be used."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from claims.engine.train.__main__ import main
from claims.engine.train.parts import PARTS
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
            "claimant": None,
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


@pytest.fixture
def engine(tmp_path: Path) -> Path:
    """A folder as the engine's, where the weights are written."""
    folder = tmp_path / "engine"
    for part in PARTS.values():
        (folder / part.file).parent.mkdir(parents=True, exist_ok=True)
    return folder


@pytest.mark.parametrize("name", sorted(PARTS))
def test_training_a_part_writes_a_module_with_weights(
    name: str, corpus: Path, engine: Path
) -> None:
    status = main(["--only", name, str(corpus)], engine)

    module: dict[str, object] = {}
    exec((engine / PARTS[name].file).read_text(), module)  # noqa: S102 -- the module just written
    assert status == 0
    assert module["WEIGHTS"]
    assert "12 annotated articles" in str(module["__doc__"])


def test_training_twice_gives_the_same_module(corpus: Path, engine: Path) -> None:
    written = []
    for _ in range(2):
        main(["--only", "choice", str(corpus)], engine)
        written.append((engine / "weights.py").read_text())

    assert written[0] == written[1]


def test_an_article_whose_licence_is_unknown_is_not_learned_from(
    corpus: Path, engine: Path
) -> None:
    licences = ["CC BY 4.0"] * 10 + ["licence unknown", "keep internal"]
    index = [{"id": f"storm{copy}", "licence": words} for copy, words in enumerate(licences)]
    (corpus / "index.json").write_text(json.dumps(index), encoding="utf-8")

    main(["--only", "choice", str(corpus)], engine)

    assert "10 annotated articles" in (engine / "weights.py").read_text()


def test_a_folder_without_articles_is_named_and_nothing_is_written(
    tmp_path: Path, engine: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    status = main(["--only", "choice", str(tmp_path / "nothing")], engine)

    assert status == 1
    assert "nothing" in capsys.readouterr().err
    assert not (engine / "weights.py").exists()
