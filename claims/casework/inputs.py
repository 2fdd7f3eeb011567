"""The bodies of actions: shape only, one reader for a field, the same for screens and API."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import datetime
from typing import Any

from django.utils import timezone
from django.utils.dateparse import parse_datetime

from claims.core.actors import Actor
from claims.core.errors import Invalid
from claims.people.models import User
from claims.triage.enums import WhyChosen

Data = Mapping[str, Any]
Reader = Callable[[Data, Actor], dict[str, Any]]


def version(data: Data) -> int:
    """The claim's version that the caller saw; required."""
    value = data.get("version")
    if isinstance(value, int) and not isinstance(value, bool):
        return value
    if isinstance(value, str) and value.strip().isdecimal() and len(value) < 10:
        return int(value)
    raise Invalid(
        "Give the claim's version that you saw, as a number.",
        field="version",
        field_code="required" if value in (None, "") else "invalid",
    )


def text(data: Data, field: str, *, default: str = "", longest: int = 5000) -> str:
    """A text, trimmed."""
    value = data.get(field, default)
    if value is None:
        return default
    if not isinstance(value, str):
        raise Invalid("This is a text.", field=field)
    if len(value) > longest:
        raise Invalid(f"At most {longest:,} characters.", field=field, field_code="too_long")
    if "\x00" in value:
        raise Invalid("This holds a NUL character.", field=field)
    return value.strip()


def moment(data: Data, field: str, *, required: bool) -> datetime | None:
    """A moment with its zone, in ISO 8601; without a zone it is UTC."""
    value = data.get(field)
    if value in (None, ""):
        if required:
            raise Invalid("Give a date and time.", field=field, field_code="required")
        return None
    try:
        parsed = parse_datetime(value) if isinstance(value, str) else None
    except ValueError:
        parsed = None
    if parsed is None:
        raise Invalid("Write it as 2026-11-24T17:00Z.", field=field)
    if timezone.is_naive(parsed):
        return timezone.make_aware(parsed)
    return parsed


def person(data: Data, field: str) -> User:
    """A user by id or e-mail address."""
    value = data.get(field)
    found = User.objects.filter(is_active=True)
    user = None
    if isinstance(value, str) and "@" in value:
        user = found.filter(email__iexact=value).first()
    elif isinstance(value, int) or (isinstance(value, str) and value.isdigit()):
        user = found.filter(pk=min(int(value), 2**62)).first()
    if user is None:
        raise Invalid("There is no such person.", field=field, field_code="unknown")
    return user


def overrides(data: Data) -> dict[str, str]:
    """Rule ids with an editor's reasons, under `override`."""
    value = data.get("override") or {}
    if not isinstance(value, Mapping) or not all(
        isinstance(key, str) and isinstance(why, str) for key, why in value.items()
    ):
        raise Invalid("Write overrides as {“PUB004”: “reason”}.", field="override")
    return dict(value)


def _plain(data: Data, by: Actor) -> dict[str, Any]:
    del by
    return {"seen_version": version(data)}


def _with_reason(data: Data, by: Actor) -> dict[str, Any]:
    return {**_plain(data, by), "reason": text(data, "reason")}


def _accept(data: Data, by: Actor) -> dict[str, Any]:
    why = text(data, "why", default=WhyChosen.EDITOR) or WhyChosen.EDITOR
    return {**_plain(data, by), "why": why}


def _reject(data: Data, by: Actor) -> dict[str, Any]:
    return {**_with_reason(data, by), "note": text(data, "note")}


def _defer(data: Data, by: Actor) -> dict[str, Any]:
    until = moment(data, "until", required=True)
    return {**_plain(data, by), "until": until}


def _assign(data: Data, by: Actor) -> dict[str, Any]:
    return {
        **_plain(data, by),
        "assignee": person(data, "assignee"),
        "due_at": moment(data, "due_at", required=False),
    }


def _request_changes(data: Data, by: Actor) -> dict[str, Any]:
    return {**_plain(data, by), "comment": text(data, "comment")}


def _sign(data: Data, by: Actor) -> dict[str, Any]:
    return {**_with_reason(data, by), "override": overrides(data)}


INPUTS: Mapping[str, Reader] = {
    "accept": _accept,
    "reject": _reject,
    "defer": _defer,
    "drop": _with_reason,
    "take": _plain,
    "assign": _assign,
    "reassign": _assign,
    "release": _with_reason,
    "submit": _plain,
    "take-back": _with_reason,
    "take-review": _plain,
    "request-changes": _request_changes,
    "approve": _sign,
    "publish": _sign,
}
