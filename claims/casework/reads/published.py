"""What is public, from stored documents alone: never put together anew, served byte for byte."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from django.db.models import Q, QuerySet, TextField
from django.db.models.functions import Cast, Coalesce

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
    public_id,
)
from claims.casework.reads.searching import holds_words
from claims.core.errors import NotFound
from claims.publication.enums import PublicStatus
from claims.publication.models import (
    Change,
    Report,
    ReportVersion,
    VerdictPage,
    VerdictPageVersion,
)

LISTED = (PublicStatus.PUBLISHED, PublicStatus.UNDER_REVIEW)


@dataclass(frozen=True, slots=True)
class StoredDocument:
    """One published version as it was stored. `document` is JSON text, `etag` its validator.

    `replaced_at` is when the version before it was published (None for a first one).
    """

    id: UUID
    slug: str
    version: int
    document: str
    etag: str
    modified_at: datetime
    replaced_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class ChangeRead:
    """One change of something published; `data` is JSON text, `cursor` its place in the feed."""

    cursor: int
    type: str
    id: UUID
    at: datetime
    data: str


@dataclass(frozen=True, slots=True)
class FeedHead:
    """The newest change: its number, its moment, and the moment of the one before it."""

    seq: int = 0
    at: datetime | None = None
    before: datetime | None = None


@dataclass(frozen=True, slots=True)
class VerdictFilters:
    """What narrows a list of verdicts; everything that is given must hold."""

    ratings: tuple[str, ...] = ()
    families: tuple[str, ...] = ()
    claimant: str = ""
    outlet: str = ""
    kinds: tuple[str, ...] = ()
    language: str = ""
    published_after: datetime | None = None
    published_before: datetime | None = None
    modified_after: datetime | None = None
    url: str = ""
    words: str = ""


ID = Key("public_id", public_id)
ORDERS: Mapping[str, Order] = {
    f"{sign}{name}": Order(f"{sign}{name}", (Key(name, moment, is_descending=bool(sign)), ID))
    for name in ("modified_at", "published_at")
    for sign in ("-", "")
}
NEWEST = Order("-number", (Key("number", integer, is_descending=True),))


def feed_head() -> FeedHead:
    """How far the published things have come (one query); it changes with each publication."""
    rows = list(
        Change.objects.filter(seq__isnull=False).order_by("-seq").values_list("seq", "at")[:2]
    )
    if not rows:
        return FeedHead()
    return FeedHead(rows[0][0] or 0, rows[0][1], rows[1][1] if len(rows) > 1 else None)


def verdict_page(
    filters: VerdictFilters = VerdictFilters(),
    *,
    order: str = "-modified_at",
    place: Place = Place(),  # noqa: B008 -- frozen
) -> Page[StoredDocument]:
    """One page of published verdicts (one query). Held and withdrawn ones have their own address."""
    rows = VerdictPage.objects.filter(current__isnull=False, status__in=LISTED).filter(
        _narrowing(filters)
    )
    if filters.words:
        rows = rows.filter(holds_words("search_text", filters.words))
    return _documents(rows, order_named(ORDERS, order), place)


def report_page(
    *,
    order: str = "-modified_at",
    place: Place = Place(),  # noqa: B008 -- frozen
) -> Page[StoredDocument]:
    """One page of published reports (one query)."""
    rows = Report.objects.filter(current__isnull=False)
    return _documents(rows, order_named(ORDERS, order), place)


def one_verdict(**name: Any) -> StoredDocument:
    """The newest document of a verdict, by public_id or slug (two queries); NotFound for none."""
    return _newest(VerdictPage.objects.all(), VerdictPageVersion.objects.all(), "page", name)


def one_report(**name: Any) -> StoredDocument:
    """The newest document of a report, by public_id or slug (two queries); NotFound for none."""
    return _newest(Report.objects.all(), ReportVersion.objects.all(), "report", name)


def verdict_versions(place: Place = Place(), **name: Any) -> Page[StoredDocument]:  # noqa: B008
    """Every published version of a verdict, the newest first (two queries).

    Of a held or withdrawn verdict only the newest is shown: what it said is not public.
    """
    page = VerdictPage.objects.filter(current__isnull=False, **name).first()
    if page is None:
        raise NotFound
    versions = VerdictPageVersion.objects.filter(page=page)
    if page.status not in LISTED:
        versions = versions.filter(pk=page.current_id or 0)
    found = page_of(versions, NEWEST, place, attribute)
    return found.of(
        [
            StoredDocument(
                id=page.public_id,
                slug=page.slug,
                version=row.number,
                document=row.document,
                etag=row.etag,
                modified_at=row.published_at,
            )
            for row in found.rows
        ]
    )


def changes_after(cursor: int, *, limit: int) -> tuple[list[ChangeRead], bool]:
    """The sealed changes after this one in their order, and whether there are more (one query)."""
    rows: Any = (
        Change.objects.filter(seq__gt=cursor)
        .annotate(
            data=Cast(Coalesce("payload__document", "payload"), TextField()),
        )
        .order_by("seq")
        .values_list("seq", "kind", "public_id", "at", "data")[: limit + 1]
    )
    found = [ChangeRead(*row) for row in rows]
    return found[:limit], len(found) > limit


def _narrowing(filters: VerdictFilters) -> Q:
    wanted = Q()
    if filters.ratings:
        wanted &= Q(rating__in=filters.ratings)
    if filters.families:
        wanted &= Q(family__in=filters.families)
    if filters.claimant:
        wanted &= Q(claimant_name__iexact=filters.claimant)
    if filters.outlet:
        wanted &= Q(outlet__iexact=filters.outlet)
    if filters.kinds:
        wanted &= Q(kinds__overlap=list(filters.kinds))
    if filters.language:
        wanted &= Q(language=filters.language)
    if filters.published_after:
        wanted &= Q(published_at__gt=filters.published_after)
    if filters.published_before:
        wanted &= Q(published_at__lt=filters.published_before)
    if filters.modified_after:
        wanted &= Q(modified_at__gt=filters.modified_after)
    if filters.url:
        bare = filters.url.partition("#")[0].rstrip("/")
        wanted &= Q(urls__overlap=[filters.url, bare, f"{bare}/"])
    return wanted


def _documents(rows: QuerySet[Any], order: Order, place: Place) -> Page[StoredDocument]:
    """The current documents of these pages, read as plain rows: nothing else of them is wanted."""
    plain = rows.values_list(
        "public_id", "published_at", "modified_at", "slug",
        "current__number", "current__document", "current__etag",
    )  # fmt: skip
    page = page_of(plain, order, place, lambda row, name: row[_COLUMNS[name]])
    return page.of(
        [
            StoredDocument(
                id=row[0],
                slug=row[3],
                version=row[4],
                document=row[5],
                etag=row[6],
                modified_at=row[2],
            )
            for row in page.rows
        ]
    )


_COLUMNS = {"public_id": 0, "published_at": 1, "modified_at": 2}


def _newest(
    pages: QuerySet[Any], versions: QuerySet[Any], parent: str, name: dict[str, Any]
) -> StoredDocument:
    page = pages.filter(current__isnull=False, **name).select_related("current").first()
    if page is None:
        raise NotFound
    current = page.current
    before = None
    if current.number > 1:
        earlier = versions.filter(**{parent: page}, number__lt=current.number)
        before = earlier.order_by("-number").values_list("published_at", flat=True).first()
    return StoredDocument(
        id=page.public_id,
        slug=page.slug,
        version=current.number,
        document=current.document,
        etag=current.etag,
        modified_at=current.published_at,
        replaced_at=before,
    )
