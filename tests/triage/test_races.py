"""Several people at once: exactly one wins, the others are told who did."""

from __future__ import annotations

from functools import partial

import pytest

from claims.core.errors import DomainError
from claims.extraction.models import Claim
from claims.people.enums import Role
from claims.publication.models import Change, VerdictPage
from claims.triage.models import Assignment
from tests.factories.articles import article_with_claims, claim_of
from tests.factories.newsroom import Newsroom, person
from tests.factories.threads import at_once
from tests.factories.verdicts import act, submitted

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def claim(room: Newsroom) -> Claim:
    return claim_of(article_with_claims(desk=room.desk, by=room.checker1.actor))


def test_claim_when_eight_take_it_goes_to_one(claim: Claim, room: Newsroom) -> None:
    act("accept", claim, room.checker1.actor)
    people = [person(f"Checker {n}", Role.FACT_CHECKER, room.desk) for n in range(3, 11)]

    results = at_once([partial(act, "take", claim, one.actor) for one in people])

    refused = [result for result in results if isinstance(result, DomainError)]
    holder = Assignment.objects.get(claim=claim, ended_at=None).assignee
    assert len(refused) == 7
    assert {(refusal.code, refusal.extra.get("holder")) for refusal in refused} == {
        ("taken", holder.name)
    }


def test_verdict_when_ten_publish_it_is_out_once(claim: Claim, room: Newsroom) -> None:
    submitted(claim, room)
    editors = [person(f"Editor {n}", Role.EDITOR, room.desk).actor for n in range(2, 12)]

    results = at_once([partial(act, "publish", claim, by) for by in editors])

    refused = [result for result in results if isinstance(result, DomainError)]
    assert len(refused) == 9
    assert VerdictPage.objects.filter(claim=claim).count() == 1
    assert Change.objects.count() == 1
