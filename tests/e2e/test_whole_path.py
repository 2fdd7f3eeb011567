"""From an article to a published verdict, by two people in a browser, with the real worker."""

from __future__ import annotations

import json
from typing import Any

import httpx
import pytest
from playwright.sync_api import Browser, expect

from tests.e2e.desk import Desk, at_the_desk
from tests.stack import Stack

pytestmark = [pytest.mark.e2e]

QUOTE = "The harbour of Torvik handled 412 ships in May"
ARTICLE = (
    f"TORVIK (Coastline) — {QUOTE}, the harbour master said on Monday.\n\n"
    "The port has 14 cranes. Two of them were built in 2019.\n"
)


def asked(url: str, token: str) -> Any:
    answer = httpx.get(url, headers={"Authorization": f"Bearer {token}"}, timeout=10)
    assert answer.status_code == 200, answer.text
    return answer.json()


def hand_in(desk: Desk, title: str) -> None:
    desk.go("/desk/articles/new/")
    page = desk.page
    page.get_by_label("Title").fill(title)
    page.get_by_label("Text", exact=True).fill(f"{ARTICLE}{title}.")
    page.get_by_label("Outlet").fill("Coastline")
    page.get_by_label("Address").first.fill("https://coastline.example/ships")
    page.get_by_role("button", name="Find the claims").click()
    expect(page.locator("mark.m").first).to_be_visible(timeout=20_000)
    desk.check()


def test_article_becomes_a_published_verdict(
    browser: Browser, stack: Stack, people: dict[str, Any]
) -> None:
    checker = at_the_desk(browser, stack.url)
    checker.sign_in(people["checker1"])
    hand_in(checker, "Harbour counts its ships")

    claim_id = accept_and_take(checker)
    add_evidence(checker)
    write_verdict(checker)
    submit(checker)

    editor = at_the_desk(browser, stack.url)
    editor.sign_in(people["editor"])
    publish(editor, claim_id)

    look_at_what_is_public(browser, stack, people)


def accept_and_take(desk: Desk) -> str:
    page = desk.page
    page.locator(".claim-row", has_text="412 ships").first.click()
    page.locator('#inspector [data-action="accept"]').first.click()
    expect(page.locator("#inspector")).not_to_contain_text("412 ships")
    page.locator(".claim-row", has_text="412 ships").first.click()
    expect(page.locator("#inspector")).to_contain_text("Accepted")
    desk.check()
    page.get_by_role("link", name="Open claim").first.click()
    page.wait_for_url("**/desk/claims/*/")
    desk.check()
    page.locator('[data-action="take"]').first.click()
    expect(page.get_by_text("Researching").first).to_be_visible()
    desk.check()
    return page.url.rstrip("/").rsplit("/", 1)[1]


def add_evidence(desk: Desk) -> None:
    page = desk.page
    page.locator("#add-evidence > summary").click()
    form = page.locator("#add-evidence form")
    form.locator('[name="url"]').fill("https://port.example/statistics/may")
    form.locator('[name="title"]').fill("Port statistics, May")
    form.locator('[name="publisher"]').fill("Port authority")
    form.locator('[name="level"]').select_option("primary")
    form.locator('[name="stance"]').select_option("refutes")
    form.locator('[name="passage"]').fill("Ships handled in May: 390.")
    form.get_by_role("button", name="Add evidence").click()
    expect(page.locator("#evidence").get_by_text("Ships handled in May: 390.")).to_be_visible()
    desk.check()


def write_verdict(desk: Desk) -> None:
    page = desk.page
    form = page.locator("#verdict-form")
    form.locator('[value="mostly_false"]').check()
    form.locator('[name="summary"]').fill("The port counted 390 ships in May, not 412.")
    form.locator('[name="rationale"]').fill("The port authority counted 390 ships in May [1].")
    form.get_by_role("button", name="Save draft").click()
    expect(page.locator('textarea[name="summary"]')).to_have_value(
        "The port counted 390 ships in May, not 412."
    )
    desk.check()
    form.locator('input[name="evidence"]').first.check()


def submit(desk: Desk) -> None:
    page = desk.page
    page.locator('.claim-side [data-action="submit"]').first.click()
    expect(page.get_by_text("In review").first).to_be_visible()
    desk.check()


def publish(desk: Desk, claim_id: str) -> None:
    desk.go(f"/editorial/?claim={claim_id}")
    page = desk.page
    expect(page.get_by_text("390 ships in May, not 412").first).to_be_visible()
    page.locator('[data-action="publish"]').first.click()
    expect(page.get_by_text("ublished").first).to_be_visible()
    desk.check()


def look_at_what_is_public(browser: Browser, stack: Stack, people: dict[str, Any]) -> None:
    verdicts = asked(f"{stack.url}/api/v1/verdicts/?q=412+ships", people["partner"]["token"])
    (verdict,) = verdicts["results"]
    assert (verdict["status"], verdict["rating"]["code"]) == ("published", "mostly_false")
    reader = at_the_desk(browser, stack.url)
    reader.go(f"/verdicts/{verdict['slug']}/")
    page = reader.page
    expect(page.get_by_role("heading", level=1)).to_contain_text("412 ships")
    markup = json.loads(page.locator('script[type="application/ld+json"]').inner_text())
    assert markup["@type"] == "ClaimReview"
    assert markup["reviewRating"]["alternateName"] == "Mostly false"
    reader.go(verdict["report_url"].removeprefix(stack.url))
    expect(page.get_by_text("412 ships").first).to_be_visible()
    assert "14 cranes" not in page.content()
    reader.go("/")
    expect(page.get_by_text("412 ships").first).to_be_visible()


def test_every_page_of_the_demo_is_accessible(
    browser: Browser, stack: Stack, people: dict[str, Any]
) -> None:
    editor = at_the_desk(browser, stack.url, width=390)
    editor.sign_in(people["editor"])
    for path in (
        "/desk/", "/desk/articles/", "/desk/articles/new/", "/desk/articles/new/?by=file",
        "/desk/articles/new/?by=url", "/desk/queue/", "/desk/search/?q=storm", "/editorial/",
        "/editorial/reports/", "/", "/corrections/", "/methodology/",
    ):  # fmt: skip
        editor.go(path)


def test_decision_without_javascript_is_kept(
    browser: Browser, stack: Stack, people: dict[str, Any]
) -> None:
    desk = at_the_desk(browser, stack.url, script=False)
    page = desk.page
    page.goto(f"{stack.url}/accounts/login/")
    page.get_by_label("Email").fill(people["checker2"]["email"])
    page.get_by_label("Password").first.fill(people["checker2"]["password"])
    page.get_by_role("button", name="Sign in", exact=True).click()
    page.wait_for_url(f"{stack.url}/desk/")
    page.goto(f"{stack.url}/desk/articles/")
    page.get_by_role("link", name="Six dead as storm").first.click()
    decided = page.locator(".progress").inner_text()

    page.locator('#inspector [data-action="accept"]').first.click()

    assert page.locator(".progress").inner_text() != decided
