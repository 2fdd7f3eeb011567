"""Every operation of the schema for every caller, against a kept table."""

from __future__ import annotations

import json
from typing import Any

import pytest

from claims.api.pages import schema_document
from claims.intake.models import Article
from tests.api.conftest import Callers
from tests.factories.articles import claim_of
from tests.factories.newsroom import Newsroom
from tests.factories.verdicts import drafted, published

NAMES = (
    "public", "partner", "guest", "outsider", "administrator", "trainee", "checker1", "editor",
)  # fmt: skip
# One column for each of NAMES. The claim is the first checker's, in research; the article is the
# desk's. Another desk's people may read articles, and see claims as stubs.
TABLE = {
    "GET /articles/": (401, 200, 200, 200, 200, 200, 200, 200),
    "POST /articles/": (401, 422, 403, 422, 403, 422, 422, 422),
    "GET /articles/{article_id}/": (401, 404, 404, 200, 200, 200, 200, 200),
    "GET /articles/{article_id}/claims/": (401, 404, 404, 200, 200, 200, 200, 200),
    "GET /articles/{article_id}/coverage/": (401, 404, 404, 200, 200, 200, 200, 200),
    "POST /articles/{article_id}/close-the-rest/": (401, 404, 404, 403, 403, 403, 200, 200),
    "POST /articles/{article_id}/retry/": (401, 404, 404, 403, 403, 403, 200, 200),
    "POST /articles/{article_id}/split-again/": (401, 404, 404, 403, 403, 403, 403, 200),
    "GET /claims/": (401, 403, 200, 200, 200, 200, 200, 200),
    "GET /claims/{claim_id}/": (401, 404, 404, 200, 200, 200, 200, 200),
    "PATCH /claims/{claim_id}/": (401, 404, 404, 403, 403, 403, 200, 200),
    "GET /claims/{claim_id}/actions/": (401, 404, 404, 200, 200, 200, 200, 200),
    "POST /claims/{claim_id}/actions/{action}/": (401, 404, 404, 403, 403, 403, 200, 200),
    "GET /claims/{claim_id}/history/": (401, 404, 404, 403, 200, 200, 200, 200),
    "GET /claims/{claim_id}/appearances/": (401, 404, 404, 403, 200, 200, 200, 200),
    "GET /claims/{claim_id}/evidence/": (401, 404, 404, 403, 403, 200, 200, 200),
    "POST /claims/{claim_id}/evidence/": (401, 404, 404, 403, 403, 403, 201, 201),
    "PATCH /claims/{claim_id}/evidence/{evidence_id}/": (401, 404, 404, 403, 403, 403, 200, 200),
    "DELETE /claims/{claim_id}/evidence/{evidence_id}/": (401, 404, 404, 403, 403, 403, 409, 409),
    "GET /claims/{claim_id}/verdict/": (401, 404, 404, 403, 403, 200, 200, 200),
    "PUT /claims/{claim_id}/verdict/": (401, 404, 404, 403, 403, 403, 200, 200),
    "GET /claims/{claim_id}/origin-check/": (401, 404, 404, 403, 403, 200, 200, 200),
    "POST /claims/{claim_id}/origin-check/": (401, 404, 404, 403, 403, 403, 201, 201),
    "GET /verdicts/": (200,) * 8,
    "GET /verdicts/{verdict_id}/": (200,) * 8,
    "GET /verdicts/{verdict_id}/versions/": (200,) * 8,
    "GET /reports/": (200,) * 8,
    "GET /reports/{report_id}/": (200,) * 8,
    "GET /changes/": (200,) * 8,
}
BODIES: dict[str, Any] = {
    "POST /articles/": {"title": "No words"},
    "POST /articles/{article_id}/close-the-rest/": {"reason": "Nobody disputes it"},
    "PATCH /claims/{claim_id}/": {"version": 3, "place": "Town hall"},
    "POST /claims/{claim_id}/actions/{action}/": {"version": 3, "reason": "No time"},
    "POST /claims/{claim_id}/evidence/": {"stance": "none_found", "note": "The archive."},
    "PATCH /claims/{claim_id}/evidence/{evidence_id}/": {"note": "Page 4"},
    "PUT /claims/{claim_id}/verdict/": {"version": 1, "summary": "Anew."},
    "POST /claims/{claim_id}/origin-check/": {"result": "matches"},
}


def operations() -> list[str]:
    """Every operation that the schema lists."""
    paths = json.loads(schema_document())["paths"]
    return [
        f"{method.upper()} {path.removeprefix('/api/v1')}"
        for path, methods in paths.items()
        for method in methods
    ]


def test_table_has_every_operation_of_the_schema() -> None:
    assert sorted(operations()) == sorted(TABLE)


@pytest.mark.parametrize("operation", TABLE)
@pytest.mark.parametrize("place", range(len(NAMES)), ids=NAMES)
def test_operation_when_called_by_role(
    callers: Callers, article: Article, room: Newsroom, operation: str, place: int
) -> None:
    page = published(claim_of(article, 3), room)
    claim = claim_of(article)
    verdict = drafted(claim, room)
    method, path = operation.split(" ")
    filled = path.format(
        article_id=article.public_id,
        claim_id=claim.pk,
        action="release",
        evidence_id=verdict.cited.get().pk,
        verdict_id=page.public_id,
        report_id=article.report.public_id,
    )

    answer = getattr(callers, NAMES[place])(
        method, filled.removeprefix("/"), BODIES.get(operation, {} if method == "POST" else None)
    )

    assert answer.status_code == TABLE[operation][place], answer.content
