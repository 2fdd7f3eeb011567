"""An article that cannot be read: said, with the reason, and open to another try."""

from __future__ import annotations

from django.db import transaction

from claims.core.actors import SYSTEM
from claims.history.services.events import record_event
from claims.history.services.follow_ups import Lease, finish
from claims.intake.enums import ArticleState
from claims.intake.models import Article


@transaction.atomic(durable=True)
def refuse_article(*, lease: Lease, article: Article, reason: str) -> None:
    """End the work on an article that no retry would mend (a broken file, a private address)."""
    finish(lease)
    mark_failed(article.pk, reason)


def give_up_on_article(article_id: int, reason: str) -> None:
    """Say that an article's work died; called in the transaction that buries the follow-up."""
    mark_failed(article_id, f"This did not work after several tries. {_plain(reason)}")


def mark_failed(article_id: int, reason: str) -> None:
    """Set an article to failed with its reason; a part of acts. Gone articles are passed over."""
    article = Article.objects.select_for_update().filter(pk=article_id).first()
    if article is None or article.state == ArticleState.READY:
        return
    article.state = ArticleState.FAILED
    article.failure = reason
    article.save(update_fields=["state", "failure", "modified_at"])
    record_event("article.failed", article, SYSTEM, desk_id=article.desk_id, note=reason)


def _plain(reason: str) -> str:
    """An error's words without the exception's name before them."""
    name, colon, rest = reason.partition(": ")
    return rest if colon and name.isidentifier() else reason
