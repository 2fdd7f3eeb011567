"""Who is calling: a person by token or session, a partner by key, or the public."""

from __future__ import annotations

import re
from typing import Any

from django.contrib.auth.models import AnonymousUser
from rest_framework.authentication import BaseAuthentication
from rest_framework.exceptions import AuthenticationFailed
from rest_framework.request import Request

from claims.core.actors import PUBLIC, Actor
from claims.distribution.queries import actor_by_key
from claims.people.models import User
from claims.people.queries import actor_by_token, actor_for

FINDERS = {"fcs_": actor_by_token, "fcp_": actor_by_key}
KEY = re.compile(r"fc[sp]_[!-~]{8,200}")


class BearerAuthentication(BaseAuthentication):
    """`Authorization: Bearer` with a person's token (fcs_…) or a partner's key (fcp_…).

    `request.auth` is then the actor, `request.user` the person; a partner is no user.
    """

    def authenticate(self, request: Request) -> tuple[Any, Actor] | None:
        """The caller behind the header; None without one, AuthenticationFailed for a wrong one."""
        scheme, _, presented = request.META.get("HTTP_AUTHORIZATION", "").partition(" ")
        if scheme.lower() != "bearer":
            return None
        presented = presented.strip()
        actor = FINDERS[presented[:4]](presented) if KEY.fullmatch(presented) else None
        if actor is None:
            raise AuthenticationFailed("This token is unknown, or it has ended.")
        return (actor.subject if actor.is_user else AnonymousUser()), actor

    def authenticate_header(self, request: Request) -> str:
        """What a 401 asks for."""
        return "Bearer"


def actor_of(request: Request) -> Actor:
    """The actor behind a request, found once; PUBLIC where nobody is signed in."""
    if isinstance(request.auth, Actor):
        return request.auth
    if isinstance(request.user, User):
        request.auth = actor = actor_for(request.user)
        return actor
    return PUBLIC
