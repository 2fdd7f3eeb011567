"""Pages served for a browser, and the browser."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, sync_playwright

from tests.web.preview import launched, serving
from tests.web.samples.pages import pages


@pytest.fixture(scope="module")
def address() -> Iterator[str]:
    """Where the sample pages are served."""
    with serving(pages()) as found:
        yield found


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    """Debian's Chromium."""
    with sync_playwright() as driver:
        found = launched(driver)
        yield found
        found.close()
