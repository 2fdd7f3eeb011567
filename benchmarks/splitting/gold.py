"""The figures on annotated articles: each sentence a claim, weights fitted apart, weights as shipped."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from claims import engine
from claims.engine.evaluation import Annotated, Score
from claims.engine.sentences import sentences_of

ENGINE = Path(engine.__file__).resolve().parent
TEXTS = ENGINE / "train" / "texts"
FEWEST_WORDS = 4
Answers = Mapping[str, Mapping[str, Any]]


def scored(articles: Iterable[Annotated], answers: Answers) -> dict[str, float]:
    """Return the figures of answers, by the article's id, beside the annotations."""
    score = Score()
    for article in articles:
        score.add(article, answers.get(article.id))
    return score.figures()


def each_sentence(article: Annotated) -> dict[str, Any]:
    """Return the floor: every sentence of four words or more is one claim."""
    text = article.text
    spans = [s for s in sentences_of(text) if len(s.of(text).split()) >= FEWEST_WORDS]
    claims = [{"start": s.start, "end": s.end, "quote": s.of(text)} for s in spans]
    return {"text": text, "claims": claims}


def as_shipped(articles: Iterable[Annotated]) -> Answers:
    """Return what the engine finds with the weights that are in the repository."""
    return _answers(articles, ENGINE.parent.parent)


def kept_apart(articles: Iterable[Annotated], learned_from: Path) -> Answers:
    """Return what the engine finds with weights fitted on other articles, in a copy of its own.

    The short texts of the project itself are learned from in both cases.
    """
    with tempfile.TemporaryDirectory(prefix="factcheck-apart-") as name:
        root = Path(name)
        shutil.copytree(
            ENGINE, root / "claims" / "engine", ignore=shutil.ignore_patterns("__pycache__")
        )
        (root / "claims" / "__init__.py").touch()
        folders = [str(learned_from.resolve()), str(TEXTS)]
        command = [sys.executable, "-m", "claims.engine.train", *folders]
        subprocess.run(command, cwd=root, check=True, stdout=sys.stderr)  # noqa: S603 -- our own module
        return _answers(articles, root)


def _answers(articles: Iterable[Annotated], root: Path) -> Answers:
    lines = "".join(article.to_line() + "\n" for article in articles)
    done = subprocess.run(
        [sys.executable, "-m", "claims.engine", "--jsonl"],
        input=lines, capture_output=True, text=True, cwd=root, check=True,
    )  # fmt: skip
    return {answer["id"]: answer for answer in map(json.loads, done.stdout.splitlines())}
