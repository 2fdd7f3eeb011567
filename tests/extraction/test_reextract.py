"""`manage.py reextract`: which articles are owed another splitting, and which are only named."""

from __future__ import annotations

from io import StringIO

import pytest
from django.core.management import CommandError, call_command

from claims import engine
from claims.history.models import FollowUp
from claims.intake.models import Article
from claims.pipeline import EXTRACT
from tests.factories.articles import TEXT, article_with_claims, claim_of
from tests.factories.newsroom import newsroom
from tests.factories.verdicts import act

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def articles() -> list[Article]:
    """Two ready articles; a claim of the first is accepted."""
    room = newsroom()
    found = [
        article_with_claims(desk=room.desk, by=room.checker1.actor, text=f"{TEXT}{number}")
        for number in (1, 2)
    ]
    act("accept", claim_of(found[0]), room.checker1.actor)
    return found


def said(*arguments: str) -> str:
    out = StringIO()
    call_command("reextract", *arguments, stdout=out)
    return out.getvalue()


def owed() -> int:
    return FollowUp.objects.filter(task=EXTRACT, state="due").count()


def test_reextract_when_the_engine_is_the_same_owes_nothing(articles: list[Article]) -> None:
    assert said("--all-outdated").startswith("0 articles")
    assert owed() == 0


def test_reextract_with_dry_run_names_the_outdated_and_owes_nothing(
    articles: list[Article], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(engine, "ENGINE_VERSION", "999.0.0")

    told = said("--all-outdated", "--dry-run").splitlines()

    assert [line.partition(": ")[0] for line in told[:2]] == [
        str(article.public_id) for article in reversed(articles)
    ]
    assert told[1].endswith("3 claims, 1 worked on and kept")
    assert told[2] == "2 articles would be split by engine 999.0.0."
    assert owed() == 0


def test_reextract_owes_each_article_once_and_keeps_to_the_limit(
    articles: list[Article], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(engine, "ENGINE_VERSION", "999.0.0")

    said("--all-outdated", "--limit", "1")
    first = owed()
    said("--article", str(articles[0].public_id))
    said("--all-outdated")

    assert (first, owed()) == (1, 2)


@pytest.mark.parametrize("given", ["nonsense", "999999999"])
def test_reextract_of_no_article_is_refused(given: str) -> None:
    with pytest.raises(CommandError):
        said("--article", given)
