"""The sign-off desk and the reports: reading what was submitted, and deciding on it."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_POST, require_safe

from claims.casework.actions import perform
from claims.casework.reads.claims import one_claim
from claims.core.actors import Actor
from claims.core.errors import DomainError, NotFound
from claims.core.permissions import require
from claims.extraction.models import Claim
from claims.extraction.queries import visible_to
from claims.web.access import actor_of, for_staff
from claims.web.editorial import contexts, report_list
from claims.web.editorial.access import may_read_reports, may_second
from claims.web.editorial.decisions import NAMES, Typed, done
from claims.web.errors import STATUS
from claims.web.shell import shell_for

LARGEST_ID = 2**31


@require_safe
@for_staff
def signoff(request: HttpRequest) -> HttpResponse:
    """The queue, the draft `claim` (else the first that this person may sign), the decision."""
    actor = actor_of(request)
    require(may_second(actor))
    given = request.GET.get("claim", "")
    chosen = int(given) if given.isdecimal() and len(given) < 10 else None
    screen = contexts.signoff(actor, chosen, view=request.GET.get("view", ""))
    return render(
        request,
        "editorial/signoff.html",
        {"screen": screen, "shell": shell_for(request, "signoff")},
    )


@require_POST
@for_staff
def decide(request: HttpRequest, claim_id: int, action: str) -> HttpResponse:
    """Take the review, return, approve or publish; refused, the page keeps what was typed."""
    actor = actor_of(request)
    require(may_second(actor))
    claim = _claim(actor, claim_id, action)
    typed = Typed.of(request.POST)
    try:
        perform(action, claim=claim, by=actor, data=typed.body())
    except DomainError as refusal:
        screen = contexts.signoff(actor, claim_id, typed=typed.refused(refusal))
        context = {"screen": screen, "shell": shell_for(request, "signoff")}
        status = STATUS.get(refusal.code, 409)
        return render(request, "editorial/signoff.html", context, status=status)
    messages.success(request, done(action, one_claim(actor, claim_id)))
    stays = action == "take-review"
    return redirect(f"/editorial/?claim={claim_id}" if stays else "/editorial/")


@require_safe
@for_staff
def reports(request: HttpRequest) -> HttpResponse:
    """The checks of articles that are public, the last change first."""
    actor = actor_of(request)
    require(may_read_reports(actor))
    screen = report_list.reports(actor, request.GET.get("cursor", ""))
    context = {"screen": screen, "shell": shell_for(request, "reports")}
    return render(request, "editorial/reports.html", context)


def _claim(actor: Actor, claim_id: int, action: str) -> Claim:
    """The claim that is decided on; NotFound for one that is not visible and for other actions."""
    found = visible_to(actor).select_related("desk", "article", "claimant")
    claim = found.filter(pk=min(claim_id, LARGEST_ID)).first()
    if claim is None or action not in NAMES:
        raise NotFound
    return claim
