"""Transcripts: who has the turn, what he tells of himself, and what is only personal."""

import pytest

from claims.engine import split
from claims.engine.result import Claim


def _claims(text: str) -> dict[str, Claim]:
    return {claim.quote: claim for claim in split(text).claims}


def _told(text: str) -> dict[str, str | None]:
    return {q: c.claimant.label if c.claimant else None for q, c in _claims(text).items()}


@pytest.mark.parametrize(
    ("text", "quote", "speaker"),
    [
        ("SMITH: We created 120,000 jobs.", "We created 120,000 jobs", "SMITH"),
        ("- MR. SMITH: We built 300 miles of road.", "We built 300 miles of road", "MR. SMITH"),
        ("00:12:31 SMITH: I vetoed the bill.", "I vetoed the bill", "SMITH"),
        ("[00:12:31.5] Smith: I vetoed the bill.", "I vetoed the bill", "Smith"),
        ("Anna Holm: I closed three prisons.", "I closed three prisons", "Anna Holm"),
        ("Q. Who paid?\nA. We opened 14 schools.", "We opened 14 schools", "an unnamed speaker"),
    ],
)
def test_claim_of_a_single_turn_leaves_the_label_out_and_is_the_speakers(
    text: str, quote: str, speaker: str
) -> None:
    told = _told(text)

    assert told == {quote: speaker}


@pytest.mark.parametrize(
    "words",
    [
        "Under my administration unemployment fell to 3 percent.",
        "I voted against the bill in 2019.",
        "We cut the budget.",
        "I have never raised taxes.",
        "We will build 400 homes by 2030.",
        "You closed 14 schools.",
        "I was at the meeting.",
        "My opponent raised taxes eleven times.",
    ],
)
def test_deed_or_figure_told_in_a_turn_is_a_claim_of_the_speaker(words: str) -> None:
    told = _told(f"HOLM: {words}\n\nVASK: Thank you.")

    assert told == {words.rstrip("."): "HOLM"}


@pytest.mark.parametrize(
    "words",
    [
        "Thank you.",
        "I love this city.",
        "I am happy to be here tonight.",
        "We can do better.",
        "I will fight for you.",
        "I appreciate the question.",
        "I stand by my record.",
        "That is not true.",
    ],
)
def test_personal_words_in_a_turn_are_no_claims(words: str) -> None:
    claims = _claims(f"HOLM: {words}\n\nVASK: {words}")

    assert claims == {}


def test_stage_direction_is_in_no_claim_and_has_its_class() -> None:
    text = "HOLM: [applause] We closed 14 schools in 2019. (Laughter.) We opened 300 shops."

    result = split(text)

    assert [claim.quote for claim in result.claims] == [
        "We closed 14 schools in 2019",
        "We opened 300 shops",
    ]
    put_in = [s.span.of(text) for s in result.coverage if s.reason == "put in by the recorder"]
    assert put_in == ["[applause]", "(Laughter.)"]


def test_claim_that_a_speaker_passes_on_comes_through_him() -> None:
    text = "HOLM: The auditor said 14 people died in the flood on Monday."

    [claim] = split(text + "\n\nVASK: Thank you.").claims

    assert claim.claimant is not None
    assert (claim.claimant.label, claim.via) == ("the auditor", ("HOLM",))


def test_words_that_a_speaker_gives_as_his_own_are_his() -> None:
    text = "HOLM: The auditor was wrong. I said that we would build 300 homes.\n\nVASK: Thank you."

    told = _told(text)

    assert told["we would build 300 homes"] == "HOLM"


def test_label_that_names_nobody_is_no_speaker() -> None:
    told = _told("NEW DELHI: The government opened 14 schools on Monday.")

    assert set(told.values()) == {None}
