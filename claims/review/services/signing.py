"""Reading a submitted verdict, asking for changes, and signing it off."""

from __future__ import annotations

from django.db import transaction

from claims.core.actors import Actor
from claims.core.errors import Invalid, NotPossible, Taken
from claims.core.transitions import SAME, apply
from claims.extraction.enums import Status
from claims.extraction.models import Claim
from claims.extraction.services.moves import record_move
from claims.review.enums import SignOffDecision
from claims.review.models import SignOff, VerdictVersion
from claims.review.queries import latest_version
from claims.review.rules import may_approve, may_request_changes, may_review, signatures_due
from claims.review.services.rule_check import refuse_blocked
from claims.review.transitions import TABLE


@transaction.atomic(durable=True)
def take_review(*, claim: Claim, by: Actor, seen_version: int) -> Claim:
    """Be the one who reads this draft. Somebody else reads it already: Taken, naming him."""
    moved, came_from = apply(
        claim, "take-review", by=by, seen_version=seen_version, table=TABLE, rule=may_review
    )
    reader = moved.verdict.reader
    if reader is not None and reader.pk != by.id:
        raise Taken(f"{reader.name} is reading this draft.", holder=reader.name)
    moved.verdict.reader_id = by.user_id
    moved.verdict.save(update_fields=["reader"])
    return record_move("review.taken", moved, came_from, by)


@transaction.atomic(durable=True)
def request_changes(*, claim: Claim, by: Actor, seen_version: int, comment: str) -> Claim:
    """Return the draft to its assignee with what has to change."""
    if not comment.strip():
        raise Invalid("Write what has to change first.", field="comment", field_code="blank")
    moved, came_from = apply(
        claim,
        "request-changes",
        by=by,
        seen_version=seen_version,
        table=TABLE,
        rule=may_request_changes,
    )
    version = submitted_version(moved)
    SignOff.objects.create(
        version=version,
        signer_id=by.user_id,
        role=by.roles[moved.desk_id],
        decision=SignOffDecision.REQUEST_CHANGES,
        comment=comment,
    )
    moved.verdict.reader = None
    moved.verdict.save(update_fields=["reader"])
    return record_move("review.returned", moved, came_from, by, note=comment, number=version.number)


@transaction.atomic(durable=True)
def approve_verdict(
    *,
    claim: Claim,
    by: Actor,
    seen_version: int,
    reason: str = "",
    override: dict[str, str] | None = None,
) -> Claim:
    """Sign the submitted version; with the desk's last signature the claim is approved.

    Refuses authors of the version, a second signature of one person, and rules of level block
    (RulesBlock) that the editor does not override with a reason.
    """
    due = signatures_due(claim)
    moved, came_from = apply(
        claim,
        "approve",
        by=by,
        seen_version=seen_version,
        table=TABLE,
        rule=may_approve,
        target=SAME if due > 1 else Status.APPROVED,
    )
    used = refuse_blocked(moved, by, override)
    sign_version(moved, by, comment=reason)
    return record_move("review.approved", moved, came_from, by, note=reason, overrides=sorted(used))


def sign_version(claim: Claim, by: Actor, *, comment: str = "") -> SignOff:
    """Write the approval of the submitted version; a part of acts that hold the claim's row."""
    return SignOff.objects.create(
        version=submitted_version(claim),
        signer_id=by.user_id,
        role=by.roles[claim.desk_id],
        decision=SignOffDecision.APPROVE,
        comment=comment,
    )


def submitted_version(claim: Claim) -> VerdictVersion:
    """The version under review; NotPossible where nothing was submitted."""
    version = latest_version(claim)
    if version is None:
        raise NotPossible("Nothing was submitted on this claim.", status=claim.status)
    return version
