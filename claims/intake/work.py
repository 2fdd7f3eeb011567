"""The slow parts of intake: fetching an address, reading a file, both under limits."""

from __future__ import annotations

import base64
import json
import logging
from datetime import date
from typing import Any

from django.conf import settings

from claims.core.errors import Invalid
from claims.core.http import OutboundError, fetch
from claims.core.sandbox import SandboxError, run_limited
from claims.history.services.follow_ups import Lease, extend, finish
from claims.intake.models import Article
from claims.intake.services.failures import refuse_article
from claims.intake.services.versions import add_version

logger = logging.getLogger(__name__)

READING_SECONDS = 90
READER = "claims.intake.pure.reading:read_document"
LASTING = {
    "private_address",
    "not_a_web_address",
    "too_large",
    "too_many_redirects",
    "bad_status",
    "tls",
}


def fetch_article(lease: Lease) -> None:
    """Fetch an article's address through the outbound client and keep its text as a version.

    What a retry cannot mend is said at once; a site that does not answer is tried again.
    """
    article = _article(lease)
    if article is None:
        return
    try:
        page = fetch(article.url, allow=settings.OUTBOUND_ALLOWED_NETWORKS)
    except OutboundError as error:
        if error.code in LASTING or lease.attempt >= 2:
            refuse_article(lease=lease, article=article, reason=error.message)
            return
        raise
    _read(lease, article, page.body, page.media_type, url=page.final_url)


def read_upload(lease: Lease) -> None:
    """Read an uploaded file in a child process with limits and keep its text as a version."""
    article = _article(lease)
    if article is None:
        return
    with article.upload.open("rb") as file:
        data = file.read()
    _read(lease, article, data, article.media_type)


def _article(lease: Lease) -> Article | None:
    article = Article.objects.filter(pk=lease.subject_id).first()
    if article is None:
        logger.info("article %s is gone", lease.subject_id)
        finish(lease)
    return article


def _read(lease: Lease, article: Article, data: bytes, media_type: str, url: str = "") -> None:
    extend(lease, READING_SECONDS)
    payload = {"data": base64.b64encode(data).decode(), "media_type": media_type}
    try:
        document: Any = run_limited(READER, json.dumps(payload).encode())
        published = document["published"]
        add_version(
            lease=lease,
            article=article,
            text=document["text"],
            title=document["title"] or "",
            outlet=document["outlet"] or "",
            published_on=date.fromisoformat(published) if published else None,
            language=document["language"] or "",
            media_type=document["media_type"],
            url=url,
        )
    except (SandboxError, Invalid) as error:
        refuse_article(lease=lease, article=article, reason=error.message)
