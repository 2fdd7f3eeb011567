"""Working off what is owed: take a lease, do the slow part, finish inside the act's transaction."""

from __future__ import annotations

import logging
import random
from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta

from django.conf import settings
from django.db import connection, transaction
from django.db.models import F, Q
from django.db.models.functions import Now

from claims.core.clock import database_now
from claims.core.errors import NotPossible, StaleLease
from claims.history.enums import FollowUpState
from claims.history.models import FollowUp
from claims.history.services import registry

logger = logging.getLogger(__name__)

MAX_ATTEMPTS = 5
SWEEP_LOCK = 0x46435357
SWEEP_BATCH = 200
RENUDGE_AFTER = timedelta(seconds=60)


@dataclass(frozen=True, slots=True)
class Lease:
    """The right to do one follow-up until the lease ends; `token` fences a late writer off."""

    follow_up_id: int
    token: int
    subject_id: int
    attempt: int

    @property
    def is_last(self) -> bool:
        """No further attempt follows this one."""
        return self.attempt >= MAX_ATTEMPTS


def run(follow_up_id: int, work: Callable[[Lease], None]) -> None:
    """Do a follow-up: take it, call `work` outside any transaction, note a failure for a retry.

    Returns quietly when it is done, not due or held by another worker. `work` ends in one act whose
    first statement is `finish(lease)`; a stale lease is logged and ended. Any other exception is
    noted with its sentence, and the follow-up comes back later, at the fifth failure as dead.
    """
    lease = take(follow_up_id)
    if lease is None:
        logger.info("follow-up %s is not to be had", follow_up_id)
        return
    try:
        work(lease)
    except StaleLease:
        logger.warning("follow-up %s: lease %s is stale", follow_up_id, lease.token)
    except Exception as error:
        logger.exception("follow-up %s failed at attempt %s", follow_up_id, lease.attempt)
        fail(lease, f"{type(error).__name__}: {error}")


def take(follow_up_id: int) -> Lease | None:
    """Lease a due follow-up, in a transaction of its own; None when it is not to be had."""
    with transaction.atomic(durable=True), connection.cursor() as cursor:
        cursor.execute(
            """
            update claims_followup
               set token = token + 1, attempts = attempts + 1,
                   leased_until = clock_timestamp() + make_interval(secs => %s)
             where id = %s and state = 'due' and due_at <= clock_timestamp()
               and (leased_until is null or leased_until < clock_timestamp()) and attempts < %s
            returning token, subject_id, attempts
            """,
            [settings.FOLLOW_UP_LEASE_SECONDS, follow_up_id, MAX_ATTEMPTS],
        )
        row = cursor.fetchone()
    return Lease(follow_up_id, row[0], row[1], row[2]) if row else None


def extend(lease: Lease, seconds: float) -> None:
    """Hold the follow-up for `seconds` from now: for work that knows it takes longer than a lease.

    Raises StaleLease when another worker has taken it since.
    """
    held = FollowUp.objects.filter(
        pk=lease.follow_up_id, token=lease.token, state=FollowUpState.DUE
    ).update(leased_until=database_now() + timedelta(seconds=seconds))
    if held != 1:
        raise StaleLease(f"follow-up {lease.follow_up_id}")


def finish(lease: Lease) -> None:
    """Mark the follow-up done; the first statement of the act that writes its result.

    Raises StaleLease, and so rolls the act back, when another worker has taken it since.
    """
    done = FollowUp.objects.filter(
        pk=lease.follow_up_id, token=lease.token, state=FollowUpState.DUE
    ).update(state=FollowUpState.DONE, leased_until=None, ended_at=Now(), last_error="")
    if done != 1:
        raise StaleLease(f"follow-up {lease.follow_up_id}")


def fail(lease: Lease, error: str) -> None:
    """Note why an attempt failed and when the next one is due; the last one leaves it dead."""
    wait = min(300, 2**lease.attempt) * random.uniform(0.8, 1.2)  # noqa: S311 -- jitter
    mine = FollowUp.objects.filter(
        pk=lease.follow_up_id, token=lease.token, state=FollowUpState.DUE
    )
    if lease.is_last:
        with transaction.atomic():
            for follow_up in mine.select_for_update():
                _bury(follow_up, error)
    else:
        mine.update(
            due_at=Now() + timedelta(seconds=wait),
            leased_until=None,
            nudged_at=None,
            last_error=error[:2000],
        )


def retry(follow_up: FollowUp) -> None:
    """Give a dead follow-up five new attempts; NotPossible when it is not dead."""
    revived = FollowUp.objects.filter(pk=follow_up.pk, state=FollowUpState.DEAD).update(
        state=FollowUpState.DUE,
        attempts=0,
        due_at=Now(),
        leased_until=None,
        nudged_at=None,
        ended_at=None,
    )
    if not revived:
        raise NotPossible("Only work that has failed for good can be tried again.")
    transaction.on_commit(lambda: registry.nudge(follow_up.task, follow_up.pk), robust=True)


def sweep() -> int:
    """Nudge what is due and was lost, bury what has used up its attempts; return the nudges.

    One sweep at a time (an advisory lock), at most 200 rows, each at most once a minute, so that
    a backlog does not flood the queue.
    """
    with transaction.atomic(durable=True):
        with connection.cursor() as cursor:
            cursor.execute("select pg_try_advisory_xact_lock(%s)", [SWEEP_LOCK])
            if not cursor.fetchone()[0]:
                return 0
        lost = FollowUp.objects.select_for_update(skip_locked=True).filter(
            state=FollowUpState.DUE, attempts__gte=MAX_ATTEMPTS, leased_until__lt=Now()
        )
        for follow_up in lost[:SWEEP_BATCH]:
            _bury(follow_up, "The worker was lost each time this was tried.")
        due = list(
            FollowUp.objects.select_for_update(skip_locked=True)
            .filter(
                Q(leased_until=None) | Q(leased_until__lt=Now()),
                Q(nudged_at=None) | Q(nudged_at__lt=Now() - RENUDGE_AFTER),
                state=FollowUpState.DUE,
                due_at__lte=Now(),
                attempts__lt=MAX_ATTEMPTS,
            )
            .order_by(F("due_at"), "id")
            .values_list("id", "task")[:SWEEP_BATCH]
        )
        FollowUp.objects.filter(pk__in=[pk for pk, _ in due]).update(nudged_at=Now())
    for pk, task in due:
        registry.nudge(task, pk)
    return len(due)


def _bury(follow_up: FollowUp, reason: str) -> None:
    follow_up.state = FollowUpState.DEAD
    follow_up.leased_until = None
    follow_up.last_error = reason[:2000]
    follow_up.ended_at = database_now()
    follow_up.save(update_fields=["state", "leased_until", "last_error", "ended_at"])
    registry.bury(follow_up.task, follow_up.subject_id, reason)
