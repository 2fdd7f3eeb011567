"""A published, corrected verdict and the check of an article."""

from __future__ import annotations

from typing import Any

from django.utils.safestring import mark_safe

from claims.web.parts import (
    Happening,
)
from claims.web.public import screens as public
from claims.web.public.jsonld import json_for_script
from tests.web.samples.base import (
    CONTEXT,
    FALSE,
    HALF,
    MISLEADING,
    MOSTLY_FALSE,
    MOSTLY_TRUE,
    SCALE,
    STATEMENTS,
    TEXT,
    TRUE,
    UNPROVEN,
    pieces,
)
from tests.web.samples.reading import spans


def verdict(**more: Any) -> public.Verdict:
    """A published, corrected verdict."""
    review = {
        "@context": "https://schema.org",
        "@type": "ClaimReview",
        "claimReviewed": "</script><b>&",
    }
    given: dict[str, Any] = {
        "url": "https://facts.example/verdicts/mines/",
        "version": 2,
        "title": STATEMENTS[5],
        "is_direct_quote": True,
        "quote": "Tessaly is gathering hundreds upon hundreds of mines in the reed beds",
        "said_by": "An unnamed senior Orvanian official, as reported by Harbour Post",
        "said_where": "at a briefing for reporters, 17 November 2026",
        "rating": MOSTLY_FALSE,
        "steps": tuple(public.Step(one.label, one is MOSTLY_FALSE) for one in SCALE),
        "summary": "Monitors counted 240 mines in September, and Orvania's own ministry speaks of some two hundred. Two of six sites could not be visited.",
        "rationale_html": mark_safe(
            "<p>The official gave no number and no date. The last public count is that of the Joint River Mission, which saw 240 mines at four of six sites in September.<a class='cite' href='#evidence-1'>1</a> The ministry put the stock at “some two hundred” in its own assessment.<a class='cite' href='#evidence-2'>2</a></p><p>Even if all sheds seen on satellite pictures were full, they would hold 400 at most.</p>"
        ),
        "claimreview": json_for_script(review),
        "published": "18 Nov 2026, 18:40",
        "modified": "19 Nov 2026, 10:15",
        "as_of": "18 November 2026",
        "kinds": ("quantity",),
        "seen": (
            public.Seen("Harbour Post", "https://harbour-post.example/talks", "17 Nov"),
            public.Seen("Linn Courier", "https://linn.example/", "17 Nov"),
        ),
        "evidence": tuple(
            public.Cited(
                one.number,
                one.title,
                one.url,
                f"{one.publisher}, {one.published_on}",
                one.stance,
                f"{one.level} source",
                one.passage,
                "https://facts.example/copies/1" if one.kept_state == "kept" else "",
            )
            for one in pieces()
        ),
        "evidence_sentence": "4 sources",
        "corrections": (
            public.Correction(
                "Correction",
                "19 November 2026, 10:15",
                "We wrote that monitors had counted at all six sites.",
                "They counted at four. The rating did not change.",
                "/verdict_version",
            ),
        ),
        "history": (
            Happening(
                "status-under_correction",
                "Version 2.",
                "Correction: the count covers four sites.",
                "19 Nov 2026, 10:15",
            ),
            Happening(
                "status-published",
                "Version 1",
                "published.",
                "18 Nov 2026, 18:40",
                url="/verdict_version",
                link="Read it",
            ),
        ),
        "report_url": "/report",
        "report_title": "All verdicts on the Harbour Post article",
        "json_url": "/api/v1/verdicts/1/",
    }
    return public.Verdict(**(given | more))


def report() -> public.Report:
    """A check of an article with every family of ratings."""
    rated = [
        (2, MOSTLY_TRUE),
        (3, TRUE),
        (6, MOSTLY_FALSE),
        (9, UNPROVEN),
        (10, FALSE),
        (13, HALF),
        (5, CONTEXT),
        (14, MISLEADING),
    ]
    found = {one.number: one for one in spans()}
    items = tuple(
        public.ReportItem(
            number,
            TEXT[found[number].start : found[number].end],
            "A senior Orvanian official, unnamed",
            STATEMENTS[number - 1],
            rating,
            "The report says so, for four of six sites.",
            "/verdict",
            found[number].kind,
        )
        for number, rating in rated
    )
    counts = tuple(public.RatingCount(rating, 1) for _, rating in rated)
    return public.Report(
        TEXT.splitlines()[0],
        "Harbour Post",
        "https://harbour-post.example/talks",
        "17 November 2026",
        "Checked by World desk, last change 19 November 2026, 10:15",
        counts,
        items,
        8,
        "6 claims were not checked: 2 opinion or rhetoric, 4 undisputed",
    )


def public_desk(current: str = "") -> public.Desk:
    """Who publishes."""
    return public.Desk("Northgate", current=current)
