"""How many queries each list costs: the same for one row and for three, authentication included."""

from __future__ import annotations

from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from claims.intake.models import Article
from claims.review.services.drafts import check_origin
from tests.api.conftest import Callers
from tests.factories.articles import FOUND, article_with_claims, claim_of
from tests.factories.newsroom import Newsroom
from tests.factories.verdicts import published, researched, with_evidence

# A staff token costs two queries (the token, the roles), a key one, the public none.
STAFF, KEY, PUBLIC = 2, 1, 0


def queries(caller: Any, path: str, rows: int) -> int:
    """The queries of a list that has so many rows."""
    with CaptureQueriesContext(
        connection,
    ) as context:
        answer = caller.get(path)
    assert len(answer.json()["results"]) == rows, answer.json()
    return len(context)


@pytest.mark.parametrize("rows", [1, 3])
def test_casework_lists(callers: Callers, room: Newsroom, rows: int) -> None:
    for number in range(rows - 1):
        article_with_claims(
            desk=room.desk,
            by=room.checker1.actor,
            text=f"{FOUND[0].quote} {number}",
            found=FOUND[:1],
        )
    article = article_with_claims(
        desk=room.desk, by=room.checker1.actor, found=FOUND[:rows] if rows == 3 else FOUND[:1]
    )
    caller = callers.checker1

    counted = {
        "articles/": queries(caller, "articles/", rows),
        "articles/claims/": queries(caller, f"articles/{article.public_id}/claims/", rows),
        "claims/": queries(
            caller, f"claims/?article={article.public_id}&status=proposed&q=the", rows
        ) if rows == 1 else queries(caller, f"claims/?article={article.public_id}", rows),
    }  # fmt: skip

    assert counted == {
        "articles/": STAFF + 2,
        "articles/claims/": STAFF + 2,
        "claims/": STAFF + 1,
    }


@pytest.mark.parametrize("rows", [1, 3])
def test_research_lists(callers: Callers, article: Article, room: Newsroom, rows: int) -> None:
    claim = researched(claim_of(article), room)
    for _ in range(rows):
        with_evidence(claim, room)
        check_origin(claim=claim, by=room.checker2.actor, result="matches")
    address = f"claims/{claim.pk}/"

    counted = {
        "evidence/": queries(callers.checker1, address + "evidence/", rows),
        "origin-check/": queries(callers.checker1, address + "origin-check/", rows),
        "history/": queries(callers.checker1, address + "history/", 2 + 2 * rows),
        "appearances/": queries(callers.checker1, address + "appearances/", 1),
    }

    assert counted == {
        "evidence/": STAFF + 3,
        "origin-check/": STAFF + 2,
        "history/": STAFF + 3,
        "appearances/": STAFF + 2,
    }


@pytest.mark.parametrize("rows", [1, 3])
@pytest.mark.parametrize(
    ("name", "own"), [("checker1", STAFF), ("partner", KEY), ("public", PUBLIC)]
)
def test_public_lists(
    callers: Callers, article: Article, room: Newsroom, rows: int, name: str, own: int
) -> None:
    page = None
    for number in range(1, rows + 1):
        page = published(claim_of(article, number), room)
    assert page is not None
    caller = getattr(callers, name)
    caller.get("verdicts/?page_size=1")

    counted = {
        "verdicts/": queries(caller, "verdicts/?rating=false&kind=money,quantity,duration", rows),
        "reports/": queries(caller, "reports/", 1),
        "changes/": queries(caller, "changes/", rows),
        "versions/": queries(caller, f"verdicts/{page.public_id}/versions/", 1),
    }
    with CaptureQueriesContext(connection) as unchanged:
        caller.get("verdicts/", If_None_Match=caller.get("verdicts/")["ETag"])

    assert counted == {
        "verdicts/": own + 2,
        "reports/": own + 2,
        "changes/": own + 2,
        "versions/": own + 3,
    }
    assert len(unchanged) == 2 * own + 2 + 1
