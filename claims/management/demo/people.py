"""The demo desk's people and keys; what is shown once is kept in a private file beside the data."""

from __future__ import annotations

import json
import os
import secrets
from pathlib import Path
from typing import Any

from django.conf import settings

from claims.core.actors import SYSTEM
from claims.distribution.models import Partner
from claims.distribution.queries import actor_by_key
from claims.distribution.services.partners import make_api_key, revoke_api_keys
from claims.intake.rules import SUBMIT_SCOPE
from claims.people.enums import Role
from claims.people.models import Desk, User
from claims.people.queries import actor_by_token
from claims.people.services.accounts import join_desk, make_token, revoke_tokens
from claims.triage.enums import REJECT_REASONS

PEOPLE = {
    "editor": ("Editor", Role.EDITOR),
    "checker1": ("Checker 1", Role.FACT_CHECKER),
    "checker2": ("Checker 2", Role.FACT_CHECKER),
    "administrator": ("Administrator", Role.ADMINISTRATOR),
}
CALLED = "demo"
SCOPES = ("verdicts:read", SUBMIT_SCOPE)
# In the demo desk these only warn, so that the way can be walked without the network.
ONLY_WARN = {"PUB003": "warn", "PUB004": "warn", "PUB013": "warn"}


def keepsake() -> Path:
    """The file that keeps the demo's passwords and tokens, readable by its owner alone."""
    return Path(settings.DEMO_KEEPSAKE)


def make_people() -> dict[str, dict[str, str]]:
    """Make the demo desk, its people and its partner where they are missing; return their logins.

    What the keepsake tells and still works is kept; anything else is made anew.
    """
    known = _remembered()
    desk = _desk()
    logins: dict[str, dict[str, str]] = {
        key: _person(key, name, role, desk, known.get(key, {}))
        for key, (name, role) in PEOPLE.items()
    }
    logins["partner"] = _partner(desk, known.get("partner", {}))
    _remember(logins)
    return logins


def _desk() -> Desk:
    desk, _ = Desk.objects.get_or_create(
        slug="world",
        defaults={
            "name": "World desk",
            "is_demo": True,
            "rule_levels": ONLY_WARN,
            "reject_reasons": list(REJECT_REASONS),
        },
    )
    return desk


def _person(key: str, name: str, role: Role, desk: Desk, known: dict[str, Any]) -> dict[str, str]:
    email = f"{key}@factcheck.example"
    user = User.objects.filter(email=email).first() or User.objects.create_user(email, name=name)
    if not user.memberships.filter(desk=desk).exists():
        join_desk(user=user, desk=desk, role=role, by=SYSTEM)
    password = str(known.get("password", ""))
    if not password or not user.check_password(password):
        password = secrets.token_urlsafe(12)
        user.set_password(password)
        user.save(update_fields=["password"])
    token = str(known.get("token", ""))
    actor = actor_by_token(token) if token else None
    if actor is None or actor.id != user.pk:
        revoke_tokens(user=user, name=CALLED, by=SYSTEM)
        token = make_token(user=user, name=CALLED, by=SYSTEM)
    return {"email": email, "password": password, "token": token}


def _partner(desk: Desk, known: dict[str, Any]) -> dict[str, str]:
    partner, _ = Partner.objects.get_or_create(name="Demo partner", defaults={"desk": desk})
    token = str(known.get("token", ""))
    actor = actor_by_key(token) if token else None
    if actor is None or actor.id != partner.pk:
        revoke_api_keys(partner=partner, name=CALLED, by=SYSTEM)
        token = make_api_key(partner=partner, name=CALLED, scopes=SCOPES, by=SYSTEM)
    return {"token": token}


def _remembered() -> dict[str, dict[str, Any]]:
    try:
        known = json.loads(keepsake().read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    return known if isinstance(known, dict) else {}


def _remember(logins: dict[str, dict[str, str]]) -> None:
    path = keepsake()
    path.parent.mkdir(parents=True, exist_ok=True)
    handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
    with os.fdopen(handle, "w", encoding="utf-8") as file:
        json.dump(logins, file, indent=1)
