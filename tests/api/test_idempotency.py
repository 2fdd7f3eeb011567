"""The same request twice under one key: one effect, one answer."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from django.core.files.uploadedfile import SimpleUploadedFile

from claims.core.clock import database_now
from claims.history.enums import AnswerState
from claims.history.models import StoredAnswer
from claims.intake.models import Article
from claims.review.models import Evidence
from tests.api.conftest import Callers, problem
from tests.factories.articles import claim_of
from tests.factories.newsroom import Newsroom
from tests.factories.verdicts import researched

SEARCH = {"stance": "none_found", "note": "Archive, 2026-03-03."}


def test_write_when_sent_again_then_the_stored_answer_and_one_effect(
    callers: Callers, article: Article, room: Newsroom
) -> None:
    address = f"claims/{researched(claim_of(article), room).pk}/evidence/"

    first = callers.checker1.post(address, SEARCH, Idempotency_Key="k")
    second = callers.checker1.post(address, dict(reversed(SEARCH.items())), Idempotency_Key="k")

    assert (first.status_code, second.status_code) == (201, 201)
    assert second.json() == first.json()
    assert second["Idempotency-Replayed"] == "true"
    assert Evidence.objects.count() == 1


def test_action_when_sent_again_then_no_version_conflict(
    callers: Callers, article: Article
) -> None:
    address = f"claims/{claim_of(article).pk}/actions/accept/"

    first = callers.checker1.post(address, {"version": 1}, Idempotency_Key="k")
    second = callers.checker1.post(address, {"version": 1}, Idempotency_Key="k")
    without = callers.checker1.post(address, {"version": 1})

    assert second.json() == first.json()
    assert problem(without) == (409, "version")


def test_key_when_it_comes_with_another_request_then_422(
    callers: Callers, article: Article
) -> None:
    address = f"claims/{claim_of(article).pk}/actions/accept/"
    callers.checker1.post(address, {"version": 1}, Idempotency_Key="k")

    body = callers.checker1.post(address, {"version": 1, "why": "harm"}, Idempotency_Key="k")
    path = callers.checker1.post(
        address.replace("accept", "take"), {"version": 1}, Idempotency_Key="k"
    )

    assert [problem(body), problem(path)] == [(422, "idempotency")] * 2


def test_key_of_another_caller_then_it_is_another_key(callers: Callers, article: Article) -> None:
    address = f"claims/{claim_of(article).pk}/actions/accept/"
    callers.checker1.post(address, {"version": 1}, Idempotency_Key="k")

    answer = callers.checker2.post(address, {"version": 1}, Idempotency_Key="k")

    assert problem(answer) == (409, "version")


def test_twin_when_it_still_runs_then_409_and_after_five_minutes_the_key_is_free(
    callers: Callers, article: Article
) -> None:
    address = f"claims/{claim_of(article).pk}/actions/accept/"
    callers.checker1.post(address, {"version": 1}, Idempotency_Key="k")
    running = StoredAnswer.objects.get()
    running.state, running.status, running.body = AnswerState.RUNNING, None, None
    running.save()

    twin = callers.checker1.post(address, {"version": 1}, Idempotency_Key="k")
    running.created_at = database_now() - timedelta(minutes=6)
    running.save()
    later = callers.checker1.post(address, {"version": 1}, Idempotency_Key="k")

    assert problem(twin) == (409, "in_progress")
    assert problem(later) == (409, "version")


def test_key_when_a_day_old_then_another_request_may_have_it(
    callers: Callers, article: Article
) -> None:
    address = f"claims/{claim_of(article).pk}/actions/"
    callers.checker1.post(address + "accept/", {"version": 1}, Idempotency_Key="k")
    StoredAnswer.objects.update(created_at=database_now() - timedelta(hours=25))

    answer = callers.checker1.post(address + "take/", {"version": 2}, Idempotency_Key="k")

    assert (answer.status_code, answer.json()["status"]) == (200, "researching")


def test_refusal_then_the_key_stays_free_for_the_next_try(
    callers: Callers, article: Article
) -> None:
    address = f"claims/{claim_of(article).pk}/actions/reject/"

    refused = callers.checker1.post(address, {"version": 1}, Idempotency_Key="k")
    mended = callers.checker1.post(
        address, {"version": 1, "reason": "Not a claim"}, Idempotency_Key="k"
    )

    assert problem(refused) == (422, "invalid")
    assert mended.status_code == 200


def test_file_when_sent_again_then_the_stored_answer_and_another_file_is_another_body(
    callers: Callers,
) -> None:
    first, again, other = (
        _upload(callers, content) for content in (b"Words.", b"Words.", b"Others.")
    )

    assert (first.status_code, again.status_code) == (201, 201)
    assert again.json() == first.json()
    assert problem(other) == (422, "idempotency")
    assert Article.objects.count() == 1


def test_key_when_of_a_wrong_form_then_422(callers: Callers) -> None:
    answers = [
        callers.checker1.post("articles/", {"text": "Words."}, Idempotency_Key=key)
        for key in ("", "x" * 201, "two words", "é")
    ]

    assert [problem(answer) for answer in answers] == [(422, "invalid")] * 4


def test_removal_when_sent_again_then_204_twice(
    callers: Callers, article: Article, room: Newsroom
) -> None:
    claim = researched(claim_of(article), room)
    made = callers.checker1.post(f"claims/{claim.pk}/evidence/", SEARCH).json()
    address = f"claims/{claim.pk}/evidence/{made['id']}/"

    answers = [
        callers.checker1("DELETE", address, headers={"Idempotency-Key": "k"}) for _ in range(2)
    ]

    assert [(answer.status_code, answer.content) for answer in answers] == [(204, b"")] * 2


def _upload(callers: Callers, content: bytes) -> Any:
    return callers.checker1.client.post(
        "/api/v1/articles/",
        {"file": SimpleUploadedFile("a.txt", content), "title": "A file"},
        headers={**callers.checker1.headers, "Idempotency-Key": "k"},
    )
