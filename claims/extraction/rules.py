"""Who may change what a claim says."""

from __future__ import annotations

from claims.core.actors import Actor
from claims.core.permissions import ALLOWED, Answer, Denied
from claims.extraction.enums import Status
from claims.extraction.models import Claim
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
