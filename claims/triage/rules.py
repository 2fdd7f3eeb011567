"""Who may choose, take, assign and give back claims."""

from __future__ import annotations

from claims.core.actors import Actor, ActorKind
from claims.core.permissions import ALLOWED, Answer, Denied
from claims.extraction.models import Claim
from claims.people.rules import may_check, may_edit
from claims.triage.queries import holds


def may_triage(actor: Actor, claim: Claim) -> Answer:
    """Fact-checkers and editors of the desk choose what is checked."""
    return may_check(actor, claim.desk_id)


def may_take(actor: Actor, claim: Claim) -> Answer:
    """Fact-checkers and editors of the desk take accepted claims."""
    return may_check(actor, claim.desk_id)


def may_assign(actor: Actor, claim: Claim) -> Answer:
    """Editors of the desk assign."""
    return may_edit(actor, claim.desk_id)


def may_give_back(actor: Actor, claim: Claim) -> Answer:
    """The assignee gives a claim back, hands it on or drops it; an editor does so for him."""
    if may_edit(actor, claim.desk_id):
        return ALLOWED
    if may_check(actor, claim.desk_id) and holds(actor.id, claim):
        return ALLOWED
    return Denied("The person who works on this claim, or an editor, may do this.")


def may_start(actor: Actor, claim: Claim) -> Answer:
    """Research starts by itself, with the first note, source or draft."""
    del claim
    if actor.kind is ActorKind.SYSTEM:
        return ALLOWED
    return Denied("Research starts with the first note, source or draft.")
