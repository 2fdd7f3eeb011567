"""The actions of a claim as forms: labels, keys, questions, and the reason where one is closed."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from claims.casework.actions import available
from claims.core.actors import Actor
from claims.extraction.enums import Status
from claims.extraction.models import Claim
from claims.people.enums import CHECKING
from claims.people.models import Desk, User
from claims.triage.enums import REJECT_REASONS
from claims.web.parts import Action, Ask, Choice
from claims.web.times import Times


@dataclass(frozen=True, slots=True)
class Answers:
    """What the questions of actions need: the desk's reasons, its clock, its people."""

    desk: Desk
    times: Times


@dataclass(frozen=True, slots=True)
class Look:
    """How an action is shown: its label, key, tone, and what it asks."""

    label: str
    key: str = ""
    tone: str = ""
    ask: Callable[[Answers], Ask] | None = None


@dataclass(frozen=True, slots=True)
class NextSteps:
    """The actions of a claim's page: the one that comes next, the usual ones, the rare ones."""

    main: Action | None
    usual: tuple[Action, ...]
    rare: tuple[Action, ...]


def reasons_of(desk: Desk) -> tuple[Choice, ...]:
    """The desk's reasons for not checking, with the keys 1 to 9."""
    reasons = desk.reject_reasons or REJECT_REASONS
    return tuple(
        Choice(reason, reason, str(key) if key < 10 else "")
        for key, reason in enumerate(reasons, 1)
    )


def _why_not(answers: Answers) -> Ask:
    return Ask("Why not?", "reason", "choices", reasons_of(answers.desk))


def _until(answers: Answers) -> Ask:
    choices = tuple(
        Choice(answers.times.morning_in(days).isoformat(), label, str(key))
        for key, (days, label) in enumerate(
            [(1, "Tomorrow 9:00"), (3, "In three days"), (7, "In a week"), (30, "In a month")], 1
        )
    )
    return Ask("Until when?", "until", "choices", choices)


def _to_whom(answers: Answers) -> Ask:
    people = User.objects.filter(
        memberships__desk=answers.desk, memberships__role__in=CHECKING, is_active=True
    ).order_by("name", "id")
    choices = tuple(Choice(str(person.pk), person.name) for person in people)
    return Ask("To whom?", "assignee", "select", choices)


def _why(answers: Answers) -> Ask:
    del answers
    return Ask("Why?", "reason", "text", is_required=False)


LOOKS: dict[str, Look] = {
    "accept": Look("Check this", "A", "main"),
    "reject": Look("Not checking", "R", ask=_why_not),
    "defer": Look("Later", "D", ask=_until),
    "take": Look("Take it", "T", "main"),
    "assign": Look("Assign", ask=_to_whom),
    "reassign": Look("Hand on", ask=_to_whom),
    "release": Look("Release", ask=_why),
    "drop": Look("Drop the claim", ask=_why),
    "submit": Look("Submit for review", "Ctrl Enter", "main"),
    "take-back": Look("Take back", ask=_why),
}
# By status: what comes next, what is usual, what is rare.
STEPS: dict[str, tuple[str, tuple[str, ...], tuple[str, ...]]] = {
    Status.PROPOSED: ("accept", ("reject", "defer"), ()),
    Status.DEFERRED: ("accept", ("reject",), ()),
    Status.REJECTED: ("accept", (), ()),
    Status.NOT_SELECTED: ("accept", (), ()),
    Status.ACCEPTED: ("take", ("assign", "defer", "reject"), ()),
    Status.ASSIGNED: ("submit", ("release", "reassign"), ("drop",)),
    Status.RESEARCHING: ("submit", ("release", "reassign"), ("drop",)),
    Status.CHANGES_REQUESTED: ("submit", ("release", "reassign"), ("drop",)),
    Status.IN_REVIEW: ("", ("take-back",), ()),
}
# Whoever may not assign is not shown that he may not.
EDITORS_ALONE = frozenset({"assign", "reassign"})
DECISIONS = ("accept", "reject", "defer", "take")


def next_steps(claim: Claim, actor: Actor, times: Times) -> NextSteps:
    """What may be done with a claim on its own page."""
    main, usual, rare = STEPS.get(claim.status, ("", (), ()))
    shown = _actions(claim, actor, times, [name for name in (main, *usual, *rare) if name])
    return NextSteps(
        shown.get(main),
        tuple(shown[name] for name in usual if name in shown),
        tuple(shown[name] for name in rare if name in shown and shown[name].allowed),
    )


def decisions(claim: Claim, actor: Actor, times: Times, *, back: str) -> tuple[Action, ...]:
    """What may be decided about a claim beside its text: all of a proposed one's, open or not."""
    shown = _actions(claim, actor, times, DECISIONS, back=back)
    wanted = [main for main in STEPS.get(claim.status, ("", (), ()))[:1] if main in DECISIONS]
    if claim.status == Status.PROPOSED:
        wanted += ["reject", "defer"]
    return tuple(action for name, action in shown.items() if action.allowed or name in wanted)


def take(
    claim_id: int, version: int, *, allowed: bool, reason: str, label: str = "Take it"
) -> Action:
    """Taking a claim of the queue."""
    return Action(
        "take", label, act_url(claim_id, "take"), version,
        key="T", tone="main", allowed=allowed, reason=reason,
    )  # fmt: skip


def act_url(claim_id: int, name: str) -> str:
    """Where an action of a claim is sent."""
    return f"/desk/claims/{claim_id}/actions/{name}/"


def _actions(
    claim: Claim, actor: Actor, times: Times, names: Sequence[str], *, back: str = ""
) -> dict[str, Action]:
    answers = Answers(claim.desk, times)
    found: dict[str, Action] = {}
    open_now = {one.action: one for one in available(claim, actor)}
    for name in names:
        one, look = open_now[name], LOOKS[name]
        if name in EDITORS_ALONE and not one.is_allowed:
            continue
        found[name] = Action(
            name=name,
            label=look.label,
            url=act_url(claim.pk, name),
            version=claim.version,
            key=look.key,
            allowed=one.is_allowed,
            reason=one.reason,
            ask=look.ask(answers) if look.ask and one.is_allowed else None,
            tone=look.tone,
            back=back,
        )
    return found
