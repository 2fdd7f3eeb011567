"""A browser on the running stack, with the demo desk in it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from playwright.sync_api import Browser, sync_playwright

from tests.stack import Stack
from tests.web.preview import launched


@pytest.fixture(scope="module")
def people(stack: Stack) -> dict[str, Any]:
    """The demo desk's people with their passwords and tokens."""
    return stack.demo()


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    """Debian's Chromium."""
    with sync_playwright() as driver:
        found = launched(driver)
        yield found
        found.close()
