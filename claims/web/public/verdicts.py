"""A published verdict as its page shows it, now or in an earlier version."""

from __future__ import annotations

from collections.abc import Sequence

from django.utils.safestring import SafeString, mark_safe

from claims.casework.reads.published import StoredDocument
from claims.review.pure.scales import offered
from claims.web.parts import Happening, Note
from claims.web.public.jsonld import json_for_script
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
from claims.web.public.screens import Cited, Correction, Seen, Step, Verdict
from claims.web.words import count

SCALE = "truth-1"
HIDDEN = ("held", "withdrawn")


def publisher(stored: StoredDocument) -> str:
    """The desk that publishes the verdict."""
    return str(document_of(stored)["publisher"]["name"])


def verdict(stored: StoredDocument, versions: Sequence[StoredDocument]) -> Verdict:
    """The page of one stored version; `versions` are all that the public may read, newest first."""
    document = document_of(stored)
    claim = document["claim"]
    newest = versions[0].version if versions else stored.version
    is_old = stored.version < newest
    return Verdict(
        url=document["url"],
        version=document["version"],
        title=claim["statement"],
        is_direct_quote=claim["wording"] == DIRECT and bool(claim["quote"]),
        quote=claim["quote"].strip('“”"'),
        said_by=claimant_of(claim),
        said_where=", ".join(filter(None, (claim["place"], day_of(claim["said_on"])))),
        rating=rating_of(document["rating"]),
        steps=_steps(document["rating"]),
        summary=document["summary"],
        rationale_html=_html(document["rationale_html"]),
        unknowns_html=_html(document["unknowns_html"]),
        claimreview=json_for_script(document["claimreview"]),
        published=moment_of(document["published_at"]),
        modified=moment_of(document["modified_at"]),
        as_of=day_of(document["as_of"]),
        kinds=tuple(claim["kinds"]),
        seen=tuple(_seen(place) for place in claim["appearances"]),
        evidence=tuple(_cited(item) for item in document["evidence"]),
        evidence_sentence=count(len(document["evidence"]), "piece"),
        corrections=tuple(_correction(item) for item in document["corrections"]),
        history=_history(versions),
        notice=Note(document["notice"], tone="warn") if document["notice"] else None,
        is_hidden=document["status"] in HIDDEN,
        old=_old(document) if is_old else None,
        report_url=path_of(document["report_url"]),
        report_title="The check of the whole article",
        json_url=f"/api/v1/verdicts/{document['id']}/",
    )


def _html(stored: str) -> SafeString:
    return mark_safe(stored)  # noqa: S308 -- cleaned when it was stored, by publication.pure.markdown


def _steps(rating: Document) -> tuple[Step, ...]:
    """The steps from worst to best, where the rating is one of them."""
    if rating["value"] is None:
        return ()
    ranked = sorted(
        (one for one in offered(SCALE, "truth") if one.rank is not None),
        key=lambda one: one.rank or 0,
    )
    return tuple(Step(one.label, one.code == rating["code"]) for one in ranked)


def _seen(place: Document) -> Seen:
    return Seen(
        outlet=place["outlet"] or place["title"] or "A web page",
        url=web_address(place["url"]),
        date=day_of(place["date"]),
        title=place["title"],
        state=place["state"],
    )


def _cited(item: Document) -> Cited:
    facts = [
        f"{item['level']} source".capitalize() if item["level"] else "",
        item["type"].replace("_", " "),
        item["relation"].replace("_", " ").replace("claimants", "claimant’s"),
    ]
    if item["sha256"]:
        facts.append(f"copy kept {day_of(item['kept_at'])}".strip())
    return Cited(
        number=item["number"],
        title=item["title"] or item["note"] or "A search of ours",
        url=web_address(item["url"]),
        publisher=", ".join(filter(None, (item["publisher"], day_of(item["published_on"])))),
        stance=item["stance"].replace("_", " ").capitalize(),
        about=", ".join(filter(None, facts)),
        passage=item["passage"],
        archived_url=item["archived_url"] or "",
    )


def _correction(item: Document) -> Correction:
    return Correction(
        type=item.get("type", ""),
        at=day_of(item.get("at")),
        wrong=item.get("wrong", ""),
        right=item.get("right", ""),
    )


def _history(versions: Sequence[StoredDocument]) -> tuple[Happening, ...]:
    newest = versions[0].version if versions else 0
    return tuple(
        Happening(
            "status-published",
            f"Version {row.version}",
            "published." if row.version == 1 else "replaced the one before it.",
            moment_of(row.modified_at.isoformat()),
            moment=row.modified_at.isoformat(),
            url="" if row.version == newest else f"/verdicts/{row.slug}/v{row.version}/",
            link="Read it",
        )
        for row in versions
    )


def _old(document: Document) -> Note:
    return Note(
        f"This is version {document['version']}",
        "It was replaced.",
        "warn",
        path_of(document["url"]),
        "The verdict as it is now",
    )
