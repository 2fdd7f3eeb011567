"""The slow part of extraction: splitting a text, outside any transaction."""

from __future__ import annotations

import logging
import time

from claims import engine
from claims.extraction.services.claim_sets import save_claim_set
from claims.history.services.follow_ups import Lease
from claims.intake.models import ArticleVersion

logger = logging.getLogger(__name__)


def extract_claims(lease: Lease) -> None:
    """Split an article version with the engine and store the whole claim set in one act."""
    version = (
        ArticleVersion.objects.select_related("article").filter(pk=lease.subject_id).first()
    )
    if version is None:
        logger.info("article version %s is gone", lease.subject_id)
        return
    article = version.article
    started = time.monotonic()
    split = engine.split(
        version.text,
        title=article.title or None,
        published=article.published_on,
        language=article.language or None,
    )
    save_claim_set(
        lease=lease, version=version, split=split, seconds=time.monotonic() - started
    )
