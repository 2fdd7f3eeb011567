"""Slugs: short, plain, never empty."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claims.publication.pure.slugs import slug_of


@pytest.mark.parametrize(
    ("text", "slug"),
    [
        ("The army had 3,000 launchers.", "the-army-had-3000-launchers"),
        ("Iran's stock: 1,200 launchers", "irans-stock-1200-launchers"),
        ("It fell by 2.5 %, they say", "it-fell-by-2-5-they-say"),
        ("Łódź, Århus, Straße & Ærø", "lodz-arhus-strasse-aero"),
        ("—", "verdict"),
        ("", "verdict"),
        ("كم كان العدد", "verdict"),
        ("x" * 200, "x" * 80),
        ("word " * 30, "-".join(["word"] * 16)),
    ],
)
def test_slug_of_a_statement(text: str, slug: str) -> None:
    assert slug_of(text) == slug


def test_slug_of_nothing_is_the_fallback() -> None:
    assert slug_of("…", "report") == "report"


@given(st.text(max_size=300))
def test_slug_of_any_text_is_a_plain_part_of_an_address(text: str) -> None:
    slug = slug_of(text)

    assert re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", slug)
    assert len(slug) <= 80
    assert slug_of(slug) == slug
