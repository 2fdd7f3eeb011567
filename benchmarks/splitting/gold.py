"""The figures on annotated articles: each sentence a claim, weights fitted apart, weights as shipped."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from claims import engine
from claims.engine.evaluation import Annotated, Score
from claims.engine.sentences import sentences_of
from claims.engine.train.apart import answers_apart

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
    answers = answers_apart(articles, [learned_from, TEXTS], ENGINE)
    return {answer["id"]: answer for answer in answers}


def _answers(articles: Iterable[Annotated], root: Path) -> Answers:
    lines = "".join(article.to_line() + "\n" for article in articles)
    done = subprocess.run(
        [sys.executable, "-m", "claims.engine", "--jsonl"],
        input=lines, capture_output=True, text=True, cwd=root, check=True,
    )  # fmt: skip
    return {answer["id"]: answer for answer in map(json.loads, done.stdout.splitlines())}
