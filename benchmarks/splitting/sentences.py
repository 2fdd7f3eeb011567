"""Sentences: boundaries in annotated news (GUM, CoNLL-U), beside pysbd on the same paragraphs."""

from __future__ import annotations

import importlib
from collections.abc import Callable, Iterator, Set
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from claims.engine.sentences import sentence_starts
from claims.engine.text import parser_view

Starts = Callable[[str], list[int]]
_ID, _FORM, _MISC = 0, 1, 9


@dataclass
class Paragraph:
    """A paragraph as it was written, and where its sentences begin in it (code points)."""

    text: str = ""
    starts: list[int] = field(default_factory=list)


def figures(folder: Path) -> dict[str, float]:
    """Return how well the engine finds where sentences begin, as F1.

    `f1` counts every start, the first of a paragraph too, as published figures do; `inner_boundaries_f1`
    only those inside a paragraph; `whole_sentences_f1` sentences with both ends right. The folder
    holds `*.conllu` files with `# newpar`, `# sent_id` and SpaceAfter; raises ValueError without any.
    """
    return _figures(folder, lambda text: sentence_starts(parser_view(text)))


def peer_figures(folder: Path) -> dict[str, float]:
    """Return the same figures of pysbd (rules, no model). Raises ImportError without it."""
    segmenter = importlib.import_module("pysbd").Segmenter(
        language="en", clean=False, char_span=True
    )
    return _figures(folder, lambda text: [part.start for part in segmenter.segment(text)])


def paragraphs_in(path: Path) -> Iterator[Paragraph]:
    """Yield the paragraphs of a CoNLL-U file, with blanks where its words have them."""
    paragraph = Paragraph()
    inside_until = 0
    for line in path.read_text(encoding="utf-8").splitlines():
        if line.startswith("# newpar") and not line.startswith("# newpar_block"):
            if paragraph.starts:
                yield paragraph
            paragraph = Paragraph()
        elif line.startswith("# sent_id"):
            paragraph.starts.append(len(paragraph.text))
            inside_until = 0
        elif line[:1].isdigit():
            columns = line.split("\t")
            first, _, last = columns[_ID].partition("-")
            if last:
                inside_until = int(last)
            elif "." in first or int(first) <= inside_until:
                continue
            paragraph.text += columns[_FORM]
            paragraph.text += "" if "SpaceAfter=No" in columns[_MISC].split("|") else " "
    if paragraph.starts:
        yield paragraph


def differences(folder: Path, starts: Starts) -> Iterator[tuple[str, str]]:
    """Yield what was cut wrongly (“split”, “joined”) and the words around the place."""
    for path in sorted(folder.glob("*.conllu")):
        for paragraph in paragraphs_in(path):
            wanted, found = set(paragraph.starts), set(starts(paragraph.text))
            for place in sorted(wanted ^ found):
                words = (
                    paragraph.text[max(0, place - 50) : place] + "‖" + paragraph.text[place:][:40]
                )
                yield ("joined" if place in wanted else "split"), words


def _figures(folder: Path, starts: Starts) -> dict[str, float]:
    every, inner, whole = [0, 0, 0], [0, 0, 0], [0, 0, 0]
    paths = sorted(folder.glob("*.conllu"))
    if not paths:
        raise ValueError(f"There are no .conllu files in {folder}.")
    for path in paths:
        for paragraph in paragraphs_in(path):
            found = starts(paragraph.text)
            _count(whole, _spans(paragraph.starts, paragraph.text), _spans(found, paragraph.text))
            _count(inner, set(paragraph.starts[1:]), set(found[1:]))
            _count(every, set(paragraph.starts), set(found))
    return {
        "f1": _f1(every),
        "inner_boundaries_f1": _f1(inner),
        "whole_sentences_f1": _f1(whole),
        "sentences": float(whole[1]),
    }


def _f1(counts: list[int]) -> float:
    return 2 * counts[0] / max(1, counts[1] + counts[2])


def _spans(starts: list[int], text: str) -> set[tuple[int, int]]:
    return set(zip(starts, [*starts[1:], len(text)], strict=True))


def _count(counts: list[int], wanted: Set[Any], found: Set[Any]) -> None:
    """Add what is common, wanted and found."""
    counts[0] += len(wanted & found)
    counts[1] += len(wanted)
    counts[2] += len(found)
