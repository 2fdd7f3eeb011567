"""What happened to a claim or on a desk, event by event."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from django.db.models import QuerySet

from claims.casework.reads.pages import Key, Order, Page, Place, attribute, integer, page_of
from claims.core.actors import Actor, ActorKind
from claims.distribution.models import Partner
from claims.extraction.models import Claim
from claims.history.models import Event
from claims.people.models import User

OLDEST_FIRST = Order("id", (Key("id", integer),))
LATEST_FIRST = Order("-id", (Key("id", integer, is_descending=True),))


@dataclass(frozen=True, slots=True)
class ActorRead:
    """Who acted; `name` is empty for the clock, the system and imports."""

    kind: str
    id: int | None
    name: str


@dataclass(frozen=True, slots=True)
class EventRead:
    """One event. `data` holds ids and hashes, `note` the words that were said with it."""

    id: int
    seq: int | None
    kind: str
    actor: ActorRead
    subject_kind: str
    subject_id: int
    data: dict[str, Any]
    note: str
    at: datetime


def history_page(
    claim: Claim,
    *,
    order: Order = OLDEST_FIRST,
    place: Place = Place(size=1000),  # noqa: B008
) -> Page[EventRead]:
    """Every event of a claim (at most three queries)."""
    rows = Event.objects.filter(subject_kind="claim", subject_id=claim.pk)
    page = page_of(rows, order, place, attribute)
    return page.of(_reads(page.rows))


def recent_events(actor: Actor, *, limit: int = 12) -> list[EventRead]:
    """What happened to claims of the person's desks, the latest first (at most three queries)."""
    rows: QuerySet[Event] = Event.objects.filter(
        subject_kind="claim", desk_id__in=list(actor.roles)
    ).order_by("-id")
    return _reads(rows[:limit])


def without_notes(page: Page[EventRead]) -> Page[EventRead]:
    """The same events without the words that were said with them."""
    return page.of([replace(row, note="") for row in page.rows])


def _reads(rows: Any) -> list[EventRead]:
    events = list(rows)
    names = _names(events)
    return [
        EventRead(
            id=event.pk,
            seq=event.seq,
            kind=event.kind,
            actor=ActorRead(
                event.actor_kind,
                event.actor_id,
                names.get((event.actor_kind, event.actor_id), ""),
            ),
            subject_kind=event.subject_kind,
            subject_id=event.subject_id,
            data=event.payload,
            note=event.note,
            at=event.at or event.recorded_at,
        )
        for event in events
    ]


def _names(events: list[Event]) -> dict[tuple[str, int | None], str]:
    """The names of the people and partners who acted; no query where there are none."""
    people, partners = (
        {event.actor_id for event in events if event.actor_kind == kind and event.actor_id}
        for kind in (ActorKind.USER, ActorKind.PARTNER)
    )
    found: dict[tuple[str, int | None], str] = {}
    if people:
        for pk, name in User.objects.filter(pk__in=people).values_list("pk", "name"):
            found[ActorKind.USER.value, pk] = name
    if partners:
        for pk, name in Partner.objects.filter(pk__in=partners).values_list("pk", "name"):
            found[ActorKind.PARTNER.value, pk] = name
    return found
