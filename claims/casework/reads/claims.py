"""Claims as people work on them: one query for a page, however many rows it has."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any
from uuid import UUID

from django.contrib.postgres.expressions import ArraySubquery
from django.db.models import (
    Count,
    F,
    FilteredRelation,
    IntegerField,
    OuterRef,
    Q,
    QuerySet,
    Subquery,
)
from django.db.models.functions import Coalesce, JSONObject

from claims.casework.reads.pages import (
    Key,
    Order,
    Page,
    Place,
    attribute,
    integer,
    moment,
    order_named,
    page_of,
    real,
)
from claims.casework.reads.searching import holds_words
from claims.core.actors import Actor
from claims.core.errors import NotFound
from claims.extraction.models import Appearance, AttributionLink
from claims.extraction.queries import is_stub_for, visible_to


@dataclass(frozen=True, slots=True)
class PersonRead:
    """A person of the newsroom, as others see him."""

    id: int
    name: str


@dataclass(frozen=True, slots=True)
class DeskRead:
    """A desk by name."""

    id: int
    name: str


@dataclass(frozen=True, slots=True)
class ClaimantRead:
    """Whose claim it is; `label` is the name, or the words that describe an unnamed speaker."""

    name: str
    description: str
    named: bool

    @property
    def label(self) -> str:
        """How he is called on screens."""
        return self.name or self.description


@dataclass(frozen=True, slots=True)
class LinkRead:
    """One link between claimant and article."""

    type: str
    name: str


@dataclass(frozen=True, slots=True)
class ClaimRead:
    """A claim with its own span, who holds it, and whether it is public (`verdict`: the public id).

    With `is_stub` it is another desk's: only statement, desk, assignee and status may be shown.
    `start` and `end` count code points of the article's text; None for a claim of another place.
    """

    id: int
    number: int
    article: UUID
    article_title: str
    desk: DeskRead
    version: int
    status: str
    status_before: str
    start: int | None
    end: int | None
    quote: str
    wording: str
    text_role: str
    question: str
    statement: str
    kinds: tuple[str, ...]
    claimant: ClaimantRead | None
    links: tuple[LinkRead, ...]
    said_on: date | None
    place: str
    quantities: tuple[Any, ...]
    dates: tuple[Any, ...]
    participants: tuple[Any, ...]
    checkworthiness: float
    reasons: tuple[Any, ...]
    appearances: int
    assignee: PersonRead | None
    due_at: datetime | None
    waiting_for: str
    duplicate_of: int | None
    verdict: UUID | None
    verdict_slug: str
    has_draft: bool
    priority: int
    why_chosen: str
    set_aside_reason: str
    deferred_until: datetime | None
    modified_at: datetime
    is_stub: bool

    @property
    def via(self) -> tuple[str, ...]:
        """The names of the links, in order from the claimant to the article."""
        return tuple(link.name for link in self.links)


@dataclass(frozen=True, slots=True)
class ClaimFilters:
    """What narrows a list of claims; everything that is given must hold."""

    statuses: tuple[str, ...] = ()
    kinds: tuple[str, ...] = ()
    claimant: str = ""
    article: UUID | None = None
    desk: int | None = None
    assignee: int | None = None
    is_free: bool = False
    due_before: datetime | None = None
    min_checkworthiness: float | None = None
    words: str = ""


ID = Key("id", integer)
ORDERS: Mapping[str, Order] = {
    name: Order(name, (*keys, ID))
    for name, keys in {
        "-modified_at": (Key("modified_at", moment, is_descending=True),),
        "modified_at": (Key("modified_at", moment),),
        "-checkworthiness": (Key("checkworthiness", real, is_descending=True),),
        "checkworthiness": (Key("checkworthiness", real),),
        "due_at": (Key("held_due_at", moment, is_nullable=True),),
        "-due_at": (Key("held_due_at", moment, is_descending=True, is_nullable=True),),
        "number": (Key("number", integer),),
        "queue": (
            Key("priority", integer, is_descending=True),
            Key("checkworthiness", real, is_descending=True),
        ),
    }.items()
}


def claims_for(actor: Actor) -> QuerySet[Any]:
    """The claims this caller may see, with all that a ClaimRead needs, in one query."""
    places = Appearance.objects.filter(claim=OuterRef("pk")).order_by().values("claim")
    links = AttributionLink.objects.filter(claim=OuterRef("pk")).order_by("position")
    return (
        visible_to(actor)
        .select_related("claimant")
        .alias(
            first=FilteredRelation("appearances", condition=Q(appearances__is_first=True)),
            held=FilteredRelation("assignments", condition=Q(assignments__ended_at=None)),
        )
        .annotate(
            article_public_id=F("article__public_id"),
            article_title=F("article__title"),
            desk_name=F("desk__name"),
            first_start=F("first__start"),
            first_end=F("first__end"),
            first_quote=F("first__quote"),
            first_wording=F("first__wording"),
            first_text_role=F("first__text_role"),
            held_by=F("held__assignee_id"),
            held_by_name=F("held__assignee__name"),
            held_due_at=F("held__due_at"),
            held_waiting_for=F("held__waiting_for"),
            draft_id=F("verdict__id"),
            page_public_id=F("page__public_id"),
            page_slug=F("page__slug"),
            place_count=Coalesce(
                Subquery(places.annotate(n=Count("pk")).values("n"), output_field=IntegerField()), 0
            ),
            link_list=ArraySubquery(links.values(link=JSONObject(type="type", name="name"))),
        )
    )


def claim_page(
    actor: Actor,
    filters: ClaimFilters = ClaimFilters(),
    *,
    order: str = "-modified_at",
    place: Place = Place(),  # noqa: B008 -- frozen
) -> Page[ClaimRead]:
    """One page of the claims this caller may see (one query)."""
    rows = narrowed(claims_for(actor), filters)
    page = page_of(rows, order_named(ORDERS, order), place, attribute)
    return page.of([claim_read(row, actor) for row in page.rows])


def one_claim(actor: Actor, claim_id: int) -> ClaimRead:
    """The claim with this id (one query); NotFound where the caller may not see it."""
    row = claims_for(actor).filter(pk=claim_id).first()
    if row is None:
        raise NotFound
    return claim_read(row, actor)


def claims_of_article(actor: Actor, article: UUID) -> list[ClaimRead]:
    """Every claim of an article, in the order of the text (one query)."""
    rows = claims_for(actor).filter(article__public_id=article)
    ordered = rows.order_by(F("first_start").asc(nulls_last=True), "number", "id")
    return [claim_read(row, actor) for row in ordered]


def narrowed(rows: QuerySet[Any], filters: ClaimFilters) -> QuerySet[Any]:
    """Rows of `claims_for` for which every filter holds."""
    if filters.statuses:
        rows = rows.filter(status__in=filters.statuses)
    if filters.kinds:
        rows = rows.filter(kinds__overlap=list(filters.kinds))
    if filters.claimant:
        same = filters.claimant
        rows = rows.filter(Q(claimant__name__iexact=same) | Q(claimant__description__iexact=same))
    if filters.article is not None:
        rows = rows.filter(article__public_id=filters.article)
    if filters.desk is not None:
        rows = rows.filter(desk_id=filters.desk)
    if filters.assignee is not None:
        rows = rows.filter(held_by=filters.assignee)
    if filters.is_free:
        rows = rows.filter(held_by=None)
    if filters.due_before is not None:
        rows = rows.filter(held_due_at__lt=filters.due_before)
    if filters.min_checkworthiness is not None:
        rows = rows.filter(checkworthiness__gte=filters.min_checkworthiness)
    return rows.filter(holds_words("statement", filters.words)) if filters.words else rows


def claim_read(row: Any, actor: Actor) -> ClaimRead:
    """The read model of a row of `claims_for`."""
    claimant = row.claimant
    return ClaimRead(
        id=row.pk,
        number=row.number,
        article=row.article_public_id,
        article_title=row.article_title,
        desk=DeskRead(row.desk_id, row.desk_name),
        version=row.version,
        status=row.status,
        status_before=row.status_before,
        start=row.first_start,
        end=row.first_end,
        quote=row.first_quote or "",
        wording=row.first_wording or "",
        text_role=row.first_text_role or "",
        question=row.question,
        statement=row.statement,
        kinds=tuple(row.kinds),
        claimant=ClaimantRead(claimant.name, claimant.description, claimant.is_named)
        if claimant
        else None,
        links=tuple(LinkRead(link["type"], link["name"]) for link in row.link_list),
        said_on=row.said_on,
        place=row.place,
        quantities=tuple(row.quantities),
        dates=tuple(row.dates),
        participants=tuple(row.participants),
        checkworthiness=row.checkworthiness,
        reasons=tuple(row.reasons),
        appearances=row.place_count,
        assignee=PersonRead(row.held_by, row.held_by_name) if row.held_by else None,
        due_at=row.held_due_at,
        waiting_for=row.held_waiting_for or "",
        duplicate_of=row.duplicate_of_id,
        verdict=row.page_public_id,
        verdict_slug=row.page_slug or "",
        has_draft=row.draft_id is not None,
        priority=row.priority,
        why_chosen=row.why_chosen,
        set_aside_reason=row.set_aside_reason,
        deferred_until=row.deferred_until,
        modified_at=row.modified_at,
        is_stub=is_stub_for(actor, row),
    )
