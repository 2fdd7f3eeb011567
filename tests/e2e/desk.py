"""A person at the desk: signs in, reads, clicks, and looks at what the page says."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page

TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
OPTIONS = {"runOnly": {"type": "tag", "values": TAGS}, "resultTypes": ["violations"]}


@dataclass
class Desk:
    """A browser page with what it complained about."""

    page: Page
    url: str
    complaints: list[str]

    def go(self, path: str) -> None:
        """Open an address of the site and check the page."""
        self.page.goto(f"{self.url}{path}")
        self.check()

    def check(self) -> None:
        """No accessibility violation on the page as it stands, no complaint in the console."""
        found = Axe().run(self.page, options=OPTIONS).response["violations"]
        told = [(item["id"], [node["html"][:200] for node in item["nodes"][:3]]) for item in found]
        assert told == [], f"{self.page.url}: {told}"
        assert self.complaints == [], f"{self.page.url}: {self.complaints}"

    def sign_in(self, person: dict[str, Any]) -> None:
        """Sign in with e-mail address and password."""
        self.go("/accounts/login/")
        self.page.get_by_label("Email").fill(person["email"])
        self.page.get_by_label("Password").first.fill(person["password"])
        self.page.get_by_role("button", name="Sign in", exact=True).click()
        self.page.wait_for_url(f"{self.url}/desk/")
        self.check()


def at_the_desk(browser: Browser, url: str, *, script: bool = True, width: int = 1440) -> Desk:
    """A fresh browser context on the site; `script` off is a browser without JavaScript."""
    context = browser.new_context(
        viewport={"width": width, "height": 900}, java_script_enabled=script
    )
    page = context.new_page()
    complaints: list[str] = []
    page.on("console", lambda message: complaints.append(message.text))
    page.on("pageerror", lambda error: complaints.append(str(error)))
    return Desk(page, url, complaints)
