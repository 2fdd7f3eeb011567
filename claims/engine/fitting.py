"""Fits the weights of the engine on annotated articles; the module is written to standard output.

python -m claims.engine.fitting choice|kinds|worth DIR ...

Each DIR holds articles/<id>.json and annotations/<id>.json. Fit `choice` first: the other two look at
what is chosen. Only articles whose licence allows it may be used.
"""

from __future__ import annotations

import json
import sys
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from datetime import date
from pathlib import Path
from typing import Any

import numpy as np

from claims.engine.backends.offline import Found, found_in
from claims.engine.candidates import candidates_of
from claims.engine.checkworthy import seen_in
from claims.engine.features import features_of
from claims.engine.kinds.features import kind_features
from claims.engine.kinds.register import LEARNED, rules_of
from claims.engine.reading import Reading, read_article
from claims.engine.references import References
from claims.engine.text import Span

LEFT_OUT = frozenset({"seed"})
"""Articles whose licence is not known."""

ORIGIN = (
    "Fitted on {articles} annotated articles that are CC BY or in the public domain (Wikinews,",
    "Global Voices, Voice of America, US federal releases).",
)
MATCH = 0.5
WORTH = {0: 0.0, 1: 0.3, 2: 0.75, 3: 1.0}
"""What a claim of each worth counts; 0 is what no annotator took for a claim."""

Weights = dict[str, float]
Claims = list[dict[str, Any]]


def articles_in(folders: Sequence[Path]) -> Iterator[tuple[Reading, date | None, Claims]]:
    """Yield each article that may be used, read, with its day and its annotated claims."""
    for folder in folders:
        for path in sorted((folder / "articles").glob("*.json")):
            if path.stem in LEFT_OUT:
                continue
            article = json.loads(path.read_text(encoding="utf-8"))
            notes = json.loads((folder / "annotations" / path.name).read_text(encoding="utf-8"))
            day = article.get("published")
            yield (
                read_article(article["text"], article.get("title")),
                date.fromisoformat(day[:10]) if day else None,
                notes["claims"],
            )


def ridge(
    rows: Sequence[Sequence[str]], targets: Sequence[float], rarest: int, penalty: float
) -> Weights:
    """Return the weight of each feature that is seen often enough: a ridge regression."""
    counts = Counter(name for features in rows for name in features)
    names = sorted(name for name, count in counts.items() if count >= rarest)
    number = {name: index for index, name in enumerate(names)}
    gram = penalty * np.eye(len(names))
    sums = np.zeros(len(names))
    for features, target in zip(rows, targets, strict=True):
        index = [number[name] for name in features if name in number]
        gram[np.ix_(index, index)] += 1
        sums[index] += target
    solved = np.linalg.solve(gram, sums)
    return {name: float(weight) for name, weight in zip(names, solved, strict=True)}


def fit_choice(folders: Sequence[Path]) -> str:
    """Return the module of weights that expect how like a candidate is to a claim."""
    rows: list[list[str]] = []
    targets: list[float] = []
    articles = 0
    for reading, _, claims in articles_in(folders):
        articles += 1
        wanted = [Span(claim["start"], claim["end"]) for claim in claims]
        for context in reading.contexts():
            if context.sentence.zone.role == "headline":
                continue
            for candidate in candidates_of(context.sentence):
                rows.append(features_of(candidate, context))
                targets.append(max((candidate.span.likeness(s) for s in wanted), default=0.0))
    weights = ridge(rows, targets, rarest=100, penalty=30.0)
    body = [
        "THRESHOLD = 0.48",
        "",
        "# fmt: off",
        "WEIGHTS: dict[str, float] = {",
        *_packed(weights, 0.002),
    ]
    return _module(
        "The weights of the choice: what each feature adds to the likeness to a claim",
        articles,
        [*body, "}"],
    )


def fit_kinds(folders: Sequence[Path]) -> str:
    """Return the module of weights that say how likely a chosen claim is of each learned kind."""
    rows: list[list[str]] = []
    kinds: list[set[str]] = []
    articles = 0
    for found, claims in _matched(folders):
        articles += 1
        for each, claim in zip(found, claims, strict=True):
            if claim is not None:
                rows.append(kind_features(each.evidence, rules_of(each.evidence)))
                kinds.append(set(claim["kinds"]))
    body = ["THRESHOLD = 0.4", "", "# fmt: off", "WEIGHTS: dict[str, dict[str, float]] = {"]
    for kind in LEARNED:
        weights = ridge(rows, [float(kind in each) for each in kinds], rarest=6, penalty=5.0)
        body += [f'    "{kind}": {{', *_packed(weights, 0.02), "    },"]
    return _module("The weights of the learned kinds, for each kind", articles, [*body, "}"])


def fit_worth(folders: Sequence[Path]) -> str:
    """Return the module of weights of check-worthiness."""
    rows: list[list[str]] = []
    targets: list[float] = []
    articles = 0
    for found, claims in _matched(folders):
        articles += 1
        for each, claim in zip(found, claims, strict=True):
            seen = seen_in(each.evidence, each.kinds, each.claimant,
                           each.context.share_of_article, each.choice.score)  # fmt: skip
            rows.append(["always", *seen])
            targets.append(WORTH[claim["checkworthiness"] if claim else 0])
    weights = ridge(rows, targets, rarest=3, penalty=60.0)
    base = round(weights.pop("always"), 2)
    body = [f"BASE = {base}", "", "# fmt: off", "WEIGHTS: dict[str, float] = {"]
    body += _packed(weights, 0.005)
    return _module(
        "The weights of check-worthiness: what each thing that is seen adds", articles, [*body, "}"]
    )


def _matched(folders: Sequence[Path]) -> Iterator[tuple[list[Found], list[dict[str, Any] | None]]]:
    """Yield what is found in each article and the annotated claim it goes with, if any."""
    for reading, day, claims in articles_in(folders):
        found = found_in(reading, References(reading.text, reading.sentences), day)
        pairs = sorted(
            (
                (-each.evidence.candidate.span.likeness(Span(c["start"], c["end"])), n, m)
                for n, each in enumerate(found)
                for m, c in enumerate(claims)
            ),
        )
        partner: dict[int, int] = {}
        for likeness, n, m in pairs:
            if -likeness >= MATCH and n not in partner and m not in partner.values():
                partner[n] = m
        yield found, [claims[partner[n]] if n in partner else None for n in range(len(found))]


def _packed(weights: Weights, smallest: float) -> list[str]:
    """Return the entries of a dictionary, several in a line."""
    lines: list[str] = []
    row = "   "
    for name, weight in sorted(weights.items()):
        if abs(weight) < smallest:
            continue
        entry = f" {json.dumps(name, ensure_ascii=False)}: {round(weight, 3)},"
        if len(row) + len(entry) > 180:
            lines.append(row)
            row = "   "
        row += entry
    return [*lines, row]


def _module(what: str, articles: int, body: list[str]) -> str:
    head = [f'"""{what}.', "", "Written by claims.engine.fitting, not by hand."]
    origin = [line.format(articles=articles) for line in ORIGIN]
    return "\n".join([*head, *origin, '"""', "", *body, ""])


FITS: dict[str, Callable[[Sequence[Path]], str]] = {
    "choice": fit_choice,
    "kinds": fit_kinds,
    "worth": fit_worth,
}


def main(arguments: list[str]) -> int:
    """Fit what is named on the folders that are named and write the module."""
    if len(arguments) < 2 or arguments[0] not in FITS:
        sys.stderr.write("usage: python -m claims.engine.fitting choice|kinds|worth DIR ...\n")
        return 2
    sys.stdout.write(FITS[arguments[0]]([Path(name) for name in arguments[1:]]))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
