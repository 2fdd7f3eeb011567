"""Check-worthiness: it ranks, it is a sum, and its reasons are words."""

from __future__ import annotations

import re

import pytest

from claims.engine import Split, split
from claims.engine.worth_weights import BASE, WEIGHTS

TEXT = (
    "Flood in the valley\n\n"
    "At least 340 people were killed when the dam above Orlen burst on Tuesday, officials said.\n\n"
    "The mayor, who is 52, has lived in the town for years.\n\n"
    "The government had cut the budget for repairs by 45 percent since 2019.\n"
)


@pytest.fixture(scope="module")
def result() -> Split:
    return split(TEXT)


def test_a_score_is_the_base_and_the_reasons_cut_to_0_and_1(result: Split) -> None:
    for claim in result.claims:
        total = BASE + sum(reason.weight for reason in claim.reasons)

        assert claim.checkworthiness == pytest.approx(min(1, max(0, total)), abs=0.001)
        assert all(WEIGHTS[reason.feature] == reason.weight for reason in claim.reasons)


def test_deaths_rank_before_a_private_age(result: Split) -> None:
    score = {claim.quote: claim.checkworthiness for claim in result.claims}
    deaths = max(worth for quote, worth in score.items() if "340" in quote)
    others = [worth for quote, worth in score.items() if "lived in the town" in quote]

    assert others
    assert all(deaths > other for other in others)


def test_reasons_come_weightiest_first_each_once_and_in_words(result: Split) -> None:
    for claim in result.claims:
        weights = [abs(reason.weight) for reason in claim.reasons]
        names = [reason.feature for reason in claim.reasons]

        assert weights == sorted(weights, reverse=True)
        assert len(set(names)) == len(names)
        assert not [name for name in names if re.search(r"[_=]", name)]


def test_what_is_known_is_said_in_the_reasons(result: Split) -> None:
    deaths = next(claim for claim in result.claims if "340" in claim.quote)

    said = {reason.feature for reason in deaths.reasons}

    assert {"holds a quantity", "speaks of harm, crime, power or war"} <= said
