"""Who may hand in articles."""

from __future__ import annotations

from claims.core.actors import Actor
from claims.core.permissions import ALLOWED, Answer, Denied
from claims.people.enums import CHECKING, Role

SUBMIT_SCOPE = "articles:submit"


def may_submit(actor: Actor) -> Answer:
    """People who check on some desk, trainees too, and partners whose key has the scope."""
    if actor.is_partner:
        if SUBMIT_SCOPE in actor.scopes:
            return ALLOWED
        return Denied("This key may not submit articles: it lacks the scope articles:submit.")
    if any(role in CHECKING or role == Role.TRAINEE for role in actor.roles.values()):
        return ALLOWED
    return Denied("Fact-checkers and editors hand in articles.")
