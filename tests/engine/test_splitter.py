"""The splitter as a whole: promises that hold for any text, and what it finds in a news article."""

from __future__ import annotations

import json
from datetime import date

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from claims.engine import ENGINE_VERSION, Claim, Split, split
from tests.engine.articles import STORM, TALKS, TALKS_TITLE

PIECES = st.sampled_from(
    [
        "At least 14 people died in Sarn on Monday, the ministry said.",
        "“We have 40 boats,” said Petra Holm.",
        "Cafe\u0301 Bele\u0301m burned; 5\u00a0million marks were lost.",
        "The 🚒 crew rescued 12 people 👩‍👩‍👧.",
        "The paper “\u202bהארץ\u202c” wrote that 20 men were hurt.",
        "Who knew?",
        "Leave a comment",
        "\r\n\r\n",
        "\n",
        "\u2028",
        "\u00a0",
        " ",
        '"',
        "”",
        "\ud800",
        "\x00",
        "<p>",
        "SPEAKER: ",
        "• 3 votes",
    ]
)
ARTICLES = st.one_of(st.lists(PIECES, max_size=12).map(" ".join), st.text(max_size=120))
KEYS = {
    "text", "title", "language", "claims", "coverage", "warnings", "engine_version",
}  # fmt: skip
CLAIM_KEYS = {
    "start", "end", "quote", "wording", "statement", "kinds", "claimant", "via", "quantities", "dates",
    "participants", "checkworthiness", "reasons", "text_role", "mentions", "found_by",
}  # fmt: skip


@pytest.fixture(scope="module")
def talks() -> Split:
    return split(TALKS, title=TALKS_TITLE, published=date(2026, 11, 17))


def _claim(result: Split, quote: str) -> Claim:
    found = [claim for claim in result.claims if claim.quote == quote]
    assert len(found) == 1, [claim.quote for claim in result.claims]
    return found[0]


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(ARTICLES)
def test_split_of_any_text_quotes_exactly_and_covers_everything(text: str) -> None:
    result = split(text)

    assert result.text == text
    assert [claim.span.of(text) for claim in result.claims] == [c.quote for c in result.claims]
    assert "".join(stretch.span.of(text) for stretch in result.coverage) == text
    assert json.loads(json.dumps(result.to_dict())) == result.to_dict()


@settings(max_examples=15, deadline=None)
@given(ARTICLES)
def test_split_of_the_same_text_twice_is_the_same(text: str) -> None:
    assert split(text).to_dict() == split(text).to_dict()


@pytest.mark.parametrize(
    "text",
    [
        "", " \r\n\t", "x" * 200_000, '"' * 10_000, "“a " * 2_000, "( " * 3_000, "1," * 5_000,
        "A. " * 3_000, "word " * 4_000, "\n" * 20_000, "<p>The minister died.</p>" * 20,
        "Name\tVotes\nHolm\t1,200\n" * 50,
    ],
    ids=["empty", "blank", "one word", "marks", "never closed", "brackets", "digits", "initials",
         "no stop", "newlines", "markup", "table"],
)  # fmt: skip
def test_split_of_odd_text_is_valid(text: str) -> None:
    result = split(text)

    assert [claim.span.of(text) for claim in result.claims] == [c.quote for c in result.claims]
    assert sum(len(stretch.span) for stretch in result.coverage) == len(text)


def test_split_of_an_article_has_the_promised_keys(talks: Split) -> None:
    shown = talks.to_dict()

    assert set(shown) == KEYS
    assert all(set(claim) == CLAIM_KEYS for claim in shown["claims"])
    assert shown["engine_version"] == ENGINE_VERSION
    assert shown["language"] == "en"


def test_split_of_a_vague_quantity_names_the_official_who_goes_on_to_speak(talks: Split) -> None:
    claim = _claim(
        talks,
        "Kaldria is worried that Verenia will stockpile “hundreds and thousands of rockets” in Ardel",
    )

    assert claim.claimant is not None
    assert claim.claimant.to_dict() == {
        "name": None,
        "description": "an unnamed senior Kaldrian official",
        "named": False,
    }
    assert claim.wording == "mixed"
    assert [(q.text, q.value, q.vague) for q in claim.quantities] == [
        ("hundreds and thousands of rockets", None, True)
    ]
    assert {"quantity", "utterance"} <= set(claim.kinds)


def test_split_of_a_demand_keeps_the_chain_from_speaker_to_article(talks: Split) -> None:
    claim = _claim(
        talks,
        "Marend also demanded that all launchers that could reach Kaldrian towns be withdrawn from Ardel",
    )

    assert claim.claimant is not None
    assert claim.claimant.name == "Ilse Marend"
    assert claim.via == (
        "an unnamed senior Kaldrian official",
        "a briefing",
        "Kaldrian broadcasters",
    )
    assert "utterance" in claim.kinds


def test_split_of_a_presupposed_length_finds_the_discussion(talks: Split) -> None:
    claim = _claim(talks, "the two-hour discussion")

    assert [(q.kind, q.value, q.unit) for q in claim.quantities] == [("duration", 2, "hours")]
    assert "duration" in claim.kinds


@pytest.mark.parametrize(
    ("quote", "participants"),
    [
        (
            "The Verenian delegation that came to Torvik on Monday also included Verenian Chief of the "
            "General Staff Radko Sulim",
            ("Radko Sulim",),
        ),
        (
            "Also at the meeting were Defense Minister Anselm Berg, National Security Adviser Mira Ben-Tal "
            "and Army Chief of Staff Gustav Eiken",
            ("Anselm Berg", "Mira Ben-Tal", "Gustav Eiken"),
        ),
        (
            "a meeting in Torvik between Marend and Verenian Foreign Minister Orsen Dahl",
            ("Ilse Marend", "Orsen Dahl"),
        ),
    ],
)
def test_split_of_an_attendance_lists_names_without_titles(
    talks: Split, quote: str, participants: tuple[str, ...]
) -> None:
    claim = _claim(talks, quote)

    assert claim.participants == participants
    assert "attendance" in claim.kinds


def test_split_when_the_headline_repeats_the_lead_keeps_one_claim(talks: Split) -> None:
    claim = _claim(
        talks,
        "Kaldria turned down a Verenian offer to keep its rocket units some 25 miles from the ceasefire "
        "line in the Ardel valley",
    )

    assert [span.of(TALKS) for span in claim.mentions] == [TALKS_TITLE]
    assert [claim.text_role for claim in talks.claims].count("headline") == 0


def test_split_of_terms_in_a_quotation_is_one_claim(talks: Split) -> None:
    [claim] = [c for c in talks.claims if c.quote.startswith("The withdrawal of Verenia must")]

    assert claim.quote.endswith("to Ardel and to Lom")
    assert (claim.wording, claim.via) == ("direct", ("the Sarn Courier",))


def test_split_of_a_comment_form_finds_nothing(talks: Split) -> None:
    form = TALKS.index("Be the first")

    assert [claim for claim in talks.claims if claim.span.end > form] == []
    assert {s.kind for s in talks.coverage if s.span.start >= form} == {"boilerplate", "between"}


def test_split_of_questions_and_judgements_covers_them_with_their_class() -> None:
    result = split(STORM)

    classes = {stretch.kind for stretch in result.coverage}

    assert {"headline", "byline", "question", "boilerplate", "claim"} <= classes


def test_split_of_another_language_finds_nothing_and_says_so() -> None:
    text = "El consejo de la ciudad se reunió el lunes y decidió que el puente se cerrará en mayo."

    result = split(text)

    assert result.claims == ()
    assert result.language == "es"
    assert [caution.rule for caution in result.warnings] == ["language.not_english"]


def test_split_with_a_backend_that_is_not_known_is_refused() -> None:
    with pytest.raises(ValueError, match="There is no backend"):
        split("It rained.", backend="oracle")


def test_split_when_a_fact_is_said_twice_keeps_one_claim_with_a_mention() -> None:
    fact = "The harbour of Sarn handled 3,000 ships in 2025."

    result = split(f"{fact}\n\nThe town is quiet in winter.\n\n{fact}")

    [claim] = [c for c in result.claims if "3,000" in c.quote]
    assert [span.start for span in claim.mentions] == [result.text.rindex("The harbour")]


def test_split_of_a_date_with_its_year_puts_nothing_behind_it() -> None:
    text = "The council met on Monday 20 July 2026. It had closed the harbour on Tuesday."

    statements = [claim.statement for claim in split(text, published=date(2026, 7, 22)).claims]

    assert statements[0] == "The council met on Monday 20 July 2026."
    assert statements[1].endswith("on Tuesday [2026-07-21].")
