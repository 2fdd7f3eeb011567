"""The list of reports for editors, from the stored documents."""

from __future__ import annotations

from urllib.parse import urlencode

from claims.casework.reads.pages import Page, Place
from claims.casework.reads.published import StoredDocument, report_page
from claims.core.actors import Actor
from claims.core.errors import Invalid
from claims.people.queries import home_desk
from claims.web.editorial.screens import ReportRow, Reports
from claims.web.parts import Pager
from claims.web.public.reading import document_of, path_of
from claims.web.times import Times, times_of
from claims.web.words import count

PAGE_SIZE = 30


def reports(actor: Actor, cursor: str) -> Reports:
    """One page of the public reports; the first page for a cursor that is none."""
    times = times_of(home_desk(actor))
    page = _page(cursor)
    pager = None
    if page.next_cursor or page.previous_cursor:
        pager = Pager(
            count(len(page.rows), "report") + " on this page",
            _address(page.previous_cursor),
            _address(page.next_cursor),
        )
    return Reports(tuple(_row(stored, times) for stored in page.rows), pager)


def _row(stored: StoredDocument, times: Times) -> ReportRow:
    document = document_of(stored)
    return ReportRow(
        url=path_of(document["url"]),
        title=document["title"],
        outlet=document["article"]["outlet"],
        verdicts=len(document["verdicts"]),
        state=f"Published, version {document['version']}",
        changed=times.clock(stored.modified_at),
    )


def _page(cursor: str) -> Page[StoredDocument]:
    try:
        return report_page(place=Place(size=PAGE_SIZE, cursor=cursor))
    except Invalid:
        return report_page(place=Place(size=PAGE_SIZE))


def _address(cursor: str | None) -> str:
    return f"?{urlencode({'cursor': cursor})}" if cursor else ""
