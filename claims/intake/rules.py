"""Who may hand in articles."""

from __future__ import annotations

from claims.core.actors import Actor
from claims.core.permissions import ALLOWED, Answer, Denied
from claims.intake.models import Article
from claims.people.enums import CHECKING, Role
from claims.people.rules import may_check

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


def may_retry(actor: Actor, article: Article) -> Answer:
    """People who check on the article's desk, and whoever handed it in."""
    if actor.is_partner and article.submitting_partner_id == actor.id:
        return may_submit(actor)
    if actor.is_user and article.submitted_by_id == actor.id:
        return may_submit(actor)
    return may_check(actor, article.desk_id)
