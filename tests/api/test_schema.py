"""The description of the API: frozen, and true of what is answered."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from claims.api.pages import schema_document
from claims.intake.models import Article
from tests.api.conftest import Callers
from tests.factories.articles import article_with_claims, claim_of
from tests.factories.newsroom import Newsroom
from tests.factories.verdicts import drafted, published

SNAPSHOT = Path(__file__).parent / "openapi.json"


def test_schema_is_the_one_that_was_promised() -> None:
    """An addition updates the snapshot in the same commit: `python -m tests.api.snapshot`."""
    assert json.loads(schema_document()) == json.loads(SNAPSHOT.read_text(encoding="utf-8"))


def test_schema_when_asked_for_then_it_is_openapi_3_1_and_may_be_kept(callers: Callers) -> None:
    answer = callers.public.get("schema/")
    same = callers.public.get("schema/", If_None_Match=answer["ETag"])

    assert answer.json()["openapi"].startswith("3.1")
    assert answer["Cache-Control"] == "public, max-age=30"
    assert same.status_code == 304


def test_docs_page_then_only_files_of_ours_and_the_one_style_it_needs(callers: Callers) -> None:
    answer = callers.public.client.get("/api/v1/docs/")
    script = callers.public.client.get("/api/v1/docs/?script=")

    policy = answer["Content-Security-Policy"]
    assert (answer.status_code, script.status_code) == (200, 200)
    assert "unsafe-inline" not in policy
    assert "style-src 'self' 'sha256-" in policy
    assert b"<script>" not in answer.content
    assert b"http" not in answer.content.replace(b"http-equiv", b"")
    assert b"/api/v1/schema/" in script.content


@pytest.mark.parametrize(
    "path",
    [
        "/articles/", "/articles/{article_id}/", "/articles/{article_id}/claims/",
        "/articles/{article_id}/coverage/", "/claims/", "/claims/{claim_id}/",
        "/claims/{claim_id}/actions/", "/claims/{claim_id}/history/",
        "/claims/{claim_id}/appearances/", "/claims/{claim_id}/evidence/",
        "/claims/{claim_id}/verdict/", "/claims/{claim_id}/origin-check/", "/verdicts/",
        "/verdicts/{verdict_id}/", "/verdicts/{verdict_id}/versions/", "/reports/",
        "/reports/{report_id}/", "/changes/",
    ],
)  # fmt: skip
@pytest.mark.parametrize("name", ["checker1", "outsider", "partner"])
def test_answers_keep_the_schema(callers: Callers, room: Newsroom, path: str, name: str) -> None:
    article = article_with_claims(desk=room.desk, by=room.partner.actor)
    page = published(claim_of(article, 3), room)
    claim = claim_of(article)
    drafted(claim, room)
    callers.checker1.post(f"claims/{claim.pk}/origin-check/", {"result": "matches"})
    filled = path.format(
        article_id=article.public_id,
        claim_id=claim.pk,
        verdict_id=page.public_id,
        report_id=article.report.public_id,
    )

    answer = getattr(callers, name).get(filled.removeprefix("/"))

    _check(path, answer)


def test_problems_keep_the_schema(callers: Callers, article: Article) -> None:
    claim = claim_of(article).pk
    refused = [
        callers.public.get(f"claims/{claim}/"),
        callers.checker1.post(f"claims/{claim}/actions/take/", {"version": 1}),
        callers.checker1.post(f"claims/{claim}/actions/accept/", {"version": 9}),
        callers.checker1.post("articles/", {}),
        callers.checker1.get("claims/x/"),
    ]

    for answer in refused:
        _validate({"$ref": "#/components/schemas/Problem"}, answer.json())


def _check(path: str, answer: Any) -> None:
    responses = json.loads(schema_document())["paths"][f"/api/v1{path}"]["get"]["responses"]
    described = responses.get(str(answer.status_code), responses["default"])
    media_type = answer["Content-Type"]
    _validate(described["content"][media_type]["schema"], answer.json())


def _validate(schema: dict[str, Any], value: Any) -> None:
    components = json.loads(schema_document())["components"]
    errors = list(Draft202012Validator({**schema, "components": components}).iter_errors(value))
    assert errors == []
