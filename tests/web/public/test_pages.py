"""The public pages, from stored documents alone."""

from __future__ import annotations

import json
import re
from typing import Any

import pytest
from django.test import Client
from pytest_django import DjangoAssertNumQueries

from claims.intake.models import Article
from claims.publication.models import VerdictPage
from claims.publication.pure.claimreview_check import problems_of
from tests.factories.articles import article_with_claims, claim_of
from tests.factories.newsroom import Newsroom, newsroom
from tests.factories.verdicts import published, submitted

pytestmark = pytest.mark.django_db
SCRIPT = re.compile(r'<script type="application/ld\+json">(.*?)</script>', re.DOTALL)


@pytest.fixture
def room() -> Newsroom:
    return newsroom()


@pytest.fixture
def article(room: Newsroom) -> Article:
    return article_with_claims(desk=room.desk, by=room.checker1.actor)


@pytest.fixture
def page(room: Newsroom, article: Article) -> VerdictPage:
    return published(claim_of(article), room)


def text_of(answer: Any) -> str:
    return str(answer.content.decode())


def test_home_when_nothing_is_published_then_it_says_so(client: Client) -> None:
    answer = client.get("/")

    assert answer.status_code == 200
    assert "No verdict is published yet" in text_of(answer)
    assert answer["Cache-Control"] == "public, max-age=60"


def test_home_when_a_verdict_is_out_then_it_stands_there_and_is_found(
    client: Client, page: VerdictPage
) -> None:
    found, missed = client.get("/?q=tram"), client.get("/?q=submarine")

    assert f'href="/verdicts/{page.slug}/"' in text_of(client.get("/"))
    assert f'href="/verdicts/{page.slug}/"' in text_of(found)
    assert "No verdict has “submarine”" in text_of(missed)


def test_home_when_the_cursor_is_none_then_the_first_page(
    client: Client, page: VerdictPage
) -> None:
    assert f'href="/verdicts/{page.slug}/"' in text_of(client.get("/?cursor=nonsense"))


@pytest.mark.parametrize("rows", [1, 3])
def test_home_when_it_has_rows_then_one_query(
    client: Client,
    room: Newsroom,
    article: Article,
    django_assert_num_queries: DjangoAssertNumQueries,
    rows: int,
) -> None:
    for number in range(1, rows + 1):
        published(claim_of(article, number), room)

    with django_assert_num_queries(1):
        answer = client.get("/")

    assert text_of(answer).count('class="verdict-row"') == rows


def test_verdict_when_served_then_its_markup_holds(
    client: Client, page: VerdictPage, settings: Any
) -> None:
    answer = client.get(f"/verdicts/{page.slug}/")

    markup = json.loads(SCRIPT.findall(text_of(answer))[0])
    assert problems_of(markup, own_site=settings.PUBLIC_URL) == []
    assert page.current is not None
    assert markup == json.loads(page.current.document)["claimreview"]


def test_verdict_when_the_reader_has_it_then_304(client: Client, page: VerdictPage) -> None:
    address = f"/verdicts/{page.slug}/"
    first = client.get(address)

    by_tag = client.get(address, headers={"If-None-Match": first["ETag"]})
    by_date = client.get(address, headers={"If-Modified-Since": first["Last-Modified"]})
    other = client.get(address, headers={"If-None-Match": '"another"'})

    assert (by_tag.status_code, by_date.status_code, other.status_code) == (304, 304, 200)
    assert by_tag["ETag"] == first["ETag"]
    assert by_tag["Cache-Control"] == "public, max-age=60"
    assert by_tag.content == b""
    assert not first.cookies


def test_verdict_when_served_then_a_constant_number_of_queries(
    client: Client, page: VerdictPage, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    with django_assert_num_queries(3):
        client.get(f"/verdicts/{page.slug}/")


def test_verdict_when_words_are_indirect_then_no_quotation_marks_stand_round_them(
    client: Client, room: Newsroom, article: Article
) -> None:
    indirect = published(claim_of(article, 1), room)
    direct = published(claim_of(article, 2), room)

    reported = text_of(client.get(f"/verdicts/{indirect.slug}/"))
    said = text_of(client.get(f"/verdicts/{direct.slug}/"))

    assert "“The new tram line will cost 40 million marks”" not in reported
    assert "“It will carry 9,000 people a day”" in said


def test_verdict_when_a_draft_or_nonsense_then_both_look_the_same(
    client: Client, room: Newsroom, article: Article
) -> None:
    submitted(claim_of(article), room)
    names = ("the-new-tram-line-will-cost-40-million-marks", "nonsense", str(article.public_id))

    answers = [client.get(f"/verdicts/{name}/") for name in names]
    answers += [client.get(f"/reports/{name}/") for name in names]

    assert [answer.status_code for answer in answers] == [404] * 6
    assert {answer.content for answer in answers} == {answers[0].content}


def test_version_when_there_is_one_then_it_is_shown_and_another_is_404(
    client: Client, page: VerdictPage
) -> None:
    assert client.get(f"/verdicts/{page.slug}/v1/").status_code == 200
    assert client.get(f"/verdicts/{page.slug}/v2/").status_code == 404


def test_report_when_served_then_quotes_stand_there_and_the_text_does_not(
    client: Client, page: VerdictPage, article: Article
) -> None:
    slug = article.report.slug
    shown = text_of(client.get(f"/reports/{slug}/"))

    assert "The new tram line will cost 40 million marks" in shown
    assert f'href="/verdicts/{page.slug}/"' in shown
    assert "was not asked" not in shown
    assert "It will carry 9,000 people a day" not in shown


@pytest.mark.parametrize("path", ["/corrections/", "/methodology/"])
def test_page_when_nobody_is_signed_in_then_it_is_there(client: Client, path: str) -> None:
    assert client.get(path).status_code == 200


def test_methodology_when_shown_then_every_rating_has_its_definition(client: Client) -> None:
    shown = text_of(client.get("/methodology/"))

    assert "The evidence contradicts it." in shown
    assert "It shows another place or another time." in shown
    assert ".." not in re.sub(r"<[^>]*>", "", shown)


def test_page_when_posted_to_then_refused(client: Client) -> None:
    assert client.post("/").status_code == 405
