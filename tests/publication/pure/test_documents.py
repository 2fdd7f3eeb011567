"""The public verdict and the report as documents: their shape, their bytes, their validators."""

from __future__ import annotations

import json
import re
from typing import Any

import pytest
from hypothesis import given

from claims.publication.pure.claimreview import claim_review
from claims.publication.pure.document import document_of, dump, etag
from claims.publication.pure.report import ReportContent, ReportedVerdict, report_document
from claims.publication.pure.verdicts import PublicVerdict
from claims.review.pure.scales import rating
from tests.publication.pure.verdicts import SITE, VERDICTS, verdict

# The members that API.md promises; more may be there.
PROMISED = (
    "id", "url", "status", "notice", "version", "as_of", "published_at", "modified_at", "language",
    "claim", "rating", "summary", "rationale_html", "evidence", "corrections", "claimreview",
)  # fmt: skip
CLAIM = (
    "statement", "quote", "wording", "question", "kinds", "claimant", "via", "said_on", "appearances",
)  # fmt: skip
EVIDENCE = {
    "title", "url", "publisher", "level", "type", "relation", "stance", "passage", "archived_url",
}  # fmt: skip


def test_document_of_a_verdict_has_all_that_is_promised() -> None:
    document = document_of(verdict())

    assert [name for name in PROMISED if name not in document] == []
    assert [name for name in CLAIM if name not in document["claim"]] == []
    assert set(document["evidence"][0]) >= EVIDENCE
    assert document["rating"] == {
        "code": "false",
        "label": "False",
        "definition": "The evidence contradicts it.",
        "family": "false",
        "value": 1,
        "best": 5,
        "worst": 1,
    }
    assert document["claim"]["appearances"] == [
        {
            "url": "https://haaretz.example/launchers",
            "outlet": "Haaretz",
            "title": "Launchers counted",
            "date": "2024-03-02",
            "state": "stands",
        }
    ]
    assert document["rationale_html"] == (
        '<p>The register says so <a class="cite" href="#evidence-1">[1]</a>.</p>\n'
    )
    assert document["claimreview"] == claim_review(verdict())


def test_document_of_a_word_without_number_has_no_number_at_all() -> None:
    shown = document_of(verdict(rating=rating("truth-1", "misleading")))["rating"]

    assert (shown["value"], shown["best"], shown["worst"]) == (None, None, None)


def test_document_of_an_unnamed_claimant_says_who_reported_him() -> None:
    unnamed = verdict(claimant_name="", claimant_description="a senior official")

    assert document_of(unnamed)["claim"]["claimant"] == {
        "name": None,
        "description": "a senior official",
        "named": False,
        "label": "unnamed senior official, as reported by Haaretz",
    }


def test_document_in_the_articles_own_voice_has_no_claimant_but_the_outlet_in_markup() -> None:
    own = document_of(verdict(claimant_name="", wording="own_voice"))

    assert own["claim"]["claimant"] is None
    assert own["claimreview"]["itemReviewed"]["author"] == {
        "@type": "Organization",
        "name": "Haaretz",
    }


def test_document_of_evidence_gives_no_copy_away() -> None:
    assert [item["archived_url"] for item in document_of(verdict())["evidence"]] == [None]


def test_dump_is_compact_keeps_the_order_and_the_characters() -> None:
    assert dump({"b": "é ✓", "a": [1, None]}) == '{"b":"é ✓","a":[1,null]}'


def test_dump_of_a_number_that_json_lacks_is_refused() -> None:
    with pytest.raises(ValueError, match="JSON"):
        dump({"a": float("nan")})


@given(VERDICTS)
def test_dump_of_any_verdict_reads_back_and_has_one_validator(anything: PublicVerdict) -> None:
    document = document_of(anything)
    stored = dump(document)

    assert json.loads(stored) == document
    assert list(json.loads(stored)) == list(document)
    assert etag(stored) == etag(dump(document_of(anything)))
    assert re.fullmatch(r"[0-9a-f]{32}", etag(stored))


def test_etag_of_another_text_is_another() -> None:
    assert etag(dump(document_of(verdict()))) != etag(dump(document_of(verdict(version=2))))


def report(**changes: Any) -> ReportContent:
    first = document_of(verdict())
    second = document_of(verdict(rating=rating("truth-1", "true"), quote="second quote"))
    content: dict[str, Any] = {
        "id": "0b6f5a0e-6d3c-4d0e-8f54-8a1f4f6f2c11",
        "url": f"{SITE}/reports/launchers/",
        "slug": "launchers",
        "version": 1,
        "title": "Launchers counted",
        "outlet": "Haaretz",
        "article_url": "https://haaretz.example/launchers",
        "published_on": "2024-03-02",
        "language": "en",
        "desk": "Demo desk",
        "published_at": "2024-03-05T10:00:00Z",
        "modified_at": "2024-03-06T11:00:00Z",
        "verdicts": (ReportedVerdict(second, 9), ReportedVerdict(first, 2)),
        "not_checked": (("Opinion", 3), ("Too vague", 1)),
    }
    return ReportContent(**(content | changes))


def test_report_document_lists_verdicts_by_number_and_counts_by_rating() -> None:
    document = report_document(report())

    assert [(row["number"], row["quote"]) for row in document["verdicts"]] == [
        (2, "three thousand launchers"),
        (9, "second quote"),
    ]
    assert document["counts"] == [
        {"rating": "false", "label": "False", "family": "false", "count": 1},
        {"rating": "true", "label": "True", "family": "true", "count": 1},
    ]
    assert document["not_checked"] == [
        {"reason": "Opinion", "count": 3},
        {"reason": "Too vague", "count": 1},
    ]
    assert document["article"] == {
        "title": "Launchers counted",
        "outlet": "Haaretz",
        "url": "https://haaretz.example/launchers",
        "published_on": "2024-03-02",
        "language": "en",
    }


def test_report_document_has_quotes_but_neither_rationale_nor_the_articles_text() -> None:
    (row, _) = report_document(report())["verdicts"]

    assert set(row) == {
        "id", "url", "slug", "status", "number", "statement", "quote", "wording", "claimant",
        "rating", "summary", "published_at",
    }  # fmt: skip


def test_report_document_without_verdicts_has_empty_lists() -> None:
    document = report_document(report(verdicts=(), not_checked=(), published_on=""))

    assert (document["verdicts"], document["counts"], document["not_checked"]) == ([], [], [])
    assert document["article"]["published_on"] is None
    assert json.loads(dump(document)) == document
