"""Nobody signs what he wrote: the service says so, and the database keeps it."""

from __future__ import annotations

import pytest
from django.db import IntegrityError, transaction
from django.db.utils import InternalError

from claims.core.errors import NotAllowed, RulesBlock, Taken
from claims.extraction.models import Claim
from claims.extraction.services.edits import edit_claim
from claims.people.models import Desk
from claims.review.models import SignOff, VerdictVersion
from claims.review.queries import latest_version
from claims.review.services.drafts import DraftContent, save_draft
from tests.factories.articles import article_with_claims, claim_of
from tests.factories.newsroom import Newsroom, newsroom
from tests.factories.verdicts import RATIONALE, act, drafted, submitted

pytestmark = pytest.mark.django_db


@pytest.fixture
def room() -> Newsroom:
    return newsroom()


@pytest.fixture
def claim(room: Newsroom) -> Claim:
    return claim_of(article_with_claims(desk=room.desk, by=room.checker1.actor))


def version_of(claim: Claim) -> VerdictVersion:
    version = latest_version(claim)
    assert version is not None
    return version


def test_author_when_an_editor_wrote_a_word_then_he_does_not_sign(
    claim: Claim, room: Newsroom
) -> None:
    verdict = drafted(claim, room)
    content = DraftContent(
        rating="false",
        summary="Changed by the editor: 52 million marks.",
        rationale=RATIONALE,
        evidence_ids=tuple(verdict.cited.values_list("pk", flat=True)),
    )
    save_draft(claim=claim, by=room.editor.actor, content=content, seen_version=verdict.version)
    act("submit", claim, room.checker1.actor)

    for action in ("take-review", "approve", "publish", "request-changes"):
        with pytest.raises(NotAllowed, match="You wrote in draft 1"):
            act(action, claim, room.editor.actor, comment="x")


def test_author_when_an_editor_reworded_the_statement_then_he_does_not_sign(
    claim: Claim, room: Newsroom
) -> None:
    drafted(claim, room)
    fresh = Claim.objects.get(pk=claim.pk)
    edit_claim(
        claim=fresh,
        changes={"statement": "The tram costs 40 million marks."},
        by=room.editor.actor,
        seen_version=fresh.version,
    )
    act("submit", claim, room.checker1.actor)

    with pytest.raises(NotAllowed, match="You wrote in draft 1"):
        act("publish", claim, room.editor.actor)


def test_signature_of_an_author_is_refused_by_the_database(claim: Claim, room: Newsroom) -> None:
    submitted(claim, room)

    with (
        pytest.raises((IntegrityError, InternalError), match="cannot sign"),
        transaction.atomic(),
    ):
        SignOff.objects.create(
            version=version_of(claim),
            signer=room.checker1.user,
            role="editor",
            decision="approve",
        )


def test_submitted_version_when_changed_is_refused_by_the_database(
    claim: Claim, room: Newsroom
) -> None:
    submitted(claim, room)

    with (
        pytest.raises((IntegrityError, InternalError), match="never changed"),
        transaction.atomic(),
    ):
        VerdictVersion.objects.filter(pk=version_of(claim).pk).update(summary="Other words.")


def test_approval_when_two_signatures_are_due_takes_two_people(
    claim: Claim, room: Newsroom
) -> None:
    Desk.objects.filter(pk=room.desk.pk).update(signatures_required=2)
    submitted(claim, room)

    first = act("approve", claim, room.checker2.actor)
    with pytest.raises(NotAllowed):
        act("approve", claim, room.checker2.actor)
    second = act("approve", claim, room.editor.actor)

    assert (first.status, second.status) == ("in_review", "approved")


def test_approval_of_an_earlier_version_does_not_count_for_a_later(
    claim: Claim, room: Newsroom
) -> None:
    Desk.objects.filter(pk=room.desk.pk).update(signatures_required=2)
    submitted(claim, room)
    act("approve", claim, room.checker2.actor)
    act("take-back", claim, room.checker1.actor)
    act("submit", claim, room.checker1.actor)

    with pytest.raises(NotAllowed, match="another signature comes first"):
        act("publish", claim, room.editor.actor)


def test_approval_while_a_rule_blocks_is_refused_with_the_problems(
    claim: Claim, room: Newsroom
) -> None:
    Desk.objects.filter(pk=room.desk.pk).update(rule_levels={"PUB003": "warn", "PUB004": "warn"})
    submitted(claim, room)

    with pytest.raises(RulesBlock) as refusal:
        act("approve", claim, room.editor.actor)

    assert [problem["rule"] for problem in refusal.value.extra["problems"]] == ["PUB013"]
    moved = act(
        "publish", claim, room.editor.actor, override={"PUB013": "The recording is public."}
    )
    assert moved.status == "published"


def test_review_while_somebody_reads_names_the_reader(claim: Claim, room: Newsroom) -> None:
    submitted(claim, room)
    act("take-review", claim, room.checker2.actor)

    with pytest.raises(Taken) as refusal:
        act("take-review", claim, room.editor.actor)

    assert refusal.value.extra["holder"] == "Checker 2"


def test_override_by_a_fact_checker_is_refused(claim: Claim, room: Newsroom) -> None:
    Desk.objects.filter(pk=room.desk.pk).update(
        signatures_required=2, rule_levels={"PUB003": "warn", "PUB004": "warn"}
    )
    submitted(claim, room)

    with pytest.raises(NotAllowed, match="An editor"):
        act("approve", claim, room.checker2.actor, override={"PUB013": "Never mind."})
