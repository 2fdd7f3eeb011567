"""Handing in an article: what is kept, what is refused, and what is said about it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest
from django.db.models.functions import Now
from pytest_django import Settings

from claims.core.errors import Invalid, NotAllowed
from claims.history.models import FollowUp
from claims.history.services import follow_ups
from claims.history.services.follow_ups import Lease
from claims.intake import work
from claims.intake.models import Article
from claims.intake.services.submit import (
    Particulars,
    retry_article,
    submit_file,
    submit_text,
    submit_url,
)
from tests.core.sites import LOOPBACK, MakeSite, Site, onward, page, running
from tests.factories.newsroom import Newsroom, newsroom

pytestmark = pytest.mark.django_db(transaction=True)
TEXT = "The harbour handled 412 ships in May.\r\nThe café’s owner 🚢 said so.\r\n"


@pytest.fixture(autouse=True)
def _own_media(settings: Settings, tmp_path: Path) -> None:
    settings.MEDIA_ROOT = tmp_path


@pytest.fixture
def room() -> Newsroom:
    return newsroom()


def work_off(function: Callable[[Lease], None], article: Article) -> Article:
    """Do what is owed on the article until nothing is due; the article as it is then."""
    for owed in FollowUp.objects.filter(subject_kind="article", subject_id=article.pk, state="due"):
        follow_ups.run(owed.pk, function)
    article.refresh_from_db()
    return article


def hand_in_file(room: Newsroom, data: bytes, media_type: str = "") -> Article:
    article, _ = submit_file(
        data=data,
        name="a.bin",
        media_type=media_type,
        particulars=Particulars(),
        desk=room.desk,
        by=room.checker1.actor,
    )
    return work_off(work.read_upload, article)


def hand_in_url(room: Newsroom, url: str) -> Article:
    article, _ = submit_url(
        particulars=Particulars(url=url), desk=room.desk, by=room.checker1.actor
    )
    return work_off(work.fetch_article, article)


def test_text_is_kept_exactly_as_it_came(room: Newsroom) -> None:
    article, is_new = submit_text(
        text=TEXT, particulars=Particulars(), desk=room.desk, by=room.checker1.actor
    )

    assert is_new
    assert article.versions.get().text == TEXT
    assert (article.state, article.title) == (
        "extracting",
        "The harbour handled 412 ships in May.",
    )


def test_text_again_from_the_same_desk_is_the_article_of_before(room: Newsroom) -> None:
    first, _ = submit_text(
        text=TEXT, particulars=Particulars(), desk=room.desk, by=room.checker1.actor
    )

    again, is_new = submit_text(
        text=TEXT, particulars=Particulars(), desk=room.desk, by=room.editor.actor
    )

    assert (again.pk, is_new) == (first.pk, False)


def test_text_again_from_a_partner_is_his_own_article(room: Newsroom) -> None:
    first, _ = submit_text(
        text=TEXT, particulars=Particulars(), desk=room.desk, by=room.checker1.actor
    )

    other, is_new = submit_text(
        text=TEXT, particulars=Particulars(), desk=room.desk, by=room.partner.actor
    )

    assert is_new
    assert other.pk != first.pk


@pytest.mark.parametrize(
    ("text", "code"),
    [("", "blank"), (" \n\t", "blank"), ("a\x00b", "not_text"), ("a\ud800b", "not_text"),
     ("long " * 400_000, "too_long")],
    ids=["empty", "white", "NUL", "surrogate", "2 MB"],
)  # fmt: skip
def test_text_that_cannot_be_kept_is_refused_with_what_to_do(
    room: Newsroom, text: str, code: str
) -> None:
    with pytest.raises(Invalid) as refusal:
        submit_text(text=text, particulars=Particulars(), desk=room.desk, by=room.checker1.actor)

    assert refusal.value.extra["errors"][0]["code"] == code
    assert Article.objects.count() == 0


@pytest.mark.parametrize("name", ["administrator", "guest"])
def test_text_by_somebody_who_checks_nothing_is_refused(room: Newsroom, name: str) -> None:
    with pytest.raises(NotAllowed):
        submit_text(text=TEXT, particulars=Particulars(), desk=room.desk, by=room.staff[name].actor)


@pytest.mark.parametrize(
    "data",
    [b"%PDF-1.7\nbroken", b"PK\x03\x04broken", bytes(range(256)) * 40, b"\x89PNG\r\n\x1a\n" + b"0" * 99],
    ids=["pdf", "zip", "binary", "picture"],
)  # fmt: skip
def test_file_that_cannot_be_read_fails_with_a_sentence(room: Newsroom, data: bytes) -> None:
    article = hand_in_file(room, data, "text/plain")

    assert article.state == "failed"
    assert article.failure.endswith(".")
    assert "Traceback" not in article.failure
    assert FollowUp.objects.get(subject_id=article.pk, subject_kind="article").state == "done"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "windows-1252"])
def test_text_file_in_another_encoding_is_read(room: Newsroom, encoding: str) -> None:
    words = "The café’s owner said on Monday that 412 ships had come to the harbour in May. " * 4

    article = hand_in_file(room, words.encode(encoding), "text/plain")

    assert article.state == "extracting", article.failure
    assert "café’s owner" in article.versions.get().text


def test_failed_file_when_tried_again_is_owed_again(room: Newsroom) -> None:
    article = hand_in_file(room, b"%PDF-1.7\nbroken")

    retried = retry_article(article=article, by=room.checker1.actor)

    assert (retried.state, retried.failure) == ("received", "")
    assert FollowUp.objects.filter(subject_id=article.pk, state="due").count() == 1


@pytest.mark.parametrize(
    "url", ["http://127.0.0.1/", "http://[::1]:8000/x", "http://169.254.169.254/", "ftp://a.example/"]
)  # fmt: skip
def test_url_of_a_private_address_is_refused_at_once(room: Newsroom, url: str) -> None:
    with pytest.raises(Invalid):
        submit_url(particulars=Particulars(url=url), desk=room.desk, by=room.checker1.actor)


@pytest.fixture
def site(settings: Settings) -> Iterator[MakeSite]:
    settings.OUTBOUND_ALLOWED_NETWORKS = LOOPBACK
    with ExitStack() as sites:
        yield lambda answers: sites.enter_context(running(Site(answers)))


def test_url_is_fetched_and_read(room: Newsroom, site: MakeSite) -> None:
    paragraphs = "".join(
        f"<p>The harbour handled {n} ships in the month of May, the harbour master said.</p>"
        for n in range(400, 410)
    )
    html = f"<html><title>Ships in May</title><body><article>{paragraphs}</article></body></html>"
    gazette = site({"/ships": page(html.encode(), "Content-Type: text/html; charset=utf-8")})

    article = hand_in_url(room, gazette.url("/ships"))

    assert (article.state, article.title) == ("extracting", "Ships in May"), article.failure
    assert "handled 400 ships" in article.versions.get().text


def test_url_that_answers_with_an_error_says_so(room: Newsroom, site: MakeSite) -> None:
    gazette = site({"/gone": page(b"gone", status="410 Gone")})

    article = hand_in_url(room, gazette.url("/gone"))

    assert article.state == "failed"
    assert "410" in article.failure


def test_url_that_leads_inside_is_not_followed(room: Newsroom, site: MakeSite) -> None:
    gazette = site({"/go": onward("http://10.0.0.1/")})

    article = hand_in_url(room, gazette.url("/go"))

    assert article.state == "failed"
    assert article.versions.count() == 0


def test_url_that_nobody_answers_is_tried_again_and_then_said(
    room: Newsroom, site: MakeSite
) -> None:
    with running(Site({})) as gone:
        url = gone.url("/")

    article = hand_in_url(room, url)
    FollowUp.objects.filter(subject_id=article.pk).update(due_at=Now())
    later = work_off(work.fetch_article, article)

    assert later.state == "failed"
    assert "127.0.0.1" in later.failure


def test_work_on_an_article_that_is_gone_ends(room: Newsroom) -> None:
    article, _ = submit_url(
        particulars=Particulars(url="https://gazette.example/x"),
        desk=room.desk,
        by=room.checker1.actor,
    )
    owed = FollowUp.objects.get(subject_kind="article", subject_id=article.pk)
    article.delete()

    follow_ups.run(owed.pk, work.fetch_article)

    owed.refresh_from_db()
    assert owed.state == "done"
