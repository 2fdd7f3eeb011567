"""Contrast of every pair of colours that the design uses, in light and in dark."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

CSS = Path(__file__).parents[2] / "static" / "css"
GROUNDS = ("page", "paper", "raised", "sunken")
TEXT = ("ink", "ink-2", "ink-3", "accent", "accent-deep", "good", "warn", "bad")
PAIRS = [
    *((text, ground, 4.5) for text in TEXT for ground in GROUNDS),
    *(("edge", ground, 3.0) for ground in GROUNDS),
    *((signal, f"{signal}-tint", 4.5) for signal in ("good", "warn", "bad", "accent")),
    *(("ink", f"{signal}-tint", 4.5) for signal in ("good", "warn", "bad", "accent")),
    *((text, "accent-tint", 4.5) for text in ("ink-2", "ink-3", "bad", "warn", "accent-deep")),
    ("accent", "warn-tint", 4.5),
    ("accent", "bad-tint", 4.5),
    ("accent", "good-tint", 4.5),
    ("ink-2", "bad-tint", 4.5),
    ("on-accent", "accent", 4.5),
    ("on-accent", "accent-deep", 4.5),
    ("on-ink", "ink", 4.5),
    ("on-ink", "ink-2", 4.5),
]


def tokens() -> dict[str, tuple[str, str]]:
    found = re.findall(
        r"--([\w-]+): light-dark\(#(\w{6}), #(\w{6})\)", (CSS / "tokens.css").read_text()
    )
    return {name: (light, dark) for name, light, dark in found}


def luminance(colour: str) -> float:
    parts = [int(colour[i : i + 2], 16) / 255 for i in (0, 2, 4)]
    red, green, blue = (p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


@pytest.mark.parametrize(("text", "ground", "least"), PAIRS)
@pytest.mark.parametrize("theme", [0, 1], ids=["light", "dark"])
def test_contrast_of_a_pair_is_enough(text: str, ground: str, least: float, theme: int) -> None:
    colours = tokens()

    assert contrast(colours[text][theme], colours[ground][theme]) >= least


def test_style_sheets_use_only_tokens_that_exist() -> None:
    defined = set(re.findall(r"(--[\w-]+):", "".join(p.read_text() for p in CSS.glob("*.css"))))

    for sheet in CSS.glob("*.css"):
        assert set(re.findall(r"var\((--[\w-]+)", sheet.read_text())) <= defined, sheet.name


def test_style_sheets_name_no_colour_beside_the_tokens() -> None:
    for sheet in CSS.glob("*.css"):
        if sheet.name != "tokens.css":
            assert not re.findall(r"#[0-9a-f]{3,8}\b(?=[;, )])", sheet.read_text()), sheet.name


def test_no_style_sheet_loads_anything() -> None:
    for sheet in CSS.glob("*.css"):
        assert "url(" not in sheet.read_text()
        assert "@import" not in sheet.read_text()
