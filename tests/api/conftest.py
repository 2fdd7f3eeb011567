"""Callers of the API, each with a token, and a newsroom they work in."""

from __future__ import annotations

import json
from typing import Any

import pytest
from django.core.cache import caches
from django.test import Client

from claims.intake.models import Article
from tests.factories.articles import article_with_claims
from tests.factories.newsroom import Newsroom, newsroom

API = "/api/v1/"


class Caller:
    """Somebody who calls the API with a token, or the public without one."""

    def __init__(self, token: str = "") -> None:
        self.client = Client(raise_request_exception=False)
        self.headers = {"Authorization": f"Bearer {token}"} if token else {}

    def __call__(
        self, method: str, path: str, body: Any = None, *, headers: dict[str, str] | None = None
    ) -> Any:
        """The answer to a request with a JSON body."""
        url = path if path.startswith(("/", "http")) else API + path
        content = "" if body is None else json.dumps(body)
        return self.client.generic(
            method,
            url,
            data=content,
            content_type="application/json",
            headers=self.headers | (headers or {}),
        )

    def get(self, path: str, **headers: str) -> Any:
        """The answer to a GET; headers as words with underscores."""
        named = {name.replace("_", "-"): value for name, value in headers.items()}
        return self("GET", path, headers=named)

    def post(self, path: str, body: Any = None, **headers: str) -> Any:
        """The answer to a POST."""
        named = {name.replace("_", "-"): value for name, value in headers.items()}
        return self("POST", path, {} if body is None else body, headers=named)


class Callers:
    """The callers of a newsroom by name, `public` among them."""

    def __init__(self, room: Newsroom) -> None:
        self.room = room
        self.made: dict[str, Caller] = {"public": Caller()}

    def __getattr__(self, name: str) -> Caller:
        if name not in self.made:
            self.made[name] = Caller(getattr(self.room, name).token)
        return self.made[name]


@pytest.fixture(autouse=True)
def _full_rate() -> None:
    """Nobody has used up anything of this minute."""
    caches["process"].clear()


@pytest.fixture
def room(db: None) -> Newsroom:
    """A newsroom."""
    return newsroom()


@pytest.fixture
def callers(room: Newsroom) -> Callers:
    """Its people, its partners and the public, as callers."""
    return Callers(room)


@pytest.fixture
def article(room: Newsroom) -> Article:
    """A ready article with three claims."""
    return article_with_claims(desk=room.desk, by=room.checker1.actor)


def problem(answer: Any) -> tuple[int, str]:
    """A refusal's status and code; it has the shape of one."""
    assert answer["Content-Type"] == "application/problem+json", answer.content
    body = answer.json()
    assert set(body) >= {"type", "title", "status", "detail", "code", "errors"}
    assert body["status"] == answer.status_code
    return answer.status_code, body["code"]
