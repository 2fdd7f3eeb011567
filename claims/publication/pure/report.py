"""The report of an article as one JSON document: quotes with a link, never the article's text."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class ReportedVerdict:
    """One published verdict as its report lists it."""

    document: dict[str, Any]
    number: int


@dataclass(frozen=True, slots=True)
class ReportContent:
    """One version of a report. `not_checked` counts by the reason that was given."""

    id: str
    url: str
    slug: str
    version: int
    title: str
    outlet: str
    article_url: str
    published_on: str
    language: str
    desk: str
    published_at: str
    modified_at: str
    verdicts: tuple[ReportedVerdict, ...]
    not_checked: tuple[tuple[str, int], ...] = ()


def report_document(report: ReportContent) -> dict[str, Any]:
    """The document that the report's page and the API are served; ratings counted, never averaged."""
    rows = [_row(item) for item in sorted(report.verdicts, key=lambda item: item.number)]
    counted = Counter(
        (row["rating"]["code"], row["rating"]["label"], row["rating"]["family"]) for row in rows
    )
    return {
        "id": report.id,
        "url": report.url,
        "slug": report.slug,
        "version": report.version,
        "title": report.title,
        "article": {
            "title": report.title,
            "outlet": report.outlet,
            "url": report.article_url,
            "published_on": report.published_on or None,
            "language": report.language,
        },
        "desk": report.desk,
        "published_at": report.published_at,
        "modified_at": report.modified_at,
        "counts": [
            {"rating": code, "label": label, "family": family, "count": count}
            for (code, label, family), count in counted.items()
        ],
        "verdicts": rows,
        "not_checked": [{"reason": reason, "count": count} for reason, count in report.not_checked],
    }


def _row(item: ReportedVerdict) -> dict[str, Any]:
    document = item.document
    claim = document["claim"]
    return {
        "id": document["id"],
        "url": document["url"],
        "slug": document["slug"],
        "status": document["status"],
        "number": item.number,
        "statement": claim["statement"],
        "quote": claim["quote"],
        "wording": claim["wording"],
        "claimant": claim["claimant"],
        "rating": document["rating"],
        "summary": document["summary"],
        "published_at": document["published_at"],
    }
