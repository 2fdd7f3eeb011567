"""The pages that anybody may read, drawn from the stored documents alone."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from claims.casework.reads.pages import Page, Place
from claims.casework.reads.published import (
    StoredDocument,
    VerdictFilters,
    one_report,
    one_verdict,
    verdict_page,
    verdict_versions,
)
from claims.core.errors import Invalid, NotFound
from claims.web.public import lists, reports, verdicts
from claims.web.public.caching import kept
from claims.web.public.screens import Corrections, Desk

PAGE_SIZE = 20
LONGEST_QUERY = 200
NAME = "Factcheck"
Read = TypeVar("Read")


@require_safe
def home(request: HttpRequest) -> HttpResponse:
    """The latest verdicts, or those in which the words of `q` stand; a page has twenty."""
    words = request.GET.get("q", "").replace("\x00", "").strip()[:LONGEST_QUERY]
    page = _page(words, request.GET.get("cursor", ""))
    screen = lists.home(page, words)
    return kept(
        request,
        render(request, "public/home.html", {"screen": screen, "desk": Desk(NAME, current="home")}),
    )


@require_safe
def verdict(request: HttpRequest, slug: str) -> HttpResponse:
    """A published verdict as it is now, with its ClaimReview."""
    stored = _found(lambda: one_verdict(slug=slug))
    versions = verdict_versions(Place(size=1000), slug=slug).rows
    screen = verdicts.verdict(stored, versions)
    context = {"screen": screen, "desk": Desk(verdicts.publisher(stored))}
    return kept(request, render(request, "public/verdict.html", context), stored)


@require_safe
def verdict_version(request: HttpRequest, slug: str, number: int) -> HttpResponse:
    """What a verdict said in an earlier version; it says that it is an old one."""
    versions = _found(lambda: verdict_versions(Place(size=1000), slug=slug)).rows
    stored = next((row for row in versions if row.version == number), None)
    if stored is None:
        raise Http404
    screen = verdicts.verdict(stored, versions)
    context = {"screen": screen, "desk": Desk(verdicts.publisher(stored))}
    return kept(request, render(request, "public/verdict_version.html", context))


@require_safe
def report(request: HttpRequest, slug: str) -> HttpResponse:
    """The check of an article: the sentences that were checked, and what was found."""
    stored = _found(lambda: one_report(slug=slug))
    context = {"screen": reports.report(stored), "desk": Desk(reports.publisher(stored))}
    return kept(request, render(request, "public/report.html", context), stored)


@require_safe
def corrections(request: HttpRequest) -> HttpResponse:
    """Every correction of a published verdict; no act makes one in this version."""
    context = {"screen": Corrections(()), "desk": Desk(NAME, current="corrections")}
    return kept(request, render(request, "public/corrections.html", context))


@require_safe
def methodology(request: HttpRequest) -> HttpResponse:
    """How we check, with the rating scale in use."""
    context = {"screen": lists.methodology(), "desk": Desk(NAME, current="methodology")}
    return kept(request, render(request, "public/methodology.html", context))


def _found(read: Callable[[], Read]) -> Read:
    """What `read` finds; Http404 where it finds nothing, the same for drafts and for nonsense."""
    try:
        return read()
    except NotFound:
        raise Http404 from None


def _page(words: str, cursor: str) -> Page[StoredDocument]:
    """The page at the cursor; the first page for a cursor that is none."""
    filters = VerdictFilters(words=words)
    try:
        place = Place(size=PAGE_SIZE, cursor=cursor)
        return verdict_page(filters, order="-published_at", place=place)
    except Invalid:
        return verdict_page(filters, order="-published_at", place=Place(size=PAGE_SIZE))
