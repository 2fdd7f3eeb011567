"""Folds: figures on annotated articles by weights that have not seen them."""

from __future__ import annotations

import json
import tempfile
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from claims.engine.evaluation import Annotated, BadCorpus, Score
from claims.engine.train.apart import answers_apart

FEWEST = 2


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


def cross_validated(texts: Sequence[Annotated], number: int, engine: Path) -> Folds:
    """Return the scores of so many folds, each by an engine fitted on the articles of the others.

    The n-th article is in fold n modulo `number`, so that equal input gives equal folds. Short
    texts, which were written to be learned from, are learned from in every fold and never scored.
    The weights in `engine` stay as they are. Raises BadCorpus for fewer articles than folds or
    fewer than two folds, CopyFailed where a copy of the engine gives up.
    """
    articles = [text for text in texts if not text.is_short]
    short = [text for text in texts if text.is_short]
    if not FEWEST <= number <= len(articles):
        raise BadCorpus(f"{len(articles)} articles cannot be cut into {number} folds.")
    together, each = Score(), []
    for fold in range(number):
        kept_back = articles[fold::number]
        seen = [article for n, article in enumerate(articles) if n % number != fold]
        score = Score()
        for article, answer in zip(
            kept_back, _answers(seen, short, kept_back, engine), strict=True
        ):
            score.add(article, answer)
            together.add(article, answer)
        each.append(score)
    return Folds(together, tuple(each))


def _answers(
    seen: Sequence[Annotated],
    short: Sequence[Annotated],
    kept_back: Sequence[Annotated],
    engine: Path,
) -> list[dict[str, Any]]:
    """Return what an engine finds in some articles that was fitted on the others."""
    with tempfile.TemporaryDirectory() as name:
        folders = [_written(seen, Path(name) / "seen")]
        if short:
            folders.append(_written_short(short, Path(name) / "short"))
        return answers_apart(kept_back, folders, engine)


def _written(articles: Iterable[Annotated], folder: Path) -> Path:
    """Write articles as a corpus, numbered in their order; return its folder."""
    for kind in ("articles", "annotations"):
        (folder / kind).mkdir(parents=True)
    for number, article in enumerate(articles):
        name = f"{number:06}.json"
        (folder / "articles" / name).write_text(article.to_line(), encoding="utf-8")
        notes = json.dumps({"claims": article.claims})
        (folder / "annotations" / name).write_text(notes, encoding="utf-8")
    return folder


def _written_short(texts: Iterable[Annotated], folder: Path) -> Path:
    """Write short texts as a corpus of one file; return its folder."""
    folder.mkdir()
    lines = (json.dumps({**json.loads(text.to_line()), "claims": text.claims}) for text in texts)
    (folder / "texts.jsonl").write_text("\n".join(lines), encoding="utf-8")
    return folder


def _shown(figure: float) -> str:
    return f"{figure:.3f}" if isinstance(figure, float) else str(figure)
