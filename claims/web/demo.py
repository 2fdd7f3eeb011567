"""The demo desk's logins on the sign-in page: on one's own machine, and only there."""

from __future__ import annotations

import json
import os
from typing import Any

from django.conf import settings
from django.http import HttpRequest

NAMES = {
    "editor": "Editor",
    "checker1": "Checker 1",
    "checker2": "Checker 2",
    "administrator": "Administrator",
}
LOOPBACK = frozenset({"127.0.0.1", "::1"})
SIGN_IN = "/accounts/login/"


def demo_logins(request: HttpRequest) -> dict[str, Any]:
    """`demo_logins` for the sign-in page: by role, as demo_data wrote them down; else nothing."""
    if request.path != SIGN_IN or request.META.get("REMOTE_ADDR") not in LOOPBACK:
        return {}
    if os.environ.get("DEMO") == "0":
        return {}
    try:
        known = json.loads(settings.DEMO_KEEPSAKE.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    return {
        "demo_logins": [
            {"name": name, "email": known[key]["email"], "password": known[key]["password"]}
            for key, name in NAMES.items()
            if key in known
        ]
    }
