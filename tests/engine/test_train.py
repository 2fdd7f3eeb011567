"""Training: weights come from annotated articles, and the module that is written can be used."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import pytest

from claims.engine.evaluation import Annotated, read_corpus
from claims.engine.kinds.register import LEARNED
from claims.engine.train import folds
from claims.engine.train.__main__ import ENGINE, main
from claims.engine.train.examples import examples_in
from claims.engine.train.folds import cross_validated
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


def _figures(printed: str) -> dict[str, list[str]]:
    rows = (line.rsplit(maxsplit=3) for line in printed.splitlines()[1:])
    return {name: figures for name, *figures in rows}


def test_folds_print_figures_over_all_articles_and_write_no_weights(
    corpus: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    before = {name: (ENGINE / part.file).read_bytes() for name, part in PARTS.items()}

    status = main(["--folds", "2", str(corpus)])

    figures = _figures(capsys.readouterr().out)
    assert status == 0
    assert figures["articles"] == ["12", "6", "6"]
    assert figures["annotated claims"] == ["36", "18", "18"]
    assert figures["articles unanswered"] == ["0", "0", "0"]
    assert float(figures["span F1, IoU .5"][0]) > 0
    assert {name: (ENGINE / part.file).read_bytes() for name, part in PARTS.items()} == before


def test_folds_are_scored_by_an_engine_that_has_seen_only_the_others(
    corpus: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    calls: list[tuple[list[str], list[str]]] = []
    learned: list[list[str]] = []

    def answers(
        seen: Sequence[Annotated],
        short: Sequence[Annotated],
        kept_back: Sequence[Annotated],
        engine: Path,
    ) -> list[dict[str, object]]:
        learned.append([each.id for each in short])
        calls.append(([each.id for each in seen], [each.id for each in kept_back]))
        return [{"claims": []} for _ in kept_back]

    monkeypatch.setattr(folds, "_answers", answers)
    articles = read_corpus(corpus)
    short = [replace(articles[0], id="short", is_short=True)]

    scores = cross_validated([*short, *articles], 5, ENGINE)

    names = [article.id for article in articles]
    assert [sorted(seen + kept) for seen, kept in calls] == [sorted(names)] * 5
    assert sorted(name for _, kept in calls for name in kept) == sorted(names)
    assert scores.together.articles == len(names)
    assert learned == [["short"]] * 5


@pytest.mark.parametrize("number", ["1", "13"])
def test_folds_of_a_number_that_cannot_be_are_refused(
    number: str, corpus: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    status = main(["--folds", number, str(corpus)])

    assert status == 1
    assert f"12 articles cannot be cut into {number} folds." in capsys.readouterr().err


def test_texts_of_our_own_are_of_the_form_that_is_read_and_no_two_are_alike() -> None:
    texts = read_corpus(ENGINE / "train" / "texts")

    assert len({text.text for text in texts}) == len(texts) == 449
    assert sum(len(text.claims) for text in texts) == 4727
    kinds = {kind for text in texts for claim in text.claims for kind in claim["kinds"]}
    assert kinds == set(LEARNED)


@pytest.fixture
def short(tmp_path: Path) -> Path:
    claims = [
        {"quote": quote, "kinds": kinds, "checkworthiness": 4 - worth, "claimant": None}
        for quote, (kinds, worth) in QUOTES.items()
    ]
    line = {"id": "short-1", "published": None, "title": None, "text": STORM, "claims": claims}
    folder = tmp_path / "short"
    folder.mkdir()
    (folder / "texts.jsonl").write_text(json.dumps(line), encoding="utf-8")
    return folder


def test_short_texts_beside_articles_are_learned_from_in_every_fold_and_never_scored(
    corpus: Path, short: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    given: list[tuple[list[str], int]] = []

    def answers(
        articles: Sequence[Annotated], folders: Sequence[Path], engine: Path
    ) -> list[dict[str, object]]:
        learned = [text for folder in folders for text in read_corpus(folder)]
        given.append(([text.text for text in learned if text.is_short], len(learned)))
        return [{"claims": []} for _ in articles]

    monkeypatch.setattr(folds, "answers_apart", answers)

    scores = cross_validated([*read_corpus(corpus), *read_corpus(short)], 2, ENGINE)

    assert given == [([STORM], 7), ([STORM], 7)]
    assert scores.together.articles == 12


def test_worth_is_not_learned_from_short_texts(corpus: Path, short: Path) -> None:
    articles, texts = list(examples_in([corpus])), list(examples_in([short]))

    with_them = PARTS["worth"].fit([*articles, *texts])

    def weights(module: str) -> str:
        return module[module.index("BASE") :]

    assert weights(with_them) == weights(PARTS["worth"].fit(articles))
    assert weights(with_them) != weights(PARTS["worth"].fit(texts * 12))
