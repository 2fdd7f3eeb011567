"""The door of every page behind the login: who comes in, and how a refusal is shown."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import Any, cast
from urllib.parse import urlsplit

from django.contrib.auth.views import redirect_to_login
from django.http import HttpRequest, HttpResponse

from claims.core.actors import Actor
from claims.core.errors import DomainError
from claims.people.models import User
from claims.people.queries import actor_for
from claims.web.errors import refused

View = Callable[..., HttpResponse]


def actor_of(request: HttpRequest) -> Actor:
    """The actor that the signed-in person is; asked of the database once a request."""
    kept: dict[str, Any] = vars(request)
    if "actor" not in kept:
        kept["actor"] = actor_for(cast(User, request.user))
    return cast(Actor, kept["actor"])


def for_staff(view: View) -> View:
    """Let signed-in people in, send others to sign in and back; show what a service refuses.

    A refusal becomes the error page of its sort: 404, 403, 409, 422 or 501 with the reason.
    """

    @wraps(view)
    def guarded(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        if not request.user.is_authenticated:
            return _to_sign_in(request)
        try:
            return view(request, *args, **kwargs)
        except DomainError as refusal:
            return refused(request, refusal)

    return guarded


def _to_sign_in(request: HttpRequest) -> HttpResponse:
    """To the sign-in page and back here; htmx is told to leave the page for it."""
    if not getattr(request, "htmx", False):
        return redirect_to_login(request.get_full_path())
    shown = urlsplit(request.headers.get("HX-Current-URL", "/desk/"))
    there = redirect_to_login(f"{shown.path or '/desk/'}{f'?{shown.query}' if shown.query else ''}")
    answer = HttpResponse(status=204)
    answer["HX-Redirect"] = there["Location"]
    return answer
