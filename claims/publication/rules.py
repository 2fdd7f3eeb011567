"""Who may publish."""

from __future__ import annotations

from claims.core.actors import Actor
from claims.core.permissions import Answer, Denied
from claims.extraction.enums import Status
from claims.extraction.models import Claim
from claims.people.rules import may_edit
from claims.review.rules import may_approve, may_review, signatures_due


def may_publish(actor: Actor, claim: Claim) -> Answer:
    """An editor who wrote nothing of it; from review only where one signature, his, is due."""
    answer = may_edit(actor, claim.desk_id)
    if not answer:
        return answer
    if claim.status != Status.IN_REVIEW:
        return may_review(actor, claim)
    if signatures_due(claim) > 1:
        return Denied("Two people sign on this desk: another signature comes first.")
    return may_approve(actor, claim)
