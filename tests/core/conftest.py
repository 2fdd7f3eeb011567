"""Sites on loopback, and a count of every connection and look-up that is tried."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import ExitStack
from typing import Any

import pytest

from tests.core.sites import MakeSite, Site, running

_tried: list[tuple[str, Any]] = []


def _notice(event: str, arguments: tuple[Any, ...]) -> None:
    if event == "socket.connect":
        _tried.append((event, arguments[1]))
    elif event == "socket.getaddrinfo":
        _tried.append((event, arguments[0]))


sys.addaudithook(_notice)


@pytest.fixture
def tried() -> list[tuple[str, Any]]:
    """Every connection and look-up that this process tries during the test."""
    _tried.clear()
    return _tried


@pytest.fixture
def site() -> Iterator[MakeSite]:
    """Makes a site from its answers, by path."""
    with ExitStack() as sites:
        yield lambda answers: sites.enter_context(running(Site(answers)))
