"""An article whose splitting failed for good."""

from __future__ import annotations

from claims.core.actors import SYSTEM
from claims.extraction.pure import reason_in_words
from claims.history.services.events import record_event
from claims.intake.enums import ArticleState
from claims.intake.models import Article, ArticleVersion
from claims.intake.services.failures import mark_failed


def give_up_on_extraction(version_id: int, reason: str) -> None:
    """Say on the article that its claims could not be found; part of the burial's transaction.

    An article that has claims already stays ready with them.
    """
    version = ArticleVersion.objects.filter(pk=version_id).first()
    if version is None:
        return
    article = Article.objects.select_for_update(no_key=True).get(pk=version.article_id)
    if article.state == ArticleState.READY:
        record_event("article.split_failed", article, SYSTEM, desk_id=article.desk_id, note=reason)
        return
    mark_failed(
        version.article_id,
        f"The claims could not be found after several tries. {reason_in_words(reason)}",
    )
