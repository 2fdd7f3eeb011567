"""Every page renders in every state, and keeps the rules that the eye does not see."""

from __future__ import annotations

import json
import re
from html.parser import HTMLParser
from pathlib import Path

import pytest

from claims.extraction.enums import Kind, Status
from claims.web.public.jsonld import json_for_script
from claims.web.words import FAMILIES
from tests.web.preview import render
from tests.web.samples.base import TEXT
from tests.web.samples.pages import pages

ROOT = Path(__file__).parents[2]
PAGES = pages()
VOID = {"meta", "link", "input", "br", "hr", "img", "use", "rect", "line", "circle", "path"}


class Reader(HTMLParser):
    """What matters of a page: headings, ids, inline code, links in links, tags left open."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.headings: list[int] = []
        self.ids: list[str] = []
        self.open: list[str] = []
        self.faults: list[str] = []
        self.described: set[str] = set()
        self.data = ""
        self.words = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        if re.fullmatch(r"h[1-6]", tag):
            self.headings.append(int(tag[1]))
        if given.get("id"):
            self.ids.append(str(given["id"]))
        self.described |= set((given.get("aria-describedby") or "").split())
        self.faults += [f"{tag} {name}" for name in given if name == "style" or name[:2] == "on"]
        if tag == "script" and "src" not in given and given.get("type") != "application/ld+json":
            self.faults.append("inline script")
        if tag == "style" or (tag == "a" and "a" in self.open):
            self.faults.append(f"{tag} not allowed here")
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        if tag in VOID:
            return
        if not self.open or self.open.pop() != tag:
            self.faults.append(f"</{tag}> does not fit")

    def handle_data(self, data: str) -> None:
        if self.open and self.open[-1] == "script":
            self.data += data


def read(name: str) -> Reader:
    reader = Reader()
    reader.feed(render(*PAGES[name]))
    return reader


@pytest.mark.parametrize("name", PAGES)
def test_page_has_no_inline_code_nests_and_repeats_no_id(name: str) -> None:
    page = read(name)

    assert page.faults == []
    assert sorted(page.ids) == sorted(set(page.ids))
    assert page.open == []


@pytest.mark.parametrize("name", PAGES)
def test_page_has_one_first_heading_and_skips_no_level(name: str) -> None:
    headings = read(name).headings

    assert headings.count(1) == 1
    assert all(after - before <= 1 for before, after in zip(headings, headings[1:], strict=False))


@pytest.mark.parametrize("name", PAGES)
def test_page_names_the_reason_of_each_button_that_cannot_be_used(name: str) -> None:
    page = read(name)

    assert page.described <= set(page.ids)


def test_reading_view_holds_the_article_with_nothing_changed() -> None:
    html = render(*PAGES["reading"])
    paragraphs = re.findall(r'class="para-text"[^>]*>(.*?)</p>', html, re.S)

    shown = [
        re.sub(
            r"<[^>]+>",
            "",
            re.sub(r'<(a|span)\s+class="(chip|flag).*?</\1>(?:</span>)?', "", one, flags=re.S),
        )
        for one in paragraphs
    ]

    for line in TEXT.splitlines():
        if line:
            assert line.split()[-1].rstrip(".") in "".join(shown)


def test_claimreview_in_the_page_is_json_and_ends_no_element() -> None:
    page = read("verdict")

    assert json.loads(page.data)["claimReviewed"] == "</script><b>&"
    assert "<b>" not in page.data


def test_json_for_script_escapes_what_could_end_the_script() -> None:
    written = json_for_script({"a": "</script><!-- & \u2028 é"})

    assert not set("<>&\u2028") & set(written)
    assert json.loads(written) == {"a": "</script><!-- & \u2028 é"}


def test_templates_use_no_htmx_that_needs_eval() -> None:
    for template in (ROOT / "templates").rglob("*.html"):
        text = template.read_text()
        assert "hx-on" not in text, template
        assert "js:" not in text, template
        assert not re.search(r'hx-trigger="[^"]*\[', text), template


def test_sprite_has_every_kind_status_and_rating_and_every_icon_named() -> None:
    symbols = set(re.findall(r'<symbol id="([^"]+)"', (ROOT / "static" / "icons.svg").read_text()))
    named = {f"kind-{kind}" for kind in Kind.values}
    named |= {f"status-{status}" for status in Status.values}
    named |= {f"rating-{code}" for code in (*FAMILIES, "not_checked")}
    for template in (ROOT / "templates").rglob("*.html"):
        named |= set(re.findall(r'{% icon "([\w-]+[\w])"[ %]', template.read_text()))

    assert named <= symbols


def test_templates_name_only_static_files_that_are_there() -> None:
    for template in (ROOT / "templates").rglob("*.html"):
        text = template.read_text()
        for names in re.findall(r'"([\w ]+)"\|sheets', text):
            for name in names.split():
                assert (ROOT / "static" / "css" / f"{name}.css").is_file(), (template, name)
        for path in re.findall(r"{% static '([^']+)' %}", text):
            assert (ROOT / "static" / path).is_file(), (template, path)
