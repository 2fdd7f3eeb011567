"""Storing what the engine found: one complete claim set for a version, in one transaction."""

from __future__ import annotations

from collections.abc import Sequence

from django.db import transaction
from django.db.models import Max
from django.db.models.functions import Lower

from claims import engine
from claims.core.actors import SYSTEM
from claims.extraction.models import Appearance, AttributionLink, Claim, Claimant, ExtractionRun
from claims.extraction.pure import link_type
from claims.history.services.events import record_event
from claims.history.services.follow_ups import Lease, finish
from claims.intake.enums import ArticleState
from claims.intake.models import Article, ArticleVersion

BACKEND = "offline"


@transaction.atomic(durable=True)
def save_claim_set(
    *, lease: Lease, version: ArticleVersion, split: engine.Split, seconds: float
) -> ExtractionRun:
    """Store a split as claims with their spans, claimants and chains; the article is ready then.

    Finishes the lease first and raises StaleLease for a late worker. The set of one version by one
    engine version is stored once: what is there already is returned unchanged.
    """
    finish(lease)
    article = Article.objects.select_for_update().get(pk=version.article_id)
    run, is_new = ExtractionRun.objects.get_or_create(
        version=version,
        engine_version=split.engine_version,
        backend=BACKEND,
        defaults={
            "language": split.language or "",
            "coverage": [stretch.to_dict() for stretch in split.coverage],
            "warnings": [warning.to_dict() for warning in split.warnings],
            "claim_count": len(split.claims),
            "seconds": seconds,
        },
    )
    if is_new:
        _write_claims(run, article, version, split.claims)
    article.state = ArticleState.READY
    article.language = article.language or (split.language or "")
    article.save(update_fields=["state", "language", "modified_at"])
    record_event(
        "article.ready",
        article,
        SYSTEM,
        {"run": run.pk, "claims": run.claim_count, "engine": run.engine_version},
        desk_id=article.desk_id,
    )
    return run


def _write_claims(
    run: ExtractionRun, article: Article, version: ArticleVersion, found: Sequence[engine.Claim]
) -> None:
    last = article.claims.aggregate(last=Max("number"))["last"] or 0
    claimants = _claimants(article, [item.claimant for item in found if item.claimant])
    claims = Claim.objects.bulk_create(
        Claim(
            desk_id=article.desk_id,
            article=article,
            run=run,
            number=last + place,
            statement=item.statement,
            kinds=list(item.kinds),
            claimant=claimants[_key(item.claimant)] if item.claimant else None,
            quantities=[value.to_dict() for value in item.quantities],
            dates=[value.to_dict() for value in item.dates],
            participants=list(item.participants),
            checkworthiness=item.checkworthiness,
            reasons=[reason.to_dict() for reason in item.reasons],
            found_by=item.found_by[:60],
        )
        for place, item in enumerate(found, start=1)
    )
    Appearance.objects.bulk_create(
        appearance
        for claim, item in zip(claims, found, strict=True)
        for appearance in _appearances(claim, item, version)
    )
    AttributionLink.objects.bulk_create(
        AttributionLink(claim=claim, position=place, type=link_type(name), name=name[:300])
        for claim, item in zip(claims, found, strict=True)
        for place, name in enumerate(item.via, start=1)
    )


def _appearances(claim: Claim, item: engine.Claim, version: ArticleVersion) -> list[Appearance]:
    """The claim's own span first, then its other mentions in the same text."""
    own = (item.span.start, item.span.end)
    others = [(span.start, span.end) for span in item.mentions if (span.start, span.end) != own]
    return [
        Appearance(
            claim=claim,
            version=version,
            start=start,
            end=end,
            quote=version.text[start:end],
            wording=item.wording,
            text_role=item.text_role if is_first else "mention",
            is_first=is_first,
        )
        for is_first, (start, end) in [(True, own), *((False, other) for other in others)]
    ]


def _key(claimant: engine.Claimant) -> str:
    return claimant.label.casefold()[:300]


def _claimants(article: Article, found: Sequence[engine.Claimant]) -> dict[str, Claimant]:
    """The claimant rows for these: named ones shared by name, unnamed ones of this article."""
    by_key = {_key(item): item for item in found}
    wanted = {item.name[:300].lower() for item in by_key.values() if item.name}
    Claimant.objects.bulk_create(
        (Claimant(name=item.name[:300]) for item in by_key.values() if item.name),
        ignore_conflicts=True,
    )
    rows: dict[str, Claimant] = {
        row.name.casefold(): row
        for row in Claimant.objects.filter(article=None)
        .annotate(lower_name=Lower("name"))
        .filter(lower_name__in=wanted)
    }
    for row in Claimant.objects.filter(article=article):
        rows[row.description.casefold()[:300]] = row
    for key, item in by_key.items():
        if not item.name and key not in rows:
            rows[key] = Claimant.objects.create(
                article=article, description=(item.description or "")[:500]
            )
    return rows
