"""A newsroom, its articles, and people signed in with a browser."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from django.test import Client

from claims.extraction.models import Claim
from claims.intake.models import Article
from tests.factories.articles import claim_of
from tests.factories.newsroom import Person

SignedIn = Callable[[Person], Client]


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
