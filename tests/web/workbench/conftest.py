"""A newsroom, its articles, and people signed in with a browser."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from django.test import Client

from claims.extraction.models import Claim
from claims.intake.models import Article
from tests.factories.articles import article_with_claims, claim_of
from tests.factories.newsroom import Newsroom, Person, newsroom

SignedIn = Callable[[Person], Client]


@pytest.fixture
def room(db: None) -> Newsroom:
    """The newsroom."""
    return newsroom()


@pytest.fixture
def article(room: Newsroom) -> Article:
    """A ready article with three claims."""
    return article_with_claims(desk=room.desk, by=room.checker1.actor)


@pytest.fixture
def claim(article: Article) -> Claim:
    """Its first claim."""
    return claim_of(article)


@pytest.fixture
def signed_in() -> SignedIn:
    """A browser in which a person is signed in."""

    def sign_in(person: Person) -> Client:
        client = Client()
        client.force_login(person.user)
        return client

    return sign_in
