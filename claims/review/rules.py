"""Who may research, draft, submit, read and sign."""

from __future__ import annotations

from claims.core.actors import Actor
from claims.core.permissions import ALLOWED, Answer, Denied
from claims.extraction.enums import Status
from claims.extraction.models import Claim
from claims.people.rules import may_check, may_edit
from claims.review.queries import is_author, latest_version, signatures
from claims.triage.queries import holds

RESEARCH = frozenset(
    {Status.ACCEPTED, Status.ASSIGNED, Status.RESEARCHING, Status.CHANGES_REQUESTED}
)
DRAFTING = frozenset({Status.ASSIGNED, Status.RESEARCHING, Status.CHANGES_REQUESTED})


def may_add_evidence(actor: Actor, claim: Claim) -> Answer:
    """Whoever checks on the desk adds and changes evidence while the claim is researched."""
    return _while(
        actor, claim, RESEARCH, "Evidence stands still until the claim is researched again."
    )


def may_draft(actor: Actor, claim: Claim) -> Answer:
    """Whoever checks on the desk writes in the draft while the claim is worked on."""
    return _while(actor, claim, DRAFTING, "The draft stands still: take the claim to write in it.")


def may_submit_verdict(actor: Actor, claim: Claim) -> Answer:
    """The assignee submits."""
    return _assignee(actor, claim, "The person who works on this claim submits its verdict.")


def may_take_back(actor: Actor, claim: Claim) -> Answer:
    """The assignee takes a submitted draft back."""
    return _assignee(actor, claim, "The person who submitted this takes it back.")


def may_review(actor: Actor, claim: Claim) -> Answer:
    """A second person of the desk reads: nobody who wrote in the submitted version."""
    return may_check(actor, claim.desk_id) and _no_author(actor, claim)


def may_request_changes(actor: Actor, claim: Claim) -> Answer:
    """The reader named, or an editor; no author."""
    answer = may_review(actor, claim)
    if not answer or may_edit(actor, claim.desk_id) or claim.verdict.reader_id == actor.id:
        return answer
    return Denied("Take the review first: its reader or an editor asks for changes.")


def may_approve(actor: Actor, claim: Claim) -> Answer:
    """A second person who wrote nothing of it; the last signature due is an editor's."""
    answer = may_review(actor, claim)
    if not answer:
        return answer
    due = signatures_due(claim)
    if due <= 1:
        return may_edit(actor, claim.desk_id)
    version = latest_version(claim)
    if version is not None and signatures(version).filter(signer_id=actor.id).exists():
        return Denied("You signed this version. Another person gives the next signature.")
    return ALLOWED


def may_override(actor: Actor, claim: Claim) -> Answer:
    """An editor sets a publication rule aside, with a reason."""
    return may_edit(actor, claim.desk_id)


def signatures_due(claim: Claim) -> int:
    """How many signatures the submitted version still needs by the desk's policy."""
    version = latest_version(claim)
    given = signatures(version).count() if version is not None else 0
    return max(0, claim.desk.signatures_required - given)


def _while(actor: Actor, claim: Claim, statuses: frozenset[Status], reason: str) -> Answer:
    answer = may_check(actor, claim.desk_id)
    if answer and claim.status not in statuses:
        return Denied(reason)
    return answer


def _assignee(actor: Actor, claim: Claim, reason: str) -> Answer:
    answer = may_check(actor, claim.desk_id)
    if answer and not holds(actor.id, claim):
        return Denied(reason)
    return answer


def _no_author(actor: Actor, claim: Claim) -> Answer:
    version = latest_version(claim)
    if version is not None and is_author(actor.id, version):
        return Denied(f"You wrote in draft {version.number}. Another person signs this off.")
    return ALLOWED
