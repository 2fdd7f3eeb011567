"""Figures in a text, and those that stand nowhere in what it rests on."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claims.review.pure.figures import figures, loose_figures


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("1200", 1200),
        ("1,200", 1200),
        ("1 200", 1200),
        ("1\u00a0200", 1200),
        ("1\u202f200", 1200),
        ("1’200", 1200),
        ("1,234,567", 1234567),
        ("1.234.567", 1234567),
        ("1,00,000", 100000),
        ("1,234.5", "1234.5"),
        ("1.234,5", "1234.5"),
        ("12,5", "12.5"),
        ("0.250", "0.250"),
        ("5 %", 5),
        ("5%", 5),
        ("5 percent", 5),
        ("5 per cent", 5),
        ("five percent", 5),
        ("1.2 million", 1200000),
        ("$2bn", 2000000000),
        ("€ 3 billion", 3000000000),
        ("three thousand", 3000),
        ("twelve", 12),
        ("twenty-five", 25),
        ("two hundred and five thousand", 205000),
        ("a dozen", 12),
        ("half a million", 500000),
        ("60km", 60),
        ("60-mile", 60),
        ("2000 %", 2000),
        ("$1999", 1999),
        ("٣٠٠", 300),
        ("٢٫٥", "2.5"),
    ],
)
def test_figure_is_read_whatever_its_notation(text: str, value: int | str) -> None:
    found = figures(f"They counted {text} there.")

    assert [Decimal(value) in figure.values for figure in found] == [True]


def test_figure_with_one_point_and_three_digits_can_mean_either() -> None:
    (figure,) = figures("They counted 1.200.")

    assert figure.values == {Decimal("1.200"), Decimal(1200)}


@pytest.mark.parametrize(
    "text",
    [
        "in 2019",
        "in 1848 and 2026",
        "the season of 2019/20",
        "the 1990s",
        "on 12 March 2024",
        "on March 5, 2024",
        "on the 3rd of May",
        "on 2024-03-12",
        "on 12.03.2024",
        "at 17:00",
        "at 3 pm",
        "as said [3]",
        "one of them",
        "the 5th fleet",
        "COVID-19 and an F-16",
        "[link](https://a.example/500/600)",
        "https://a.example/500",
        "1. First\n2. Second",
        "someone often said so",
    ],
)
def test_what_says_when_or_where_is_no_figure(text: str) -> None:
    assert figures(text) == ()


@pytest.mark.parametrize(
    ("text", "ground"),
    [
        ("1,200 launchers", "1200 launchers"),
        ("1.2 million", "1,200,000 people"),
        ("five soldiers", "5 soldiers"),
        ("5 soldiers", "five soldiers"),
        ("12 percent", "12 %"),
        ("12.0 %", "12 per cent"),
        ("3 000", "three thousand"),
        ("$2bn", "2 billion dollars"),
        ("5m", "5 metres"),
        ("5m", "5 million"),
    ],
)
def test_figure_in_another_notation_is_not_loose(text: str, ground: str) -> None:
    assert loose_figures(text, ["nothing", ground]) == ()


@pytest.mark.parametrize(
    ("text", "ground", "loose"),
    [
        ("1,200 and 1,300, again 1,300", "1200", ("1,300",)),
        ("three soldiers", "two soldiers", ("three",)),
        ("1.2 million", "1.2 billion", ("1.2 million",)),
        ("12 %", "112 or 120", ("12 %",)),
        ("12", "on 12 March", ("12",)),
        ("two soldiers", "none", ("two",)),
        ("5", "", ("5",)),
    ],
)
def test_figure_that_stands_nowhere_is_loose(
    text: str, ground: str, loose: tuple[str, ...]
) -> None:
    assert loose_figures(text, [ground]) == loose


@given(st.integers(13, 10**9).filter(lambda n: not 1500 <= n <= 2099))
def test_figure_grouped_in_any_way_equals_itself(number: int) -> None:
    plain = str(number)

    for separator in (",", "\u00a0", "\u202f", "’"):
        grouped = f"{number:,}".replace(",", separator)
        assert loose_figures(f"It was {grouped}.", [plain]) == ()
        assert loose_figures(f"It was {plain}.", [grouped]) == ()


@given(st.text())
def test_text_is_never_loose_against_itself(text: str) -> None:
    assert loose_figures(text, [text]) == ()


@given(st.text(alphabet="0123456789., '’%mkbn-$[]()\n٣٫", max_size=60))
def test_figures_of_any_digits_have_values(text: str) -> None:
    assert all(figure.values and figure.text for figure in figures(text))
