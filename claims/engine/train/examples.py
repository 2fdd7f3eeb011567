"""What is learned from: annotated articles that may be used, read, beside what is found in them."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from claims.engine.backends.offline import Found, found_in
from claims.engine.evaluation import Annotated, BadCorpus, read_corpus
from claims.engine.reading import Reading, read_article
from claims.engine.references import References
from claims.engine.text import Span

MATCH = 0.5
"""The likeness from which what is found is an annotated claim."""
NOT_FREE = ("internal", "unknown")
"""Words in an article's licence that keep it out of weights that are shipped."""
Claim = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Example:
    """One annotated article: as it is read, its day, and what people found in it.

    A short one was written for the training.
    """

    reading: Reading
    published: date | None
    claims: tuple[Claim, ...]
    is_short: bool = False


def examples_in(folders: Sequence[Path]) -> Iterator[Example]:
    """Yield the articles of the folders that may be used, in order.

    An article whose licence in index.json is unknown or internal is passed over. Raises BadCorpus
    where a folder holds none that may be used.
    """
    for article in articles_in(folders):
        reading = read_article(article.text, article.title)
        yield Example(reading, article.published, article.claims, article.is_short)


def articles_in(folders: Sequence[Path]) -> Iterator[Annotated]:
    """Yield the annotated articles that may be used, as they are, by the rule of `examples_in`."""
    for folder in folders:
        kept_out = _kept_out(folder)
        articles = [article for article in read_corpus(folder) if article.id not in kept_out]
        if not articles:
            raise BadCorpus(f"{folder} holds no article whose licence allows its use.")
        yield from articles


def _kept_out(folder: Path) -> frozenset[str]:
    index = folder / "index.json"
    if not index.exists():
        return frozenset()
    entries = json.loads(index.read_text(encoding="utf-8"))
    return frozenset(
        str(entry["id"])
        for entry in entries
        if any(word in str(entry.get("licence", "")) for word in NOT_FREE)
    )


def found_beside(example: Example) -> list[tuple[Found, Claim | None]]:
    """Return what the engine finds in an article, each with the annotated claim it is, if any."""
    reading = example.reading
    found = found_in(reading, References(reading.text, reading.sentences), example.published)
    pairs = sorted(
        (-each.evidence.candidate.span.likeness(Span(c["start"], c["end"])), n, m)
        for n, each in enumerate(found)
        for m, c in enumerate(example.claims)
    )
    partner: dict[int, int] = {}
    taken: set[int] = set()
    for likeness, n, m in pairs:
        if -likeness >= MATCH and n not in partner and m not in taken:
            partner[n] = m
            taken.add(m)
    return [
        (each, example.claims[partner[n]] if n in partner else None) for n, each in enumerate(found)
    ]
