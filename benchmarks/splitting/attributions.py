"""Attributions: exact spans of source, cue and content in PolNeAR's news, beside textacy."""

from __future__ import annotations

import importlib
import re
import tarfile
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from claims.engine.evaluation.measures import Agreement
from claims.engine.parsing import load_model
from claims.engine.reading import read_article
from claims.engine.text import Span

ARCHIVE = "polnear_train_dev.tar.gz"
PARTS = ("source", "cue", "content")
Spans = dict[str, set[tuple[int, int]]]
_NOTE = re.compile(r"T\d+\t(Source|Cue|Content) ([\d; ]+)\t")
# Where PolNeAR draws the edges: “that” and quotation marks belong to the content, “has” and “to”
# to the cue, a party in brackets to the source.
_BEFORE = {
    "source": re.compile(r"(?!)"),
    "cue": re.compile(
        r"\b(?:(?:is|are|was|were|has|have|had|been|also|later|now|not|to|will|would)[ \u00a0])+$"
    ),
    "content": re.compile(r"(?:\bthat )?[“\"‘]?$"),
}
_AFTER = {
    "source": re.compile(r"[ \u00a0]\([RDI]-[^)]{1,12}\)"),
    "cue": re.compile(r"(?<=ccording) to\b|:"),
    "content": re.compile(r"[,.?!]?[”\"’]"),
}


def figures(folder: Path) -> dict[str, float]:
    """Return the F1 of exact spans on the development part, and how many articles were read.

    Raises ValueError where the folder does not hold the archive.
    """
    return _figures(folder, _engine_spans)


def peer_figures(folder: Path) -> dict[str, float]:
    """Return the same for textacy's direct quotations, and the articles on which it fails.

    Raises ImportError without textacy.
    """
    textacy = importlib.import_module("textacy.extract.triples")
    return _figures(folder, lambda text: _textacy_spans(textacy, text))


def articles_in(folder: Path) -> Iterator[tuple[str, Spans]]:
    """Yield each text of the development part with its annotated spans (of one annotator)."""
    path = folder / ARCHIVE
    if not path.exists():
        raise ValueError(f"There is no {ARCHIVE} in {folder}.")
    texts: dict[str, str] = {}
    notes: dict[str, str] = {}
    with tarfile.open(path) as archive:
        for member in sorted(archive.getmembers(), key=lambda each: each.name):
            file = archive.extractfile(member)
            if file is None or not member.name.startswith(("data/dev/text/", "data/dev/attr")):
                continue
            name, content = Path(member.name), file.read().decode("utf-8")
            if name.suffix == ".txt":
                texts[name.stem] = content
            else:
                notes.setdefault(name.stem.rpartition("_")[0], content)
                notes.setdefault(name.stem, content)
    for stem, text in texts.items():
        if stem in notes:
            yield text, _spans_in(notes[stem])


def _spans_in(notes: str) -> Spans:
    spans: Spans = {part: set() for part in PARTS}
    for line in notes.splitlines():
        note = _NOTE.match(line)
        if note:
            for piece in note[2].split(";"):
                start, end = map(int, piece.split())
                spans[note[1].lower()].add((start, end))
    return spans


def _figures(folder: Path, spans_of: Callable[[str], Spans]) -> dict[str, float]:
    counts = {part: Agreement() for part in PARTS}
    articles = failed = 0
    for text, wanted in articles_in(folder):
        articles += 1
        try:
            found = spans_of(text)
        except ValueError:
            failed += 1
            found = {part: set() for part in PARTS}
        for part, count in counts.items():
            count.same += len(wanted[part] & found[part])
            count.wanted += len(wanted[part])
            count.given += len(found[part])
    shown = {f"{part} F1": count.f1 for part, count in counts.items()}
    return shown | {"articles": float(articles), "failed": float(failed)}


def _engine_spans(text: str) -> Spans:
    spans: Spans = {part: set() for part in PARTS}
    for each in read_article(text).attributions:
        found: dict[str, Span | None] = {
            "source": each.source.span if each.source else None,
            "cue": each.cue,
            "content": each.content,
        }
        for part, span in found.items():
            if span is not None and len(span):
                spans[part].add(_as_annotated(text, part, span.start, span.end))
    return spans


def _textacy_spans(textacy: Any, text: str) -> Spans:
    spans: Spans = {part: set() for part in PARTS}
    plain = text.replace("“", '"').replace("”", '"')
    for quotation in textacy.direct_quotations(load_model()(plain)):
        found = {"source": quotation.speaker, "cue": quotation.cue, "content": quotation.content}
        for part, tokens in found.items():
            if len(tokens):
                start, end = tokens[0].idx, tokens[-1].idx + len(tokens[-1])
                spans[part].add(_as_annotated(text, part, start, end))
    return spans


def _as_annotated(text: str, part: str, start: int, end: int) -> tuple[int, int]:
    """Return a span with the edges where PolNeAR would draw them."""
    before = _BEFORE[part].search(text, max(0, start - 40), start)
    after = _AFTER[part].match(text, end)
    return (before.start() if before else start), (after.end() if after else end)
