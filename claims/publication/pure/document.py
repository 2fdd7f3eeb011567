"""The public verdict as one JSON document, stored once and served byte for byte."""

from __future__ import annotations

import hashlib
import json
from dataclasses import asdict
from typing import Any

from claims.publication.pure.claimants import claimant_label
from claims.publication.pure.claimreview import claim_review
from claims.publication.pure.markdown import render
from claims.publication.pure.verdicts import PublicEvidence, PublicVerdict


def document_of(verdict: PublicVerdict) -> dict[str, Any]:
    """The document that the API, the page, feeds and partners are served (API.md, Shapes)."""
    return {
        "id": verdict.id,
        "url": verdict.url,
        "slug": verdict.slug,
        "status": verdict.status,
        "notice": verdict.notice,
        "version": verdict.version,
        "as_of": verdict.as_of or None,
        "published_at": verdict.published_at,
        "modified_at": verdict.modified_at,
        "language": verdict.language,
        "publisher": {"name": verdict.publisher_name, "url": verdict.publisher_url},
        "claim": {
            "statement": verdict.statement,
            "quote": verdict.quote,
            "wording": verdict.wording,
            "question": verdict.question,
            "kinds": list(verdict.kinds),
            "claimant": _claimant(verdict),
            "via": list(verdict.via),
            "said_on": verdict.said_on or None,
            "place": verdict.place,
            "appearances": [asdict(place) for place in verdict.appearances],
        },
        "rating": {
            "code": verdict.rating.code,
            "label": verdict.rating.label,
            "definition": verdict.rating.definition,
            "family": verdict.rating.family,
            "value": verdict.rating.number,
            "best": verdict.best if verdict.rating.number is not None else None,
            "worst": verdict.worst if verdict.rating.number is not None else None,
        },
        "summary": verdict.summary,
        "rationale_html": render(verdict.rationale),
        "unknowns_html": render(verdict.unknowns) if verdict.unknowns else "",
        "evidence": [_evidence(item) for item in verdict.evidence],
        "corrections": list(verdict.corrections),
        "checked_by": verdict.checked_by,
        "signed_by": verdict.signed_by,
        "report_url": verdict.report_url or None,
        "claimreview": claim_review(verdict),
    }


def dump(document: dict[str, Any]) -> str:
    """The document as it is stored: compact JSON, members in their order, characters as they are.

    The same document is always the same text. Raises ValueError for a number that JSON lacks.
    """
    return json.dumps(document, ensure_ascii=False, allow_nan=False, separators=(",", ":"))


def etag(stored: str) -> str:
    """The strong validator of a stored document: the start of its SHA-256."""
    return hashlib.sha256(stored.encode()).hexdigest()[:32]


def _claimant(verdict: PublicVerdict) -> dict[str, Any] | None:
    if not (verdict.claimant_name or verdict.claimant_description):
        return None
    return {
        "name": verdict.claimant_name or None,
        "description": verdict.claimant_description or None,
        "named": bool(verdict.claimant_name),
        "label": claimant_label(verdict),
    }


def _evidence(item: PublicEvidence) -> dict[str, Any]:
    shown = asdict(item)
    # Copies of third-party pages stay internal; the hash says what we keep.
    shown["archived_url"] = None
    return shown
