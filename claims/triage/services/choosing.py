"""Choosing what is checked: accept, reject, defer, and close the rest of an article."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction

from claims.core.actors import Actor
from claims.core.clock import database_now
from claims.core.errors import Invalid
from claims.core.permissions import require
from claims.core.transitions import apply
from claims.extraction.enums import Status
from claims.extraction.models import Claim
from claims.extraction.services.moves import record_move
from claims.intake.models import Article
from claims.people.rules import may_check
from claims.triage.enums import WhyChosen
from claims.triage.rules import may_give_back, may_triage
from claims.triage.services.assigning import close_assignment
from claims.triage.transitions import TABLE


@transaction.atomic(durable=True)
def accept_claim(
    *, claim: Claim, by: Actor, seen_version: int, why: str = WhyChosen.EDITOR
) -> Claim:
    """Check this: the claim waits for somebody to take it. `why` is one of WhyChosen."""
    if why not in WhyChosen.values:
        raise Invalid(f"Why chosen is one of {', '.join(WhyChosen.values)}.", field="why")
    moved, came_from = apply(
        claim, "accept", by=by, seen_version=seen_version, table=TABLE, rule=may_triage
    )
    moved.why_chosen, moved.set_aside_reason, moved.deferred_until = why, "", None
    moved.save(update_fields=["why_chosen", "set_aside_reason", "deferred_until"])
    return record_move("claim.accepted", moved, came_from, by, why=why)


@transaction.atomic(durable=True)
def reject_claim(
    *, claim: Claim, by: Actor, seen_version: int, reason: str, note: str = ""
) -> Claim:
    """Not checking, for a reason of the desk's list (a key 1 to 9) or in own words."""
    moved, came_from = apply(
        claim, "reject", by=by, seen_version=seen_version, table=TABLE, rule=may_triage
    )
    moved.set_aside_reason = _reason(reason)
    moved.save(update_fields=["set_aside_reason"])
    return record_move("claim.rejected", moved, came_from, by, note=f"{reason}. {note}".strip(". "))


@transaction.atomic(durable=True)
def defer_claim(*, claim: Claim, by: Actor, seen_version: int, until: datetime) -> Claim:
    """Later: the claim is set aside until a moment in the future."""
    if until <= database_now():
        raise Invalid("Later means a moment to come.", field="until", field_code="past")
    moved, came_from = apply(
        claim, "defer", by=by, seen_version=seen_version, table=TABLE, rule=may_triage
    )
    moved.deferred_until = until
    moved.save(update_fields=["deferred_until"])
    return record_move("claim.deferred", moved, came_from, by, until=until.isoformat())


@transaction.atomic(durable=True)
def close_the_rest(*, article: Article, by: Actor, reason: str) -> int:
    """Close all undecided claims of an article as not selected, with one reason; return how many."""
    require(may_check(by, article.desk_id))
    chosen = _reason(reason)
    count = 0
    for claim in Claim.objects.filter(article=article, status=Status.PROPOSED).order_by("id"):
        moved, came_from = apply(
            claim, "close-the-rest", by=by, seen_version=None, table=TABLE, rule=may_triage
        )
        moved.set_aside_reason = chosen
        moved.save(update_fields=["set_aside_reason"])
        record_move("claim.not_selected", moved, came_from, by, note=chosen)
        count += 1
    return count


@transaction.atomic(durable=True)
def drop_claim(*, claim: Claim, by: Actor, seen_version: int, reason: str = "") -> Claim:
    """Give a claim up for good; its research stays findable."""
    moved, came_from = apply(
        claim, "drop", by=by, seen_version=seen_version, table=TABLE, rule=may_give_back
    )
    close_assignment(moved, reason or "dropped")
    moved.set_aside_reason = reason[:300]
    moved.save(update_fields=["set_aside_reason"])
    return record_move("claim.dropped", moved, came_from, by, note=reason)


def _reason(reason: str) -> str:
    if not reason.strip():
        raise Invalid("Say why it is not checked.", field="reason", field_code="blank")
    return reason.strip()[:300]
