"""Articles as the desk sees them: how far each is, and how many of its claims are decided."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any
from uuid import UUID

from django.db.models import Count, F, QuerySet

from claims.casework.reads.claims import DeskRead
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
)
from claims.casework.reads.searching import holds_words
from claims.core.actors import Actor
from claims.core.errors import NotFound
from claims.extraction.models import Claim, ExtractionRun
from claims.extraction.queries import LOST
from claims.intake.models import Article, ArticleVersion
from claims.intake.queries import visible_to


@dataclass(frozen=True, slots=True)
class ArticleRead:
    """An article without its text. `id` is its public id, `pk` the database's.

    `counts` has the number of its claims by status; `claims` is their sum.
    """

    id: UUID
    pk: int
    desk: DeskRead
    medium: str
    origin: str
    state: str
    failure: str
    title: str
    outlet: str
    url: str
    published_on: date | None
    language: str
    upload_name: str
    media_type: str
    submitted_by: str
    created_at: datetime
    modified_at: datetime
    counts: Mapping[str, int]

    @property
    def claims(self) -> int:
        """How many claims were found, without those that the newest engine does not find again."""
        return sum(self.counts.values())


@dataclass(frozen=True, slots=True)
class ArticleText:
    """The newest text of an article and what the newest extraction found in it."""

    version: int
    text: str
    language: str
    engine_version: str
    coverage: tuple[dict[str, Any], ...]
    warnings: tuple[dict[str, Any], ...]


@dataclass(frozen=True, slots=True)
class ArticleFilters:
    """What narrows a list of articles."""

    states: tuple[str, ...] = ()
    desk: int | None = None
    words: str = ""


ORDERS: Mapping[str, Order] = {
    "-modified_at": Order(
        "-modified_at", (Key("modified_at", moment, is_descending=True), Key("id", integer))
    ),
    "-created_at": Order(
        "-created_at", (Key("created_at", moment, is_descending=True), Key("id", integer))
    ),
}


def article_page(
    actor: Actor,
    filters: ArticleFilters = ArticleFilters(),
    *,
    order: str = "-modified_at",
    place: Place = Place(),  # noqa: B008 -- frozen
) -> Page[ArticleRead]:
    """One page of the articles this caller may see, with their counts (two queries)."""
    rows = _rows(actor)
    if filters.states:
        rows = rows.filter(state__in=filters.states)
    if filters.desk is not None:
        rows = rows.filter(desk_id=filters.desk)
    if filters.words:
        rows = rows.filter(holds_words("title", filters.words))
    page = page_of(rows, order_named(ORDERS, order), place, attribute)
    return page.of(_reads(page.rows))


def one_article(actor: Actor, public_id: UUID) -> ArticleRead:
    """The article with this public id (two queries); NotFound where the caller may not see it."""
    row = _rows(actor).filter(public_id=public_id).first()
    if row is None:
        raise NotFound
    return _reads([row])[0]


def text_of(article_pk: int) -> ArticleText | None:
    """The newest text with coverage and warnings (two queries); None while there is no text.

    For callers who were given the article by `one_article` or a page.
    """
    version = ArticleVersion.objects.filter(article_id=article_pk).order_by("-number").first()
    if version is None:
        return None
    run = ExtractionRun.objects.filter(version=version).order_by("-id").first()
    return ArticleText(
        version=version.number,
        text=version.text,
        language=run.language if run else "",
        engine_version=run.engine_version if run else "",
        coverage=tuple(run.coverage) if run else (),
        warnings=tuple(run.warnings) if run else (),
    )


def _rows(actor: Actor) -> QuerySet[Article]:
    return visible_to(actor).annotate(
        desk_name=F("desk__name"), submitter_name=F("submitted_by__name")
    )


def _reads(rows: Sequence[Any]) -> list[ArticleRead]:
    counts: dict[int, dict[str, int]] = defaultdict(dict)
    for article_pk, status, count in (
        Claim.objects.filter(article__in=[row.pk for row in rows])
        .exclude(LOST)
        .order_by()
        .values_list("article", "status")
        .annotate(count=Count("pk"))
    ):
        counts[article_pk][status] = count
    return [
        ArticleRead(
            id=row.public_id,
            pk=row.pk,
            desk=DeskRead(row.desk_id, row.desk_name),
            medium=row.medium,
            origin=row.origin,
            state=row.state,
            failure=row.failure,
            title=row.title,
            outlet=row.outlet,
            url=row.url,
            published_on=row.published_on,
            language=row.language,
            upload_name=row.upload_name,
            media_type=row.media_type,
            submitted_by=row.submitter_name or "",
            created_at=row.created_at,
            modified_at=row.modified_at,
            counts=counts[row.pk],
        )
        for row in rows
    ]
