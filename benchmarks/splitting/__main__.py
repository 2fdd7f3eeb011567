"""`make bench-claims`: the figures of docs/claims.md as one table, on the data of a folder.

python -m benchmarks.splitting [DATA]: DATA holds gold/, gold_train/ and bench/.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path

from benchmarks.splitting import (
    attributions,
    gold,
    propositions,
    quantities,
    sentences,
    speed,
    worth,
)
from claims.engine.evaluation import read_corpus

DATA = Path("../shared/data")
FIRST_STEP = {
    "span F1, IoU .5": (0.76, 0.87),
    "span F1, IoU .7": (0.60, 0.80),
    "recall of claims worth 3": (0.80, 0.91),
    "kinds (Jaccard)": (0.70, 0.79),
    "claimant right": (0.78, 0.88),
    "via right": (0.93, 0.94),
    "quantity value right": (0.80, 0.93),
    "participants F1": (0.80, 1.0),
    "check-worthiness, average precision": (0.75, 0.92),
}
"""The goal, and what an independent second annotator reaches."""
PUBLIC: tuple[tuple[str, str, str, Callable[..., Mapping[str, float]], Callable[..., Mapping[str, float]]], ...] = (
    ("sentence boundaries, GUM news", "gum", "pysbd", sentences.figures, sentences.peer_figures),
    ("attribution, PolNeAR dev", "polnear", "textacy", attributions.figures, attributions.peer_figures),
    ("quantities, public tests", "quantities", "quantulum3", quantities.figures, quantities.peer_figures),
    ("propositions, PropSegmEnt dev", "propsegment", "each sentence", propositions.figures, propositions.peer_figures),
    ("check-worthiness, CheckThat! and ClaimBuster", ".", "the longer sentence", worth.figures, worth.peer_figures),
)  # fmt: skip
Row = tuple[str, ...]


def main(arguments: list[str]) -> int:
    """Print the tables; what the folder does not hold is named and passed over."""
    data = Path(arguments[0]) if arguments else DATA
    folder, train = data / "gold", data / "gold_train"
    if folder.is_dir() and train.is_dir():
        _print("On annotated articles", _gold(folder, train))
        texts = [article.text for article in read_corpus(folder)]
    else:
        sys.stdout.write(f"{data} holds no gold/ and gold_train/: DATA=folder names another.\n\n")
        texts = [path.read_text("utf-8") for path in sorted(Path("claims").rglob("demo/**/*.txt"))]
    for what, name, peer, ours, theirs in PUBLIC:
        if (data / "bench" / name).is_dir():
            _say(f"{what} …")
            _print(what, _beside(data / "bench" / name, peer, ours, theirs))
    if texts:
        _say("speed …")
        _print("Speed", [("", "ours"), *((n, f"{v:.2f}") for n, v in speed.figures(texts).items())])
    return 0


def _gold(folder: Path, train: Path) -> list[Row]:
    articles = read_corpus(folder)
    _say(f"weights are fitted on {train} alone, in a copy (a minute) …")
    apart = gold.scored(articles, gold.kept_apart(articles, train))
    _say("the shipped weights …")
    shipped = gold.scored(articles, gold.as_shipped(articles))
    floor = gold.scored(articles, {each.id: gold.each_sentence(each) for each in articles})
    rows: list[Row] = [
        ("", "each sentence", "kept apart", "as shipped*", "goal, first step", "second annotator")
    ]
    for name, value in apart.items():
        goal, ceiling = FIRST_STEP.get(name, (None, None))
        rows.append((name, *map(_shown, (floor[name], value, shipped[name], goal, ceiling))))
    return [
        *rows,
        ("* its weights have seen these articles: “kept apart” is the figure that counts",),
    ]


def _beside(
    folder: Path,
    peer: str,
    ours: Callable[..., Mapping[str, float]],
    theirs: Callable[..., Mapping[str, float]],
) -> Iterable[Row]:
    found = ours(folder)
    try:
        others: Mapping[str, float] | None = theirs(folder)
    except ImportError:
        others = None
    yield ("", "ours", peer)
    for name in dict.fromkeys([*found, *(others or ())]):
        other = "not installed" if others is None else _shown(others.get(name))
        yield (name, _shown(found.get(name)), other)


def _shown(value: float | None) -> str:
    if value is None:
        return "–"
    return str(value) if isinstance(value, int) else f"{value:.3f}"


def _print(title: str, rows: Iterable[Row]) -> None:
    """Print rows as a table whose columns are as wide as their widest cell."""
    table = list(rows)
    columns = range(max(map(len, table)))
    widths = [
        max((len(row[n]) for row in table if len(row) > max(1, n)), default=0) for n in columns
    ]
    sys.stdout.write(f"{title}\n")
    for row in table:
        cells = [
            cell.ljust(widths[n]) if n == 0 else cell.rjust(widths[n]) for n, cell in enumerate(row)
        ]
        sys.stdout.write(("  " + "  ".join(cells)).rstrip() + "\n")
    sys.stdout.write("\n")
    sys.stdout.flush()


def _say(words: str) -> None:
    sys.stderr.write(f"{words}\n")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
