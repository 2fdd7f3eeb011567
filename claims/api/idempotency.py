"""Writes that may be sent again: the stored answer of an Idempotency-Key comes back."""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Callable, Mapping
from functools import wraps
from typing import Any

from django.core.files.uploadedfile import UploadedFile
from rest_framework.renderers import JSONRenderer
from rest_framework.request import Request
from rest_framework.response import Response

from claims.api.authentication import actor_of
from claims.core.errors import Invalid
from claims.history.enums import AnswerState
from claims.history.services.answers import begin_answer, forget_answer, keep_answer

KEY = re.compile(r"[!-~]{1,200}")


def idempotent(method: Callable[..., Response]) -> Callable[..., Response]:
    """A view's write that replays its answer for a key that was used with the same request.

    Only what was done is kept. A refusal changes nothing, so its key stays free for the next try.
    """

    @wraps(method)
    def answered(view: Any, request: Request, *args: Any, **kwargs: Any) -> Response:
        key = request.headers.get("Idempotency-Key")
        if key is None:
            return method(view, request, *args, **kwargs)
        if not KEY.fullmatch(key):
            raise Invalid(
                "An Idempotency-Key has 1 to 200 visible ASCII characters.",
                field="Idempotency-Key",
            )
        actor = actor_of(request)
        answer = begin_answer(by=actor, key=key, request_sha256=_hash_of(request))
        if answer.state == AnswerState.DONE:
            return Response(
                answer.body, status=answer.status, headers={"Idempotency-Replayed": "true"}
            )
        try:
            response = method(view, request, *args, **kwargs)
        except BaseException:
            forget_answer(answer=answer)
            raise
        body = JSONRenderer().render(response.data)
        keep_answer(
            answer=answer, status=response.status_code, body=json.loads(body) if body else None
        )
        return response

    return answered


def _hash_of(request: Request) -> str:
    """SHA-256 of what is asked: method, address, body with its files."""
    digest = hashlib.sha256()
    for part in (str(request.method), request.get_full_path(), _plain(request.data)):
        digest.update(len(part).to_bytes(8, "big") + part.encode())
    for name in sorted(request.FILES):
        digest.update(name.encode())
        for file in request.FILES.getlist(name):
            digest.update(_content_hash(file))
    return digest.hexdigest()


def _plain(data: Any) -> str:
    fields = dict(data.lists()) if hasattr(data, "lists") else data
    if isinstance(fields, Mapping):
        fields = {
            name: value
            for name, value in fields.items()
            if not (isinstance(value, list) and any(isinstance(v, UploadedFile) for v in value))
        }
    return json.dumps(fields, sort_keys=True)


def _content_hash(file: UploadedFile) -> bytes:
    digest = hashlib.sha256()
    for chunk in file.chunks():
        digest.update(chunk)
    file.seek(0)
    return digest.digest()
