"""Warnings about figures that do not go with the figures beside them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claims.engine.consistency import PASSAGE_CHECKS
from claims.engine.result import Caution
from claims.engine.text import Span, parser_view


def _cautions(text: str) -> list[Caution]:
    view = parser_view(text)
    return [each for check in PASSAGE_CHECKS for each in check(view, Span(0, len(view)))]


@pytest.mark.parametrize(
    ("text", "rule", "message"),
    [
        (
            "A wall of 2.4 metres (6.2 feet) fell.",
            "unit.conversion",
            "2.4 metres is 7.9 feet, not 6.2.",
        ),
        (
            "A 60-mile (80-kilometer) road.",
            "unit.conversion",
            "60 miles is 96.6 kilometers, not 80.",
        ),
        (
            "It met three officials: Orla Venn, Ben Tarr, Cy Moss and Di Rook.",
            "list.count",
            "“three officials” stands before a list of 4, not 3.",
        ),
        (
            "There 12 people were killed: 7 men and 4 women.",
            "list.parts",
            "7 + 4 is 11, not 12.",
        ),
        (
            "It passed in 30 of 50 districts, or 65 percent.",
            "percent.share",
            "30 of 50 is 60 percent, not 65.",
        ),
        (
            "It has 65 percent (30 of 50) of the seats.",
            "percent.share",
            "30 of 50 is 60 percent, not 65.",
        ),
        (
            "Sales fell 50 percent to 8 tonnes from 10 tonnes.",
            "percent.change",
            "From 10 to 8 is a fall of 20 percent, not a fall of 50.",
        ),
        (
            "Sales rose 50 percent from 10 to 12 million.",
            "percent.change",
            "From 10 million to 12 million is a rise of 20 percent, not a rise of 50.",
        ),
        (
            "They sat from 10:00 to 12:00, a three-hour meeting.",
            "time.duration",
            "From 10:00 to 12:00 is 2 hours, not three.",
        ),
        (
            "She ruled from 1990 to 1995, seven years.",
            "time.duration",
            "From 1990 to 1995 is 5 years, not seven.",
        ),
        (
            "Born in 1950, he died in 2020 aged 80.",
            "time.age",
            "Born in 1950, one is 69 or 70 in 2020, not 80.",
        ),
    ],
)
def test_cautions_when_figures_do_not_fit_give_the_arithmetic(
    text: str, rule: str, message: str
) -> None:
    [caution] = _cautions(text)

    assert (caution.rule, caution.message) == (rule, message)


@pytest.mark.parametrize(
    "text",
    [
        "A road of 60 miles (97 km) and one of 1,000 feet (300 m).",
        "He stands 6 feet 2 inches (1.88 m) tall.",
        "It warmed by 1.5 degrees Celsius (2.7 degrees Fahrenheit).",
        "It met three officials: Orla Venn, Ben Tarr and Cy Moss.",
        "It named two islands: Trinidad and Tobago and Aruba.",
        "It named two men: Ben Tarr, Mayor of Torvik, and Cy Moss.",
        "It has 60 percent (30 of 50) of the seats.",
        "It reached 60 percent (30 of 50 million) of the voters.",
        "It set two rules: 10 questions and 5 minutes.",
        "There 11 people were killed: 7 men and 4 women.",
        "It passed in 2 of 3 districts, or 67 percent.",
        "Sales rose 20 percent from 10 to 12 million.",
        "Sales rose 20 percent from 2019 to 2020.",
        "They sat from 10:00 to 12:00, a two-hour meeting.",
        "They sat from 10 a.m. to noon, a two-hour meeting.",
        "They sat from 11:30 p.m. to 1:30 a.m., two hours.",
        "They sat from 10:00 to 1:00, three hours.",
        "They sat from noon to midnight, 12 hours.",
        "Born in 1950, he died in 2020 aged 69.",
    ],
)
def test_cautions_when_figures_fit_are_none(text: str) -> None:
    assert _cautions(text) == []


@given(st.integers(1, 5000))
def test_conversion_when_rounded_right_never_warns(miles: int) -> None:
    assert _cautions(f"A road of {miles:,} miles ({round(miles * 1.609344):,} km) is shut.") == []


@given(st.integers(20, 5000))
def test_conversion_when_far_off_always_warns(miles: int) -> None:
    [caution] = _cautions(f"A road of {miles:,} miles ({round(miles * 2.2):,} km) is shut.")

    assert caution.rule == "unit.conversion"


@given(st.integers(1, 900), st.integers(1, 900))
def test_share_when_rounded_right_never_warns(part: int, rest: int) -> None:
    total = part + rest

    assert _cautions(f"It won {part} of {total} votes, or {100 * part / total:.1f} percent.") == []


@given(st.integers(1, 900), st.integers(1, 900))
def test_change_when_rounded_right_never_warns(old: int, new: int) -> None:
    verb = "rose" if new >= old else "fell"
    share = abs(100 * (new - old) / old)

    assert _cautions(f"Sales {verb} {share:.1f} percent from {old} to {new} million.") == []


@given(st.integers(1, 900), st.integers(1, 900))
def test_change_when_twice_as_large_always_warns(old: int, more: int) -> None:
    share = 200 * (more + old) / old

    [caution] = _cautions(f"Sales rose {share:.1f} percent from {old} to {old + more + old} boxes.")

    assert caution.rule == "percent.change"


@given(st.lists(st.integers(2, 90), min_size=2, max_size=4), st.integers(-1, 1))
def test_parts_when_summed_warn_only_where_the_total_is_another(
    parts: list[int], error: int
) -> None:
    listed = ", ".join(f"{part} sort{'abcd'[at]}" for at, part in enumerate(parts[:-1]))
    text = f"There {sum(parts) + error} animals died: {listed} and {parts[-1]} others."

    assert bool(_cautions(text)) == bool(error)


_WORDS = (
    "12|1,000|0|ten|2019|of|percent|%|feet|(3 m)|rose|fell|from|to|or|,|:|.|born in|died in|aged"
)


@given(st.lists(st.sampled_from(_WORDS.split("|")), max_size=40))
def test_cautions_when_the_text_is_any_have_spans_inside_it(words: list[str]) -> None:
    text = " ".join(words)

    assert all(caution.span.end <= len(text) for caution in _cautions(text))


@pytest.mark.parametrize(
    ("text", "message"),
    [
        (
            "They sat from 10 a.m. to noon, a three-hour meeting.",
            "From 10 a.m. to noon is 2 hours, not three.",
        ),
        (
            "They sat from 11:30 p.m. to 1:30 a.m., four hours.",
            "From 11:30 p.m. to 1:30 a.m. is 2 hours, not four.",
        ),
    ],
)
def test_cautions_when_a_time_names_its_half_of_the_day_count_the_hours(
    text: str, message: str
) -> None:
    [caution] = _cautions(text)

    assert (caution.rule, caution.message) == ("time.duration", message)


_HALVES = st.sampled_from(["a.m.", "p.m."])


@given(st.integers(1, 12), _HALVES, st.integers(1, 23), st.integers(1, 23))
def test_cautions_about_hours_are_given_for_the_wrong_number_alone(
    hour: int, half: str, length: int, said: int
) -> None:
    start = hour % 12 + (12 if half == "p.m." else 0)
    end = (start + length) % 24
    shown = f"{end % 12 or 12} {'p.m.' if end >= 12 else 'a.m.'}"

    cautions = _cautions(f"They sat from {hour} {half} to {shown}, {said} hours.")

    assert bool(cautions) is (said != length)
