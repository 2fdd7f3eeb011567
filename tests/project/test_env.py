"""The readers of environment variables: what they read, and the sentence when they cannot."""

from __future__ import annotations

import stat
from pathlib import Path

import pytest
from django.core.exceptions import ImproperlyConfigured

from factcheck.settings import env

EMBEDDED = {"NAME": "inside", "USER": "", "PASSWORD": "", "HOST": "/run", "PORT": ""}


@pytest.mark.parametrize(
    ("written", "read"), [("1", True), ("Yes", True), ("off", False), ("0", False), ("", True)]
)
def test_boolean_when_it_can_be_read_is_read(
    monkeypatch: pytest.MonkeyPatch, written: str, read: bool
) -> None:
    monkeypatch.setenv("SWITCH", written)

    assert env.boolean("SWITCH", default=True) is read


def test_boolean_when_it_cannot_be_read_says_what_to_write(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SWITCH", "maybe")

    with pytest.raises(ImproperlyConfigured, match="Write SWITCH=1 for yes or SWITCH=0 for no"):
        env.boolean("SWITCH")


def test_integer_when_it_is_no_number_says_what_to_write(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PORT", "eighty")

    with pytest.raises(ImproperlyConfigured, match="for example PORT=8000"):
        env.integer("PORT", 8000)


def test_text_when_it_is_demanded_and_missing_names_the_variable(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.delenv("TOKEN", raising=False)

    with pytest.raises(ImproperlyConfigured, match="TOKEN is not set"):
        env.text("TOKEN")


def test_items_when_separated_by_commas_are_trimmed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HOSTS", " a.example, b.example ,")

    assert env.items("HOSTS", []) == ["a.example", "b.example"]


def test_database_when_not_set_is_the_embedded_one(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("DATABASE_URL", raising=False)

    read = env.database("DATABASE_URL", EMBEDDED)

    assert {name: read[name] for name in EMBEDDED} == EMBEDDED
    assert read["OPTIONS"] == {"server_side_binding": True, "prepare_threshold": 2}


def test_database_when_it_has_odd_characters_and_options_keeps_them(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv(
        "DATABASE_URL", "postgresql://me:a%20b%27c@db.example:6432/facts?sslmode=verify-full"
    )

    read = env.database("DATABASE_URL", EMBEDDED)

    assert read == {
        "ENGINE": "django.db.backends.postgresql",
        "CONN_MAX_AGE": None,
        "CONN_HEALTH_CHECKS": True,
        "NAME": "facts",
        "USER": "me",
        "PASSWORD": "a b'c",
        "HOST": "db.example",
        "PORT": "6432",
        "OPTIONS": {
            "sslmode": "verify-full",
            "server_side_binding": True,
            "prepare_threshold": 2,
        },
    }


@pytest.mark.parametrize(
    ("address", "sentence"),
    [
        ("mysql://me@db/facts", "must begin with postgres"),
        ("postgresql://me@db", "names no database"),
        ("postgresql://me@db/facts?nonsense=1", "cannot be read"),
    ],
)
def test_database_when_it_cannot_be_used_says_why(
    monkeypatch: pytest.MonkeyPatch, address: str, sentence: str
) -> None:
    monkeypatch.setenv("DATABASE_URL", address)

    with pytest.raises(ImproperlyConfigured, match=sentence):
        env.database("DATABASE_URL", EMBEDDED)


def test_secret_key_when_not_set_is_made_once_for_its_owner_only(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.delenv("SECRET_KEY", raising=False)
    path = tmp_path / "var" / "secret_key"

    first, second = env.secret_key(path), env.secret_key(path)

    assert first == second
    assert len(first) >= 50
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert list(path.parent.iterdir()) == [path]
