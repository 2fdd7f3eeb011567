"""Giving claims to people: take, assign, reassign, release, and the start of research."""

from __future__ import annotations

from datetime import datetime, timedelta

from django.db import transaction

from claims.core.actors import SYSTEM, Actor
from claims.core.clock import database_now
from claims.core.errors import Invalid, Taken
from claims.core.transitions import apply, lock
from claims.extraction.enums import Status
from claims.extraction.models import Claim
from claims.extraction.services.moves import record_move
from claims.people.enums import CHECKING
from claims.people.models import User
from claims.triage.models import Assignment
from claims.triage.queries import open_assignment
from claims.triage.rules import may_assign, may_give_back, may_start, may_take
from claims.triage.transitions import TABLE


@transaction.atomic(durable=True)
def take_claim(*, claim: Claim, by: Actor, seen_version: int | None) -> Claim:
    """Take an accepted claim to research it. Somebody else was first: Taken, naming the holder."""
    _refuse_if_held(claim)
    moved, came_from = apply(
        claim, "take", by=by, seen_version=seen_version, table=TABLE, rule=may_take
    )
    _open(moved, by.subject, by, due_at=None, started=True)
    return record_move("claim.taken", moved, came_from, by, assignee=by.id)


@transaction.atomic(durable=True)
def assign_claim(
    *, claim: Claim, by: Actor, seen_version: int, assignee: User, due_at: datetime | None = None
) -> Claim:
    """Give an accepted claim to a fact-checker or editor of its desk. Held already: Taken."""
    _refuse_if_held(claim)
    moved, came_from = apply(
        claim, "assign", by=by, seen_version=seen_version, table=TABLE, rule=may_assign
    )
    _open(moved, assignee, by, due_at=due_at, started=False)
    return record_move("claim.assigned", moved, came_from, by, assignee=assignee.pk)


@transaction.atomic(durable=True)
def reassign_claim(
    *, claim: Claim, by: Actor, seen_version: int, assignee: User, due_at: datetime | None = None
) -> Claim:
    """Hand a claim on to somebody else of its desk; drafts and evidence stay with the claim."""
    moved, came_from = apply(
        claim, "reassign", by=by, seen_version=seen_version, table=TABLE, rule=may_give_back
    )
    close_assignment(moved, "reassigned")
    _open(moved, assignee, by, due_at=due_at, started=False)
    return record_move("claim.reassigned", moved, came_from, by, assignee=assignee.pk)


@transaction.atomic(durable=True)
def release_claim(*, claim: Claim, by: Actor, seen_version: int, reason: str = "") -> Claim:
    """Give a claim back to the queue; what was found stays with it."""
    moved, came_from = apply(
        claim, "release", by=by, seen_version=seen_version, table=TABLE, rule=may_give_back
    )
    close_assignment(moved, reason or "released")
    return record_move("claim.released", moved, came_from, by, note=reason)


def start_research(claim: Claim) -> Claim:
    """Move an assigned claim to researching at the first note, source or draft; a part of acts."""
    if claim.status != Status.ASSIGNED:
        return claim
    moved, came_from = apply(
        claim, "start", by=SYSTEM, seen_version=None, table=TABLE, rule=may_start
    )
    moved.assignments.filter(ended_at=None).update(started_at=database_now())
    return record_move("claim.started", moved, came_from, SYSTEM)


def close_assignment(claim: Claim, reason: str) -> None:
    """End the claim's open assignment, if any; a part of acts that hold the claim's row."""
    claim.assignments.filter(ended_at=None).update(ended_at=database_now(), end_reason=reason[:300])


def _refuse_if_held(claim: Claim) -> None:
    locked = lock(claim)
    held = open_assignment(locked)
    if held is not None:
        raise Taken(
            f"{held.assignee.name} was first and works on this claim now.",
            holder=held.assignee.name,
            holder_id=held.assignee_id,
            version=locked.version,
        )


def _open(
    claim: Claim, assignee: User, by: Actor, *, due_at: datetime | None, started: bool
) -> None:
    desk = claim.desk
    roles = assignee.memberships.filter(desk=desk).values_list("role", flat=True)
    if not assignee.is_active or not CHECKING.intersection(roles):
        raise Invalid(f"{assignee.name} does not check claims on this desk.", field="assignee")
    now = database_now()
    Assignment.objects.create(
        claim=claim,
        assignee=assignee,
        assigned_by_id=by.user_id,
        due_at=due_at or now + timedelta(hours=desk.due_hours),
        lease_until=now + timedelta(hours=desk.lease_hours),
        started_at=now if started else None,
    )
