"""Who may change what a claim says, and have an article split again."""

from __future__ import annotations

from claims.core.actors import Actor, ActorKind
from claims.core.permissions import ALLOWED, Answer, Denied
from claims.extraction.enums import Status
from claims.extraction.models import Claim
from claims.intake.models import Article
from claims.people.rules import may_check, may_edit

OPEN = frozenset(
    {
        Status.PROPOSED,
        Status.ACCEPTED,
        Status.DEFERRED,
        Status.ASSIGNED,
        Status.RESEARCHING,
        Status.CHANGES_REQUESTED,
    }
)


def may_change_claim(actor: Actor, claim: Claim) -> Answer:
    """People who check on the claim's desk, while nobody reviews or has published it."""
    answer = may_check(actor, claim.desk_id)
    if not answer:
        return answer
    if claim.status not in OPEN:
        return Denied("What the claim says stands still while it is in review or public.")
    return ALLOWED


def may_set_priority(actor: Actor, claim: Claim) -> Answer:
    """Priority is an editor's decision."""
    return may_edit(actor, claim.desk_id)


def may_split_again(actor: Actor, article: Article) -> Answer:
    """A newer engine's claim set is an editor's decision."""
    return may_edit(actor, article.desk_id)


def may_renew(actor: Actor, claim: Claim) -> Answer:
    """A newer claim set renews what nobody has touched; no person does."""
    del claim
    if actor.kind is ActorKind.SYSTEM:
        return ALLOWED
    return Denied("A newer engine does this by itself.")
