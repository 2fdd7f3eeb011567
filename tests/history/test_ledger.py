"""History is sealed at commit and never changes."""

from __future__ import annotations

import pytest
from django.db import InternalError, connection, transaction
from django.db.utils import IntegrityError

from claims.core.actors import SYSTEM
from claims.history.models import Event
from claims.history.services.events import record_event, text_hash
from claims.people.models import Desk


@pytest.fixture
def desk(db: None) -> Desk:
    return Desk.objects.create(name="World desk", slug="world")


def seal() -> None:
    with connection.cursor() as cursor:
        cursor.execute("set constraints all immediate")
        cursor.execute("set constraints all deferred")


def test_event_when_committed_is_the_next_link(desk: Desk) -> None:
    first = record_event("desk.made", desk, SYSTEM, {"n": 1})
    second = record_event("desk.named", desk, SYSTEM, {"n": 2})

    seal()

    first.refresh_from_db()
    second.refresh_from_db()
    assert second.seq == (first.seq or 0) + 1
    assert bytes(second.prev or b"") == bytes(first.hash or b"")
    assert len(bytes(second.hash or b"")) == 32


def test_event_inside_its_transaction_has_no_place_yet(desk: Desk) -> None:
    event = record_event("desk.made", desk, SYSTEM)

    event.refresh_from_db()

    assert event.seq is None


@pytest.mark.parametrize("field", ["kind", "payload", "actor_kind", "subject_id", "seq", "hash"])
def test_event_when_changed_is_refused(desk: Desk, field: str) -> None:
    event = record_event("desk.made", desk, SYSTEM)
    seal()
    other = {"payload": {"n": 9}, "subject_id": 10**9, "seq": 10**9, "hash": b"x"}.get(
        field, "other"
    )

    with pytest.raises((InternalError, IntegrityError)), transaction.atomic():
        Event.objects.filter(pk=event.pk).update(**{field: other})


def test_event_when_deleted_is_refused(desk: Desk) -> None:
    event = record_event("desk.made", desk, SYSTEM)

    with pytest.raises((InternalError, IntegrityError)), transaction.atomic():
        Event.objects.filter(pk=event.pk).delete()


def test_note_when_erased_leaves_its_hash_in_the_sealed_part(desk: Desk) -> None:
    event = record_event("desk.made", desk, SYSTEM, note="said in confidence")
    seal()
    event.refresh_from_db()
    sealed = bytes(event.hash or b"")

    Event.objects.filter(pk=event.pk).update(note="")

    event.refresh_from_db()
    assert event.payload == {"note_sha256": text_hash("said in confidence")}
    assert bytes(event.hash or b"") == sealed


def test_note_when_replaced_is_refused(desk: Desk) -> None:
    event = record_event("desk.made", desk, SYSTEM, note="said in confidence")
    seal()

    with pytest.raises((InternalError, IntegrityError)), transaction.atomic():
        Event.objects.filter(pk=event.pk).update(note="something else")


def test_truncate_is_refused_by_its_trigger(desk: Desk) -> None:
    record_event("desk.made", desk, SYSTEM)
    seal()

    with connection.cursor() as cursor:
        cursor.execute("alter table claims_event enable trigger claims_event_no_truncate")
        with pytest.raises((InternalError, IntegrityError)), transaction.atomic():
            cursor.execute("truncate claims_event")
