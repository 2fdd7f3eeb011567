"""Pages that anybody may keep for a minute: ETag, Last-Modified, 304."""

from __future__ import annotations

import hashlib

from django.http import HttpRequest, HttpResponse
from django.utils.cache import get_conditional_response
from django.utils.http import http_date

from claims.casework.reads.published import StoredDocument

SECONDS = 60
# A change of what the templates show makes every kept page old: count on.
PAGE_FORMAT = "1"


def kept(
    request: HttpRequest, response: HttpResponse, stored: StoredDocument | None = None
) -> HttpResponse:
    """The answer with leave to keep it; of a stored document 304 where the reader has it already.

    The validator is that of the document and of the page drawn from it. Where two versions came
    within a second, no date is told: it could not tell them apart.
    """
    response["Cache-Control"] = f"public, max-age={SECONDS}"
    if stored is None:
        return response
    parts = "\n".join((PAGE_FORMAT, request.path, stored.etag))
    etag = f'W/"{hashlib.sha256(parts.encode()).hexdigest()[:32]}"'
    response["ETag"] = etag
    changed = int(stored.modified_at.timestamp())
    is_alone = stored.replaced_at is None or int(stored.replaced_at.timestamp()) < changed
    if is_alone:
        response["Last-Modified"] = http_date(changed)
    answer = get_conditional_response(
        request, etag=etag, last_modified=changed if is_alone else None, response=response
    )
    if answer is None:
        return response
    answer["Cache-Control"] = response["Cache-Control"]
    return HttpResponse(status=304, headers=answer.headers) if answer.status_code == 304 else answer
