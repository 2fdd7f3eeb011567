"""Articles: the list, handing one in, and the reading view while it waits, fails and is ready."""

from __future__ import annotations

import re
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from django.test.utils import CaptureQueriesContext

from claims.extraction.models import Claim
from claims.intake.models import Article
from claims.intake.services.failures import mark_failed
from tests.factories.articles import TEXT, article_with_claims, submitted_article
from tests.factories.newsroom import Newsroom
from tests.web.workbench.conftest import SignedIn

NEW = "/desk/articles/new/"
LIST_QUERIES = 8
READING_QUERIES = 12
HTMX = {"HX-Request": "true"}


def queries_of(client: Any, path: str) -> int:
    with CaptureQueriesContext(
        connection,
    ) as found:
        assert client.get(path).status_code == 200
    return len(found)


def test_list_asks_the_same_queries_for_one_and_for_three_articles(
    room: Newsroom, article: Article, signed_in: SignedIn
) -> None:
    client = signed_in(room.checker1)
    one = queries_of(client, "/desk/articles/")
    for number in (2, 3):
        article_with_claims(
            desk=room.desk, by=room.checker1.actor, text=f"{TEXT}\n{number}", title=f"No. {number}"
        )

    three = queries_of(client, "/desk/articles/")

    assert (one, three) == (LIST_QUERIES, LIST_QUERIES)


def test_pasted_text_becomes_an_article_with_unix_lines(
    room: Newsroom, signed_in: SignedIn
) -> None:
    answer = signed_in(room.checker1).post(
        f"{NEW}?by=text", {"text": TEXT.replace("\n", "\r\n"), "title": "Tram", "language": "en"}
    )

    article = Article.objects.get()
    assert answer["Location"] == f"/desk/articles/{article.public_id}/"
    assert article.versions.get().text == TEXT


def test_same_text_again_leads_to_the_article_of_before(
    room: Newsroom, article: Article, signed_in: SignedIn
) -> None:
    answer = signed_in(room.checker2).post(NEW, {"text": TEXT})

    assert answer["Location"] == f"/desk/articles/{article.public_id}/"
    assert Article.objects.count() == 1


def test_uploaded_file_becomes_an_article(room: Newsroom, signed_in: SignedIn) -> None:
    file = SimpleUploadedFile("tram.txt", TEXT.encode(), "text/plain")

    answer = signed_in(room.checker1).post(f"{NEW}?by=file", {"file": file, "outlet": "Gazette"})

    article = Article.objects.get()
    assert answer.status_code == 302
    assert (article.upload_name, article.outlet) == ("tram.txt", "Gazette")


@pytest.mark.parametrize(
    ("way", "given", "said"),
    [
        ("text", {"text": "", "outlet": "Kept Gazette"}, "Paste the text of the article."),
        ("url", {"url": "http://10.0.0.1/", "outlet": "Kept Gazette"}, ""),
        ("text", {"text": "Kept words", "published_on": "31.31.", "outlet": "Kept Gazette"}, ""),
    ],
)
def test_refused_article_comes_back_with_what_was_typed(
    room: Newsroom, signed_in: SignedIn, way: str, given: dict[str, str], said: str
) -> None:
    answer = signed_in(room.checker1).post(f"{NEW}?by={way}", given)

    html = answer.content.decode()
    assert answer.status_code == 422
    assert 'value="Kept Gazette"' in html
    assert 'class="error"' in html
    assert said in html
    assert Article.objects.count() == 0


def test_guest_hands_in_no_article_and_is_told_why(room: Newsroom, signed_in: SignedIn) -> None:
    answer = signed_in(room.guest).post(NEW, {"text": TEXT})

    assert answer.status_code == 403
    assert "hand in articles" in answer.content.decode()


def test_reading_view_waits_polls_and_reloads_when_the_claims_are_there(
    room: Newsroom, signed_in: SignedIn
) -> None:
    client = signed_in(room.checker1)
    waiting = submitted_article(desk=room.desk, by=room.checker1.actor, text="Wait. " + TEXT)
    path = f"/desk/articles/{waiting.public_id}/"

    page = client.get(path).content.decode()
    polled = client.get(f"{path}?poll=1", headers=HTMX).content.decode()
    Article.objects.filter(pk=waiting.pk).update(state="ready")
    ready = client.get(f"{path}?poll=1", headers=HTMX)

    assert f'hx-get="{path}?poll=1"' in page
    assert "Finding the claims" in page
    assert polled.strip().startswith('<div class="article" id="waiting"')
    assert ready["HX-Refresh"] == "true"


def test_failed_article_says_why_and_is_tried_again(room: Newsroom, signed_in: SignedIn) -> None:
    client = signed_in(room.checker1)
    failed = submitted_article(desk=room.desk, by=room.checker1.actor)
    mark_failed(failed.pk, "The site sent a login page.")
    path = f"/desk/articles/{failed.public_id}/"

    page = client.get(path).content.decode()
    answer = client.post(f"{path}retry/")

    failed.refresh_from_db()
    assert "The site sent a login page." in page
    assert f'action="{path}retry/"' in page
    assert answer["Location"] == path
    assert failed.state == "extracting"


def test_reading_view_shows_text_claims_and_the_first_open_one(
    room: Newsroom, article: Article, claim: Claim, signed_in: SignedIn
) -> None:
    client = signed_in(room.checker1)
    path = f"/desk/articles/{article.public_id}/"

    html = client.get(path).content.decode()

    assert re.findall(r'id="row-(\d)"', html) == ["1", "2", "3"]
    assert 'id="inspector" class="inspector-pane pane" tabindex="-1" data-claim="1"' in html
    assert f'action="/desk/claims/{claim.pk}/actions/accept/"' in html
    assert queries_of(client, path) == READING_QUERIES


def test_reading_view_for_htmx_is_the_inspector_alone(
    room: Newsroom, article: Article, signed_in: SignedIn
) -> None:
    third = Claim.objects.get(article=article, number=3)

    html = (
        signed_in(room.checker1)
        .get(f"/desk/articles/{article.public_id}/?claim={third.pk}", headers=HTMX)
        .content.decode()
    )

    assert html.strip().startswith('<div id="inspector"')
    assert 'data-claim="3"' in html
    assert "<html" not in html


def test_close_the_rest_closes_every_undecided_claim(
    room: Newsroom, article: Article, signed_in: SignedIn
) -> None:
    client = signed_in(room.checker1)
    path = f"/desk/articles/{article.public_id}/"

    refused = client.post(f"{path}close-the-rest/", {"reason": ""}, follow=True)
    client.post(f"{path}close-the-rest/", {"reason": "Of no public interest"})

    assert "Say why it is not checked." in refused.content.decode()
    assert set(Claim.objects.values_list("status", flat=True)) == {"not_selected"}


def test_reading_view_offers_a_trainee_no_decision(
    room: Newsroom, article: Article, signed_in: SignedIn
) -> None:
    html = signed_in(room.trainee).get(f"/desk/articles/{article.public_id}/").content.decode()

    assert "/actions/" not in html
    assert "Fact-checkers and editors of this desk may do this." in html
