"""Adding a text to an article: once, exactly as it came."""

from __future__ import annotations

from datetime import date

from django.db import transaction

from claims.core.actors import SYSTEM, Actor
from claims.history.services.events import record_event
from claims.history.services.follow_ups import Lease, finish
from claims.intake.enums import ArticleState
from claims.intake.models import Article, ArticleVersion
from claims.intake.pure import texts


@transaction.atomic(durable=True)
def add_version(
    *,
    lease: Lease,
    article: Article,
    text: str,
    title: str = "",
    outlet: str = "",
    published_on: date | None = None,
    language: str = "",
    media_type: str = "",
    url: str = "",
) -> ArticleVersion:
    """Store the text that a reader or a fetch brought, and what it says of itself.

    Finishes the lease first; what people wrote about the article is kept, only gaps are filled.
    Raises StaleLease when another worker has done it, Invalid when the text cannot be kept.
    """
    finish(lease)
    texts.checked_text(text)
    locked = Article.objects.select_for_update().get(pk=article.pk)
    locked.title = locked.title or title[:500]
    locked.outlet = locked.outlet or outlet[:200]
    locked.published_on = locked.published_on or published_on
    locked.language = locked.language or language[:12]
    locked.media_type = media_type[:100] or locked.media_type
    locked.url = locked.url or url
    return write_version(locked, text, by=SYSTEM)


def write_version(article: Article, text: str, *, by: Actor) -> ArticleVersion:
    """Write the next version and owe its splitting; a part of acts that hold the article's row."""
    last = article.versions.order_by("-number").values_list("number", flat=True).first()
    version = ArticleVersion.objects.create(
        article=article, number=(last or 0) + 1, text=text, text_sha256=texts.text_sha256(text)
    )
    article.title = article.title or texts.first_line(text)
    article.state = ArticleState.EXTRACTING
    article.failure = ""
    article.save()
    record_event(
        "article.version_added",
        version,
        by,
        {"article": article.pk, "sha256": version.text_sha256},
        desk_id=article.desk_id,
    )
    return version
