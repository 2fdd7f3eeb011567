"""Articles by REST: three ways in, once each, seen by those who may."""

from __future__ import annotations

from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from claims import engine
from claims.history.models import Event
from claims.intake.enums import ArticleState
from claims.intake.models import Article
from tests.api.conftest import Callers, problem
from tests.factories.articles import FOUND, TEXT, article_with_claims
from tests.factories.newsroom import Newsroom
from tests.factories.verdicts import act

BODY = {"text": TEXT, "title": "The tram", "outlet": "Example Gazette", "language": "en"}


def test_text_when_posted_twice_then_201_and_200_with_one_article(callers: Callers) -> None:
    first = callers.checker1.post("articles/", BODY)
    second = callers.checker2.post("articles/", BODY)

    assert (first.status_code, second.status_code) == (201, 200)
    assert first.json()["id"] == second.json()["id"]
    assert first.json()["state"] == "extracting"
    assert first["Location"].endswith(f"/api/v1/articles/{first.json()['id']}/")


def test_address_when_posted_then_it_is_to_be_fetched(callers: Callers) -> None:
    answer = callers.checker1.post("articles/", {"url": "https://gazette.example/tram"})

    assert answer.status_code == 201
    assert (answer.json()["state"], answer.json()["origin"]) == ("fetching", "url")


def test_file_when_posted_then_its_type_is_what_it_holds(callers: Callers) -> None:
    answer = _upload(
        callers, SimpleUploadedFile("a.txt", b"<html><body><p>Words.</p></body></html>")
    )

    assert answer.status_code == 201
    article = Article.objects.get(public_id=answer.json()["id"])
    assert (article.media_type, article.upload_name) == ("text/html", "a.txt")


def test_file_when_empty_then_422(callers: Callers) -> None:
    answer = _upload(callers, SimpleUploadedFile("a.txt", b""))

    assert problem(answer) == (422, "invalid")


@pytest.mark.parametrize(
    "body",
    [
        {},
        {"text": ""},
        {"text": " \n"},
        {"text": None},
        {"text": 5},
        {"text": "x" * 400_001},
        {"url": "http://127.0.0.1/"},
        {"url": "javascript:alert(1)"},
        {"url": "ftp://gazette.example/"},
        {"text": "Words.", "url": "javascript:alert(1)"},
        {"text": "Words.", "title": "x" * 501},
        {"text": "Words.", "published_on": "0001-01-01"},
        {"text": "Words.", "medium": "song"},
        {"text": "Words.\x00"},
        {"file": "a"},
    ],
)
def test_article_when_it_cannot_be_taken_in_then_422(
    callers: Callers, body: dict[str, Any]
) -> None:
    answer = callers.checker1.post("articles/", body)

    assert problem(answer) == (422, "invalid")
    assert answer.json()["errors"]
    assert not Article.objects.exists()


@pytest.mark.parametrize(
    ("name", "status"),
    [("editor", 201), ("checker1", 201), ("trainee", 201), ("partner", 201),
     ("administrator", 403), ("guest", 403), ("public", 401)],
)  # fmt: skip
def test_article_when_posted_by_role(callers: Callers, name: str, status: int) -> None:
    answer = getattr(callers, name).post("articles/", BODY)

    assert answer.status_code == status


def test_article_when_another_partner_asks_then_it_is_not_there(
    callers: Callers, room: Newsroom
) -> None:
    article = callers.partner.post("articles/", BODY).json()["id"]
    tails = ("", "claims/", "coverage/")

    own = [callers.partner.get(f"articles/{article}/{tail}").status_code for tail in tails]
    others = [problem(callers.other_partner.get(f"articles/{article}/{tail}")) for tail in tails]

    assert own == [200, 200, 200]
    assert others == [(404, "not_found")] * 3
    assert callers.other_partner.get("articles/").json()["results"] == []


def test_article_when_ready_then_text_claims_and_coverage_agree(
    callers: Callers, article: Article
) -> None:
    detail = callers.checker1.get(f"articles/{article.public_id}/").json()
    claims = callers.checker1.get(f"articles/{article.public_id}/claims/").json()["results"]
    coverage = callers.checker1.get(f"articles/{article.public_id}/coverage/").json()

    assert (detail["state"], detail["claims"], detail["text"]) == ("ready", 3, TEXT)
    assert [detail["text"][row["start"] : row["end"]] for row in claims] == [
        row["quote"] for row in claims
    ]
    assert [row["quote"] for row in claims] == [item.quote for item in FOUND]
    assert claims[1]["claimant"] == {"name": "Ada Example", "description": "", "named": True}
    assert claims[1]["via"] == ["Transport office"]
    assert coverage["coverage"] == [
        {"start": 0, "end": 5, "class": "boilerplate", "reason": "a headline"}
    ]
    assert [row["rule"] for row in coverage["warnings"]] == ["dates.weekday"]


def test_partners_claims_then_ids_are_uuids_and_what_people_changed_is_left_out(
    callers: Callers, room: Newsroom
) -> None:
    article = article_with_claims(desk=room.desk, by=room.partner.actor)
    claim = article.claims.get(number=1)
    callers.checker1(
        "PATCH",
        f"claims/{claim.pk}/",
        {"version": 1, "statement": "CANARY", "kinds": ["law_or_rule"], "via": ["CANARY"]},
    )
    act("reject", claim, room.checker1.actor, reason="CANARY")

    answer = callers.partner.get(f"articles/{article.public_id}/claims/")

    rows = answer.json()["results"]
    assert b"CANARY" not in answer.content
    assert {len(row["id"]) for row in rows} == {36}
    assert (rows[0]["statement"], rows[0]["kinds"]) == (FOUND[0].quote, [])
    assert rows[1]["statement"] == FOUND[1].statement
    assert not {"status", "assignee", "priority", "version"} & set(rows[0])


def test_closing_the_rest_then_open_claims_are_not_selected(
    callers: Callers, article: Article
) -> None:
    address = f"articles/{article.public_id}/close-the-rest/"

    denied = callers.administrator.post(address, {"reason": "Nobody disputes it"})
    blank = callers.checker1.post(address, {})
    undo = callers.checker1.post(address, {"reason": "x", "undo": True})
    closed = callers.checker1.post(address, {"reason": "Nobody disputes it"})
    again = callers.checker1.post(address, {"reason": "Nobody disputes it"})

    assert problem(denied) == (403, "denied")
    assert problem(blank) == (422, "invalid")
    assert problem(undo) == (501, "not_offered")
    assert (closed.json(), again.json()) == ({"closed": 3}, {"closed": 0})


def test_retry_when_the_article_failed_then_it_is_tried_again(callers: Callers) -> None:
    made = callers.checker1.post("articles/", {"url": "https://gazette.example/tram"}).json()
    Article.objects.update(state=ArticleState.FAILED, failure="The site did not answer.")

    failed = callers.checker1.get(f"articles/{made['id']}/").json()
    retried = callers.checker1.post(f"articles/{made['id']}/retry/")

    assert (failed["state"], failed["failure"]) == ("failed", "The site did not answer.")
    assert (retried.status_code, retried.json()["state"]) == (200, "fetching")


def test_splitting_again_by_a_newer_engine_is_owed_and_the_article_stays_ready(
    callers: Callers, article: Article, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(engine, "ENGINE_VERSION", "999.0.0")
    address = f"articles/{article.public_id}/split-again/"

    denied = callers.checker1.post(address)
    first = callers.editor.post(address)
    second = callers.editor.post(address)

    assert problem(denied) == (403, "denied")
    assert (first.status_code, first.json()["state"]) == (200, "ready")
    assert second.json() == first.json()
    assert Event.objects.filter(kind="article.split_wanted").count() == 1


def test_splitting_again_while_the_article_is_read_is_not_possible(
    callers: Callers, article: Article
) -> None:
    Article.objects.update(state=ArticleState.EXTRACTING)

    answer = callers.editor.post(f"articles/{article.public_id}/split-again/")

    assert problem(answer) == (409, "not_possible")
    assert "it can be split again when it is ready" in answer.json()["detail"]


def _upload(callers: Callers, file: SimpleUploadedFile) -> Any:
    return callers.checker1.client.post(
        "/api/v1/articles/", {"file": file, "title": "A file"}, headers=callers.checker1.headers
    )
