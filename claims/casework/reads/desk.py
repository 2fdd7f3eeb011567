"""What waits for a person: his claims, the queue, drafts to sign, and how much is where."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.contrib.postgres.expressions import ArraySubquery
from django.db.models import Count, OuterRef, QuerySet, Subquery
from django.db.models.functions import JSONObject

from claims.casework.reads.claims import (
    ClaimFilters,
    ClaimRead,
    PersonRead,
    claim_page,
    claim_read,
    claims_for,
)
from claims.casework.reads.pages import Page, Place
from claims.core.actors import Actor
from claims.extraction.enums import Status
from claims.extraction.models import Claim
from claims.people.enums import EDITING
from claims.people.models import Desk
from claims.people.queries import home_desk
from claims.review.models import VerdictVersion, VersionAuthor


@dataclass(frozen=True, slots=True)
class Submission:
    """A draft that waits for a second person: the claim, and the version submitted last."""

    claim: ClaimRead
    number: int
    rating: str
    submitted_by: PersonRead
    submitted_at: datetime
    authors: tuple[PersonRead, ...]
    reader: PersonRead | None

    def is_mine(self, actor: Actor) -> bool:
        """Whether this person wrote in it and therefore may not sign it."""
        return any(author.id == actor.id for author in self.authors)


@dataclass(frozen=True, slots=True)
class Standing:
    """Where a person stands: his desk, and how many of its claims are in which status."""

    desk: Desk | None
    counts: Mapping[str, int]
    is_editor: bool


def standing(actor: Actor) -> Standing:
    """The person's home desk with its counts (two queries)."""
    desk = home_desk(actor)
    if desk is None:
        return Standing(None, {}, is_editor=False)
    counts = dict(
        Claim.objects.filter(desk=desk).order_by().values_list("status").annotate(count=Count("pk"))
    )
    return Standing(desk, counts, is_editor=actor.roles.get(desk.pk) in EDITING)


def held_by(actor: Actor, *, place: Place = Place()) -> Page[ClaimRead]:  # noqa: B008 -- frozen
    """The claims that this person works on, what is due first at the top (one query)."""
    filters = ClaimFilters(assignee=actor.id or 0)
    return claim_page(actor, filters, order="due_at", place=place)


def queue_for(actor: Actor, *, place: Place = Place()) -> Page[ClaimRead]:  # noqa: B008 -- frozen
    """Accepted claims of the person's home desk that nobody holds, the best first (two queries)."""
    desk = home_desk(actor)
    filters = ClaimFilters(statuses=(Status.ACCEPTED,), desk=desk.pk if desk else 0, is_free=True)
    return claim_page(actor, filters, order="queue", place=place)


def submissions(actor: Actor, *statuses: str, limit: int = 100) -> list[Submission]:
    """Submitted drafts of the person's desks, the longest waiting first (one query).

    `statuses` are in_review where none are given; approved ones wait for publication.
    """
    last = VerdictVersion.objects.filter(verdict__claim=OuterRef("pk")).order_by("-number")
    wrote = VersionAuthor.objects.filter(version=OuterRef("last_id")).order_by("id")
    rows: QuerySet[Any] = (
        claims_for(actor)
        .filter(desk__in=list(actor.roles), status__in=statuses or (Status.IN_REVIEW,))
        .annotate(
            last_id=Subquery(last.values("pk")[:1]),
            last_number=Subquery(last.values("number")[:1]),
            last_rating=Subquery(last.values("rating")[:1]),
            last_by=Subquery(last.values("submitted_by")[:1]),
            last_by_name=Subquery(last.values("submitted_by__name")[:1]),
            last_at=Subquery(last.values("submitted_at")[:1]),
            author_list=ArraySubquery(wrote.values(p=JSONObject(id="user_id", name="user__name"))),
        )
        .filter(last_id__isnull=False)
        .select_related("claimant", "verdict__reader")
        .order_by("last_at", "id")
    )
    return [_submission(row, actor) for row in rows[:limit]]


def best_free_claim(actor: Actor) -> ClaimRead | None:
    """The claim at the top of the queue; None where it is empty."""
    rows = queue_for(actor, place=Place(size=1)).rows
    return rows[0] if rows else None


def _submission(row: Any, actor: Actor) -> Submission:
    reader = row.verdict.reader
    return Submission(
        claim=claim_read(row, actor),
        number=row.last_number,
        rating=row.last_rating,
        submitted_by=PersonRead(row.last_by, row.last_by_name),
        submitted_at=row.last_at,
        authors=tuple(PersonRead(one["id"], one["name"]) for one in row.author_list),
        reader=PersonRead(reader.pk, reader.name) if reader else None,
    )
