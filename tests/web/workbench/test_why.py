"""Why a claim is worth checking: few lines that add up, with every term behind them."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any, cast

from django.template.loader import render_to_string

from claims.casework.reads.claims import ClaimRead
from claims.web.parts import Why
from claims.web.workbench.contexts.why import MOST_LINES, SMALLER, START, why_of

MANY = [
    *({"feature": f"speaks of “word{n}”", "weight": 0.01 * n} for n in range(1, 6)),
    {"feature": "has 11 to 20 words", "weight": 0.02},
    {"feature": "hangs on said", "weight": -0.05},
    *({"feature": f"thing {n}", "weight": 0.001 * n} for n in range(1, 16)),
]


def why(reasons: list[dict[str, Any]], score: float) -> Why:
    """The lines for a claim that has only a score and its terms."""
    read = SimpleNamespace(checkworthiness=score, reasons=tuple(reasons))
    return why_of(cast(ClaimRead, read))


def weight(text: str) -> float:
    return float(text.replace("−", "-"))


def test_many_terms_when_shown_then_are_few_lines_that_add_up_to_the_score() -> None:
    shown = why(MANY, 0.62)

    lines = [bar.feature for bar in shown.bars]
    assert len(lines) <= MOST_LINES + 2
    assert (lines[0], lines[-1]) == (START, SMALLER)
    assert {START, SMALLER, "How the sentence is built"} <= set(lines)
    assert any(line.startswith("Its words: “word5”, “word4”, “word3”") for line in lines)
    assert abs(sum(weight(bar.weight) for bar in shown.bars) - 0.62) < 0.005 * len(lines)


def test_start_below_zero_when_shown_then_is_a_line_too() -> None:
    shown = why([{"feature": "gives a number", "weight": 0.5}], 0.3)

    assert [(bar.feature, bar.weight) for bar in shown.bars] == [
        (START, "−0.20"),
        ("Gives a number", "+0.50"),
    ]


def test_grouped_terms_when_rendered_then_every_one_stands_in_the_details() -> None:
    html = render_to_string("components/why.html", {"why": why(MANY, 0.62)})

    details = html[html.index("<details") :]
    assert details.count("<li>") == len(MANY)
    assert "Hangs on said" in details


def test_terms_that_all_stand_alone_when_rendered_then_have_no_details() -> None:
    html = render_to_string(
        "components/why.html", {"why": why([{"feature": "gives a number", "weight": 0.5}], 0.6)}
    )

    assert "<details" not in html
