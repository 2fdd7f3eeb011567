"""The rows of what the engine found: claims with their values, places, claimants and chains."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from django.db.models import Max
from django.db.models.functions import Lower

from claims import engine
from claims.extraction.models import Appearance, AttributionLink, Claim, Claimant, ExtractionRun
from claims.extraction.pure import Place, link_type
from claims.intake.models import Article, ArticleVersion

Claimants = Mapping[str, Claimant]


def places_of(item: engine.Claim) -> list[Place]:
    """Where a found claim stands, in code points: its own span first, then its other mentions."""
    own = (item.span.start, item.span.end)
    others = [(span.start, span.end) for span in item.mentions]
    return [own, *(other for other in dict.fromkeys(others) if other != own)]


def values_of(item: engine.Claim, claimants: Claimants) -> dict[str, Any]:
    """What a found claim says, as fields of the model."""
    return {
        "statement": item.statement,
        "kinds": list(item.kinds),
        "claimant": claimants[_key(item.claimant)] if item.claimant else None,
        "quantities": [value.to_dict() for value in item.quantities],
        "dates": [value.to_dict() for value in item.dates],
        "participants": list(item.participants),
        "checkworthiness": item.checkworthiness,
        "reasons": [reason.to_dict() for reason in item.reasons],
        "found_by": item.found_by[:60],
    }


def write_claims(
    run: ExtractionRun, version: ArticleVersion, found: Sequence[engine.Claim], by_key: Claimants
) -> None:
    """Propose these claims, numbered after the article's last; a part of acts that hold its row."""
    article = version.article
    last = article.claims.aggregate(last=Max("number"))["last"] or 0
    claims = Claim.objects.bulk_create(
        Claim(
            desk_id=article.desk_id,
            article=article,
            run=run,
            number=last + place,
            **values_of(item, by_key),
        )
        for place, item in enumerate(found, start=1)
    )
    pairs = list(zip(claims, found, strict=True))
    Appearance.objects.bulk_create(
        row for claim, item in pairs for row in rows_of_places(claim, item, version)
    )
    AttributionLink.objects.bulk_create(
        link for claim, item in pairs for link in _links(claim, item.via)
    )


def write_chain(claim: Claim, via: Sequence[str]) -> None:
    """Write the chain of a claim that has none."""
    AttributionLink.objects.bulk_create(_links(claim, via))


def rows_of_places(claim: Claim, item: engine.Claim, version: ArticleVersion) -> list[Appearance]:
    """The unsaved places of a claim: its own span first, then its other mentions in the text."""
    return [
        Appearance(
            claim=claim,
            version=version,
            start=start,
            end=end,
            quote=version.text[start:end],
            wording=item.wording,
            text_role="mention" if place else item.text_role,
            is_first=not place,
        )
        for place, (start, end) in enumerate(places_of(item))
    ]


def claimants_of(article: Article, found: Iterable[engine.Claim]) -> dict[str, Claimant]:
    """The claimant rows for these claims: named ones shared by name, unnamed ones of this article.

    To be called after the claims are locked: whoever edits a claim locks it before he names somebody.
    """
    by_key = {_key(item.claimant): item.claimant for item in found if item.claimant}
    # In one order for everybody, so that two articles with the same people do not wait in a circle.
    names = sorted({item.name[:300] for item in by_key.values() if item.name}, key=str.lower)
    Claimant.objects.bulk_create((Claimant(name=name) for name in names), ignore_conflicts=True)
    rows: dict[str, Claimant] = {
        row.name.casefold(): row
        for row in Claimant.objects.filter(article=None)
        .annotate(lower_name=Lower("name"))
        .filter(lower_name__in=[name.lower() for name in names])
    }
    for row in Claimant.objects.filter(article=article):
        rows[row.description.casefold()[:300]] = row
    for key, item in by_key.items():
        if not item.name and key not in rows:
            rows[key] = Claimant.objects.create(
                article=article, description=(item.description or "")[:500]
            )
    return rows


def _links(claim: Claim, via: Sequence[str]) -> list[AttributionLink]:
    return [
        AttributionLink(claim=claim, position=place, type=link_type(name), name=name[:300])
        for place, name in enumerate(via, start=1)
    ]


def _key(claimant: engine.Claimant) -> str:
    return claimant.label.casefold()[:300]
