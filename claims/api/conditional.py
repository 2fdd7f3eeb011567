"""Answers from stored documents: ETag, Last-Modified, 304, and who may keep a copy."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from datetime import datetime

from django.http import HttpResponse
from django.utils.cache import patch_vary_headers
from django.utils.http import http_date, parse_etags, parse_http_date_safe, quote_etag
from rest_framework.request import Request

from claims.api.authentication import actor_of
from claims.casework.reads.published import FeedHead, StoredDocument
from claims.core.actors import PUBLIC

# Corrections are to be seen everywhere within 60 seconds.
PUBLIC_SECONDS = 30
PRIVATE = "private, no-store"
LIST_FORMAT = "1"


@dataclass(frozen=True, slots=True)
class Validators:
    """What tells whether a reader has the newest.

    `modified` and `before` are the moments of the last change and of the one before it: dates in
    headers have whole seconds, and of two changes in one second a date cannot tell them apart.
    """

    etag: str
    modified: datetime | None = None
    before: datetime | None = None


def of_document(stored: StoredDocument) -> Validators:
    """Of one stored document: its own hash."""
    return Validators(stored.etag, stored.modified_at, stored.replaced_at)


def of_list(request: Request, head: FeedHead) -> Validators:
    """Of a list: how far the published things have come, and what was asked for."""
    parts = (LIST_FORMAT, str(head.seq), request.build_absolute_uri())
    etag = hashlib.sha256("\n".join(parts).encode()).hexdigest()[:32]
    return Validators(etag, head.at, head.before)


def is_unchanged(request: Request, validators: Validators) -> bool:
    """Whether the reader's copy is the newest; an ETag counts before a date."""
    given = request.headers.get("If-None-Match")
    if given is not None:
        known = {tag.removeprefix("W/") for tag in parse_etags(given)}
        return "*" in known or quote_etag(validators.etag) in known
    since = parse_http_date_safe(request.headers.get("If-Modified-Since", ""))
    if since is None or validators.modified is None:
        return False
    changed = int(validators.modified.timestamp())
    is_alone = validators.before is None or int(validators.before.timestamp()) < changed
    return is_alone and changed <= since


def not_modified(request: Request, validators: Validators) -> HttpResponse:
    """304, with the headers that the full answer would have."""
    response = _with_headers(request, HttpResponse(status=304), validators)
    del response["Content-Type"]
    return response


def documents(request: Request, body: str, validators: Validators) -> HttpResponse:
    """200 with JSON text as it stands."""
    response = HttpResponse(body.encode(), content_type="application/json")
    return _with_headers(request, response, validators)


def _with_headers(request: Request, response: HttpResponse, validators: Validators) -> HttpResponse:
    response["ETag"] = quote_etag(validators.etag)
    if validators.modified is not None:
        response["Last-Modified"] = http_date(validators.modified.timestamp())
    is_public = actor_of(request) is PUBLIC
    response["Cache-Control"] = f"public, max-age={PUBLIC_SECONDS}" if is_public else PRIVATE
    patch_vary_headers(response, ["Authorization", "Cookie"])
    return response
