"""Latest verdicts and the methodology, as their templates show them."""

from __future__ import annotations

from urllib.parse import urlencode

from claims.casework.reads.pages import Page
from claims.casework.reads.published import StoredDocument
from claims.review.pure.scales import SCALES
from claims.web.parts import Pager, Rating
from claims.web.public.reading import claimant_of, day_of, document_of, path_of, rating_of
from claims.web.public.screens import Home, Methodology, ScaleEntry, VerdictRow
from claims.web.words import FAMILIES, count

SCALE = "truth-1"
OPEN = "under_review"
SENTENCE = "What was claimed, by whom, and what the evidence says. Two people saw every verdict."


def home(page: Page[StoredDocument], words: str) -> Home:
    """The rows of one page, with the ways to the pages beside it."""
    pager = None
    if page.next_cursor or page.previous_cursor:
        pager = Pager(
            count(len(page.rows), "verdict") + " on this page",
            _address(words, page.previous_cursor),
            _address(words, page.next_cursor),
        )
    rows = tuple(_row(stored) for stored in page.rows)
    return Home(rows, words, "" if words or not rows else SENTENCE, pager)


def methodology() -> Methodology:
    """Every rating of the scale with its definition, in the order in which they are offered."""
    return Methodology(
        tuple(
            ScaleEntry(
                Rating(
                    one.code,
                    one.label,
                    FAMILIES.get(one.code, one.family),
                    one.definition.rstrip("."),
                )
            )
            for one in SCALES[SCALE].ratings
        )
    )


def _row(stored: StoredDocument) -> VerdictRow:
    document = document_of(stored)
    return VerdictRow(
        url=path_of(document["url"]),
        statement=document["claim"]["statement"],
        rating=rating_of(document["rating"]),
        summary=document["summary"],
        claimant=claimant_of(document["claim"]),
        date=day_of(document["published_at"]),
        moment=document["published_at"],
        is_under_review=document["status"] == OPEN,
    )


def _address(words: str, cursor: str | None) -> str:
    if not cursor:
        return ""
    return "/?" + urlencode({"q": words, "cursor": cursor} if words else {"cursor": cursor})
