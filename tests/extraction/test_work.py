"""Splitting an article with the engine of earnest, and storing what it found."""

from __future__ import annotations

import pytest

from claims.extraction.work import extract_claims
from claims.history.models import FollowUp
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
