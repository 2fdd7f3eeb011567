"""ClaimReview markup (schema.org) of a verdict, and the check of what must and must not be in it."""

from __future__ import annotations

import re
from typing import Any

from claims.publication.pure.verdicts import Appearance, PublicVerdict, claimant_label

REQUIRED = ("@context", "@type", "@id", "claimReviewed", "reviewRating", "url", "author")
NUMBERS = ("ratingValue", "bestRating", "worstRating")
ENTITY = re.compile(r"&(#\d+|#x[0-9a-f]+|amp|lt|gt|quot|nbsp|apos);", re.IGNORECASE)
SCRIPT = re.compile(r"<\s*/?\s*script", re.IGNORECASE)


def claim_review(verdict: PublicVerdict) -> dict[str, Any]:
    """The ClaimReview of one verdict page, without members that are not known."""
    return _without_blanks(
        {
            "@context": "https://schema.org",
            "@type": "ClaimReview",
            "@id": f"{verdict.url}#claimreview",
            "url": verdict.url,
            "claimReviewed": verdict.short_statement or verdict.statement,
            "author": {
                "@type": "Organization",
                "name": verdict.publisher_name,
                "url": verdict.publisher_url,
            },
            "datePublished": verdict.published_at,
            "dateModified": verdict.modified_at,
            "reviewRating": _rating(verdict),
            "itemReviewed": _claim(verdict),
            "inLanguage": verdict.language,
            "citation": [
                {"@type": "CreativeWork", "name": item.title, "url": item.url}
                for item in verdict.evidence
                if item.title
            ],
            "correction": [
                {"@type": "CorrectionComment", "text": item["right"], "datePublished": item["at"]}
                for item in verdict.corrections
            ],
        }
    )


def problems_of(markup: dict[str, Any], *, own_site: str = "") -> list[str]:
    """What is wrong with a ClaimReview by the rules of the format; empty for one that holds."""
    problems = [f"{name} is missing." for name in REQUIRED if not markup.get(name)]
    rating = markup.get("reviewRating") or {}
    if not rating.get("alternateName"):
        problems.append("reviewRating.alternateName, the verdict's words, is missing.")
    problems += _number_problems(rating)
    item = markup.get("itemReviewed") or {}
    places = item.get("appearance", [])
    if not isinstance(places, list):
        problems.append("itemReviewed.appearance must be a list.")
        places = []
    for place in [*places, item.get("firstAppearance") or {}]:
        if own_site and str(place.get("url", "")).startswith(own_site):
            problems.append("Our own page cannot be an appearance.")
    for text in _texts(markup):
        if ENTITY.search(text):
            problems.append(f"HTML entity in {text[:60]!r}.")
        if SCRIPT.search(text):
            problems.append(f"Script in {text[:60]!r}.")
    return problems


def _rating(verdict: PublicVerdict) -> dict[str, Any]:
    rating: dict[str, Any] = {
        "@type": "Rating",
        "alternateName": verdict.rating.label,
        "ratingExplanation": verdict.summary,
    }
    if verdict.rating.number is not None:
        rating |= dict(
            zip(NUMBERS, (verdict.rating.number, verdict.best, verdict.worst), strict=True)
        )
    return rating


def _claim(verdict: PublicVerdict) -> dict[str, Any]:
    places = [_place(place) for place in verdict.appearances if place.url]
    return {
        "@type": "Claim",
        "name": verdict.statement,
        "datePublished": verdict.said_on,
        "author": _author(verdict),
        "firstAppearance": places[0] if places else None,
        "appearance": places,
    }


def _author(verdict: PublicVerdict) -> dict[str, Any] | None:
    """The claimant; the link next to him where the attribution is checked; else the outlet."""
    if verdict.question == "attribution":
        name = verdict.via[0] if verdict.via else verdict.outlet
        return {"@type": "Organization", "name": name} if name else None
    label = claimant_label(verdict)
    if not label:
        return None
    is_outlet = not verdict.claimant_name and not verdict.claimant_description
    return {"@type": "Organization" if is_outlet else "Person", "name": label}


def _place(place: Appearance) -> dict[str, Any]:
    return {
        "@type": "CreativeWork",
        "url": place.url,
        "headline": place.title,
        "datePublished": place.date,
        "publisher": {"@type": "Organization", "name": place.outlet} if place.outlet else None,
    }


def _number_problems(rating: dict[str, Any]) -> list[str]:
    given = [name for name in NUMBERS if name in rating]
    if not given:
        return []
    if len(given) < len(NUMBERS):
        return ["ratingValue, bestRating and worstRating come together or not at all."]
    value, best, worst = (rating[name] for name in NUMBERS)
    if not worst <= value <= best or worst >= best or -1 in (value, best, worst):
        return [f"The number {value} is not within {worst} to {best}."]
    return []


def _without_blanks(value: Any) -> Any:
    if isinstance(value, dict):
        kept = {key: _without_blanks(item) for key, item in value.items()}
        return {key: item for key, item in kept.items() if item not in (None, "", [], {})}
    if isinstance(value, list):
        return [_without_blanks(item) for item in value]
    return value


def _texts(value: Any) -> list[str]:
    if isinstance(value, str):
        return [value]
    children = (
        value.values() if isinstance(value, dict) else value if isinstance(value, list) else ()
    )
    return [text for child in children for text in _texts(child)]
