"""Having an article split again by a newer engine; the worker does it as it does any splitting."""

from __future__ import annotations

from django.db import transaction

from claims import engine
from claims.core.actors import Actor
from claims.core.errors import NotPossible
from claims.core.permissions import require
from claims.extraction.pure import is_older
from claims.extraction.queries import last_owed, newest_run
from claims.extraction.rules import may_split_again
from claims.history.enums import FollowUpState
from claims.history.services.events import record_event
from claims.intake.enums import ArticleState
from claims.intake.models import Article
from claims.intake.queries import current_version
from claims.intake.services.submit import owe_again


@transaction.atomic(durable=True)
def split_again(*, article: Article, by: Actor) -> bool:
    """Owe another splitting of a ready article whose claims are of an older engine; whether it is.

    Nothing is owed where the engine of now has found the claims or the work is owed already, so
    that twice does no harm. Work that died is owed anew, and a failed article is tried again from
    where it failed. Refuses whoever does not edit on the desk (NotAllowed) and an article that is
    being read or split (NotPossible). A ready article stays ready meanwhile.
    """
    locked = Article.objects.select_for_update(no_key=True).get(pk=article.pk)
    require(may_split_again(by, locked))
    if locked.state == ArticleState.FAILED:
        owe_again(locked, by)
        return True
    if locked.state != ArticleState.READY:
        raise NotPossible("This article is being read; it can be split again when it is ready.")
    version = current_version(locked)
    run, owed = newest_run(version), last_owed(version.pk)
    if run is not None and not is_older(run.engine_version, than=engine.ENGINE_VERSION):
        return False
    if owed is not None and owed.state == FollowUpState.DUE:
        return False
    record_event(
        "article.split_wanted",
        version,
        by,
        {"article": locked.pk, "engine": engine.ENGINE_VERSION},
        desk_id=locked.desk_id,
    )
    return True
