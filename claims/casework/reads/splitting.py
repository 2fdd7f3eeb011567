"""Whether a newer engine than the one that found an article's claims is there, and what it does."""

from __future__ import annotations

from dataclasses import dataclass

from claims import engine
from claims.casework.reads.articles import ArticleRead, ArticleText
from claims.extraction.pure import is_older
from claims.extraction.queries import last_owed
from claims.history.enums import FollowUpState
from claims.history.models import Event
from claims.intake.models import ArticleVersion


@dataclass(frozen=True, slots=True)
class SplittingRead:
    """A ready article that an older engine has split.

    `is_owed`: the newer one is about to do it; `failure` says why it could not the last time.
    """

    found_by: str
    newer: str
    is_owed: bool
    failure: str = ""


def splitting_of(article: ArticleRead, text: ArticleText) -> SplittingRead | None:
    """How far splitting again is (up to three queries); None, and no query, for the newest engine.

    For callers who were given both by the reads of articles.
    """
    if not text.engine_version or not is_older(text.engine_version, than=engine.ENGINE_VERSION):
        return None
    version = ArticleVersion.objects.only("pk").get(article_id=article.pk, number=text.version)
    owed = last_owed(version.pk)
    is_owed = owed is not None and owed.state == FollowUpState.DUE
    return SplittingRead(
        found_by=text.engine_version,
        newer=engine.ENGINE_VERSION,
        is_owed=is_owed,
        failure="" if is_owed else _last_failure(article.pk),
    )


def _last_failure(article_pk: int) -> str:
    """Why splitting again failed, if it did since the claims were found."""
    told = Event.objects.filter(
        subject_kind="article",
        subject_id=article_pk,
        kind__in=("article.ready", "article.split_again", "article.split_failed"),
    )
    last = told.order_by("-id").first()
    return last.note if last is not None and last.kind == "article.split_failed" else ""
