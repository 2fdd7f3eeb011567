"""An article whose splitting failed for good."""

from __future__ import annotations

from django.db import transaction

from claims.core.actors import SYSTEM
from claims.extraction.pure import reason_in_words
from claims.history.services.events import record_event
from claims.history.services.follow_ups import Lease, finish
from claims.intake.enums import ArticleState
from claims.intake.models import Article, ArticleVersion
from claims.intake.services.failures import mark_failed


@transaction.atomic(durable=True)
def refuse_extraction(*, lease: Lease, version: ArticleVersion, reason: str) -> None:
    """End a splitting that no retry would mend (a language model that is not installed).

    Finishes the lease first and raises StaleLease for a late worker. People may try it again.
    """
    finish(lease)
    _say(version, reason, f"The claims could not be found. {reason}")


def give_up_on_extraction(version_id: int, reason: str) -> None:
    """Say on the article that its claims could not be found; part of the burial's transaction."""
    version = ArticleVersion.objects.filter(pk=version_id).first()
    if version is None:
        return
    told = reason_in_words(reason)
    _say(version, told, f"The claims could not be found after several tries. {told}")


def _say(version: ArticleVersion, reason: str, failure: str) -> None:
    """Set the article to failed; one that has claims already stays ready with them."""
    article = Article.objects.select_for_update(no_key=True).get(pk=version.article_id)
    if article.state == ArticleState.READY:
        record_event("article.split_failed", article, SYSTEM, desk_id=article.desk_id, note=reason)
        return
    mark_failed(article.pk, failure)
