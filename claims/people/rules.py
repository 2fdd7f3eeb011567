"""What a role allows on a desk, before anything about the object itself."""

from __future__ import annotations

from claims.core.actors import Actor
from claims.core.permissions import ALLOWED, Answer, Denied
from claims.people.enums import CHECKING, EDITING, READING


def may_check(actor: Actor, desk_id: int) -> Answer:
    """Fact-checkers and editors of the desk do its casework."""
    return _role_in(actor, desk_id, CHECKING, "Fact-checkers and editors of this desk may do this.")


def may_edit(actor: Actor, desk_id: int) -> Answer:
    """Editors of the desk decide, sign off, publish."""
    return _role_in(actor, desk_id, EDITING, "An editor of this desk may do this.")


def may_read_casework(actor: Actor) -> Answer:
    """Whoever works on any desk reads the newsroom's casework; guests see what is named to them."""
    if any(role in READING for role in actor.roles.values()):
        return ALLOWED
    return Denied("Casework is for people of a desk.")


def _role_in(actor: Actor, desk_id: int, roles: frozenset[str], reason: str) -> Answer:
    return ALLOWED if actor.roles.get(desk_id) in roles else Denied(reason)
