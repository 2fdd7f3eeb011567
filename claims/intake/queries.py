"""Which articles a caller may see, and the latest text of one."""

from __future__ import annotations

from django.db.models import QuerySet

from claims.core.actors import Actor
from claims.core.errors import NotFound
from claims.intake.models import Article, ArticleVersion
from claims.people.rules import may_read_casework


def visible_to(actor: Actor) -> QuerySet[Article]:
    """The articles this caller may see: staff all of the newsroom's, a partner its own."""
    if actor.is_partner:
        return Article.objects.filter(submitting_partner_id=actor.id)
    if actor.is_user and may_read_casework(actor):
        return Article.objects.all()
    return Article.objects.none()


def current_version(article: Article) -> ArticleVersion:
    """The newest text of an article; NotFound while it has none."""
    version = article.versions.order_by("-number").first()
    if version is None:
        raise NotFound("This article has no text yet.")
    return version
