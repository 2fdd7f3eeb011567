"""The copy of a source: kept under its hash, or refused with the reason."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest
from django.core.files.storage import default_storage
from django.db.models.functions import Now
from pytest_django import Settings

from claims.extraction.models import Claim
from claims.history.models import FollowUp
from claims.history.services import follow_ups
from claims.review.models import Snapshot
from claims.review.services.evidence import SourceRecord, add_evidence
from claims.review.work import keep_snapshot
from tests.core.sites import LOOPBACK, MakeSite, Site, page, running
from tests.factories.articles import article_with_claims, claim_of
from tests.factories.newsroom import Newsroom, newsroom
from tests.factories.verdicts import researched

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def site(settings: Settings, tmp_path: Path) -> Iterator[MakeSite]:
    settings.OUTBOUND_ALLOWED_NETWORKS = LOOPBACK
    settings.MEDIA_ROOT = tmp_path
    with ExitStack() as sites:
        yield lambda answers: sites.enter_context(running(Site(answers)))


@pytest.fixture
def room() -> Newsroom:
    return newsroom()


@pytest.fixture
def claim(room: Newsroom) -> Claim:
    return researched(claim_of(article_with_claims(desk=room.desk, by=room.checker1.actor)), room)


def kept(claim: Claim, room: Newsroom, url: str) -> Snapshot:
    evidence = add_evidence(
        claim=claim,
        by=room.checker1.actor,
        source=SourceRecord(title="Budget", url=url),
        passage="52 million",
        stance="refutes",
    )
    owed = FollowUp.objects.get(subject_kind="snapshot")
    for _ in range(3):
        FollowUp.objects.filter(pk=owed.pk).update(due_at=Now())
        follow_ups.run(owed.pk, keep_snapshot)
    assert evidence.source is not None
    return evidence.source.snapshots.get()


def test_copy_is_kept_under_the_hash_of_its_bytes(
    claim: Claim, room: Newsroom, site: MakeSite
) -> None:
    body = b"<p>52 million</p>"
    council = site({"/budget": page(body, "Content-Type: text/html")})

    snapshot = kept(claim, room, council.url("/budget"))

    assert (snapshot.state, snapshot.sha256) == ("kept", hashlib.sha256(body).hexdigest())
    with default_storage.open(snapshot.file) as file:
        assert file.read() == body


def test_copy_of_a_page_that_is_not_there_fails_with_the_reason(
    claim: Claim, room: Newsroom, site: MakeSite
) -> None:
    council = site({})

    snapshot = kept(claim, room, council.url("/gone"))

    assert snapshot.state == "failed"
    assert "404" in snapshot.failure
    assert FollowUp.objects.get(subject_kind="snapshot").state == "done"


def test_source_used_again_is_fetched_once(claim: Claim, room: Newsroom, site: MakeSite) -> None:
    council = site({"/budget": page(b"52 million")})
    kept(claim, room, council.url("/budget"))

    add_evidence(
        claim=claim,
        by=room.checker1.actor,
        source=SourceRecord(title="Budget", url=council.url("/budget")),
        passage="again",
        stance="context",
    )

    assert Snapshot.objects.count() == 1
    assert len(council.requests) == 1
