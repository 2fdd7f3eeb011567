"""Any tampering with history that gets past the triggers is found by its chain."""

from __future__ import annotations

import pytest
from django.db import connection

from claims.core.actors import SYSTEM
from claims.history.models import Event
from claims.history.queries import verify_chain
from claims.history.services.events import record_event
from claims.people.models import Desk

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture(autouse=True)
def _five_events() -> None:
    desk = Desk.objects.create(name="World desk", slug="world")
    for number in range(5):
        record_event("desk.tested", desk, SYSTEM, {"n": number})


def tamper(*statements: str) -> None:
    """Change rows as somebody would who owns the database."""
    with connection.cursor() as cursor:
        cursor.execute("alter table claims_event disable trigger claims_event_append_only")
        for statement in statements:
            cursor.execute(statement)
        cursor.execute("alter table claims_event enable trigger claims_event_append_only")


def test_chain_that_nobody_touched_is_whole() -> None:
    assert verify_chain("event").fault == ""
    assert verify_chain("event").length == 5
    assert verify_chain("change").fault == ""


@pytest.mark.parametrize(
    "statement",
    [
        "update claims_event set payload = '{\"n\": 9}' where seq = 3",
        "update claims_event set kind = 'desk.other' where seq = 1",
        "update claims_event set actor_id = 7 where seq = 5",
        "update claims_event set at = at + interval '1 second' where seq = 2",
        "delete from claims_event where seq = 1",
        "delete from claims_event where seq = 3",
        "delete from claims_event where seq = 5",
        "update claims_event set seq = -seq where seq in (2, 3);"
        " update claims_event set seq = 5 + seq where seq < 0",
        "alter table claims_event disable trigger claims_event_seal;"
        " insert into claims_event (kind, actor_kind, subject_kind, subject_id, payload, note,"
        " recorded_at) values ('desk.tested', 'system', 'desk', 1, '{}', '', now());"
        " alter table claims_event enable trigger claims_event_seal",
    ],
)
def test_chain_when_a_row_was_tampered_with_names_the_fault(statement: str) -> None:
    tamper(*statement.split(";"))

    assert verify_chain("event").fault != ""


def test_note_when_erased_leaves_the_chain_whole() -> None:
    Event.objects.update(note="")

    assert verify_chain("event").fault == ""
