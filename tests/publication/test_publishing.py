"""What goes out: page, document, report, change; once, whole, and only what was signed."""

from __future__ import annotations

import json

import pytest
from django.db import IntegrityError, transaction
from django.db.utils import InternalError

from claims.core.errors import NotAllowed
from claims.extraction.models import Claim
from claims.intake.models import Article
from claims.publication.models import Change, Report, VerdictPageVersion
from claims.publication.pure.document import etag
from tests.factories.articles import article_with_claims, claim_of
from tests.factories.newsroom import Newsroom, newsroom
from tests.factories.verdicts import SUMMARY, act, published, submitted

pytestmark = pytest.mark.django_db


@pytest.fixture
def room() -> Newsroom:
    return newsroom()


@pytest.fixture
def article(room: Newsroom) -> Article:
    return article_with_claims(desk=room.desk, by=room.checker1.actor)


@pytest.fixture
def claim(article: Article) -> Claim:
    return claim_of(article)


def test_page_when_published_has_its_document_and_its_validator(
    claim: Claim, room: Newsroom
) -> None:
    page = published(claim, room)

    current = page.current
    assert current is not None
    document = json.loads(current.document)
    assert (page.status, current.number, current.etag) == ("published", 1, etag(current.document))
    assert (document["id"], document["rating"]["code"]) == (str(page.public_id), "false")
    assert document["url"].endswith(f"/verdicts/{page.slug}/")
    assert (document["checked_by"], document["signed_by"]) == ("Checker 1", "Editor")


def test_change_when_published_is_the_document_sealed(claim: Claim, room: Newsroom) -> None:
    page = published(claim, room)

    change = Change.objects.get()

    assert page.current is not None
    assert (change.kind, change.public_id, change.seq) == ("verdict.published", page.public_id, 1)
    assert change.payload["document"] == json.loads(page.current.document)


def test_report_lists_published_verdicts_and_never_the_text(
    article: Article, room: Newsroom
) -> None:
    act("reject", claim_of(article, 3), room.checker1.actor, reason="Nobody disputes it")
    published(claim_of(article, 1), room)
    published(claim_of(article, 2), room)

    report = Report.objects.get(article=article)

    assert report.current is not None
    document = json.loads(report.current.document)
    assert report.current.number == 2
    assert [(row["number"], row["summary"]) for row in document["verdicts"]] == [
        (1, SUMMARY),
        (2, SUMMARY),
    ]
    assert document["counts"] == [
        {"rating": "false", "label": "False", "family": "false", "count": 2}
    ]
    assert document["not_checked"] == [{"reason": "Nobody disputes it", "count": 1}]
    assert "was not asked" not in report.current.document


def test_published_version_when_changed_is_refused_by_the_database(
    claim: Claim, room: Newsroom
) -> None:
    page = published(claim, room)

    with pytest.raises((IntegrityError, InternalError)), transaction.atomic():
        VerdictPageVersion.objects.filter(page=page).update(document="{}")


def test_publication_by_a_fact_checker_is_refused(claim: Claim, room: Newsroom) -> None:
    submitted(claim, room)

    with pytest.raises(NotAllowed, match="An editor of this desk"):
        act("publish", claim, room.checker2.actor)

    assert Change.objects.count() == 0


def test_slug_when_taken_gets_a_part_of_the_id(article: Article, room: Newsroom) -> None:
    first = published(claim_of(article, 1), room)
    Claim.objects.filter(pk=claim_of(article, 2).pk).update(
        statement=claim_of(article, 1).statement
    )

    second = published(claim_of(article, 2), room)

    assert second.slug == f"{first.slug}-{second.public_id.hex[:8]}"
