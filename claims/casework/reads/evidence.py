"""Evidence with its sources and kept copies, origin checks, and the places where a claim stands."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any
from uuid import UUID

from django.db.models import Exists, F, OuterRef, QuerySet

from claims.casework.reads.claims import PersonRead
from claims.casework.reads.pages import Key, Order, Page, Place, attribute, integer, page_of
from claims.extraction.models import Appearance, Claim
from claims.review.models import Evidence, OriginCheck, Snapshot, Source, Verdict
from claims.review.queries import evidence_of, snapshots_by_source


@dataclass(frozen=True, slots=True)
class SourceRead:
    """Where evidence comes from."""

    id: int
    url: str
    title: str
    publisher: str
    author: str
    published_on: date | None
    level: str
    type: str
    relation: str


@dataclass(frozen=True, slots=True)
class SnapshotRead:
    """The kept copy of a source; `failure` says why there is none."""

    state: str
    sha256: str
    media_type: str
    size: int | None
    fetched_at: datetime | None
    failure: str


@dataclass(frozen=True, slots=True)
class EvidenceRead:
    """A passage, or a search without result; `number` is its footnote in the rationale."""

    id: int
    number: int
    source: SourceRead | None
    passage: str
    stance: str
    note: str
    cited: bool
    snapshot: SnapshotRead | None
    created_by: PersonRead
    created_at: datetime
    modified_at: datetime


@dataclass(frozen=True, slots=True)
class OriginCheckRead:
    """The words compared with their origin, by whom and when."""

    id: int
    result: str
    reported_by: str
    url: str
    note: str
    checked_by: PersonRead
    checked_at: datetime


@dataclass(frozen=True, slots=True)
class AppearanceRead:
    """A place where the claim stands: a span of an article's version, or an address elsewhere."""

    id: int
    article: UUID | None
    article_version: int | None
    start: int | None
    end: int | None
    quote: str
    wording: str
    text_role: str
    url: str
    outlet: str
    title: str
    appeared_on: date | None
    state: str
    is_first: bool


BY_NUMBER = Order("number", (Key("number", integer),))
BY_ID = Order("id", (Key("id", integer),))
LATEST = Order("-id", (Key("id", integer, is_descending=True),))
ALL = Place(size=1000)


def evidence_page(claim: Claim, place: Place = ALL) -> Page[EvidenceRead]:
    """The claim's evidence by number, without what was removed (two queries)."""
    page = page_of(_rows(claim), BY_NUMBER, place, attribute)
    kept = snapshots_by_source(row.source_id for row in page.rows if row.source_id)
    return page.of([_evidence(row, kept) for row in page.rows])


def one_evidence(claim: Claim, evidence_id: int) -> EvidenceRead:
    """One piece of the claim's evidence (two queries); it must be there."""
    row = _rows(claim).get(pk=evidence_id)
    return _evidence(row, snapshots_by_source([row.source_id] if row.source_id else []))


def origin_check_page(claim: Claim, place: Place = ALL) -> Page[OriginCheckRead]:
    """The claim's origin checks, the latest first (one query)."""
    rows = OriginCheck.objects.filter(claim=claim).annotate(checker_name=F("checked_by__name"))
    page = page_of(rows, LATEST, place, attribute)
    return page.of([_origin_check(row) for row in page.rows])


def appearance_page(claim: Claim, place: Place = ALL) -> Page[AppearanceRead]:
    """The places where the claim stands, in the order in which they were found (one query)."""
    rows = Appearance.objects.filter(claim=claim).annotate(
        article_public_id=F("version__article__public_id"), article_version=F("version__number")
    )
    page = page_of(rows, BY_ID, place, attribute)
    return page.of([_appearance(row) for row in page.rows])


def _rows(claim: Claim) -> QuerySet[Evidence]:
    cited = Verdict.cited.through.objects.filter(verdict__claim=claim, evidence_id=OuterRef("pk"))
    return evidence_of(claim).annotate(author_name=F("created_by__name"), is_cited=Exists(cited))


def _evidence(row: Any, kept: dict[int, Snapshot]) -> EvidenceRead:
    copy = kept.get(row.source_id)
    return EvidenceRead(
        id=row.pk,
        number=row.number,
        source=_source(row.source) if row.source else None,
        passage=row.passage,
        stance=row.stance,
        note=row.note,
        cited=row.is_cited,
        snapshot=SnapshotRead(
            state=copy.state,
            sha256=copy.sha256,
            media_type=copy.media_type,
            size=copy.size,
            fetched_at=copy.fetched_at,
            failure=copy.failure,
        )
        if copy
        else None,
        created_by=PersonRead(row.created_by_id, row.author_name),
        created_at=row.created_at,
        modified_at=row.modified_at,
    )


def _source(source: Source) -> SourceRead:
    return SourceRead(
        id=source.pk,
        url=source.url,
        title=source.title,
        publisher=source.publisher,
        author=source.author,
        published_on=source.published_on,
        level=source.level,
        type=source.type,
        relation=source.relation,
    )


def _origin_check(row: Any) -> OriginCheckRead:
    return OriginCheckRead(
        id=row.pk,
        result=row.result,
        reported_by=row.reported_by,
        url=row.url,
        note=row.note,
        checked_by=PersonRead(row.checked_by_id, row.checker_name),
        checked_at=row.checked_at,
    )


def _appearance(row: Any) -> AppearanceRead:
    return AppearanceRead(
        id=row.pk,
        article=row.article_public_id,
        article_version=row.article_version,
        start=row.start,
        end=row.end,
        quote=row.quote,
        wording=row.wording,
        text_role=row.text_role,
        url=row.url,
        outlet=row.outlet,
        title=row.title,
        appeared_on=row.appeared_on,
        state=row.state,
        is_first=row.is_first,
    )
