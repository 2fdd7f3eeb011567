"""Storing what the engine found: one complete claim set for a version, in one transaction."""

from __future__ import annotations

from django.db import transaction

from claims import engine
from claims.core.actors import SYSTEM
from claims.extraction.models import ExtractionRun
from claims.extraction.pure import is_older
from claims.extraction.queries import newest_run
from claims.extraction.services.renewal import renew
from claims.history.services.events import record_event
from claims.history.services.follow_ups import Lease, finish
from claims.intake.enums import ArticleState
from claims.intake.models import Article, ArticleVersion


@transaction.atomic(durable=True)
def save_claim_set(
    *,
    lease: Lease,
    version: ArticleVersion,
    split: engine.Split,
    seconds: float,
    backend: str = "offline",
) -> ExtractionRun:
    """Store a split as claims with their spans, claimants and chains; the article is ready then.

    Claims of an earlier set that people have worked on stay as they are; untouched proposals become
    what this set says of them, or are set aside where it does not find them again. Finishes the
    lease first and raises StaleLease for a late worker. The set of one version by one engine
    version and backend is stored once, and one of an older engine than the newest not at all: what
    is there already is returned unchanged.
    """
    finish(lease)
    article = Article.objects.select_for_update(no_key=True).get(pk=version.article_id)
    version.article = article
    run, changes = _stored(version, split, seconds, backend)
    is_first = article.state != ArticleState.READY
    if is_first:
        article.state = ArticleState.READY
    article.language = article.language or (split.language or "")
    article.save(update_fields=["state", "language", "modified_at"])
    if is_first or changes is not None:
        record_event(
            "article.ready" if is_first else "article.split_again",
            article,
            SYSTEM,
            {"run": run.pk, "claims": run.claim_count, "engine": run.engine_version, **run.changes},
            desk_id=article.desk_id,
        )
    return run


def _stored(
    version: ArticleVersion, split: engine.Split, seconds: float, backend: str
) -> tuple[ExtractionRun, dict[str, int] | None]:
    """The run of this split and what it changed; None where nothing was to be stored."""
    newest = newest_run(version)
    if newest is not None and is_older(split.engine_version, than=newest.engine_version):
        return newest, None
    run, is_new = ExtractionRun.objects.get_or_create(
        version=version,
        engine_version=split.engine_version,
        backend=backend,
        defaults={
            "language": split.language or "",
            "coverage": [stretch.to_dict() for stretch in split.coverage],
            "warnings": [warning.to_dict() for warning in split.warnings],
            "claim_count": len(split.claims),
            "seconds": seconds,
        },
    )
    if not is_new:
        return run, None
    run.changes = renew(run, version, split.claims)
    run.save(update_fields=["changes"])
    return run, run.changes
