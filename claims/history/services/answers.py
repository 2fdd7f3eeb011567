"""Answers kept under an idempotency key: who comes again with the same request gets the same one."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from django.db import transaction
from django.db.models.functions import Now

from claims.core.actors import Actor
from claims.core.clock import database_now
from claims.core.errors import InProgress, KeyReused
from claims.history.enums import AnswerState
from claims.history.models import StoredAnswer

LOST_AFTER = timedelta(minutes=5)
KEPT_FOR = timedelta(hours=24)


@transaction.atomic(durable=True)
def begin_answer(*, by: Actor, key: str, request_sha256: str) -> StoredAnswer:
    """Take the key for this request; an answer that is DONE already is to be given again.

    Raises InProgress while a twin runs and KeyReused when the key came with another request. A
    request that has run for five minutes was lost with its process, and an answer is kept for a
    day: after that the key is free.
    """
    answer, is_new = StoredAnswer.objects.get_or_create(
        actor_kind=by.kind,
        actor_id=by.id or 0,
        key=key,
        defaults={"request_sha256": request_sha256, "state": AnswerState.RUNNING},
    )
    if is_new:
        return answer
    answer = StoredAnswer.objects.select_for_update().get(pk=answer.pk)
    age = database_now() - answer.created_at
    if age > KEPT_FOR:
        return _taken_over(answer, request_sha256)
    if answer.request_sha256 != request_sha256:
        raise KeyReused("This Idempotency-Key came before with another request. Use a fresh one.")
    if answer.state == AnswerState.DONE:
        return answer
    if age > LOST_AFTER:
        return _taken_over(answer, request_sha256)
    raise InProgress("The same request is running. Ask again in a moment.")


@transaction.atomic(durable=True)
def keep_answer(*, answer: StoredAnswer, status: int, body: Any) -> None:
    """Store what was answered, so that the same request gets it again; a key lost since is left."""
    StoredAnswer.objects.filter(
        pk=answer.pk, created_at=answer.created_at, state=AnswerState.RUNNING
    ).update(state=AnswerState.DONE, status=status, body=body)


@transaction.atomic(durable=True)
def forget_answer(*, answer: StoredAnswer) -> None:
    """Free the key of a request that was refused or failed; twice does no harm."""
    StoredAnswer.objects.filter(
        pk=answer.pk, created_at=answer.created_at, state=AnswerState.RUNNING
    ).delete()


def _taken_over(answer: StoredAnswer, request_sha256: str) -> StoredAnswer:
    StoredAnswer.objects.filter(pk=answer.pk).update(
        request_sha256=request_sha256,
        state=AnswerState.RUNNING,
        status=None,
        body=None,
        created_at=Now(),
    )
    answer.refresh_from_db()
    return answer
