"""Annotated articles as they lie in a folder: a text and the claims that people found in it."""

from __future__ import annotations

import json
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import Any


class BadCorpus(ValueError):
    """A folder holds no annotated articles, or one that cannot be used; the message says which."""


@dataclass(frozen=True, slots=True)
class Annotated:
    """An article with its annotated claims; `start` and `end` of a claim count code points.

    `is_short` says that it is one of a file of short texts, written to be annotated.
    """

    id: str
    text: str
    title: str | None
    published: date | None
    claims: tuple[dict[str, Any], ...]
    is_short: bool = False

    def to_line(self) -> str:
        """Return the article, without its claims, as a line for `python -m claims.engine --jsonl`."""
        day = self.published.isoformat() if self.published else None
        return json.dumps({"id": self.id, "text": self.text, "title": self.title, "published": day})


def read_corpus(folder: Path) -> list[Annotated]:
    """Return the articles of `folder`, in the order of its index.json or else of their names.

    The folder holds articles/<id>.json {"text", "title", "published"} and annotations/<id>.json
    {"claims": [{"start", "end", "kinds", "checkworthiness", …}]}; or files <name>.jsonl with a
    short text a line, {"id", "text", "title", "published", "claims"}, whose claims have a "quote"
    that stands once in the text instead of offsets. Raises BadCorpus, in a sentence, where a file
    is missing or is not of that form, or where a claim lies outside its text.
    """
    if not folder.is_dir():
        raise BadCorpus(f"There is no folder {folder}.")
    collections = sorted(folder.glob("*.jsonl"))
    if collections:
        return [text for path in collections for text in _short_texts(path)]
    names = _names(folder)
    if not names:
        raise BadCorpus(f"{folder} holds no articles: articles/<id>.json is looked for.")
    return [_article(folder, name) for name in names]


def _names(folder: Path) -> list[str]:
    index = folder / "index.json"
    if not index.exists():
        return sorted(path.stem for path in (folder / "articles").glob("*.json"))
    try:
        return [str(entry["id"]) for entry in _json(index)]
    except (TypeError, KeyError):
        raise BadCorpus(f"{index} is no list of objects with an “id”.") from None


def _short_texts(path: Path) -> list[Annotated]:
    lines = path.read_text(encoding="utf-8").splitlines()
    return [_short_text(line, f"{path}, line {n}") for n, line in enumerate(lines, start=1)]


def _short_text(line: str, place: str) -> Annotated:
    try:
        given = json.loads(line)
        notes = [_placed(claim, given["text"], place) for claim in given["claims"]]
        name = str(given["id"])
    except BadCorpus:
        raise
    except (KeyError, TypeError, ValueError) as error:
        raise BadCorpus(f"{place} is not of the form that is read: {error}.") from None
    return replace(_annotated(name, given, notes, place), is_short=True)


def _placed(claim: dict[str, Any], text: str, place: str) -> dict[str, Any]:
    """Return a claim with the offsets of its quote, which must stand once in the text."""
    quote = claim["quote"]
    start = text.find(quote)
    if not quote or start < 0 or text.find(quote, start + 1) >= 0:
        raise BadCorpus(f"{place} has a quote that does not stand there just once: “{quote}”.")
    return {**claim, "start": start, "end": start + len(quote)}


def _article(folder: Path, name: str) -> Annotated:
    path = folder / "annotations" / f"{name}.json"
    try:
        notes = _json(path)["claims"]
    except (KeyError, TypeError):
        raise BadCorpus(f"{path} is not of the form that is read: it has no claims.") from None
    return _annotated(name, _json(folder / "articles" / f"{name}.json"), notes, str(path))


def _annotated(name: str, article: Any, notes: Any, path: str) -> Annotated:
    try:
        text, title, day = article["text"], article.get("title"), article.get("published")
        claims = tuple(notes)
        for claim in claims:
            if not 0 <= claim["start"] < claim["end"] <= len(text):
                raise BadCorpus(f"{path} has a claim outside the text: {claim['start']}.")
            if not isinstance(claim["kinds"], list) or claim["checkworthiness"] not in (1, 2, 3):
                raise BadCorpus(f"{path} has a claim without kinds or worth (1 to 3).")
        published = date.fromisoformat(day[:10]) if day else None
    except (AttributeError, KeyError, TypeError) as error:
        raise BadCorpus(
            f"{path} or its article is not of the form that is read: {error}."
        ) from None
    except ValueError as error:
        raise error if isinstance(error, BadCorpus) else BadCorpus(f"{name}: {error}.") from None
    return Annotated(name, text, title, published, claims)


def _json(path: Path) -> Any:
    try:
        return json.loads(path.read_text(encoding="utf-8"))
    except OSError as error:
        raise BadCorpus(f"{path} cannot be read: {error.strerror}.") from None
    except ValueError as error:
        raise BadCorpus(f"{path} is no JSON: {error}.") from None
