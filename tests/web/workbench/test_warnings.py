"""The warnings of an article: each is told, and leads to its paragraph."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from claims.casework.reads.articles import ArticleText
from claims.web.workbench.contexts.text_marks import labelled_paragraphs, warning_notes

FIRST = "The mayor spoke on Monday."
TEXT = f"{FIRST}\n\nThe bridge opened on Friday, 3 May 2021."
PLAIN = ArticleText(1, TEXT, "en", "0.1.0", (), ())


def warning(rule: str, start: int, end: int) -> dict[str, Any]:
    return {"rule": rule, "start": start, "end": end, "message": "It does not fit."}


def test_warning_in_a_paragraph_when_listed_then_links_to_it() -> None:
    at = TEXT.index("Friday")
    text = replace(PLAIN, warnings=(warning("date.weekday", at, at + 6),))

    (note,) = warning_notes(text, labelled_paragraphs(text, ""))

    assert (note.head, note.text) == ("Weekday", "It does not fit.")
    assert note.url == f"#para-{len(FIRST) + 2}"


def test_warning_on_the_whole_text_when_listed_then_has_no_link() -> None:
    text = replace(PLAIN, warnings=(warning("language.not_english", 0, len(TEXT)),))

    (note,) = warning_notes(text, labelled_paragraphs(text, ""))

    assert (note.head, note.url) == ("Language", "")
