"""The frame of every page behind the login: who is signed in, where he may go."""

from __future__ import annotations

from typing import cast

from django.http import HttpRequest

from claims.casework.reads.desk import standing
from claims.extraction.enums import Status
from claims.people.enums import Role
from claims.people.models import User
from claims.web.access import actor_of
from claims.web.parts import NavItem, Shell

# Screen by screen, which entry of the head bar it stands under.
ENTRIES = {
    "my_desk": "My desk",
    "articles": "Articles",
    "article_new": "Articles",
    "reading": "Articles",
    "queue": "Queue",
    "claim": "Queue",
    "search": "Search",
    "signoff": "Sign-off",
    "reports": "Reports",
}
WORKBENCH = (
    ("My desk", "/desk/"),
    ("Articles", "/desk/articles/"),
    ("Queue", "/desk/queue/"),
    ("Search", "/desk/search/"),
)


def shell_for(request: HttpRequest, active: str) -> Shell:
    """The frame for the signed-in person on the screen `active` (a key of ENTRIES)."""
    actor = actor_of(request)
    stand = standing(actor)
    entries: list[tuple[str, str, int | None]] = [(*entry, None) for entry in WORKBENCH]
    if stand.is_editor:
        entries += [
            ("Sign-off", "/editorial/", stand.counts.get(Status.IN_REVIEW, 0)),
            ("Reports", "/editorial/reports/", None),
        ]
    user = cast(User, request.user)
    role = actor.roles.get(stand.desk.pk) if stand.desk else None
    return Shell(
        name=user.name,
        initials=user.initials,
        desk=stand.desk.name if stand.desk else "no desk yet",
        role=str(Role(role).label) if role else "Guest",
        nav=tuple(
            NavItem(label, url, count, label == ENTRIES.get(active))
            for label, url, count in entries
        ),
        screen=active,
        query=request.GET.get("q", "")[:200] if active == "search" else "",
    )
