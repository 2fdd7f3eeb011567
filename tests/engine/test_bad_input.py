"""Bad input: whatever comes in, the result is right, or empty with a reason; never nonsense."""

from __future__ import annotations

import json

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from claims.engine import Split, split
from claims.engine.emptiness import why_nothing
from tests.engine.articles import STORM, TALKS

POEM = (
    "The moon is on the water,\nThe wind is in the tree,\nMy love has wed another\n"
    "And sailed across the sea.\n\nO tell me, silver river,\nWhy do you weep for me?"
)
RECIPE = (
    "2 cups of flour\n1 teaspoon salt\n3 eggs\n\nMix the flour with the salt. Add the eggs and stir "
    "for 5 minutes. Bake at 180 degrees for 40 minutes."
)
CODE = "import os\n\ndef main():\n    for name in os.listdir():\n        print(name)\n    return 0"
FURNITURE = (
    "Leave a comment\n\nShare this article\n\n© 2026 Coastline. All rights reserved.\n\n"
    "Accept all cookies"
)
GERMAN = (
    "Der Rat der Stadt hat am Montag beschlossen, dass die Brücke bis zum Frühjahr saniert wird."
)
ODDITIES = st.sampled_from(
    [
        '"', "“", "”", "‘", "'", "«", "(", "[", "</p>", "<br/>", "&nbsp;", "&amp;", "🚒", "👩‍👩‍👧", "\u202b", "\u202c",
        "\u200f", "\x00", "\ud800", "\r\n", "\n\n", "\t", "\u00a0", "\u2028", "e\u0301", "שלום", "مرحبا", "x" * 400, "...", "—",
        "Q: ", "A: ", "HOLM: ", "• ", "Read more", "1,200\t", "{", "};", "v. ",
    ]
)  # fmt: skip


def _assert_whole(result: Split, text: str) -> None:
    assert result.text == text
    assert [claim.quote for claim in result.claims] == [c.span.of(text) for c in result.claims]
    assert "".join(stretch.span.of(text) for stretch in result.coverage) == text
    assert json.loads(json.dumps(result.to_dict())) == result.to_dict()


@st.composite
def _mutated(draw: st.DrawFn) -> str:
    """Return an article of ours with pieces put in, cut out and repeated."""
    text = draw(st.sampled_from([TALKS, STORM, POEM, RECIPE, CODE, f"{GERMAN}\n\n{STORM}"]))
    for _ in range(draw(st.integers(1, 8))):
        place = draw(st.integers(0, len(text)))
        change = draw(st.sampled_from(["put", "cut", "repeat"]))
        if change == "put":
            text = text[:place] + draw(ODDITIES) + text[place:]
        elif change == "cut":
            text = text[:place] + text[place + draw(st.integers(1, 80)) :]
        else:
            text = text[: place + 60] + text[place:]
    return text


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(_mutated())
def test_split_of_a_mutated_article_quotes_exactly_and_covers_everything(text: str) -> None:
    _assert_whole(split(text), text)


@settings(max_examples=60, deadline=None)
@given(st.text(alphabet=st.characters(), max_size=200))
def test_split_of_any_characters_quotes_exactly_and_covers_everything(text: str) -> None:
    _assert_whole(split(text), text)


@pytest.mark.parametrize(
    "text",
    [
        "x" * 1_000_000, '"' * 10_000, "“" * 10_000, "(" * 10_000, "[a" * 10_000, "word\r\n" * 2_000,
        "HOLM: yes. " * 300, "Q: who?\nA: him.\n" * 100, "A\t1\n" * 200, "\u202bשלום\u202c " * 500, "…" * 5_000,
        "A " * 1_000, "a, " * 1_000,
    ],
    ids=["one word", "marks", "opening marks", "brackets", "half brackets", "crlf", "one turn", "questions", "rows",
         "right to left", "dots", "capitals", "commas"],
)  # fmt: skip
def test_split_of_hostile_text_is_whole(text: str) -> None:
    _assert_whole(split(text), text)


@pytest.mark.parametrize(
    ("text", "rule"),
    [
        ("", "empty.no_words"),
        (" \n\n\t", "empty.no_words"),
        (FURNITURE, "empty.boilerplate"),
        ("1 2 3 4 5 6 7\n8 9 10\n11.5 12.5 13.5", "empty.boilerplate"),
        (POEM, "empty.verse"),
        (RECIPE, "empty.instructions"),
        (CODE, "empty.code"),
        (GERMAN, "empty.other_language"),
        ("Who could have known? Why did nobody ask?", "empty.questions"),
    ],
)
def test_split_of_text_without_claims_finds_none_and_has_a_reason(text: str, rule: str) -> None:
    result = split(text)

    assert result.claims == ()
    reason = why_nothing(text, result.coverage)
    assert reason is not None
    assert reason.rule == rule
    assert reason.message.startswith("No claims: ")


def test_an_article_with_claims_needs_no_reason() -> None:
    assert why_nothing(STORM, split(STORM).coverage) is None


def test_split_of_an_english_article_with_a_foreign_paragraph_reads_the_english_only() -> None:
    first = "At least 14 people died in Sarn on Monday, the ministry said."
    text = f"{first}\n\n{GERMAN}\n\nThe harbour of Sarn handled 3,000 ships in 2025."

    result = split(text)

    start = text.index(GERMAN)
    foreign = [s for s in result.coverage if s.kind == "other_language"]
    assert [stretch.span.start for stretch in foreign] == [start]
    assert all(not start <= c.span.start < start + len(GERMAN) for c in result.claims)
    assert "3,000" in result.claims[-1].quote


def test_split_of_a_foreign_article_with_one_english_quotation_says_the_language() -> None:
    text = (
        f"{GERMAN} {GERMAN}\n\n“We will wait for the money,” said the mayor on Monday.\n\n{GERMAN}"
    )

    result = split(text)

    assert (result.claims, result.language) == ((), "de")
    assert [caution.rule for caution in result.warnings] == ["language.not_english"]


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        ("Team\tPoints\nTorvik\t12\nSarn\t9", ["Torvik\t12", "Sarn\t9"]),
        ("Torvik 3–1 Sarn\nLom 2–2 Ardel", ["Torvik 3–1 Sarn", "Lom 2–2 Ardel"]),
    ],
)
def test_split_of_a_table_gives_one_claim_a_row(text: str, rows: list[str]) -> None:
    assert [claim.quote for claim in split(text).claims] == rows


@pytest.mark.parametrize(
    ("text", "rule"),
    [
        ("", "empty.no_words"),
        ("Subscribe to our newsletter\nShare on Facebook\nRead more", "empty.boilerplate"),
    ],
)
def test_split_of_a_text_without_claims_says_why_in_a_sentence(text: str, rule: str) -> None:
    result = split(text)

    assert result.claims == ()
    assert [(w.rule, w.message[:10]) for w in result.warnings] == [(rule, "No claims:")]
