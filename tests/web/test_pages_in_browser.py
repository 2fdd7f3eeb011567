"""The pages in a real browser: accessibility, narrow screens, no violation of the policy."""

from __future__ import annotations

from typing import Literal

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page

from tests.web.samples.base import TEXT
from tests.web.samples.pages import pages

pytestmark = [pytest.mark.e2e, pytest.mark.slow]  # slow: a browser draws every page

Scheme = Literal["light", "dark"]
TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
OPTIONS = {"runOnly": {"type": "tag", "values": TAGS}, "resultTypes": ["violations"]}


def opened(
    browser: Browser, url: str, width: int, scheme: Scheme = "light"
) -> tuple[Page, list[str]]:
    page = browser.new_page(
        viewport={"width": width, "height": 900},
        color_scheme=scheme,
    )
    said: list[str] = []
    page.on("console", lambda message: said.append(message.text))
    page.on("pageerror", lambda error: said.append(str(error)))
    page.goto(url)
    return page, said


@pytest.mark.parametrize("name", pages())
def test_page_has_no_accessibility_violation_in_light_and_dark(
    browser: Browser, address: str, name: str
) -> None:
    views: list[tuple[int, Scheme]] = [(1440, "light"), (390, "dark")]
    for width, scheme in views:
        page, said = opened(browser, f"{address}/{name}", width, scheme)

        found = Axe().run(page, options=OPTIONS).response["violations"]

        assert [(v["id"], [n["html"][:150] for n in v["nodes"][:3]]) for v in found] == []
        assert said == []
        page.close()


@pytest.mark.parametrize("name", pages())
def test_page_at_320_pixels_does_not_scroll_sideways(
    browser: Browser, address: str, name: str
) -> None:
    page, _ = opened(browser, f"{address}/{name}", 320)

    wide = page.evaluate("document.documentElement.scrollWidth")

    page.close()
    assert wide <= 320


def test_article_in_the_page_is_the_text_in_code_points(browser: Browser, address: str) -> None:
    page, _ = opened(browser, f"{address}/reading", 1440)

    shown = page.evaluate(
        """async () => {
            const { paragraphText, codePoints, utf16Index } = await import("/static/js/spans.js");
            return [...document.querySelectorAll("[data-start]")].map((one) => {
                const text = paragraphText(one);
                const points = codePoints(text);
                return [Number(one.dataset.start), text, points, utf16Index(text, points) === text.length];
            });
        }"""
    )

    page.close()
    assert len(shown) == 8
    for start, text, points, is_same in shown:
        assert TEXT[start : start + points] == text
        assert is_same


def test_selection_across_chips_gives_the_span_in_code_points(
    browser: Browser, address: str
) -> None:
    page, _ = opened(browser, f"{address}/reading", 1440)

    span = page.evaluate(
        """async () => {
            const { selectedSpan } = await import("/static/js/spans.js");
            const mark = document.getElementById("m-14");
            document.getSelection().selectAllChildren(mark);
            return selectedSpan();
        }"""
    )

    page.close()
    assert TEXT[span["start"] : span["end"]] == "Trade on the river grew by 18 percent in a year"


def test_typed_text_is_there_again_when_the_page_is_opened_anew(
    browser: Browser, address: str
) -> None:
    page, _ = opened(browser, f"{address}/article_new", 1440)
    page.fill("#id_text", "An article that nobody has saved.")
    page.evaluate(
        """async () => {
            const isKept = () => Object.keys(localStorage).some((key) => key.startsWith("kept:"));
            while (!isKept()) await new Promise(requestAnimationFrame);
        }"""
    )

    page.reload()

    assert page.input_value("#id_text") == "An article that nobody has saved."
    page.get_by_role("button", name="Discard it").click()
    assert page.input_value("#id_text") == ""
    page.close()


def test_keys_move_the_selection_and_are_silent_in_a_field(browser: Browser, address: str) -> None:
    page, _ = opened(browser, f"{address}/reading", 1440)

    page.keyboard.press("j")
    moved = page.locator(".claim-row.selected").get_attribute("data-claim")
    page.focus("input[type=search]")
    page.keyboard.press("j")
    stayed = page.locator(".claim-row.selected").get_attribute("data-claim")

    page.close()
    assert (moved, stayed) == ("7", "7")


def test_reject_asks_for_a_reason_by_number(browser: Browser, address: str) -> None:
    page, _ = opened(browser, f"{address}/reading", 1440)

    page.keyboard.press("r")
    sheet = page.locator('details[data-action="reject"][open] .menu-sheet')
    sheet.wait_for()
    page.keyboard.press("Escape")

    assert page.locator('details[data-action="reject"][open]').count() == 0
    page.close()


def test_theme_button_turns_the_page_dark_and_it_stays(browser: Browser, address: str) -> None:
    page, _ = opened(browser, f"{address}/verdict", 1440)
    before = page.evaluate("getComputedStyle(document.body).backgroundColor")

    page.click("[data-theme-button]")
    page.reload()
    after = page.evaluate("getComputedStyle(document.body).backgroundColor")

    page.close()
    assert before != after
