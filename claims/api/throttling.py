"""How often a caller may ask: everybody with a key generously, the public at a lower rate."""

from __future__ import annotations

import time

from django.conf import settings
from django.core.cache import caches
from rest_framework.request import Request
from rest_framework.throttling import BaseThrottle
from rest_framework.views import APIView

from claims.api.authentication import actor_of
from claims.core.actors import PUBLIC

WINDOW_SECONDS = 60
# Requests a minute and web process; settings.API_PER_MINUTE may say otherwise.
PER_MINUTE = {"public": 600, "keyed": 30_000}


class PerMinute(BaseThrottle):
    """Counts by actor, the public by address, in windows of a minute.

    The count lies in the process's own memory: a shared one would cost more than the reads that it
    guards. With n web processes a caller has up to n times the rate.
    """

    def __init__(self) -> None:
        self.left_seconds = 0.0

    def allow_request(self, request: Request, view: APIView) -> bool:
        """Whether this caller has any left of this minute."""
        actor = actor_of(request)
        is_public = actor is PUBLIC
        who = self.get_ident(request) if is_public else f"{actor.kind}:{actor.id}"
        rates = getattr(settings, "API_PER_MINUTE", PER_MINUTE)
        now = time.time()
        window = int(now // WINDOW_SECONDS)
        self.left_seconds = (window + 1) * WINDOW_SECONDS - now
        cache, key = caches["process"], f"api-rate:{window}:{who}"
        cache.add(key, 0, WINDOW_SECONDS * 2)
        try:
            count = cache.incr(key)
        except ValueError:
            return True  # the entry was culled between the two calls
        return count <= rates["public" if is_public else "keyed"]

    def wait(self) -> float:
        """Seconds until the next window."""
        return self.left_seconds

    def get_ident(self, request: Request) -> str:
        """The caller's address; what a proxy says of it counts only where NUM_PROXIES is set."""
        if settings.REST_FRAMEWORK.get("NUM_PROXIES") is None:
            return str(request.META.get("REMOTE_ADDR", ""))
        return super().get_ident(request)
