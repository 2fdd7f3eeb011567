"""The whole workflow, cell by cell: what the tables allow happens, anything else is refused."""

from __future__ import annotations

from typing import Any

import pytest

from claims.casework import actions
from claims.core.errors import DomainError, NotOffered, NotPossible
from claims.core.transitions import rows_of
from claims.extraction.enums import Status
from claims.extraction.models import Claim
from tests.factories.articles import article_with_claims, claim_of
from tests.factories.newsroom import Newsroom, newsroom
from tests.factories.verdicts import act, submitted

pytestmark = pytest.mark.django_db

NOT_OFFERED = (
    "mark-duplicate", "separate", "wait", "resume", "split", "merge", "move-span", "schedule",
    "recall", "notice-on", "notice-off", "open-case", "close-case", "publish-correction", "refile",
    "recheck", "hold", "lift", "withdraw", "reinstate",
)  # fmt: skip
OFFERED = tuple(actions.SERVICES)
BODIES: dict[str, dict[str, Any]] = {
    "reject": {"reason": "Opinion or rhetoric"},
    "defer": {"until": "2999-01-01T00:00:00Z"},
    "assign": {"assignee": "checker2@factcheck.example"},
    "reassign": {"assignee": "checker2@factcheck.example"},
    "request-changes": {"comment": "Say of what."},
}


def allowed_from(action: str) -> set[str]:
    return {status for row in rows_of(actions.TABLE, action) for status in row.sources}


@pytest.fixture
def room() -> Newsroom:
    return newsroom()


@pytest.fixture
def claim(room: Newsroom) -> Claim:
    return claim_of(article_with_claims(desk=room.desk, by=room.checker1.actor))


def test_actions_without_a_service_are_these() -> None:
    assert actions.not_offered() == NOT_OFFERED


@pytest.mark.parametrize("action", NOT_OFFERED)
def test_action_without_a_service_is_not_offered(action: str, claim: Claim, room: Newsroom) -> None:
    with pytest.raises(NotOffered):
        act(action, claim, room.editor.actor)


@pytest.mark.parametrize(
    ("action", "status"),
    [
        (action, status)
        for action in OFFERED
        for status in Status.values
        if status not in allowed_from(action)
    ],
)
def test_action_in_a_status_that_is_not_of_its_line_is_refused(
    action: str, status: str, claim: Claim, room: Newsroom
) -> None:
    Claim.objects.filter(pk=claim.pk).update(status=status)

    with pytest.raises(NotPossible) as refusal:
        act(action, claim, room.editor.actor, **BODIES.get(action, {}))

    assert refusal.value.extra == {"status": status}
    assert Claim.objects.get(pk=claim.pk).status == status


@pytest.mark.parametrize("name", ["administrator", "guest", "trainee", "outsider"])
@pytest.mark.parametrize("action", OFFERED)
def test_action_by_a_role_without_the_right_changes_nothing(
    action: str, name: str, claim: Claim, room: Newsroom
) -> None:
    submitted(claim, room)
    status = sorted(allowed_from(action))[0]
    Claim.objects.filter(pk=claim.pk).update(status=status)
    before = Claim.objects.get(pk=claim.pk)

    with pytest.raises(DomainError) as refusal:
        act(action, claim, room.staff[name].actor, **BODIES.get(action, {}))

    assert refusal.value.code == "denied"
    assert Claim.objects.get(pk=claim.pk).version == before.version


@pytest.mark.parametrize("action", OFFERED)
def test_action_after_somebody_elses_change_is_refused(
    action: str, claim: Claim, room: Newsroom
) -> None:
    act("accept", claim, room.checker1.actor)
    stale = {"version": 1, **BODIES.get(action, {})}

    with pytest.raises(DomainError) as refusal:
        actions.perform(action, claim=claim, by=room.editor.actor, data=stale)

    assert (refusal.value.code, refusal.value.extra["version"]) == ("version", 2)


def test_availability_and_performance_agree_for_each_person(claim: Claim, room: Newsroom) -> None:
    submitted(claim, room)
    fresh = Claim.objects.get(pk=claim.pk)

    open_to = {
        name: [item.action for item in actions.available(fresh, person.actor) if item.is_allowed]
        for name, person in room.staff.items()
    }

    assert open_to == {
        "editor": ["drop", "take-review", "request-changes", "approve", "publish"],
        "checker1": ["drop", "take-back"],
        "checker2": ["take-review"],
        "trainee": [],
        "administrator": [],
        "guest": [],
        "outsider": [],
    }


def test_claim_through_the_whole_way(claim: Claim, room: Newsroom) -> None:
    submitted(claim, room)
    act("take-review", claim, room.checker2.actor)
    act("request-changes", claim, room.editor.actor, comment="Say of what.")
    act("submit", claim, room.checker1.actor)
    act("take-back", claim, room.checker1.actor)
    act("submit", claim, room.checker1.actor)
    act("approve", claim, room.editor.actor)

    moved = act("publish", claim, room.editor.actor)

    assert moved.status == Status.PUBLISHED
    assert moved.assignments.filter(ended_at=None).count() == 0
