"""Changing what a claim says: its statement, question, claimant, chain and values."""

from __future__ import annotations

from typing import Any

from django.db import transaction

from claims.core.actors import Actor
from claims.core.errors import Invalid
from claims.core.permissions import require
from claims.core.transitions import check_version, lock
from claims.extraction.models import AttributionLink, Claim, Claimant
from claims.extraction.pure import link_type
from claims.extraction.rules import may_change_claim, may_set_priority
from claims.history.services.events import record_event

PLAIN = (
    "statement", "question", "said_on", "place", "kinds", "quantities", "dates", "participants",
)  # fmt: skip


@transaction.atomic(durable=True)
def edit_claim(*, claim: Claim, changes: dict[str, Any], by: Actor, seen_version: int) -> Claim:
    """Change any of statement, question, wording, claimant, via, said_on, place, kinds, quantities,
    dates, participants, priority.

    Refuses an older version (VersionConflict), a status in which the words stand still or a role
    without the right (NotAllowed), a blank statement (Invalid). The event names the fields changed.
    """
    locked = lock(claim)
    check_version(locked.version, seen_version)
    if set(changes) - {"priority"}:
        require(may_change_claim(by, locked))
    if "priority" in changes:
        require(may_set_priority(by, locked))
        locked.priority = changes["priority"]
    if not changes.get("statement", "x").strip():
        raise Invalid("A claim needs its statement.", field="statement", field_code="blank")
    for name in PLAIN:
        if name in changes:
            setattr(locked, name, changes[name])
    if "claimant" in changes:
        locked.claimant = _claimant(locked, changes["claimant"])
    if "wording" in changes:
        locked.appearances.filter(is_first=True).update(wording=changes["wording"])
    if "via" in changes:
        locked.links.all().delete()
        AttributionLink.objects.bulk_create(
            AttributionLink(claim=locked, position=place, type=link_type(name), name=name)
            for place, name in enumerate(changes["via"], start=1)
        )
    locked.version += 1
    locked.save()
    record_event(
        "claim.edited",
        locked,
        by,
        {"fields": sorted(changes), "version": locked.version},
        desk_id=locked.desk_id,
    )
    return locked


def _claimant(claim: Claim, given: dict[str, Any] | None) -> Claimant | None:
    """The claimant row for `{"name", "description"}`; None for the article's own voice."""
    if not given:
        return None
    name = (given.get("name") or "").strip()
    if name:
        # Two people may name the same new claimant at once: the second finds the first's row.
        Claimant.objects.bulk_create([Claimant(name=name)], ignore_conflicts=True)
        return Claimant.objects.get(name__iexact=name, article=None)
    description = (given.get("description") or "").strip()
    if not description:
        raise Invalid("A claimant needs a name or a description.", field="claimant")
    found, _ = Claimant.objects.get_or_create(article=claim.article, description=description)
    return found
