"""The check of an article as its page shows it: quotes with a link, never the article's text."""

from __future__ import annotations

from collections import defaultdict

from claims.casework.reads.published import StoredDocument
from claims.web.parts import Rating
from claims.web.public.reading import (
    DIRECT,
    Document,
    claimant_of,
    day_of,
    document_of,
    moment_of,
    path_of,
    rating_of,
    web_address,
)
from claims.web.public.screens import RatingCount, Report, ReportItem
from claims.web.words import count

SHOWN = ("published", "under_review")


def publisher(stored: StoredDocument) -> str:
    """The desk that publishes the report."""
    return str(document_of(stored)["desk"])


def report(stored: StoredDocument) -> Report:
    """The page of a stored report; held and withdrawn verdicts are left out of it."""
    document = document_of(stored)
    article = document["article"]
    items = tuple(_item(row) for row in document["verdicts"] if row["status"] in SHOWN)
    return Report(
        title=document["title"],
        outlet=article["outlet"],
        article_url=web_address(article["url"]),
        published_on=day_of(article["published_on"]),
        checked=f"Checked by {document['desk']}, last change {moment_of(document['modified_at'])}.",
        counts=_counts(items),
        items=items,
        rated=len(items),
        not_checked=_not_checked(document),
    )


def _item(row: Document) -> ReportItem:
    quote = row["quote"]
    return ReportItem(
        number=row["number"],
        quote=f"“{quote}”" if row["wording"] == DIRECT and not quote.startswith("“") else quote,
        said_by=claimant_of(row),
        statement=row["statement"],
        rating=rating_of(row["rating"]),
        summary=row["summary"],
        url=path_of(row["url"]),
    )


def _counts(items: tuple[ReportItem, ...]) -> tuple[RatingCount, ...]:
    ratings: dict[str, Rating] = {}
    counted: dict[str, int] = defaultdict(int)
    for item in items:
        ratings.setdefault(item.rating.code, item.rating)
        counted[item.rating.code] += 1
    return tuple(RatingCount(ratings[code], number) for code, number in counted.items())


def _not_checked(document: Document) -> str:
    """How many claims were not checked, by reason; empty where every one was."""
    rows = document["not_checked"]
    total = sum(row["count"] for row in rows)
    if not total:
        return ""
    reasons = ", ".join(f"{row['count']} {_lower(row['reason'])}" for row in rows)
    return f"{count(total, 'claim was', 'claims were')} not checked: {reasons}"


def _lower(words: str) -> str:
    return words[:1].lower() + words[1:]
