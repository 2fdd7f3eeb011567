"""Error pages: what happened, what is kept, what to do."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render


def bad_request(request: HttpRequest, exception: Exception) -> HttpResponse:
    """The request was not understood."""
    return render(request, "errors/400.html", status=400)


def denied(request: HttpRequest, exception: Exception) -> HttpResponse:
    """Role or rule says no."""
    return render(request, "errors/403.html", status=403)


def not_found(request: HttpRequest, exception: Exception) -> HttpResponse:
    """It is not there, or not for this person."""
    return render(request, "errors/404.html", status=404)


def server_error(request: HttpRequest) -> HttpResponse:
    """Something of ours broke."""
    return render(request, "errors/500.html", status=500)
