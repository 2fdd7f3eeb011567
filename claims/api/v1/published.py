"""What is public, for partners, staff and everybody: stored documents, joined as they are."""

from __future__ import annotations

import json
from collections.abc import Callable

from django.http import HttpResponse
from drf_spectacular.utils import extend_schema
from rest_framework.request import Request

from claims.api import conditional
from claims.api.paging import links
from claims.api.schema import PUBLIC_TAG, page_schema
from claims.api.v1 import documents
from claims.api.v1.queries import (
    ChangeQuery,
    PageQuery,
    ReportQuery,
    VerdictQuery,
    place_of,
    verdict_filters,
)
from claims.api.views import ApiView, public_id
from claims.casework.reads import published as reads
from claims.casework.reads.pages import Order, Page, Place, check_place

TAG = [PUBLIC_TAG]


class PublicView(ApiView):
    """A view of what is public: anybody may read it, and keep it for a short time."""

    is_public = True

    def document(self, stored: reads.StoredDocument) -> HttpResponse:
        """One stored document, or 304 where the reader has it."""
        validators = conditional.of_document(stored)
        if conditional.is_unchanged(self.request, validators):
            return conditional.not_modified(self.request, validators)
        return conditional.documents(self.request, stored.document, validators)

    def listed(
        self, place: Place, order: Order, load: Callable[[], Page[reads.StoredDocument]]
    ) -> HttpResponse:
        """A page of stored documents, or 304 where the reader has it: then it is not loaded."""
        check_place(place, order)
        validators = conditional.of_list(self.request, reads.feed_head())
        if conditional.is_unchanged(self.request, validators):
            return conditional.not_modified(self.request, validators)
        page = load()
        beside = links(self.request, page)
        body = (
            f'{{"next":{json.dumps(beside["next"])},"previous":{json.dumps(beside["previous"])},'
            f'"results":[{",".join(stored.document for stored in page.rows)}]}}'
        )
        return conditional.documents(self.request, body, validators)


class VerdictList(PublicView):
    """The published verdicts."""

    @extend_schema(
        operation_id="verdicts_list",
        tags=TAG,
        parameters=[VerdictQuery],
        responses=page_schema("VerdictPage", documents.PublicVerdict),
    )
    def get(self, request: Request) -> HttpResponse:
        """Published verdicts, the last changed first."""
        given = self.query(VerdictQuery)
        name, place = given["ordering"], place_of(given)
        return self.listed(
            place,
            reads.ORDERS[name],
            lambda: reads.verdict_page(verdict_filters(given), order=name, place=place),
        )


class VerdictDetail(PublicView):
    """One published verdict."""

    @extend_schema(tags=TAG, responses=documents.PublicVerdict)
    def get(self, request: Request, verdict_id: str) -> HttpResponse:
        """A published verdict as it is now."""
        return self.document(reads.one_verdict(public_id=public_id(verdict_id)))


class VerdictVersions(PublicView):
    """What one verdict said before."""

    @extend_schema(
        operation_id="verdicts_versions_list",
        tags=TAG,
        parameters=[PageQuery],
        responses=page_schema("VerdictVersionPage", documents.PublicVerdict),
    )
    def get(self, request: Request, verdict_id: str) -> HttpResponse:
        """Every published version, the newest first."""
        place = place_of(self.query(PageQuery))
        page = reads.verdict_versions(place, public_id=public_id(verdict_id))
        return self.listed(place, reads.NEWEST, lambda: page)


class ReportList(PublicView):
    """The published reports."""

    @extend_schema(
        operation_id="reports_list",
        tags=TAG,
        parameters=[ReportQuery],
        responses=page_schema("ReportPage", documents.PublicReport),
    )
    def get(self, request: Request) -> HttpResponse:
        """Published reports, the last changed first."""
        given = self.query(ReportQuery)
        name, place = given["ordering"], place_of(given)
        return self.listed(
            place, reads.ORDERS[name], lambda: reads.report_page(order=name, place=place)
        )


class ReportDetail(PublicView):
    """One published report."""

    @extend_schema(tags=TAG, responses=documents.PublicReport)
    def get(self, request: Request, report_id: str) -> HttpResponse:
        """The check of an article: quotes with their verdicts."""
        return self.document(reads.one_report(public_id=public_id(report_id)))


class ChangeList(PublicView):
    """The feed of changes, for readers who keep a copy."""

    @extend_schema(
        operation_id="changes_list",
        tags=TAG,
        parameters=[ChangeQuery],
        responses=documents.ChangePage,
    )
    def get(self, request: Request) -> HttpResponse:
        """The changes after a cursor, in the order in which they were made; none is skipped."""
        given = self.query(ChangeQuery)
        validators = conditional.of_list(request, reads.feed_head())
        if conditional.is_unchanged(request, validators):
            return conditional.not_modified(request, validators)
        rows, has_more = reads.changes_after(given["after"], limit=given["page_size"])
        results = ",".join(
            f'{{"cursor":"{row.cursor}","type":{json.dumps(row.type)},"id":"{row.id}",'
            f'"at":"{row.at.isoformat()}","data":{row.data}}}'
            for row in rows
        )
        last = rows[-1].cursor if rows else given["after"]
        body = (
            f'{{"results":[{results}],"next_cursor":"{last}",'
            f'"has_more":{"true" if has_more else "false"}}}'
        )
        return conditional.documents(request, body, validators)
