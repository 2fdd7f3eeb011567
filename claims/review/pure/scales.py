"""Rating scales: the words of a verdict, what they mean, and the numbers that may go out with them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from claims.core.errors import Invalid


@dataclass(frozen=True, slots=True)
class Rating:
    """One label of a scale. `rank` orders from worst to best; `number` may go out in markup."""

    code: str
    label: str
    definition: str
    family: str
    is_adverse: bool
    question: str = "truth"
    rank: int | None = None
    number: int | None = None


@dataclass(frozen=True, slots=True)
class Scale:
    """A set of ratings under an id that never means anything else ("truth-1")."""

    id: str
    ratings: tuple[Rating, ...]

    def __post_init__(self) -> None:
        codes = [rating.code for rating in self.ratings]
        problems = problems_of_numbers(self.ratings)
        problems += [f"{code} is there twice." for code in set(codes) if codes.count(code) > 1]
        if problems:
            raise ValueError(" ".join(problems))


def problems_of_numbers(ratings: Sequence[Rating]) -> list[str]:
    """What is wrong with a scale's numbers: positive, each with a rank, rising strictly with it.

    None at all is fine; a single one says nothing, for worst and best would be the same.
    """
    numbered = [rating for rating in ratings if rating.number is not None]
    problems = [
        f"{rating.code} has a number but no rank." for rating in numbered if rating.rank is None
    ]
    problems += [f"{r.code}: a number is 1 or more." for r in numbered if (r.number or 0) < 1]
    if len(numbered) == 1:
        problems.append(f"{numbered[0].code} is the only one with a number.")
    ranked = sorted((r for r in numbered if r.rank is not None), key=lambda r: r.rank or 0)
    for lower, higher in zip(ranked, ranked[1:], strict=False):
        if lower.rank == higher.rank or (lower.number or 0) >= (higher.number or 0):
            problems.append(f"{lower.code} and {higher.code}: numbers must rise with the rank.")
    return problems


TRUTH = (
    Rating("true", "True", "Right, with nothing left out that matters.", "true", False, rank=5, number=5),
    Rating("mostly_true", "Mostly true", "Right, but needs a detail.", "true", False, rank=4, number=4),
    Rating(
        "half_true", "Half true", "Right and wrong parts weigh about the same.", "mixed", True,
        rank=3, number=3,
    ),
    Rating(
        "mostly_false", "Mostly false", "There is a true core; it is wrong in what matters.", "false",
        True, rank=2, number=2,
    ),
    Rating("false", "False", "The evidence contradicts it.", "false", True, rank=1, number=1),
    Rating(
        "misleading", "Misleading",
        "True pieces, put so that they say or clearly suggest something false.", "misleading", True,
    ),
    Rating(
        "missing_context", "Missing context",
        "Right as far as it goes, and silent on what a reader needs in order not to err.",
        "missing_context", True,
    ),
    Rating("outdated", "Outdated", "It was right until a date.", "missing_context", False),
    Rating(
        "unproven", "Unproven", "Public evidence neither bears it out nor refutes it.", "unproven", True
    ),
    Rating("satire", "Satire", "Made as a joke, and taken as fact.", "satire", False),
)  # fmt: skip

ATTRIBUTION = tuple(
    Rating(code, label, definition, family, is_adverse, question="attribution")
    for code, label, definition, family, is_adverse in (
        ("said_it", "Said it", "The words are this person's, like this.", "true", False),
        (
            "said_otherwise",
            "Said otherwise",
            "The person said something else on this.",
            "mixed",
            True,
        ),
        ("did_not_say_it", "Did not say it", "The words are not this person's.", "false", True),
        ("not_established", "Not established", "It cannot be told who said it.", "unproven", False),
    )
)

AUTHENTICITY = tuple(
    Rating(code, label, definition, family, is_adverse, question="authenticity")
    for code, label, definition, family, is_adverse in (
        ("authentic", "Authentic", "It is what it is given out to be.", "true", False),
        ("altered", "Altered", "It was changed.", "altered", True),
        ("generated", "Generated", "It was made by a machine.", "altered", True),
        ("staged", "Staged", "The scene was arranged.", "altered", True),
        (
            "other_place_or_time", "Other place or time", "It shows another place or another time.",
            "misleading", True,
        ),
    )
)  # fmt: skip

SCALES = {"truth-1": Scale("truth-1", TRUTH + ATTRIBUTION + AUTHENTICITY)}


def scale(scale_id: str) -> Scale:
    """The scale of this id; Invalid when there is none."""
    if scale_id not in SCALES:
        raise Invalid(f"There is no rating scale {scale_id}.", field="rating_scale")
    return SCALES[scale_id]


def offered(scale_id: str, question: str) -> tuple[Rating, ...]:
    """The ratings that answer this question, in the order in which they are shown."""
    return tuple(rating for rating in scale(scale_id).ratings if rating.question == question)


def rating(scale_id: str, code: str) -> Rating:
    """The rating of this code; Invalid naming the codes of the scale when there is none."""
    for candidate in scale(scale_id).ratings:
        if candidate.code == code:
            return candidate
    codes = ", ".join(candidate.code for candidate in scale(scale_id).ratings)
    raise Invalid(f"“{code}” is no rating of this desk: {codes}.", field="rating")


def bounds(scale_id: str) -> tuple[int, int]:
    """The worst and the best number of a scale; (0, 0) where it has none."""
    numbers = [r.number for r in scale(scale_id).ratings if r.number is not None]
    return (min(numbers), max(numbers)) if numbers else (0, 0)
