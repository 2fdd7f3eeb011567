"""Cursor pages: every order, both ways, with empty columns at the end."""

from __future__ import annotations

import pytest

from claims.casework.reads import articles, claims, published
from claims.casework.reads.pages import Place
from claims.core.errors import Invalid
from claims.intake.models import Article
from tests.factories.articles import claim_of
from tests.factories.newsroom import Newsroom
from tests.factories.verdicts import act, researched


@pytest.mark.parametrize("order", claims.ORDERS)
@pytest.mark.parametrize("size", [1, 2])
def test_pages_when_walked_there_and_back_then_they_are_the_whole_list(
    article: Article, room: Newsroom, order: str, size: int
) -> None:
    actor = room.checker1.actor
    researched(claim_of(article, 2), room)
    whole = [row.id for row in claims.claim_page(actor, order=order).rows]

    page = claims.claim_page(actor, order=order, place=Place(size))
    there = [[row.id for row in page.rows]]
    while page.next_cursor:
        page = claims.claim_page(actor, order=order, place=Place(size, page.next_cursor))
        there.append([row.id for row in page.rows])
    back = there[-1:]
    while page.previous_cursor:
        page = claims.claim_page(actor, order=order, place=Place(size, page.previous_cursor))
        back.insert(0, [row.id for row in page.rows])

    assert sum(there, []) == whole
    assert len(whole) == 3
    assert back == there


def test_claims_without_due_time_when_ordered_by_it_then_they_come_last(
    article: Article, room: Newsroom
) -> None:
    researched(claim_of(article, 2), room)

    orders = {
        name: [row.number for row in claims.claim_page(room.checker1.actor, order=name).rows]
        for name in ("due_at", "-due_at")
    }

    assert orders == {"due_at": [2, 1, 3], "-due_at": [2, 1, 3]}


def test_row_when_it_changes_while_somebody_reads_on_then_no_other_is_lost(
    article: Article, room: Newsroom
) -> None:
    actor = room.checker1.actor
    first = claims.claim_page(actor, place=Place(1))
    unseen = {1, 2, 3} - {first.rows[0].number}
    last = claims.claim_page(actor).rows[-1]
    act("accept", claim_of(article, last.number), actor)

    rest = claims.claim_page(actor, place=Place(9, first.next_cursor or "")).rows

    assert {row.number for row in rest} == unseen - {last.number}


@pytest.mark.parametrize(
    "cursor",
    [
        "x", "e30", "W10", "WyItbW9kaWZpZWRfYXQiXQ", "💥", "a" * 5000,
        "WyItbW9kaWZpZWRfYXQiLCJhZnRlciIsIngiLDFd",
        "WyItbW9kaWZpZWRfYXQiLCJhZnRlciIsbnVsbCwxXQ",
    ],
)  # fmt: skip
def test_cursor_when_it_is_none_then_refused(room: Newsroom, cursor: str) -> None:
    with pytest.raises(Invalid):
        claims.claim_page(room.checker1.actor, place=Place(5, cursor))


def test_cursor_of_another_order_then_refused(article: Article, room: Newsroom) -> None:
    actor = room.checker1.actor
    cursor = claims.claim_page(actor, order="number", place=Place(1)).next_cursor or ""

    with pytest.raises(Invalid):
        claims.claim_page(actor, order="due_at", place=Place(1, cursor))


@pytest.mark.parametrize("size", [0, -1, 1001])
def test_size_when_out_of_bounds_then_refused(room: Newsroom, size: int) -> None:
    with pytest.raises(Invalid):
        published.verdict_page(place=Place(size))


def test_order_when_it_is_none_then_refused(room: Newsroom) -> None:
    with pytest.raises(Invalid):
        articles.article_page(room.checker1.actor, order="title")
