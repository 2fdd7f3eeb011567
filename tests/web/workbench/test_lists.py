"""My desk, the queue and the search, with the same queries for one row and for three."""

from __future__ import annotations

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from claims.intake.models import Article
from tests.factories.articles import claim_of
from tests.factories.newsroom import Newsroom
from tests.factories.verdicts import act, researched
from tests.web.workbench.conftest import SignedIn

LIST_QUERIES = {"/desk/queue/": 9, "/desk/search/?q=t": 9}
DESK_QUERIES = 12


@pytest.mark.parametrize("path", ["/desk/queue/", "/desk/search/?q=t"])
def test_list_asks_the_same_queries_for_one_and_for_three_rows(
    room: Newsroom, article: Article, signed_in: SignedIn, path: str
) -> None:
    client = signed_in(room.checker1)
    counts = []
    for numbers in ((1,), (2, 3)):
        for number in numbers:
            act("accept", claim_of(article, number), room.checker1.actor)
        with CaptureQueriesContext(connection) as found:
            client.get(path)
        counts.append(len(found))

    assert counts == [LIST_QUERIES[path]] * 2


def test_my_desk_asks_the_same_queries_for_one_and_for_three_claims(
    room: Newsroom, article: Article, signed_in: SignedIn
) -> None:
    client = signed_in(room.checker1)
    counts = []
    for numbers in ((1,), (2, 3)):
        for number in numbers:
            researched(claim_of(article, number), room)
        with CaptureQueriesContext(connection) as found:
            html = client.get("/desk/").content.decode()
        counts.append(len(found))

    assert counts == [DESK_QUERIES] * 2
    assert "3 claims with you." in html


def test_my_desk_offers_the_best_claim_of_the_queue(
    room: Newsroom, article: Article, signed_in: SignedIn
) -> None:
    for number in (1, 2):
        act("accept", claim_of(article, number), room.checker1.actor)
    client = signed_in(room.checker1)

    best = client.get("/desk/").content.decode()
    second = client.get("/desk/?skip=1").content.decode()

    assert f"/desk/claims/{claim_of(article, 1).pk}/actions/take/" in best
    assert f"/desk/claims/{claim_of(article, 2).pk}/actions/take/" in second


def test_search_finds_claims_and_articles_of_the_own_desk_alone(
    room: Newsroom, article: Article, signed_in: SignedIn
) -> None:
    path = "/desk/search/?q=tram"

    mine = signed_in(room.checker1).get(path).content.decode()
    other = signed_in(room.outsider).get(path).content.decode()

    assert "2 claims and 1 article with “tram”." in mine
    assert "Nothing has “tram”" in other


@pytest.mark.parametrize("cursor", ["x", "bm9uc2Vuc2U"])
def test_list_with_a_cursor_that_is_none_is_refused(
    room: Newsroom, signed_in: SignedIn, cursor: str
) -> None:
    answer = signed_in(room.checker1).get(f"/desk/queue/?cursor={cursor}")

    assert answer.status_code == 422
