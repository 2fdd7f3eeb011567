"""ClaimReview markup (schema.org) of a verdict (DOMAIN.md, 6)."""

from __future__ import annotations

import html
from typing import Any

from claims.publication.pure.claimants import claim_author
from claims.publication.pure.claimreview_check import (
    ENTITY,
    NUMBERS,
    is_address,
    problems_of,
    site_of,
)
from claims.publication.pure.verdicts import Appearance, PublicVerdict

__all__ = ["claim_review", "problems_of"]


def claim_review(verdict: PublicVerdict) -> dict[str, Any]:
    """The ClaimReview of one verdict page, without members that are not known.

    HTML entities that came with pasted text are written as the characters they stand for.
    """
    publisher = {
        "@type": "Organization",
        "name": verdict.publisher_name,
        "url": verdict.publisher_url,
    }
    markup = {
        "@context": "https://schema.org",
        "@type": "ClaimReview",
        "@id": f"{verdict.url}#claimreview",
        "url": verdict.url,
        "claimReviewed": verdict.short_statement.strip() or verdict.statement,
        "author": publisher,
        "datePublished": verdict.published_at,
        "dateModified": verdict.modified_at,
        "reviewRating": _rating(verdict),
        "itemReviewed": _claim(verdict),
        "inLanguage": verdict.language,
        "license": verdict.license_url,
        "sdPublisher": publisher,
        "expires": verdict.valid_until,
        "citation": _citations(verdict),
        "correction": [
            {"@type": "CorrectionComment", "text": item["right"], "datePublished": item["at"]}
            for item in verdict.corrections
        ],
    }
    tidied: dict[str, Any] = _tidied(markup)
    return tidied


def _rating(verdict: PublicVerdict) -> dict[str, Any]:
    rating: dict[str, Any] = {
        "@type": "Rating",
        "alternateName": verdict.rating.label,
        "ratingExplanation": verdict.summary,
    }
    if verdict.rating.number is not None and verdict.worst < verdict.best:
        rating |= dict(
            zip(NUMBERS, (verdict.rating.number, verdict.best, verdict.worst), strict=True)
        )
    return rating


def _claim(verdict: PublicVerdict) -> dict[str, Any]:
    places = [
        _place(place)
        for place in verdict.appearances
        if is_address(place.url) and not _is_ours(place.url, verdict)
    ]
    author = claim_author(verdict)
    return {
        "@type": "Claim",
        "name": verdict.statement,
        "datePublished": verdict.said_on,
        "author": author.to_dict() if author else None,
        "firstAppearance": places[0] if places else None,
        "appearance": places,
    }


def _place(place: Appearance) -> dict[str, Any]:
    return {
        "@type": "CreativeWork",
        "url": place.url,
        "headline": place.title,
        "datePublished": place.date,
        "publisher": {"@type": "Organization", "name": place.outlet} if place.outlet else None,
    }


def _citations(verdict: PublicVerdict) -> list[dict[str, Any]]:
    """The cited sources, each once however many passages of it are cited."""
    known = {
        (item.title, item.url): {
            "@type": "CreativeWork",
            "name": item.title or item.url,
            "url": item.url if is_address(item.url) else "",
            "publisher": (
                {"@type": "Organization", "name": item.publisher} if item.publisher else None
            ),
        }
        for item in verdict.evidence
        if item.title or item.url
    }
    return list(known.values())


def _is_ours(url: str, verdict: PublicVerdict) -> bool:
    """Our own pages are no appearance of the claim."""
    return site_of(url) == site_of(verdict.url)


def _tidied(value: Any) -> Any:
    """Without blank members, and without HTML entities."""
    if isinstance(value, dict):
        kept = {key: _tidied(item) for key, item in value.items()}
        return {key: item for key, item in kept.items() if item not in (None, "", [], {})}
    if isinstance(value, list):
        return [_tidied(item) for item in value]
    return _without_entities(value) if isinstance(value, str) else value


def _without_entities(text: str) -> str:
    while ENTITY.search(text):
        text = ENTITY.sub(lambda found: html.unescape(found.group()), text)
    return text.strip()
