"""Splitting again in the reading view: offered, refused with a sentence, in progress, failed, done."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from claims import engine
from claims.extraction.services.claim_sets import save_claim_set
from claims.extraction.services.failures import refuse_extraction
from claims.history.models import FollowUp
from claims.history.services import follow_ups
from claims.intake.models import Article
from claims.pipeline import EXTRACT
from tests.factories.articles import FOUND, TEXT, split_of
from tests.factories.newsroom import Newsroom
from tests.web.workbench.conftest import SignedIn

pytestmark = pytest.mark.django_db(transaction=True)
NEWER = "999.0.0"
HTMX = {"HX-Request": "true"}
OFFERED_QUERIES = 15
DOES = "Split again with engine 999.0.0: what people decided or edited stays"


@pytest.fixture
def path(article: Article, monkeypatch: pytest.MonkeyPatch) -> str:
    """The reading view of an article that an older engine has split."""
    monkeypatch.setattr(engine, "ENGINE_VERSION", NEWER)
    return f"/desk/articles/{article.public_id}/"


def lease_of_last() -> follow_ups.Lease:
    lease = follow_ups.take(FollowUp.objects.filter(task=EXTRACT).latest("generation").pk)
    assert lease is not None
    return lease


def page(client: Any, path: str) -> str:
    return str(client.get(path).content.decode())


def test_article_of_the_newest_engine_offers_no_other_splitting(
    room: Newsroom, article: Article, signed_in: SignedIn
) -> None:
    html = page(signed_in(room.editor), f"/desk/articles/{article.public_id}/")

    assert "split-again" not in html


def test_article_of_an_older_engine_offers_an_editor_the_newer_one(
    room: Newsroom, path: str, signed_in: SignedIn
) -> None:
    client = signed_in(room.editor)

    with CaptureQueriesContext(connection) as queries:
        html = page(client, path)

    assert DOES in html
    assert f'action="{path}split-again/"' in html
    assert len(queries) == OFFERED_QUERIES


def test_article_of_an_older_engine_tells_a_checker_who_may_split_it(
    room: Newsroom, path: str, signed_in: SignedIn
) -> None:
    client = signed_in(room.checker1)

    html = page(client, path)
    refused = client.post(f"{path}split-again/")

    assert f'action="{path}split-again/"' not in html
    assert 'id="why-split-again"' in html
    assert refused.status_code == 403
    assert FollowUp.objects.filter(task=EXTRACT, state="due").count() == 0


def test_splitting_again_shows_its_progress_until_the_page_is_loaded_anew(
    room: Newsroom, article: Article, path: str, signed_in: SignedIn
) -> None:
    client = signed_in(room.editor)

    html = client.post(f"{path}split-again/", follow=True).content.decode()
    polled = client.get(f"{path}?poll=1", headers=HTMX).content.decode()
    split = replace(split_of(TEXT, FOUND), engine_version=NEWER)
    save_claim_set(lease=lease_of_last(), version=article.versions.get(), split=split, seconds=0.1)
    done = client.get(f"{path}?poll=1", headers=HTMX)

    assert "Engine 999.0.0 is splitting this article again" in html
    assert f'hx-get="{path}?poll=1"' in html
    assert 'id="row-1"' in html
    assert polled.strip().startswith('<section class="misfits" id="split-again"')
    assert done["HX-Refresh"] == "true"
    assert "split-again" not in page(client, path)


def test_splitting_again_that_failed_says_why_and_is_tried_again(
    room: Newsroom, article: Article, path: str, signed_in: SignedIn
) -> None:
    client = signed_in(room.editor)
    client.post(f"{path}split-again/")
    refuse_extraction(
        lease=lease_of_last(), version=article.versions.get(), reason="There is no model."
    )

    html = page(client, path)
    client.post(f"{path}split-again/")

    assert "Splitting again failed" in html
    assert f"There is no model. {DOES}" in html
    assert "Try again" in html
    assert FollowUp.objects.filter(task=EXTRACT, state="due").count() == 1


def test_splitting_again_of_an_article_that_is_being_read_is_refused_with_a_sentence(
    room: Newsroom, path: str, signed_in: SignedIn
) -> None:
    Article.objects.update(state="extracting")

    html = signed_in(room.editor).post(f"{path}split-again/", follow=True).content.decode()

    assert "it can be split again when it is ready" in html


def test_splitting_again_by_the_same_engine_is_told_and_not_owed(
    room: Newsroom, article: Article, signed_in: SignedIn
) -> None:
    path = f"/desk/articles/{article.public_id}/"

    html = signed_in(room.editor).post(f"{path}split-again/", follow=True).content.decode()

    assert "has split it or is doing so" in html
    assert FollowUp.objects.filter(task=EXTRACT, state="due").count() == 0
