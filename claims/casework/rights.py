"""Who may read a claim's casework: what the read models ask before they show anything."""

from __future__ import annotations

from claims.core.actors import Actor
from claims.core.permissions import ALLOWED, Answer, Denied
from claims.extraction.models import Claim
from claims.extraction.queries import is_stub_for
from claims.people.enums import Role

OTHER_DESK = Denied("This claim is another desk's. Ask to join it.")
ADMINISTRATORS = Denied("Administrators keep accounts and desks; they read no drafts.")


def may_read_claim(actor: Actor, claim: Claim) -> Answer:
    """The claim whole, with its places and history: people of its desk."""
    return OTHER_DESK if is_stub_for(actor, claim) else ALLOWED


def may_read_research(actor: Actor, claim: Claim) -> Answer:
    """Evidence, origin checks and the draft verdict: people of its desk but administrators."""
    if actor.roles.get(claim.desk_id) == Role.ADMINISTRATOR:
        return ADMINISTRATORS
    return may_read_claim(actor, claim)
