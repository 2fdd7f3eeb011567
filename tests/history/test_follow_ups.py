"""What is owed is done once: leases, fencing tokens, attempts, the dead and the sweep."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.db.models.functions import Now

from claims.core.actors import SYSTEM
from claims.core.errors import NotPossible, StaleLease
from claims.history.models import FollowUp
from claims.history.services import events, follow_ups, registry
from claims.people.models import Desk

pytestmark = pytest.mark.django_db(transaction=True)
TASK = "tests.never_sent"


@pytest.fixture
def desk() -> Desk:
    return Desk.objects.create(name="World desk", slug="world")


@pytest.fixture
def owed(desk: Desk) -> FollowUp:
    return events.owe(TASK, desk)


@pytest.fixture
def nudged(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    sent: list[int] = []
    monkeypatch.setattr(registry, "_nudges", [lambda task, pk: sent.append(pk)])
    return sent


def test_work_when_it_finishes_is_done_once(owed: FollowUp) -> None:
    leases: list[follow_ups.Lease] = []

    def work(lease: follow_ups.Lease) -> None:
        leases.append(lease)
        follow_ups.finish(lease)

    follow_ups.run(owed.pk, work)
    follow_ups.run(owed.pk, work)

    owed.refresh_from_db()
    assert (owed.state, owed.attempts, len(leases)) == ("done", 1, 1)
    assert leases[0].subject_id == owed.subject_id


def test_work_while_leased_is_not_to_be_had(owed: FollowUp) -> None:
    first = follow_ups.take(owed.pk)

    second = follow_ups.take(owed.pk)

    assert first is not None
    assert second is None


def test_finish_under_an_older_token_is_refused(owed: FollowUp) -> None:
    late = follow_ups.take(owed.pk)
    FollowUp.objects.filter(pk=owed.pk).update(leased_until=Now() - timedelta(seconds=1))
    fresh = follow_ups.take(owed.pk)
    assert late is not None
    assert fresh is not None

    with pytest.raises(StaleLease):
        follow_ups.finish(late)

    follow_ups.finish(fresh)
    owed.refresh_from_db()
    assert owed.state == "done"


def test_work_that_fails_five_times_is_dead_with_its_reason(
    owed: FollowUp, monkeypatch: pytest.MonkeyPatch
) -> None:
    buried: list[tuple[int, str]] = []
    monkeypatch.setitem(registry._burials, TASK, lambda pk, why: buried.append((pk, why)))

    def work(lease: follow_ups.Lease) -> None:
        raise ValueError("poison")

    for _ in range(6):
        FollowUp.objects.filter(pk=owed.pk).update(due_at=Now())
        follow_ups.run(owed.pk, work)

    owed.refresh_from_db()
    assert (owed.state, owed.attempts, owed.last_error) == ("dead", 5, "ValueError: poison")
    assert buried == [(owed.subject_id, "ValueError: poison")]


def test_dead_work_when_retried_has_new_attempts(owed: FollowUp, nudged: list[int]) -> None:
    FollowUp.objects.filter(pk=owed.pk).update(state="dead", attempts=5)
    owed.refresh_from_db()

    follow_ups.retry(owed)

    owed.refresh_from_db()
    assert (owed.state, owed.attempts) == ("due", 0)
    assert nudged == [owed.pk]


def test_retry_of_what_is_not_dead_is_refused(owed: FollowUp) -> None:
    with pytest.raises(NotPossible):
        follow_ups.retry(owed)


def test_sweep_nudges_what_was_lost_and_not_again_within_a_minute(
    owed: FollowUp, nudged: list[int]
) -> None:
    first = follow_ups.sweep()
    second = follow_ups.sweep()

    assert (first, second, nudged) == (1, 0, [owed.pk])


def test_sweep_buries_what_lost_its_worker_five_times(owed: FollowUp, nudged: list[int]) -> None:
    FollowUp.objects.filter(pk=owed.pk).update(
        attempts=5, leased_until=Now() - timedelta(seconds=1)
    )

    follow_ups.sweep()

    owed.refresh_from_db()
    assert owed.state == "dead"
    assert owed.last_error == "The worker was lost each time this was tried."
    assert nudged == []


def test_event_owes_the_work_registered_for_its_kind(
    desk: Desk, nudged: list[int], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(registry._follow_ups, "desk.tested", [TASK])

    events.record_event("desk.tested", desk, SYSTEM)
    events.record_event("desk.tested", desk, SYSTEM)

    rows = FollowUp.objects.filter(task=TASK).order_by("id")
    assert [(row.subject_kind, row.subject_id, row.generation) for row in rows] == [
        ("desk", desk.pk, 1),
        ("desk", desk.pk, 2),
    ]
    assert nudged == [row.pk for row in rows]


def test_nudge_when_the_queue_is_down_is_forgiven(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(task: str, pk: int) -> None:
        raise OSError("no queue")

    monkeypatch.setattr(registry, "_nudges", [broken])

    follow_up = events.owe(TASK, desk)

    assert FollowUp.objects.filter(pk=follow_up.pk, state="due").exists()
