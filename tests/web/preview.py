"""A small server of the sample pages with the product's static files and Content-Security-Policy.

The browser tests use it; `python -m tests.web.preview FOLDER` draws every page into a folder.
"""

from __future__ import annotations

import mimetypes
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from typing import Any

import django
from django.apps import apps
from django.conf import settings
from django.template.loader import get_template
from django.test import RequestFactory
from playwright.sync_api import Browser, Playwright, sync_playwright

WIDTHS = (1440, 1024, 390, 320)


def launched(driver: Playwright) -> Browser:
    """Debian's Chromium; root needs to leave its sandbox out."""
    return driver.chromium.launch(
        executable_path="/usr/bin/chromium", args=["--no-sandbox", "--disable-gpu"]
    )


def render(template: str, context: dict[str, Any]) -> str:
    """The page as a browser that is not signed in would get it."""
    from django.contrib.auth.models import AnonymousUser  # noqa: PLC0415 -- app ready

    request = RequestFactory().get("/")
    request.user = AnonymousUser()
    vars(request)["htmx"] = False
    return get_template(template).render(context, request)


def policy() -> str:
    """The Content-Security-Policy of the settings as a header."""
    directives = settings.CONTENT_SECURITY_POLICY["DIRECTIVES"]
    return "; ".join(f"{name} {' '.join(values)}" for name, values in directives.items())


@contextmanager
def serving(pages: dict[str, tuple[str, dict[str, Any]]]) -> Iterator[str]:
    """Serve `pages` by name; gives the address they are under."""
    from django.contrib.staticfiles import finders  # noqa: PLC0415 -- app ready

    class Handler(BaseHTTPRequestHandler):
        def log_message(self, *words: Any) -> None:
            del words

        def do_GET(self) -> None:
            path = self.path.split("?")[0].strip("/")
            found = finders.find(path.removeprefix("static/"))
            if self.headers.get("HX-Request"):
                self.answer(204, b"", "text/plain")
            elif path.startswith("static/") and isinstance(found, str):
                kind = mimetypes.guess_type(found)[0] or "application/octet-stream"
                self.answer(200, Path(found).read_bytes(), kind)
            elif path in pages:
                self.answer(200, render(*pages[path]).encode(), "text/html; charset=utf-8")
            else:
                self.answer(204 if path == "favicon.ico" else 404, b"", "text/plain")

        def answer(self, status: int, body: bytes, kind: str) -> None:
            self.send_response(status)
            self.send_header("Content-Type", kind)
            self.send_header("Content-Length", str(len(body)))
            self.send_header("Content-Security-Policy", policy())
            self.end_headers()
            self.wfile.write(body)

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.daemon_threads = True
    thread = Thread(target=server.serve_forever, args=(0.05,))
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}"
    finally:
        server.shutdown()
        thread.join()
        server.server_close()


def draw(folder: Path, names: set[str]) -> None:
    """Screenshots of the named pages, or of all, at every width, light and dark."""
    from tests.web.samples.pages import pages  # noqa: PLC0415 -- app ready

    found = {name: page for name, page in pages().items() if not names or name in names}
    folder.mkdir(parents=True, exist_ok=True)
    with serving(found) as address, sync_playwright() as driver:
        browser = launched(driver)
        for name in found:
            for width in WIDTHS:
                page = browser.new_page(
                    viewport={"width": width, "height": 900}, reduced_motion="reduce"
                )
                page.goto(f"{address}/{name}")
                for scheme in ("light", "dark"):
                    page.evaluate(
                        "(one) => { document.documentElement.dataset.theme = one }", scheme
                    )
                    page.screenshot(path=folder / f"{name}-{scheme}-{width}.png", full_page=True)
                page.close()
        browser.close()


if __name__ == "__main__":
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "factcheck.settings.test")
    if not apps.ready:
        django.setup()
    draw(Path(sys.argv[1]), set(sys.argv[2:]))
