"""What a person may do with a claim, by name: the workflow's actions for screens and API alike."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from claims.casework.inputs import INPUTS
from claims.core.actors import Actor
from claims.core.errors import NotAllowed, NotFound, NotOffered, NotPossible
from claims.core.permissions import Answer, Denied, require
from claims.core.transitions import Transition, find, rows_of
from claims.extraction.models import Claim
from claims.extraction.queries import is_stub_for
from claims.extraction.transitions import TABLE as RENEWAL
from claims.people.rules import may_check
from claims.publication import rules as publication_rules
from claims.publication import transitions as publication
from claims.publication.services.publishing import publish_verdict
from claims.review import rules as review_rules
from claims.review import transitions as review
from claims.review.services import signing, submission
from claims.triage import rules as triage_rules
from claims.triage import transitions as triage
from claims.triage.services import assigning, choosing

TABLE: tuple[Transition, ...] = RENEWAL + triage.TABLE + review.TABLE + publication.TABLE
BY_THE_HOUSE = frozenset({"lose", "find-again", "come-back", "start", "lease-ends", "publish-now"})
ON_ARTICLES = frozenset({"close-the-rest"})
OTHER_DESK = Denied("This claim is another desk's. Ask to join it.")


@dataclass(frozen=True, slots=True)
class Action:
    """A service behind a name, and the rule that says who may call it."""

    service: Callable[..., Claim]
    rule: Callable[[Actor, Claim], Answer]


SERVICES: Mapping[str, Action] = {
    "accept": Action(choosing.accept_claim, triage_rules.may_triage),
    "reject": Action(choosing.reject_claim, triage_rules.may_triage),
    "defer": Action(choosing.defer_claim, triage_rules.may_triage),
    "drop": Action(choosing.drop_claim, triage_rules.may_give_back),
    "take": Action(assigning.take_claim, triage_rules.may_take),
    "assign": Action(assigning.assign_claim, triage_rules.may_assign),
    "reassign": Action(assigning.reassign_claim, triage_rules.may_give_back),
    "release": Action(assigning.release_claim, triage_rules.may_give_back),
    "submit": Action(submission.submit_verdict, review_rules.may_submit_verdict),
    "take-back": Action(submission.take_back_verdict, review_rules.may_take_back),
    "take-review": Action(signing.take_review, review_rules.may_review),
    "request-changes": Action(signing.request_changes, review_rules.may_request_changes),
    "approve": Action(signing.approve_verdict, review_rules.may_approve),
    "publish": Action(publish_verdict, publication_rules.may_publish),
}


@dataclass(frozen=True, slots=True)
class Availability:
    """Whether an action is open to this person now, and where not, why."""

    action: str
    is_allowed: bool
    reason: str = ""


def names() -> tuple[str, ...]:
    """Every action on a claim that a person may ask for, in the order of the workflow."""
    ordered = dict.fromkeys(row.action for row in TABLE)
    return tuple(name for name in ordered if name not in BY_THE_HOUSE | ON_ARTICLES)


def not_offered() -> tuple[str, ...]:
    """The actions of the workflow that this version has no service for."""
    return tuple(name for name in names() if name not in SERVICES)


def available(claim: Claim, actor: Actor) -> list[Availability]:
    """Every action with whether this person may do it now; the rules say why not."""
    return [_availability(name, claim, actor) for name in names()]


def perform(name: str, *, claim: Claim, by: Actor, data: Mapping[str, Any]) -> Claim:
    """Do an action by its name with the body `data`; return the claim as it is after it.

    Raises NotFound for a name that is none, NotOffered for one without a service, Invalid for a
    body of the wrong shape, NotAllowed on another desk's claim and for who checks nothing there,
    and whatever the service refuses.
    """
    if name not in names():
        raise NotFound(f"There is no action “{name}”.")
    if is_stub_for(by, claim):
        raise NotAllowed(OTHER_DESK.reason)
    if name not in SERVICES:
        raise NotOffered(f"“{name}” is part of the workflow, but not offered yet.")
    require(may_check(by, claim.desk_id))
    arguments = INPUTS[name](data, by)
    return SERVICES[name].service(claim=claim, by=by, **arguments)


def _availability(name: str, claim: Claim, actor: Actor) -> Availability:
    if is_stub_for(actor, claim):
        return Availability(name, False, OTHER_DESK.reason)
    if name not in SERVICES:
        return Availability(name, False, "Not offered yet.")
    try:
        find(rows_of(TABLE, name), name, claim.status)
    except NotPossible as refusal:
        return Availability(name, False, refusal.message)
    answer = SERVICES[name].rule(actor, claim)
    return Availability(name, bool(answer), "" if answer else answer.reason)
