"""The sign-off desk: who comes in, what is open to whom, and what is kept when it is refused."""

from __future__ import annotations

from typing import Any

import pytest
from django.test import Client
from pytest_django import DjangoAssertNumQueries

from claims.extraction.enums import Status
from claims.extraction.models import Claim
from claims.intake.models import Article
from claims.people.models import Desk
from claims.publication.models import VerdictPage
from claims.review.models import Verdict
from claims.review.services.drafts import DraftContent, save_draft
from tests.factories.articles import TEXT, article_with_claims, claim_of
from tests.factories.newsroom import Newsroom, Person
from tests.factories.verdicts import RATIONALE, act, published, submitted

pytestmark = pytest.mark.django_db
QUERIES = 34
REPORT_QUERIES = 7
MINE = "You wrote draft 1. Another editor signs this off."


@pytest.fixture
def claim(room: Newsroom, article: Article) -> Claim:
    return submitted(claim_of(article), room)


def as_person(person: Person) -> Client:
    client = Client()
    client.force_login(person.user)
    return client


def text_of(answer: Any) -> str:
    return str(answer.content.decode())


def post(person: Person, claim: Claim, action: str, **data: str) -> Any:
    version = Claim.objects.get(pk=claim.pk).version
    return as_person(person).post(
        f"/editorial/claims/{claim.pk}/{action}/", {"version": str(version), **data}
    )


def status_of(claim: Claim) -> str:
    return Claim.objects.get(pk=claim.pk).status


@pytest.mark.parametrize("path", ["/editorial/", "/editorial/reports/"])
def test_screen_when_nobody_is_signed_in_then_to_the_login(client: Client, path: str) -> None:
    answer = client.get(path)

    assert answer.status_code == 302
    assert answer["Location"].startswith("/accounts/login/")


def test_screen_when_the_role_is_missing_then_403_with_the_reason(room: Newsroom) -> None:
    for person in (room.trainee, room.guest, room.administrator):
        answer = as_person(person).get("/editorial/")
        assert answer.status_code == 403
        assert "Fact-checkers and editors of a desk sign verdicts off." in text_of(answer)

    answer = as_person(room.checker1).get("/editorial/reports/")
    assert answer.status_code == 403
    assert "Editors of a desk look after its reports." in text_of(answer)


def test_queue_when_empty_then_it_says_so(room: Newsroom) -> None:
    assert "Nothing waits for a second person" in text_of(as_person(room.editor).get("/editorial/"))


def test_queue_when_another_desk_looks_then_the_draft_is_not_there(
    room: Newsroom, claim: Claim
) -> None:
    shown = text_of(as_person(room.outsider).get(f"/editorial/?claim={claim.pk}"))

    assert claim.statement not in shown
    assert RATIONALE not in shown


def test_queue_when_asked_for_as_a_list_then_no_draft_is_open(room: Newsroom, claim: Claim) -> None:
    shown = text_of(as_person(room.editor).get("/editorial/?view=list"))

    assert claim.statement in shown
    assert RATIONALE not in shown


def test_draft_when_its_author_looks_then_it_is_locked(room: Newsroom, claim: Claim) -> None:
    shown = text_of(as_person(room.checker1).get("/editorial/"))

    assert MINE in shown
    assert f'action="/editorial/claims/{claim.pk}/take-review/"' not in shown
    assert 'data-action="request-changes"' not in shown


def test_draft_when_a_second_checker_looks_then_he_may_take_the_review(
    room: Newsroom, claim: Claim
) -> None:
    shown = text_of(as_person(room.checker2).get("/editorial/"))

    assert f'action="/editorial/claims/{claim.pk}/take-review/"' in shown
    assert "An editor of this desk may do this." in shown


@pytest.mark.parametrize("rows", [1, 3])
def test_desk_when_it_has_rows_then_a_constant_number_of_queries(
    room: Newsroom, article: Article, rows: int, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    for number in range(1, rows + 1):
        submitted(claim_of(article, number), room)
    client = as_person(room.editor)

    with django_assert_num_queries(QUERIES):
        answer = client.get("/editorial/")

    assert text_of(answer).count('class="queue-row') == rows


def test_publish_when_the_editor_does_it_then_the_message_leads_to_the_page(
    room: Newsroom, claim: Claim
) -> None:
    answer = post(room.editor, claim, "publish")

    slug = VerdictPage.objects.get(claim=claim).slug
    assert (answer.status_code, answer["Location"]) == (302, "/editorial/")
    shown = text_of(answer.client.get("/editorial/"))
    assert f'Published. <a class="link" href="/verdicts/{slug}/">' in shown
    assert status_of(claim) == Status.PUBLISHED


def test_approve_when_done_then_it_waits_under_approved_with_publish(
    room: Newsroom, claim: Claim
) -> None:
    post(room.editor, claim, "approve")

    shown = text_of(as_person(room.editor).get(f"/editorial/?claim={claim.pk}"))
    assert status_of(claim) == Status.APPROVED
    assert "Approved, not yet out 1" in shown
    assert f'action="/editorial/claims/{claim.pk}/publish/"' in shown
    assert 'data-action="request-changes"' not in shown


def test_take_review_when_done_then_the_draft_stays_open(room: Newsroom, claim: Claim) -> None:
    answer = post(room.checker2, claim, "take-review")

    assert answer["Location"] == f"/editorial/?claim={claim.pk}"
    assert "You read this draft." in text_of(answer.client.get(answer["Location"]))


def test_request_changes_when_the_claim_moved_then_the_comment_is_kept(
    room: Newsroom, claim: Claim
) -> None:
    answer = post(room.editor, claim, "request-changes", version="1", comment="Say of what.")

    assert answer.status_code == 409
    assert ">Say of what.</textarea>" in text_of(answer)
    assert "Somebody was faster" in text_of(answer)
    assert status_of(claim) == Status.IN_REVIEW


def test_request_changes_when_it_was_published_then_the_comment_goes_to_no_other_draft(
    room: Newsroom, article: Article, claim: Claim
) -> None:
    submitted(claim_of(article, 2), room)
    post(room.editor, claim, "publish")

    answer = post(room.editor, claim, "request-changes", comment="Say of what.")

    assert answer.status_code == 409
    assert "You wrote: Say of what." in text_of(answer)
    assert "<textarea" not in text_of(answer)


def test_request_changes_when_blank_then_422_and_nothing_done(room: Newsroom, claim: Claim) -> None:
    answer = post(room.editor, claim, "request-changes", comment=" ")

    assert answer.status_code == 422
    assert "Write what has to change first." in text_of(answer)
    assert status_of(claim) == Status.IN_REVIEW


def test_draft_when_submitted_again_then_it_is_shown_as_what_changed(
    room: Newsroom, claim: Claim
) -> None:
    post(room.editor, claim, "request-changes", comment="Say of what.")
    draft = Verdict.objects.get(claim=claim)
    content = DraftContent(
        rating="half_true",
        summary=draft.summary.replace("52 million", "53 million"),
        rationale=draft.rationale,
        evidence_ids=tuple(draft.cited.values_list("pk", flat=True)),
    )
    save_draft(claim=claim, by=room.checker1.actor, content=content, seen_version=draft.version)
    act("submit", claim, room.checker1.actor)

    client = as_person(room.editor)
    changes = text_of(client.get("/editorial/"))
    plain = text_of(client.get(f"/editorial/?claim={claim.pk}&view=draft"))

    assert "<del>52</del><ins>53</ins>" in changes
    assert "Changes since draft 1" in changes
    assert "Say of what." in changes
    assert "<del>" not in plain
    assert "53 million" in plain


def test_publish_when_a_rule_blocks_then_a_reason_lets_it_through(
    room: Newsroom, claim: Claim
) -> None:
    Desk.objects.filter(pk=room.desk.pk).update(rule_levels={"PUB003": "off", "PUB004": "warn"})

    refused = post(room.editor, claim, "publish")
    passed = post(room.editor, claim, "publish", **{"override-PUB013": "Only reported."})

    assert refused.status_code == 409
    assert 'name="override-PUB013"' in text_of(refused)
    assert passed.status_code == 302
    assert status_of(claim) == Status.PUBLISHED


def test_decide_when_the_author_or_a_stranger_posts_then_refused(
    room: Newsroom, claim: Claim
) -> None:
    assert post(room.checker1, claim, "publish").status_code == 403
    assert post(room.outsider, claim, "publish").status_code == 403
    assert post(room.guest, claim, "publish").status_code == 403
    assert post(room.editor, claim, "take").status_code == 404
    assert status_of(claim) == Status.IN_REVIEW


@pytest.mark.parametrize("rows", [1, 3])
def test_reports_when_it_has_verdicts_then_a_constant_number_of_queries(
    room: Newsroom, rows: int, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    for number in range(1, rows + 1):
        article = article_with_claims(
            desk=room.desk, by=room.checker1.actor, text=f"{TEXT}Edition {number}."
        )
        published(claim_of(article), room)
    client = as_person(room.editor)

    with django_assert_num_queries(REPORT_QUERIES):
        answer = client.get("/editorial/reports/")

    assert text_of(answer).count('class="row-link"') == rows
