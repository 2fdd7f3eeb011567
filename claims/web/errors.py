"""Error pages: what happened, what is kept, what to do."""

from __future__ import annotations

from urllib.parse import quote

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from claims.core.errors import DomainError

STATUS = {
    "not_found": 404,
    "denied": 403,
    "not_possible": 409,
    "version": 409,
    "taken": 409,
    "rules": 409,
    "invalid": 422,
    "not_offered": 501,
}
HEADS = {
    "version": "Somebody was faster",
    "taken": "Somebody was faster",
    "not_possible": "This is not possible now",
    "rules": "A rule does not hold yet",
    "invalid": "Something is missing",
    "not_offered": "This is not offered yet",
}


def bad_request(request: HttpRequest, exception: Exception) -> HttpResponse:
    """The request was not understood."""
    return render(request, "errors/400.html", status=400)


def denied(request: HttpRequest, exception: Exception) -> HttpResponse:
    """Role or rule says no."""
    return render(request, "errors/403.html", {"reason": str(exception)}, status=403)


def not_found(request: HttpRequest, exception: Exception) -> HttpResponse:
    """It is not there, or not for this person."""
    return render(request, "errors/404.html", status=404)


def server_error(request: HttpRequest) -> HttpResponse:
    """Something of ours broke."""
    return render(request, "errors/500.html", status=500)


def csrf_failed(request: HttpRequest, reason: str = "") -> HttpResponse:
    """A form without its secret, mostly of a page left open too long: what was typed is kept."""
    del reason
    answer = render(request, "errors/403_csrf.html", {"back": request.get_full_path()}, status=403)
    answer["X-Reason"] = quote("The page was open too long. Reload it; what you typed is kept.")
    return answer


def refused(request: HttpRequest, refusal: DomainError, *, back: str = "") -> HttpResponse:
    """What a service refuses, as a page with its reason; `X-Reason` has it for scripts."""
    status = STATUS.get(refusal.code, 409)
    page = f"errors/{status}.html" if status in (403, 404) else "errors/409.html"
    shown = {
        "reason": "" if status == 404 else refusal.message,
        "head": HEADS.get(refusal.code, ""),
        "back": back,
    }
    answer = render(request, page, shown, status=status)
    answer["X-Reason"] = quote(refusal.message)
    return answer
