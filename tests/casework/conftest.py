"""A newsroom with a ready article."""

from __future__ import annotations

import pytest

from claims.intake.models import Article
from tests.factories.articles import article_with_claims
from tests.factories.newsroom import Newsroom, newsroom


@pytest.fixture
def room(db: None) -> Newsroom:
    """A newsroom."""
    return newsroom()


@pytest.fixture
def article(room: Newsroom) -> Article:
    """A ready article with three claims."""
    return article_with_claims(desk=room.desk, by=room.checker1.actor)
