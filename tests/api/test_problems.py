"""Refusals: one shape, the right status, no trace of the inside."""

from __future__ import annotations

from typing import Any
from unittest import mock

import pytest

from claims.api.v1 import claims as claim_views
from claims.intake.models import Article
from tests.api.conftest import Caller, Callers, problem
from tests.factories.articles import claim_of


@pytest.mark.parametrize(
    "path",
    [
        "/api/",
        "/api/v1/",
        "/api/v2/claims/",
        "claims",
        "nothing/",
        "claims/1/nothing/",
        "webhook-endpoints/",
        "claims/1/matches/",
    ],
)
@pytest.mark.parametrize("method", ["GET", "POST", "DELETE"])
def test_address_when_it_is_none_then_404_for_everybody(
    callers: Callers, path: str, method: str
) -> None:
    answers = [
        caller(method, path) for caller in (callers.public, callers.checker1, callers.partner)
    ]

    assert [problem(answer) for answer in answers] == [(404, "not_found")] * 3


def test_draft_when_asked_for_publicly_then_it_looks_like_nonsense(
    callers: Callers, article: Article
) -> None:
    unpublished = str(article.public_id)
    paths = (
        f"verdicts/{unpublished}/",
        "verdicts/00000000-0000-4000-8000-000000000000/",
        "verdicts/nonsense/",
        f"verdicts/{claim_of(article).pk}/",
        f"reports/{unpublished}/",
        f"verdicts/{unpublished}/versions/",
    )

    for caller in (callers.public, callers.partner, callers.editor):
        answers = [caller.get(path) for path in paths]
        assert {answer.content for answer in answers} == {answers[0].content}
        assert {tuple(sorted(answer.headers.items())) for answer in answers} == {
            tuple(sorted(answers[0].headers.items()))
        }
        assert problem(answers[0]) == (404, "not_found")


def test_claim_when_a_partner_or_guest_asks_then_404_as_for_nonsense(
    callers: Callers, article: Article
) -> None:
    claim = claim_of(article).pk
    tails = ("", "actions/", "evidence/", "verdict/", "history/", "appearances/", "origin-check/")

    for caller in (callers.partner, callers.guest):
        for tail in tails:
            there = caller.get(f"claims/{claim}/{tail}")
            nonsense = caller.get(f"claims/{10**9}/{tail}")
            assert problem(there) == (404, "not_found")
            assert there.content == nonsense.content


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        (b"{", (400, "malformed")),
        (b"\xff\xfe", (400, "malformed")),
        (b"[" * 100_000, (400, "malformed")),
        (b'{"version": NaN}', (400, "malformed")),
        (b"[1]", (422, "invalid")),
        (b'"text"', (422, "invalid")),
        (b'{"version": 1e999}', (422, "invalid")),
        (b'{"version": 1%s}' % (b"0" * 30), (422, "invalid")),
        (b'{"version": 1%s}' % (b"0" * 5000), (400, "malformed")),
        (b'{"version": 1, "why": "a\\u0000b"}', (422, "invalid")),
        (b'{"version": 1, "why": "\\ud800"}', (422, "invalid")),
        (b'{"version": 1, "\\ud800": 1}', (422, "invalid")),
        (b'{"version": true}', (422, "invalid")),
        (b'{"version": null}', (422, "invalid")),
        (b"{}", (422, "invalid")),
        (b"", (422, "invalid")),
        (b'{"x": ' + b"[" * 50 + b"]" * 50 + b"}", (422, "invalid")),
    ],
)
def test_body_when_it_cannot_be_read_then_it_is_said(
    callers: Callers, article: Article, body: bytes, expected: tuple[int, str]
) -> None:
    caller = callers.checker1
    answer = caller.client.generic(
        "POST",
        f"/api/v1/claims/{claim_of(article).pk}/actions/accept/",
        data=body,
        content_type="application/json",
        headers=caller.headers,
    )

    assert problem(answer) == expected


def test_body_when_of_another_type_then_415(callers: Callers) -> None:
    answer = callers.checker1.client.generic(
        "POST",
        "/api/v1/articles/",
        data="text=words",
        content_type="application/x-www-form-urlencoded",
        headers=callers.checker1.headers,
    )

    assert problem(answer) == (415, "unsupported")


def test_method_when_not_there_then_405_naming_those_that_are(callers: Callers) -> None:
    answer = callers.checker1("DELETE", "articles/")

    assert problem(answer) == (405, "method")
    assert answer["Allow"] == "GET, POST, HEAD"


def test_failure_of_ours_then_a_problem_without_a_trace_and_a_line_in_the_log(
    callers: Callers, caplog: Any
) -> None:
    # The failure lies inside, where no request could cause it.
    with mock.patch.object(claim_views.reads, "claim_page", side_effect=RuntimeError("secret")):
        answer = callers.checker1.get("claims/")

    assert problem(answer) == (500, "error")
    assert b"secret" not in answer.content
    assert b"Traceback" not in answer.content
    assert "secret" in caplog.text


def test_refusal_with_the_claims_status_then_it_does_not_hide_the_answers_own(
    callers: Callers, article: Article
) -> None:
    answer = callers.checker1.post(f"claims/{claim_of(article).pk}/actions/take/", {"version": 1})

    assert problem(answer) == (409, "not_possible")
    assert answer.json()["claim_status"] == "proposed"


def test_validation_when_fields_are_wrong_then_each_is_named(callers: Callers) -> None:
    answer = callers.checker1.post(
        "articles/", {"text": "Words.", "published_on": "soon", "language": "x" * 40}
    )

    assert problem(answer) == (422, "invalid")
    assert {(row["field"], row["code"]) for row in answer.json()["errors"]} == {
        ("published_on", "invalid"),
        ("language", "max_length"),
    }


def test_accept_header_when_it_asks_for_html_then_the_answer_is_json_all_the_same(
    db: None,
) -> None:
    answer = Caller().get("verdicts/", Accept="text/html")

    assert answer["Content-Type"] == "application/json"
