"""Typed readers of environment variables; each fails with a sentence that says what to write."""

from __future__ import annotations

import os
import secrets
from ipaddress import IPv4Network, IPv6Network, ip_network
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import psycopg
from django.core.exceptions import ImproperlyConfigured
from psycopg.conninfo import conninfo_to_dict

TRUE = {"1", "true", "yes", "on"}
FALSE = {"0", "false", "no", "off"}


def text(name: str, default: str | None = None) -> str:
    """The variable's text; without a default it must be set."""
    value = os.environ.get(name, "").strip()
    if value:
        return value
    if default is None:
        raise ImproperlyConfigured(f"{name} is not set. Write it as {name}=some-text.")
    return default


def boolean(name: str, default: bool = False) -> bool:
    """True for 1, true, yes, on; False for 0, false, no, off."""
    value = os.environ.get(name, "").strip().lower()
    if not value:
        return default
    if value in TRUE:
        return True
    if value in FALSE:
        return False
    raise ImproperlyConfigured(f"{name} is {value!r}. Write {name}=1 for yes or {name}=0 for no.")


def integer(name: str, default: int) -> int:
    """A whole number."""
    value = os.environ.get(name, "").strip()
    if not value:
        return default
    try:
        return int(value)
    except ValueError:
        raise ImproperlyConfigured(
            f"{name} is {value!r}. Write a whole number, for example {name}={default}."
        ) from None


def items(name: str, default: list[str]) -> list[str]:
    """A list separated by commas."""
    value = os.environ.get(name, "").strip()
    if not value:
        return default
    return [item.strip() for item in value.split(",") if item.strip()]


def networks(name: str) -> tuple[IPv4Network | IPv6Network, ...]:
    """A comma-separated list of networks, such as 10.0.0.0/8; none when unset."""
    try:
        return tuple(ip_network(item) for item in items(name, []))
    except ValueError as error:
        raise ImproperlyConfigured(
            f"{name} lists networks such as 127.0.0.0/8, separated by commas: {error}."
        ) from error


def url(name: str, schemes: set[str], default: str = "") -> str:
    """An address whose scheme is one of `schemes`."""
    value = os.environ.get(name, "").strip()
    if not value:
        return default
    if urlsplit(value).scheme not in schemes:
        wanted = " or ".join(f"{scheme}://…" for scheme in sorted(schemes))
        raise ImproperlyConfigured(f"{name} must begin with {wanted}.")
    return value


def secret_key(path: Path) -> str:
    """SECRET_KEY, or else a key made once and kept in `path`, readable by its owner only."""
    if value := os.environ.get("SECRET_KEY", "").strip():
        return value
    if not path.exists():
        path.parent.mkdir(parents=True, exist_ok=True)
        draft = path.with_name(f"{path.name}.{os.getpid()}")
        draft.touch(mode=0o600)
        draft.write_text(secrets.token_urlsafe(48), encoding="utf-8")
        try:
            os.link(draft, path)  # refuses to replace: two first starts end with one key
        except FileExistsError:
            pass
        finally:
            draft.unlink()
    return path.read_text(encoding="utf-8").strip()


def database(name: str, embedded: dict[str, Any]) -> dict[str, Any]:
    """Django's settings for the server at the variable's address, or `embedded` when not set."""
    address = url(name, {"postgres", "postgresql"})
    shared: dict[str, Any] = {
        "ENGINE": "django.db.backends.postgresql",
        "CONN_MAX_AGE": None,
        "CONN_HEALTH_CHECKS": True,
    }
    binding = {"server_side_binding": True, "prepare_threshold": 2}
    if not address:
        return shared | embedded | {"OPTIONS": binding}
    try:
        parts = conninfo_to_dict(address)
    except psycopg.ProgrammingError:
        raise ImproperlyConfigured(
            f"{name} cannot be read. Write {name}=postgresql://user:password@host:5432/database."
        ) from None
    if not parts.get("dbname"):
        raise ImproperlyConfigured(f"{name} names no database: end it with /database.")
    named = {
        "NAME": parts.pop("dbname"),
        "USER": parts.pop("user", ""),
        "PASSWORD": parts.pop("password", ""),
        "HOST": parts.pop("host", ""),
        "PORT": str(parts.pop("port", "")),
    }
    return shared | named | {"OPTIONS": dict(parts) | binding}
