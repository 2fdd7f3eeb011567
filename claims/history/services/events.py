"""Recording what happened, and the work that it owes, in the same transaction."""

from __future__ import annotations

import hashlib
from functools import partial
from typing import Any

from django.db import models, transaction

from claims.core.actors import Actor
from claims.history.models import Event, FollowUp
from claims.history.services import registry


def record_event(
    kind: str,
    subject: models.Model,
    by: Actor,
    payload: dict[str, Any] | None = None,
    *,
    desk_id: int | None = None,
    note: str = "",
) -> Event:
    """Write one event about `subject` and a follow-up for each piece of work owed after it.

    To be called last inside the act's transaction. `payload` is hashed into the chain: ids and
    hashes, never a person's words; those go into `note`, which can be erased and whose hash is
    kept. After the commit the workers are nudged.
    """
    hashed = dict(payload or {})
    if note:
        hashed["note_sha256"] = text_hash(note)
    event = Event.objects.create(
        kind=kind,
        actor_kind=by.kind,
        actor_id=by.id,
        desk_id=desk_id,
        subject_kind=kind_of(subject),
        subject_id=subject.pk,
        payload=hashed,
        note=note,
    )
    for task_name in registry.tasks_after(kind):
        owe(task_name, subject)
    return event


def owe(task_name: str, subject: models.Model) -> FollowUp:
    """Write a follow-up for this task and subject, as its next generation, and nudge at commit."""
    earlier = FollowUp.objects.filter(
        task=task_name, subject_kind=kind_of(subject), subject_id=subject.pk
    ).aggregate(last=models.Max("generation"))["last"]
    follow_up = FollowUp.objects.create(
        task=task_name,
        subject_kind=kind_of(subject),
        subject_id=subject.pk,
        generation=(earlier or 0) + 1,
    )
    transaction.on_commit(partial(registry.nudge, task_name, follow_up.pk), robust=True)
    return follow_up


def kind_of(subject: models.Model) -> str:
    """The word by which history names a kind of object: the model's name."""
    return str(subject._meta.model_name)


def text_hash(text: str) -> str:
    """SHA-256 of a text's UTF-8, as payloads keep it in the words' place."""
    return hashlib.sha256(text.encode()).hexdigest()
