"""A claim's page, and doing something with a claim."""

from __future__ import annotations

import json

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods, require_safe

from claims.casework.actions import perform
from claims.casework.reads.articles import one_article
from claims.core.errors import DomainError
from claims.extraction.models import Claim
from claims.web.access import actor_of, for_staff
from claims.web.errors import refused
from claims.web.shell import shell_for
from claims.web.workbench.asking import asked_by, back_of, claim_of
from claims.web.workbench.contexts.claim import NO_FORMS, Forms, claim_context
from claims.web.workbench.contexts.reading import reading

SAID = {
    "accept": "goes to the queue.",
    "reject": "is not checked.",
    "defer": "is put off.",
    "take": "is yours now.",
    "assign": "is assigned.",
    "reassign": "is handed on.",
    "release": "is back in the queue.",
    "drop": "is dropped.",
    "submit": "is submitted. A second person signs it off.",
    "take-back": "is with you again.",
}


@require_safe
@for_staff
def claim_page(request: HttpRequest, claim_id: int) -> HttpResponse:
    """The claim from context to verdict."""
    return claim_answer(request, claim_of(request, claim_id))


def claim_answer(
    request: HttpRequest,
    claim: Claim,
    forms: Forms = NO_FORMS,
    status: int = 200,
) -> HttpResponse:
    """The claim's page, with the forms that came back refused."""
    shown = claim_context(claim, actor_of(request), forms)
    shown["shell"] = shell_for(request, "claim")
    return render(request, "workbench/claim.html", shown, status=status)


@require_http_methods(["GET", "POST"])
@for_staff
def claim_act(request: HttpRequest, claim_id: int, name: str) -> HttpResponse:
    """Do an action of the workflow and go back; htmx in the reading view gets what changed."""
    if request.method != "POST":
        return redirect("claim_page", claim_id)
    claim = claim_of(request, claim_id)
    back = back_of(request, otherwise=f"/desk/claims/{claim_id}/")
    is_htmx = bool(vars(request).get("htmx"))
    try:
        done = perform(name, claim=claim, by=actor_of(request), data=request.POST.dict())
    except DomainError as refusal:
        if is_htmx or refusal.code != "invalid":
            return refused(request, refusal, back=back)
        messages.error(request, refusal.message)
        return redirect(back)
    said = f"Claim {done.number} {SAID.get(name, 'is done.')}"
    if is_htmx and back.startswith("/desk/articles/"):
        return _after_decision(request, claim, back, said)
    messages.success(request, said)
    return HttpResponse(headers={"HX-Redirect": back}) if is_htmx else redirect(back)


def _after_decision(request: HttpRequest, claim: Claim, back: str, said: str) -> HttpResponse:
    """The next claim, the row of the decided one, how many are left; and what to say of it."""
    actor = actor_of(request)
    asked = asked_by(back, also=claim.pk)
    screen = reading(one_article(actor, claim.article.public_id), actor, asked)
    changed = [row for row in screen.claims if row.id in (claim.pk, asked.claim)]
    shown = {"screen": screen, "changed_rows": changed, "out_of_band": True}
    answer = render(request, "workbench/reading.html#after_decision", shown)
    answer["HX-Replace-Url"] = back
    answer["HX-Trigger"] = json.dumps({"decided": {"number": str(claim.number), "text": said}})
    return answer
