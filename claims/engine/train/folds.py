"""Folds: figures on annotated articles by weights that have not seen them."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from claims.engine.evaluation import Annotated, BadCorpus, Score

FEWEST = 2


class FoldFailed(RuntimeError):
    """A copy of the engine could not be trained or asked; the message is its own."""


@dataclass(frozen=True, slots=True)
class Folds:
    """The score over all articles, each by weights that have not seen it, and of each fold."""

    together: Score
    each: tuple[Score, ...]

    def table(self) -> Iterator[str]:
        """Yield the lines of a table: each figure over all, and of its lowest and highest fold."""
        yield f"{'figure':38}{'all':>9}{'lowest':>9}{'highest':>9}"
        folds = [score.figures() for score in self.each]
        for name, figure in self.together.figures().items():
            among = [figures[name] for figures in folds]
            shown = (_shown(each) for each in (figure, min(among), max(among)))
            yield f"{name:38}" + "".join(f"{each:>9}" for each in shown)


def cross_validated(articles: Sequence[Annotated], number: int, engine: Path) -> Folds:
    """Return the scores of so many folds, each by an engine fitted on the articles of the others.

    The n-th article is in fold n modulo `number`, so that equal input gives equal folds. A copy of
    the engine is trained for each fold; the weights in `engine` stay as they are. Raises BadCorpus
    for fewer articles than folds or fewer than two folds, FoldFailed where a copy gives up.
    """
    if not FEWEST <= number <= len(articles):
        raise BadCorpus(f"{len(articles)} articles cannot be cut into {number} folds.")
    together, each = Score(), []
    for fold in range(number):
        kept_back = articles[fold::number]
        seen = [article for n, article in enumerate(articles) if n % number != fold]
        score = Score()
        for article, answer in zip(kept_back, _answers(seen, kept_back, engine), strict=True):
            score.add(article, answer)
            together.add(article, answer)
        each.append(score)
    return Folds(together, tuple(each))


def _answers(
    seen: Sequence[Annotated], kept_back: Sequence[Annotated], engine: Path
) -> list[dict[str, Any]]:
    """Return what an engine finds in some articles that was fitted on the others."""
    with tempfile.TemporaryDirectory() as name:
        place = Path(name)
        package = place / engine.parent.name
        shutil.copytree(engine, package / engine.name, ignore=shutil.ignore_patterns("*.pyc"))
        (package / "__init__.py").touch()
        _write(seen, place / "seen")
        module = f"{package.name}.{engine.name}"
        _run([f"{module}.train", str(place / "seen")], place)
        lines = "\n".join(article.to_line() for article in kept_back)
        return [json.loads(line) for line in _run([module, "--jsonl"], place, lines).splitlines()]


def _write(articles: Iterable[Annotated], folder: Path) -> None:
    """Write articles as a corpus, numbered in their order."""
    for kind in ("articles", "annotations"):
        (folder / kind).mkdir(parents=True)
    for number, article in enumerate(articles):
        name = f"{number:06}.json"
        (folder / "articles" / name).write_text(article.to_line(), encoding="utf-8")
        notes = json.dumps({"claims": article.claims})
        (folder / "annotations" / name).write_text(notes, encoding="utf-8")


def _run(call: list[str], place: Path, given: str = "") -> str:
    """Return what a module prints that is run in a folder, so that the copy in it is imported."""
    done = subprocess.run(  # noqa: S603 -- our own interpreter and modules
        [sys.executable, "-m", *call],
        cwd=place,
        input=given,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    if done.returncode:
        raise FoldFailed(f"A fold could not be scored: {done.stderr.strip()}")
    return done.stdout


def _shown(figure: float) -> str:
    return f"{figure:.3f}" if isinstance(figure, float) else str(figure)
