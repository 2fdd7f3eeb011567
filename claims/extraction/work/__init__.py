"""The slow part of extraction: splitting a text, outside any transaction."""

from __future__ import annotations

import logging
import time

from django.conf import settings

from claims import engine
from claims.engine.splitter import OFFLINE
from claims.extraction.services.claim_sets import save_claim_set
from claims.extraction.services.failures import refuse_extraction
from claims.extraction.work.backend import backend_in_use, backend_of
from claims.history.services.follow_ups import Lease, extend, finish
from claims.intake.models import ArticleVersion
from claims.intake.pure.texts import first_line

logger = logging.getLogger(__name__)

# A tenth of the measured speed of splitting: the lease of a long text holds on a busy machine, too.
CHARACTERS_A_SECOND = 2_000
LONG_TEXT = 20_000


def extract_claims(lease: Lease) -> None:
    """Split an article version with the engine and store the whole claim set in one act.

    Without the engine's language model it fails at once: no retry would bring that.
    """
    version = ArticleVersion.objects.select_related("article").filter(pk=lease.subject_id).first()
    if version is None:
        logger.info("article version %s is gone", lease.subject_id)
        finish(lease)
        return
    article = version.article
    backend = backend_in_use()
    asking = 0 if backend == OFFLINE else settings.CLAIM_LLM_SECONDS
    if asking or len(version.text) > LONG_TEXT:
        extend(lease, 30 + asking + len(version.text) / CHARACTERS_A_SECOND)
    started = time.monotonic()
    try:
        split = engine.split(
            version.text,
            title=_headline(version),
            published=article.published_on,
            language=article.language or None,
            backend=backend,
        )
    except engine.ModelMissing as error:
        logger.error("article version %s: %s", version.pk, error)
        refuse_extraction(lease=lease, version=version, reason=str(error))
        return
    save_claim_set(
        lease=lease,
        version=version,
        split=split,
        backend=backend_of(split),
        seconds=time.monotonic() - started,
    )


def _headline(version: ArticleVersion) -> str | None:
    """The title that the article was given; one that intake took from the text itself is none."""
    title = version.article.title
    return title if title and title != first_line(version.text) else None
