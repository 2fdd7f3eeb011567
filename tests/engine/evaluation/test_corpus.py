"""Annotated articles: what is read from a folder, and what is refused with a sentence."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from claims.engine.evaluation import BadCorpus, read_corpus

CLAIM = {"start": 0, "end": 9, "quote": "It rained", "kinds": ["event"], "checkworthiness": 1}


def _write(folder: Path, name: str, article: Any, notes: Any) -> None:
    for part, content in (("articles", article), ("annotations", notes)):
        (folder / part).mkdir(exist_ok=True)
        (folder / part / f"{name}.json").write_text(json.dumps(content), encoding="utf-8")


def test_corpus_when_it_has_an_index_then_articles_come_in_its_order(tmp_path: Path) -> None:
    article = {"text": "It rained.", "title": "Rain", "published": "2026-11-17T08:00:00Z"}
    for name in ("a", "b"):
        _write(tmp_path, name, article, {"claims": [CLAIM]})
    (tmp_path / "index.json").write_text('[{"id": "b"}, {"id": "a"}]', encoding="utf-8")

    corpus = read_corpus(tmp_path)

    assert [each.id for each in corpus] == ["b", "a"]
    assert (corpus[0].title, corpus[0].published) == ("Rain", date(2026, 11, 17))
    assert corpus[0].claims == (CLAIM,)


def test_corpus_when_it_has_no_index_then_all_articles_are_read(tmp_path: Path) -> None:
    for name in ("b", "a"):
        _write(tmp_path, name, {"text": "It rained."}, {"claims": []})

    assert [each.id for each in read_corpus(tmp_path)] == ["a", "b"]


@pytest.mark.parametrize(
    ("article", "notes", "message"),
    [
        ([], {"claims": []}, "is not of the form"),
        ({"title": "x"}, {"claims": []}, "is not of the form"),
        ({"text": "It rained."}, {}, "is not of the form"),
        ({"text": "It rained."}, {"claims": [CLAIM | {"end": 90}]}, "a claim outside the text"),
        ({"text": "It rained."}, {"claims": [CLAIM | {"kinds": None}]}, "without kinds or worth"),
        ({"text": "It rained.", "published": "soon"}, {"claims": []}, "Invalid isoformat"),
    ],
)
def test_corpus_when_an_article_is_not_of_the_form_then_it_is_named(
    tmp_path: Path, article: Any, notes: Any, message: str
) -> None:
    _write(tmp_path, "a", article, notes)

    with pytest.raises(BadCorpus, match=message):
        read_corpus(tmp_path)


def test_corpus_when_the_folder_is_missing_or_empty_then_it_is_refused(tmp_path: Path) -> None:
    with pytest.raises(BadCorpus, match="There is no folder"):
        read_corpus(tmp_path / "nowhere")
    with pytest.raises(BadCorpus, match="holds no articles"):
        read_corpus(tmp_path)


def test_corpus_when_annotations_are_missing_or_no_json_then_the_file_is_named(
    tmp_path: Path,
) -> None:
    _write(tmp_path, "a", {"text": "It rained."}, {"claims": []})
    notes = tmp_path / "annotations" / "a.json"

    notes.write_text("{", encoding="utf-8")
    with pytest.raises(BadCorpus, match=r"a\.json is no JSON"):
        read_corpus(tmp_path)

    notes.unlink()
    with pytest.raises(BadCorpus, match=r"a\.json cannot be read: No such file"):
        read_corpus(tmp_path)


def test_corpus_when_it_is_a_file_of_short_texts_then_quotes_are_placed(tmp_path: Path) -> None:
    claim = {"quote": "It rained.", "kinds": ["event"], "checkworthiness": 1, "claimant": None}
    line = {
        "id": "w-1",
        "published": "2026-11-17",
        "text": "Dry at first. It rained.",
        "claims": [claim],
    }
    (tmp_path / "weather.jsonl").write_text(json.dumps(line) + "\n", encoding="utf-8")

    [text] = read_corpus(tmp_path)

    assert (text.id, text.published) == ("w-1", date(2026, 11, 17))
    assert text.claims == ({**claim, "start": 14, "end": 24},)


@pytest.mark.parametrize(
    ("line", "message"),
    [
        ("{", "line 1 is not of the form"),
        ('{"id": "a", "text": "It rained."}', "line 1 is not of the form"),
        (
            '{"id": "a", "text": "Rain, rain.", "claims": [{"quote": "ain"}]}',
            "does not stand there just once: “ain”",
        ),
        ('{"id": "a", "text": "Rain.", "claims": [{"quote": "snow"}]}', "just once: “snow”"),
    ],
    ids=["no JSON", "no claims", "twice", "not there"],
)
def test_corpus_when_a_short_text_cannot_be_used_then_its_line_is_named(
    tmp_path: Path, line: str, message: str
) -> None:
    (tmp_path / "weather.jsonl").write_text(line, encoding="utf-8")

    with pytest.raises(BadCorpus, match=message):
        read_corpus(tmp_path)
