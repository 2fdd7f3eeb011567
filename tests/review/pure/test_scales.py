"""The ratings that are offered, and what a scale refuses."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claims.core.errors import Invalid
from claims.review.pure.scales import (
    Rating,
    Scale,
    bounds,
    offered,
    problems_of_numbers,
    rating,
    scale,
)


def row(code: str, rank: int | None, number: int | None) -> Rating:
    return Rating(code, code.title(), "", "true", False, rank=rank, number=number)


def test_offered_for_truth_gives_the_ten_words_with_family_adverse_and_number() -> None:
    words = offered("truth-1", "truth")

    assert [(r.code, r.family, r.is_adverse, r.number) for r in words] == [
        ("true", "true", False, 5),
        ("mostly_true", "true", False, 4),
        ("half_true", "mixed", True, 3),
        ("mostly_false", "false", True, 2),
        ("false", "false", True, 1),
        ("misleading", "misleading", True, None),
        ("missing_context", "missing_context", True, None),
        ("outdated", "missing_context", False, None),
        ("unproven", "unproven", True, None),
        ("satire", "satire", False, None),
    ]


def test_offered_for_attribution_and_authenticity_gives_words_without_numbers() -> None:
    words = offered("truth-1", "attribution") + offered("truth-1", "authenticity")

    assert [(r.code, r.family, r.is_adverse, r.number) for r in words] == [
        ("said_it", "true", False, None),
        ("said_otherwise", "mixed", True, None),
        ("did_not_say_it", "false", True, None),
        ("not_established", "unproven", False, None),
        ("authentic", "true", False, None),
        ("altered", "altered", True, None),
        ("generated", "altered", True, None),
        ("staged", "altered", True, None),
        ("other_place_or_time", "misleading", True, None),
    ]


def test_every_rating_says_what_it_means() -> None:
    ratings = scale("truth-1").ratings

    assert [r.code for r in ratings if not (r.label and r.definition.endswith("."))] == []


def test_offered_for_an_unknown_question_is_empty() -> None:
    assert offered("truth-1", "beauty") == ()


def test_rating_by_code_is_that_rating() -> None:
    assert [rating("truth-1", r.code) for r in scale("truth-1").ratings] == list(
        scale("truth-1").ratings
    )


@pytest.mark.parametrize("code", ["", "True", "mostly true", "pants_on_fire", "5"])
def test_rating_of_another_scale_is_refused_naming_the_codes(code: str) -> None:
    with pytest.raises(Invalid) as refusal:
        rating("truth-1", code)

    errors = refusal.value.extra["errors"]
    assert [error["field"] for error in errors] == ["rating"]
    assert all(r.code in refusal.value.message for r in scale("truth-1").ratings)


def test_scale_that_does_not_exist_is_refused() -> None:
    with pytest.raises(Invalid, match="no rating scale stars-9"):
        scale("stars-9")


def test_bounds_are_the_worst_and_the_best_number() -> None:
    assert bounds("truth-1") == (1, 5)


@given(st.lists(st.integers(1, 9), min_size=2, max_size=8, unique=True))
def test_numbers_that_rise_with_the_rank_hold_in_any_order(numbers: list[int]) -> None:
    ranks = {number: rank for rank, number in enumerate(sorted(numbers))}
    ratings = [row(f"r{number}", ranks[number], number) for number in numbers]

    assert problems_of_numbers(ratings) == []


@given(st.lists(st.integers(1, 9), min_size=2, max_size=8))
def test_numbers_hold_only_when_they_rise_strictly(numbers: list[int]) -> None:
    ratings = [row(f"r{rank}", rank, number) for rank, number in enumerate(numbers)]
    rises = all(low < high for low, high in zip(numbers, numbers[1:], strict=False))

    assert (problems_of_numbers(ratings) == []) == rises


@pytest.mark.parametrize(
    "ratings",
    [
        (row("a", None, 1), row("b", 2, 2)),
        (row("a", 1, -1), row("b", 2, 2)),
        (row("a", 1, 0), row("b", 2, 2)),
        (row("a", 1, 1), row("b", 1, 2)),
        (row("a", 1, 3),),
        (row("a", 1, 1), row("a", 2, 2)),
    ],
    ids=["no rank", "minus one", "zero", "same rank", "alone", "twice"],
)
def test_scale_with_invalid_numbers_or_codes_cannot_be_made(ratings: tuple[Rating, ...]) -> None:
    with pytest.raises(ValueError, match="[.]"):
        Scale("x-1", ratings)


def test_scale_without_numbers_can_be_made() -> None:
    made = Scale("words-1", (row("a", None, None), row("b", 1, None)))

    assert [r.code for r in made.ratings] == ["a", "b"]
