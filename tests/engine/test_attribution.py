"""Who says it: claimants and what stands between them and the article."""

from __future__ import annotations

import pytest

from claims.engine import split
from claims.engine.reading import read_article


@pytest.mark.parametrize(
    ("text", "quote", "claimant", "via"),
    [
        ("The ministry said 14 people died in Sarn.", "14 people died", "the ministry", ()),
        ("At least 14 people died in Sarn, the ministry said.", "14 people died", "the ministry", ()),
        ("At least 14 people died, said Petra Holm on Monday.", "14 people died", "Petra Holm", ()),
        ("At least 14 people died in Sarn, according to the ministry.", "14 people died", "the ministry", ()),
        ("According to the ministry, at least 14 people died in Sarn.", "14 people died", "the ministry", ()),
        ("“At least 14 people died in Sarn,” Petra Holm said.", "14 people died", "Petra Holm", ()),
        ("“Boats were late,” said Petra Holm. “At least 14 people died in Sarn.”", "14 people died", "Petra Holm", ()),
        ("Prime Minister Ilse Marend spoke. Marend said that 14 people died.", "14 people died", "Ilse Marend", ()),
        ("Petra Holm said in an interview that 14 people died in Sarn.", "14 people died", "Petra Holm", ("an interview",)),
        ("The fire reportedly killed 14 people in the town of Sarn.", "killed 14 people", "unattributed reports", ()),
        ("At least 14 people died in the town of Sarn on Monday.", "14 people died", None, ()),
        ("“At least 14 people died in Sarn,” said an official, according to the Sarn Courier.", "14 people died",
         "an official", ("the Sarn Courier",)),
        ("Petra Holm opened the hall. She said that 14 people died in Sarn.", "14 people died", "Petra Holm", ()),
        ("The mayor spoke first. The mayor, Petra Holm, said that 14 people died.", "14 people died", "Petra Holm", ()),
        ("Officials said the road was closed. They said 14 people died in Sarn.", "14 people died", "officials", ()),
        ("The ministry told Kestria News Agency that 14 people died in Sarn.", "14 people died", "the ministry",
         ("Kestria News Agency",)),
        ("At least 14 people are believed to have died in Sarn.", "14 people", "unattributed reports", ()),
        ("It was confirmed by the ministry that 14 people died in Sarn.", "14 people died", "the ministry", ()),
        ("An official came out. The official said that 14 people died in Sarn.", "14 people died", "an official", ()),
        ("The National Storm Centre (NSC) met. The NSC said that 14 people died.", "14 people died",
         "National Storm Centre", ()),
        ("The minister's statement said that 14 people died in Sarn.", "14 people died", "the minister",
         ("the minister's statement",)),
        ("Per the ministry, at least 14 people died in Sarn on Monday.", "14 people died", "the ministry", ()),
        ("At least 14 people died in Sarn, the ministry said, and the harbour burned.", "14 people died",
         "the ministry", ()),
        ("The minister underlined that 40 bridges had been closed.", "40 bridges", "the minister", ()),
        ("The auditor flagged that three contracts had not been signed.", "three contracts", "the auditor", ()),
    ],
)  # fmt: skip
def test_claimant_of_a_claim_is_the_first_in_the_chain(
    text: str, quote: str, claimant: str | None, via: tuple[str, ...]
) -> None:
    [claim] = [claim for claim in split(text).claims if quote in claim.quote]

    assert (claim.claimant.label if claim.claimant else None, claim.via) == (claimant, via)


@pytest.mark.parametrize(
    ("text", "wording"),
    [
        ("“At least 14 people died in Sarn,” Petra Holm said.", "direct"),
        ("Petra Holm said that 14 people died in Sarn.", "indirect"),
        ("Petra Holm said that “more than 14 people” died in Sarn.", "mixed"),
        ("At least 14 people died in Sarn on Monday.", "own_voice"),
    ],
)
def test_wording_of_a_claim_says_whose_words_they_are(text: str, wording: str) -> None:
    [claim] = [claim for claim in split(text).claims if "14 people" in claim.quote]

    assert claim.wording == wording


def test_claim_when_who_said_it_follows_is_without_that() -> None:
    [claim] = split("At least 14 people died in Sarn on Monday, the ministry said.").claims

    assert claim.quote == "At least 14 people died in Sarn on Monday"


def test_statement_of_a_claim_names_in_full_and_resolves_the_day() -> None:
    text = "Ilse Marend came to Torvik on Monday. Marend signed the treaty there."

    statements = [claim.statement for claim in split(text).claims]

    assert "[Ilse] Marend signed the treaty there." in statements


def test_claimant_when_a_quotation_goes_on_in_the_next_paragraph_is_the_same() -> None:
    text = (
        "“The night was long,” said Petra Holm, the mayor of Sarn.\n\n"
        "“At least 14 people died in the harbour.”"
    )

    [claim] = [claim for claim in split(text).claims if "14 people" in claim.quote]

    assert claim.claimant is not None
    assert claim.claimant.label == "Petra Holm"


def test_claimant_in_a_transcript_is_who_has_the_turn() -> None:
    text = (
        "MODERATOR: Good evening to all of you in the hall.\n"
        "MAREND: The government built 300 schools in four years.\n"
        "VASK: The government closed 200 schools in the spring.\n"
    )

    claims = {claim.claimant.name: claim for claim in split(text).claims if claim.claimant}

    assert set(claims) == {"MAREND", "VASK"}
    assert {claim.text_role for claim in claims.values()} == {"turn"}


def test_claimant_of_an_accusation_is_the_accuser() -> None:
    text = "Kaldria accused Verenia of moving 40 launchers into the valley on Monday."

    labels = {claim.claimant.label for claim in split(text).claims if claim.claimant}

    assert labels == {"Kaldria"}


def test_statement_in_the_first_person_names_the_speaker() -> None:
    text = "“I closed 200 schools in the spring of 2025,” Petra Holm said on Monday."

    [claim] = [claim for claim in split(text).claims if "200" in claim.quote]

    assert claim.statement == "I [Petra Holm] closed 200 schools in the spring of 2025."


def test_statement_of_a_second_predicate_has_the_subject_of_the_first() -> None:
    text = "The storm damaged 3,000 homes in Sarn and killed 14 people in Lom."

    statements = [claim.statement for claim in split(text).claims]

    assert "[The storm] killed 14 people in Lom." in statements


def test_attribution_by_a_noun_of_saying_has_who_said_it_and_what() -> None:
    text = "The report by the ministry that 14 people died was read on Monday."

    [context] = read_article(text, None).contexts()
    [layer] = context.attributions

    assert layer.source is not None
    assert (layer.source.words, text[layer.content.start : layer.content.end]) == (
        "the ministry",
        "14 people died",
    )
