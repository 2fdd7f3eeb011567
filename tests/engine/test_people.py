"""Who took part: lists of people and groups, with titles, appositions and adjuncts taken off."""

from __future__ import annotations

import pytest

from claims.engine import split


@pytest.mark.parametrize(
    ("sentence", "participants"),
    [
        (
            "Present at the talks were Radko Sulim, the military's chief of staff, Mira Ben-Tal, and "
            "Orsen Dahl, the country's envoy to Verenia.",
            ["Radko Sulim", "Mira Ben-Tal", "Orsen Dahl"],
        ),
        (
            "The Kaldrian side included Defense Minister Anselm Berg and two members of the security council.",
            ["Anselm Berg", "two members of the security council"],
        ),
        (
            "Also at the meeting were the ambassadors of France and Germany, and Teodor Vask, who leads "
            "the opposition.",
            ["the ambassadors of France and Germany", "Teodor Vask"],
        ),
        (
            "Prime Minister Ilse Marend met with President Teodor Vask and representatives of the "
            "opposition in Torvik on Tuesday.",
            ["Ilse Marend", "Teodor Vask", "representatives of the opposition"],
        ),
        (
            "Talks between the United States and Iran began in Geneva on Thursday.",
            ["the United States", "Iran"],
        ),
        (
            "The ceremony was attended by 12 ministers from the region, King Olaf and hundreds of veterans.",
            ["12 ministers from the region", "Olaf", "hundreds of veterans"],
        ),
        (
            "Leaders of 40 countries took part in the summit in Torvik.",
            ["leaders of 40 countries"],
        ),
        (
            "Among those present were former president Karl Lund, the actress Ida Brand and several "
            "members of the royal family.",
            ["Karl Lund", "Ida Brand", "several members of the royal family"],
        ),
        (
            "Senators Anna Holm, Peter Lind and Mark Oste met on Monday with officials of the ministry.",
            ["Anna Holm", "Peter Lind", "Mark Oste", "officials of the ministry"],
        ),
        (
            "Thousands of protesters wearing black clothes gathered around the police station of Sarn "
            "on Friday.",
            ["thousands of protesters"],
        ),
    ],
)
def test_split_of_an_attendance_lists_people_and_groups(
    sentence: str, participants: list[str]
) -> None:
    [claim] = split(sentence).claims

    assert list(claim.participants) == participants


@pytest.mark.parametrize(
    "sentence",
    [
        "The package includes 300 tanks and 20 aircraft.",
        "The bridge was closed by the police and the army on Monday.",
        "The prices meet the expectations of 3,000 investors.",
        "The suspect was at home with his mother on Monday.",
    ],
)
def test_split_when_nobody_attends_lists_no_participants(sentence: str) -> None:
    assert [claim.participants for claim in split(sentence).claims] == [()]


def test_split_when_he_can_be_two_people_names_neither() -> None:
    text = "Anselm Berg met Gustav Eiken in Sarn on Monday. He attended the funeral on Tuesday."

    *_, claim = split(text).claims

    assert claim.participants == ()


def test_split_when_he_can_be_one_person_only_names_him() -> None:
    text = "Anselm Berg was born in Sarn in 1950. He attended the funeral of the king on Tuesday."

    *_, claim = split(text).claims

    assert claim.participants == ("Anselm Berg",)
