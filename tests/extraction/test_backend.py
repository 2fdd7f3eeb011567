"""The worker with a language model service: what is stored, kept, and done without it."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from django.core.cache import cache
from pytest_django import Settings

from claims.extraction.models import ExtractionRun
from claims.extraction.work import extract_claims
from claims.history.models import FollowUp
from claims.history.services import follow_ups
from claims.intake.models import Article
from claims.intake.services.submit import Particulars, submit_text
from tests.core.sites import Answer
from tests.extraction.chats import Service, chat, claims, failure, service
from tests.factories.newsroom import newsroom

pytestmark = pytest.mark.django_db(transaction=True)
EXTRACT = "claims.extraction.tasks.extract_claims"
TEXT = "The harbour handled 412 ships in May, the harbour master said. It closed on 4 June."
SHIPS = "The harbour handled 412 ships in May"


@pytest.fixture(autouse=True)
def _no_kept_answers() -> Iterator[None]:
    cache.clear()
    yield
    cache.clear()


def use(running: Service, settings: Settings) -> None:
    settings.CLAIM_LLM_URL = running.url
    settings.CLAIM_LLM_MODEL = "fake-1"


def split(*answers: Answer, settings: Settings, text: str = TEXT) -> tuple[Article, Service]:
    room = newsroom()
    article, _ = submit_text(
        text=text, particulars=Particulars(), desk=room.desk, by=room.checker1.actor
    )
    with service(*answers) as running:
        use(running, settings)
        follow_ups.run(FollowUp.objects.get(task=EXTRACT).pk, extract_claims)
    article.refresh_from_db()
    return article, running


def run_of(article: Article) -> ExtractionRun:
    return article.versions.get().runs.get()


def test_article_with_a_service_then_holds_what_the_model_quotes(settings: Settings) -> None:
    article, _ = split(claims(SHIPS, "It closed on 4 June"), settings=settings)

    stored = article.claims.order_by("number")
    assert [claim.found_by.split(",")[0] for claim in stored] == ["openai-compatible fake-1"] * 2
    assert stored[0].appearances.get(is_first=True).quote == SHIPS
    assert (article.state, run_of(article).backend) == ("ready", "openai-compatible")


def test_article_when_the_service_refuses_then_is_ready_and_says_so(
    settings: Settings,
) -> None:
    article, running = split(failure("401 Unauthorized"), settings=settings)

    run = run_of(article)
    assert (article.state, run.backend, len(running.bodies)) == ("ready", "offline", 1)
    assert SHIPS in [claim.appearances.get(is_first=True).quote for claim in article.claims.all()]
    assert [(warning["rule"], warning["message"]) for warning in run.warnings] == [
        (
            "backend.fell_back",
            "The language model service answered 401. The claims of this passage were found without it.",
        )
    ]


def test_answer_that_was_kept_when_the_work_is_done_again_then_is_not_paid_for_twice(
    settings: Settings,
) -> None:
    article, running = split(claims(SHIPS, "It closed on 4 June"), settings=settings)
    version = article.versions.get()
    FollowUp.objects.create(
        task=EXTRACT, subject_kind="articleversion", subject_id=version.pk, generation=2
    )

    follow_ups.run(FollowUp.objects.get(task=EXTRACT, generation=2).pk, extract_claims)

    assert [run.backend for run in version.runs.all()] == ["openai-compatible"]
    assert len(running.bodies) == 1


def test_lease_while_a_service_is_asked_then_is_as_long_as_that_may_take(
    settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    held: list[float] = []
    monkeypatch.setattr(
        "claims.extraction.work.extend", lambda lease, seconds: held.append(seconds)
    )
    settings.CLAIM_LLM_SECONDS = 77

    split(chat("{}"), settings=settings)

    assert [int(seconds) for seconds in held] == [107]


def test_article_without_a_service_then_nothing_is_asked() -> None:
    room = newsroom()
    article, _ = submit_text(
        text=TEXT, particulars=Particulars(), desk=room.desk, by=room.checker1.actor
    )

    follow_ups.run(FollowUp.objects.get(task=EXTRACT).pk, extract_claims)

    assert run_of(article).backend == "offline"
