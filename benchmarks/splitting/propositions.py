"""Propositions: token sets of PropSegmEnt's encyclopaedia sentences, beside whole sentences."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from claims.engine import split
from claims.engine.evaluation.matching import likeness_of_sets
from claims.engine.evaluation.measures import Agreement

LIKENESS = 0.8
Tokens = frozenset[int]


@dataclass(frozen=True)
class Sentence:
    """A sentence with the places of its tokens and the propositions that raters found in it."""

    text: str
    tokens: tuple[tuple[int, int], ...]
    wanted: tuple[Tokens, ...]


def figures(folder: Path) -> dict[str, float]:
    """Return the F1 of propositions whose tokens are alike by .8 (Jaccard), and the sentences.

    Raises ValueError where the folder does not hold the development part.
    """
    return _figures(folder, _engine_propositions)


def peer_figures(folder: Path) -> dict[str, float]:
    """Return the same where each sentence is one proposition."""
    return _figures(folder, lambda sentence: [frozenset(range(len(sentence.tokens)))])


def sentences_in(folder: Path) -> Iterator[Sentence]:
    """Yield the sentences whose text is there and whose raters agreed on a reference."""
    paths = [folder / "document_clusters.dev.json", folder / "propositions.dev.json"]
    if not all(path.exists() for path in paths):
        raise ValueError(
            f"There are no document_clusters.dev.json and its propositions in {folder}."
        )
    clusters, segmented = (json.loads(path.read_text(encoding="utf-8")) for path in paths)
    documents = {
        (cluster["cluster_id"], document["document_id"]): document["sentences"]
        for cluster in clusters
        for document in cluster["documents"]
    }
    for entry in segmented:
        key = entry["sentence_id"]
        sentences = documents.get((key["cluster_id"], key["document_id"]))
        reference = next(
            (r for r in entry["segmentation_responses"] if r["is_reference_response"]), None
        )
        if sentences is None or reference is None:
            continue
        sentence = sentences[key["sentence_index"]]
        places = [
            (t["character_offset_of_token_in_sentence"], t["text"]) for t in sentence["tokens"]
        ]
        yield Sentence(
            sentence["sentence_text"],
            tuple((start, start + len(words)) for start, words in places),
            tuple(frozenset(p["token_indices"]) for p in reference["propositions"]),
        )


def _engine_propositions(sentence: Sentence) -> list[Tokens]:
    return [
        frozenset(
            number
            for number, (start, end) in enumerate(sentence.tokens)
            if claim.span.start <= start and end <= claim.span.end
        )
        for claim in split(sentence.text).claims
    ]


def _figures(folder: Path, found_in: Callable[[Sentence], list[Tokens]]) -> dict[str, float]:
    agreement, sentences = Agreement(), 0
    for sentence in sentences_in(folder):
        found = found_in(sentence)
        sentences += 1
        agreement.same += _alike(sentence.wanted, found)
        agreement.wanted += len(sentence.wanted)
        agreement.given += len(found)
    return {
        "F1, J .8": agreement.f1,
        "recall, J .8": agreement.recall,
        "sentences": float(sentences),
    }


def _alike(wanted: tuple[Tokens, ...], found: list[Tokens]) -> int:
    """Return how many propositions have a partner of their own, the likest first."""
    pairs = sorted(
        (-alike, number, other)
        for number, tokens in enumerate(wanted)
        for other, candidate in enumerate(found)
        if (alike := likeness_of_sets(tokens, candidate)) >= LIKENESS
    )
    left: set[int] = set()
    right: set[int] = set()
    for _, number, other in pairs:
        if number not in left and other not in right:
            left.add(number)
            right.add(other)
    return len(left)
