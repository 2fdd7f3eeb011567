"""Refusals as RFC 9457 problems: every error of the API has the same shape, none a stack trace."""

from __future__ import annotations

import logging
from collections.abc import Iterator, Mapping
from http import HTTPStatus
from typing import Any

from django.core.exceptions import PermissionDenied, SuspiciousOperation
from django.http import Http404, UnreadablePostError
from rest_framework import exceptions
from rest_framework.response import Response

from claims.core.errors import DomainError, NotFound

logger = logging.getLogger(__name__)

CONTENT_TYPE = "application/problem+json"
STATUSES: Mapping[str, HTTPStatus] = {
    "malformed": HTTPStatus.BAD_REQUEST,
    "unauthenticated": HTTPStatus.UNAUTHORIZED,
    "denied": HTTPStatus.FORBIDDEN,
    "not_found": HTTPStatus.NOT_FOUND,
    "method": HTTPStatus.METHOD_NOT_ALLOWED,
    "not_possible": HTTPStatus.CONFLICT,
    "version": HTTPStatus.CONFLICT,
    "taken": HTTPStatus.CONFLICT,
    "rules": HTTPStatus.CONFLICT,
    "in_progress": HTTPStatus.CONFLICT,
    "too_large": HTTPStatus.REQUEST_ENTITY_TOO_LARGE,
    "unsupported": HTTPStatus.UNSUPPORTED_MEDIA_TYPE,
    "idempotency": HTTPStatus.UNPROCESSABLE_ENTITY,
    "invalid": HTTPStatus.UNPROCESSABLE_ENTITY,
    "throttled": HTTPStatus.TOO_MANY_REQUESTS,
    "error": HTTPStatus.INTERNAL_SERVER_ERROR,
    "not_offered": HTTPStatus.NOT_IMPLEMENTED,
}
# Members with a meaning of their own; what a refusal calls by these names is the claim's.
RESERVED = frozenset({"type", "title", "status", "detail", "code", "instance"})


class TooLarge(DomainError):
    """The body is larger than anything that is taken in."""

    code = "too_large"


def problem(
    code: str, detail: str, *, headers: Mapping[str, str] | None = None, **extra: Any
) -> Response:
    """An answer that says what was refused, by `code` for machines and `detail` for people."""
    status = STATUSES[code]
    body = {
        "type": "about:blank",
        "title": status.phrase,
        "status": status.value,
        "detail": detail,
        "code": code,
        "errors": extra.pop("errors", []),
    }
    for name, value in extra.items():
        body[f"claim_{name}" if name in RESERVED else name] = value
    return Response(
        body, status=status.value, headers=dict(headers or {}), content_type=CONTENT_TYPE
    )


def handle(exc: Exception, context: Mapping[str, Any]) -> Response:
    """Turn whatever a view raised into a problem; what nobody expected is logged and is a 500."""
    if isinstance(exc, DomainError):
        return problem(exc.code, exc.message, **exc.extra)
    if isinstance(exc, Http404):
        return problem("not_found", NotFound().message)
    if isinstance(exc, PermissionDenied | exceptions.PermissionDenied):
        return problem("denied", str(exc) or "This is not allowed.")
    if isinstance(exc, SuspiciousOperation | UnreadablePostError):
        return problem("malformed", "This request cannot be read.")
    if isinstance(exc, exceptions.APIException):
        return _of_framework(exc)
    logger.exception("the API failed", exc_info=exc)
    return problem("error", "Something of ours broke. It is logged; nothing was changed by half.")


def field_errors(detail: Any, path: str = "") -> Iterator[dict[str, str]]:
    """Each wrong field of a serializer's errors with its dotted path, code and sentence."""
    if isinstance(detail, Mapping):
        for name, inner in detail.items():
            whole = "" if name == "non_field_errors" else str(name)
            yield from field_errors(inner, ".".join(part for part in (path, whole) if part))
    elif isinstance(detail, list):
        nested = any(isinstance(item, Mapping | list) for item in detail)
        for place, item in enumerate(detail):
            if item:
                yield from field_errors(item, f"{path}.{place}" if nested else path)
    else:
        code = str(getattr(detail, "code", "invalid"))
        yield {"field": path, "code": code, "detail": str(detail)}


def _of_framework(exc: exceptions.APIException) -> Response:
    if isinstance(exc, exceptions.ValidationError):
        errors = list(field_errors(exc.detail))
        detail = " ".join(
            f"{error['field']}: {error['detail']}" if error["field"] else error["detail"]
            for error in errors
        )
        return problem("invalid", detail, errors=errors)
    if isinstance(exc, exceptions.NotAuthenticated | exceptions.AuthenticationFailed):
        scheme = str(getattr(exc, "auth_header", "") or "Bearer")
        return problem("unauthenticated", str(exc.detail), headers={"WWW-Authenticate": scheme})
    if isinstance(exc, exceptions.Throttled):
        wait = str(max(1, round(getattr(exc, "wait", None) or 1)))
        return problem(
            "throttled",
            f"Too many requests. Ask again in {wait} seconds.",
            headers={"Retry-After": wait},
        )
    for kind, code in (
        (exceptions.ParseError, "malformed"),
        (exceptions.NotFound, "not_found"),
        (exceptions.MethodNotAllowed, "method"),
        (exceptions.UnsupportedMediaType, "unsupported"),
    ):
        if isinstance(exc, kind):
            return problem(code, str(exc.detail))
    logger.error("an exception of the framework without a code: %r", exc)
    return problem("error", "Something of ours broke. It is logged.")
