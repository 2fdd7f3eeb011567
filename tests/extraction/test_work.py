"""Splitting an article with the engine of earnest, and storing what it found."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from claims.engine.parsing import DEFAULT_MODEL, MODEL_VARIABLE, load_model
from claims.extraction.pure import reason_in_words
from claims.extraction.tasks import load_engine
from claims.extraction.work import extract_claims
from claims.history.models import Event, FollowUp
from claims.history.services import follow_ups
from claims.history.services.follow_ups import Lease
from claims.intake.models import Article
from claims.intake.services.submit import Particulars, retry_article, submit_text
from tests.factories.newsroom import Newsroom

pytestmark = pytest.mark.django_db(transaction=True)
EXTRACT = "claims.extraction.tasks.extract_claims"


def split(room: Newsroom, text: str, title: str = "") -> Article:
    article, _ = submit_text(
        text=text,
        particulars=Particulars(title=title),
        desk=room.desk,
        by=room.checker1.actor,
    )
    follow_ups.run(FollowUp.objects.get(task=EXTRACT).pk, extract_claims)
    article.refresh_from_db()
    return article


def quotes(article: Article) -> list[str]:
    return [
        claim.appearances.get(is_first=True).quote for claim in article.claims.order_by("number")
    ]


def test_text_of_one_sentence_without_a_title_is_no_headline(room: Newsroom) -> None:
    article = split(room, "The harbour handled 412 ships in May, the harbour master said.")

    assert quotes(article) == ["The harbour handled 412 ships in May"]


def test_text_in_another_language_is_ready_without_claims_and_says_why(room: Newsroom) -> None:
    article = split(
        room, "Der Hafen hat im Mai 412 Schiffe abgefertigt, sagte die Ministerin. " * 3
    )

    run = article.versions.get().runs.get()
    assert (article.state, run.claim_count) == ("ready", 0)
    assert [warning["rule"] for warning in run.warnings] == ["language.not_english"]


def _handed_in(room: Newsroom) -> tuple[Article, FollowUp]:
    """An article that has come in, and its splitting, which is owed."""
    article, _ = submit_text(
        text="The harbour handled 412 ships in May.",
        particulars=Particulars(),
        desk=room.desk,
        by=room.checker1.actor,
    )
    owed = FollowUp.objects.get(task=EXTRACT)
    return article, owed


def test_work_when_the_lease_went_to_another_writes_nothing(room: Newsroom) -> None:
    article, owed = _handed_in(room)

    def overtaken(lease: Lease) -> None:
        FollowUp.objects.filter(pk=owed.pk).update(token=lease.token + 1)
        extract_claims(lease)

    follow_ups.run(owed.pk, overtaken)

    article.refresh_from_db()
    assert (article.state, article.claims.count()) == ("extracting", 0)
    assert article.versions.get().runs.count() == 0


def test_work_on_a_version_that_is_gone_ends_quietly(room: Newsroom) -> None:
    owed = FollowUp.objects.create(task=EXTRACT, subject_kind="articleversion", subject_id=10**9)

    follow_ups.run(owed.pk, extract_claims)

    owed.refresh_from_db()
    assert (owed.state, owed.last_error) == ("done", "")


def test_second_set_of_the_same_engine_is_not_written(room: Newsroom) -> None:
    article = split(room, "The harbour handled 412 ships in May.")
    again = FollowUp.objects.create(
        task=EXTRACT,
        subject_kind="articleversion",
        subject_id=article.versions.get().pk,
        generation=2,
    )

    follow_ups.run(again.pk, extract_claims)

    again.refresh_from_db()
    assert again.state == "done"
    assert article.versions.get().runs.count() == 1


def test_work_that_fails_for_good_says_why_and_is_done_when_tried_again(room: Newsroom) -> None:
    article, owed = _handed_in(room)
    FollowUp.objects.filter(pk=owed.pk).update(attempts=follow_ups.MAX_ATTEMPTS - 1)

    def broken(lease: Lease) -> None:
        raise MemoryError

    follow_ups.run(owed.pk, broken)
    article.refresh_from_db()
    failed = (article.state, article.failure)
    retry_article(article=article, by=room.checker1.actor)
    follow_ups.run(FollowUp.objects.filter(task=EXTRACT).latest("generation").pk, extract_claims)

    article.refresh_from_db()
    assert failed == (
        "failed",
        "The claims could not be found after several tries. "
        "The text needs more memory than the worker has.",
    )
    assert (article.state, article.failure, quotes(article)) == (
        "ready",
        "",
        ["The harbour handled 412 ships in May"],
    )


@pytest.fixture
def other_model(monkeypatch: pytest.MonkeyPatch) -> Iterator[Callable[[str], None]]:
    """Have the engine load another language model from now on, until the test ends."""

    def use(name: str) -> None:
        monkeypatch.setenv(MODEL_VARIABLE, name)
        load_model.cache_clear()

    yield use
    load_model.cache_clear()


def test_splitting_without_the_model_fails_at_once_and_is_done_after_its_installation(
    room: Newsroom, other_model: Callable[[str], None]
) -> None:
    article, owed = _handed_in(room)
    other_model("no_such_model")

    follow_ups.run(owed.pk, extract_claims)
    article.refresh_from_db()
    owed.refresh_from_db()
    failed = (article.state, article.failure, owed.attempts, owed.state)
    other_model(DEFAULT_MODEL)
    retry_article(article=article, by=room.checker1.actor)
    follow_ups.run(FollowUp.objects.filter(task=EXTRACT).latest("generation").pk, extract_claims)

    article.refresh_from_db()
    assert failed == (
        "failed",
        "The claims could not be found. The language model “no_such_model” is not installed; "
        "install it or set CLAIM_SPACY_MODEL.",
        1,
        "done",
    )
    assert (article.state, quotes(article)) == ("ready", ["The harbour handled 412 ships in May"])


def test_splitting_with_a_broken_model_fails_at_once(
    room: Newsroom, other_model: Callable[[str], None], tmp_path: Path
) -> None:
    article, owed = _handed_in(room)
    (tmp_path / "config.cfg").write_text("[nlp]\nlang = 7", encoding="utf-8")
    other_model(str(tmp_path))

    follow_ups.run(owed.pk, extract_claims)

    article.refresh_from_db()
    assert (article.state, article.failure) == (
        "failed",
        f"The claims could not be found. The language model “{tmp_path}” is installed, but broken; "
        "install it again.",
    )


def test_splitting_again_without_the_model_leaves_the_article_ready_and_is_told(
    room: Newsroom, article: Article, other_model: Callable[[str], None]
) -> None:
    again = FollowUp.objects.create(
        task=EXTRACT,
        subject_kind="articleversion",
        subject_id=article.versions.get().pk,
        generation=2,
    )
    other_model("no_such_model")

    follow_ups.run(again.pk, extract_claims)

    article.refresh_from_db()
    told = Event.objects.get(kind="article.split_failed")
    assert (article.state, article.claims.count()) == ("ready", 3)
    assert "“no_such_model” is not installed" in told.note


def test_worker_without_the_model_starts_all_the_same_and_says_so(
    other_model: Callable[[str], None], caplog: pytest.LogCaptureFixture
) -> None:
    other_model("no_such_model")

    load_engine()

    assert "no article will be split: The language model “no_such_model”" in caplog.text


@pytest.mark.parametrize(
    ("error", "expected"),
    [
        ("ValueError: A span is empty.", "stumbles over something in this text: A span is empty."),
        ("ZeroDivisionError: ", "stumbles over something in this text."),
        ("OperationalError: server closed", "The database did not answer."),
        ("The worker was lost each time.", "The worker was lost each time."),
    ],
)
def test_reason_for_people_names_no_class(error: str, expected: str) -> None:
    assert reason_in_words(error).endswith(expected)
