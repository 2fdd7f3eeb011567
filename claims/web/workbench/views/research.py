"""Research on a claim: evidence, the origin of its words, the draft verdict."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_http_methods

from claims.casework.actions import perform
from claims.casework.rights import may_read_research
from claims.core.errors import DomainError, Invalid, NotFound, VersionConflict
from claims.core.http import check_url
from claims.core.permissions import require
from claims.extraction.models import Claim
from claims.review.queries import evidence_of
from claims.review.rules import may_add_evidence, may_draft
from claims.review.services.drafts import check_origin, save_draft
from claims.review.services.evidence import add_evidence, remove_evidence
from claims.web.access import actor_of, for_staff
from claims.web.workbench.asking import claim_of, number_of
from claims.web.workbench.contexts.claim import Forms
from claims.web.workbench.contexts.draft import Typed
from claims.web.workbench.forms import EvidenceForm, OriginForm, VerdictForm
from claims.web.workbench.submitting import draft_of, say_on_form, source_of
from claims.web.workbench.views.claims import claim_answer

REFUSED = 422


@require_http_methods(["GET", "POST"])
@for_staff
def evidence_add(request: HttpRequest, claim_id: int) -> HttpResponse:
    """Add a passage with its source, or a search without result."""
    if request.method != "POST":
        return redirect("claim_page", claim_id)
    claim = _researched(request, claim_id)
    require(may_add_evidence(actor_of(request), claim))
    form = EvidenceForm(request.POST)
    if form.is_valid():
        given = form.cleaned_data
        try:
            added = add_evidence(
                claim=claim,
                by=actor_of(request),
                source=source_of(given),
                passage=given["passage"],
                stance=given["stance"],
                note=given["note"],
            )
        except Invalid as refusal:
            say_on_form(form, refusal)
        else:
            messages.success(request, f"Evidence {added.number} is added.")
            return _to(claim, "evidence")
    return claim_answer(request, claim, Forms(evidence=form), REFUSED)


@require_http_methods(["GET", "POST"])
@for_staff
def evidence_remove(request: HttpRequest, claim_id: int, evidence_id: int) -> HttpResponse:
    """Take a piece of evidence off the claim; a cited one is refused."""
    if request.method != "POST":
        return redirect("claim_page", claim_id)
    claim = _researched(request, claim_id)
    found = evidence_of(claim).filter(pk=evidence_id).first()
    if found is None:
        raise NotFound
    remove_evidence(evidence=found, by=actor_of(request))
    messages.success(request, f"Evidence {found.number} is removed.")
    return _to(claim, "evidence")


@require_http_methods(["GET", "POST"])
@for_staff
def origin_check(request: HttpRequest, claim_id: int) -> HttpResponse:
    """Keep that the words were compared with their origin."""
    if request.method != "POST":
        return redirect("claim_page", claim_id)
    claim = _researched(request, claim_id)
    require(may_add_evidence(actor_of(request), claim))
    form = OriginForm(request.POST, prefix="origin")
    if form.is_valid():
        try:
            if form.cleaned_data["url"]:
                check_url(form.cleaned_data["url"])
            check_origin(claim=claim, by=actor_of(request), **form.cleaned_data)
        except Invalid as refusal:
            say_on_form(form, refusal)
        else:
            messages.success(request, "The result is kept.")
            return _to(claim, "origin")
    return claim_answer(request, claim, Forms(origin=form), REFUSED)


@require_http_methods(["GET", "POST"])
@for_staff
def verdict_save(request: HttpRequest, claim_id: int) -> HttpResponse:
    """Save the draft; what a colleague saved meanwhile is shown beside the typed text."""
    if request.method != "POST":
        return redirect("claim_page", claim_id)
    claim = _researched(request, claim_id)
    require(may_draft(actor_of(request), claim))
    form = VerdictForm(request.POST)
    cited = _cited(request)
    refusal: DomainError | None = None
    if form.is_valid():
        content = draft_of(form.cleaned_data, cited)
        seen = number_of(request.POST.get("version", "")) or 0
        try:
            save_draft(claim=claim, by=actor_of(request), content=content, seen_version=seen)
        except (Invalid, VersionConflict) as refused:
            refusal = refused
        else:
            return _saved(request, claim)
    return _draft_refused(request, claim, form, refusal)


def _saved(request: HttpRequest, claim: Claim) -> HttpResponse:
    """Say so; where the form was sent to submit, submit what was just saved."""
    if request.POST.get("then") != "submit":
        messages.success(request, "The draft is saved.")
        return _to(claim, "verdict")
    saved = claim_of(request, claim.pk)
    try:
        perform("submit", claim=saved, by=actor_of(request), data={"version": saved.version})
    except DomainError as refusal:
        messages.error(request, f"The draft is saved, not submitted. {refusal.message}")
        return _to(claim, "verdict")
    messages.success(request, f"Claim {saved.number} is submitted. A second person signs it off.")
    return redirect("claim_page", claim.pk)


def _draft_refused(
    request: HttpRequest, claim: Claim, form: VerdictForm, refusal: DomainError | None
) -> HttpResponse:
    is_conflict = isinstance(refusal, VersionConflict)
    if isinstance(refusal, Invalid):
        say_on_form(form, refusal)
    elif refusal:
        form.add_error(None, refusal.message)
    typed = Typed(request.POST.get("rating", ""), _cited(request), is_conflict)
    status = 409 if is_conflict else REFUSED
    return claim_answer(request, claim, Forms(verdict=form, typed=typed), status)


def _cited(request: HttpRequest) -> tuple[int, ...]:
    numbers = (number_of(one) for one in request.POST.getlist("evidence"))
    return tuple(dict.fromkeys(one for one in numbers if one is not None))


def _researched(request: HttpRequest, claim_id: int) -> Claim:
    claim = claim_of(request, claim_id)
    require(may_read_research(actor_of(request), claim))
    return claim


def _to(claim: Claim, part: str) -> HttpResponse:
    return redirect(f"/desk/claims/{claim.pk}/#{part}")
