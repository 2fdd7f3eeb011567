"""What a submission lacks: fields, citations, footnotes that lead nowhere, placeholder text."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claims.review.pure.drafts import completeness
from claims.review.pure.footnotes import cited_numbers
from claims.review.pure.placeholders import placeholder_in
from claims.review.pure.scales import rating
from tests.review.pure.drafts import PRESS, REGISTER, SEARCH, citing, sound


def test_completeness_of_a_sound_draft_is_empty() -> None:
    assert completeness(sound()) == []


def test_completeness_of_a_blank_draft_names_all_four_parts() -> None:
    blank = citing(rating=None, summary="", rationale="")

    assert [(field, code) for field, code, _ in completeness(blank)] == [
        ("rating", "required"),
        ("summary", "required"),
        ("rationale", "required"),
        ("evidence", "required"),
    ]


@pytest.mark.parametrize("text", ["   ", "\n\t", "…", "\u200b\u2060", " . - "])
def test_completeness_takes_text_without_a_word_for_blank(text: str) -> None:
    lacks = completeness(sound(summary=text, rationale=text))

    assert [(field, code) for field, code, _ in lacks] == [
        ("summary", "required"),
        ("rationale", "required"),
    ]


def test_completeness_refuses_a_rating_that_answers_another_question() -> None:
    lacks = completeness(sound(rating=rating("truth-1", "said_it")))

    assert [(field, code) for field, code, _ in lacks] == [("rating", "invalid")]


def test_completeness_tells_unknown_footnotes_from_evidence_that_is_not_cited() -> None:
    draft = sound(rationale="See [1], [3], [9] and [3].", evidence=(REGISTER, SEARCH, PRESS))

    assert completeness(draft) == [
        ("rationale", "unknown_evidence", "Footnote [3] is not among the cited evidence."),
        ("rationale", "unknown_evidence", "Footnote [9] leads to no evidence."),
    ]


@pytest.mark.parametrize("field", ["summary", "rationale", "unknowns", "short_statement"])
def test_completeness_refuses_a_placeholder_in_each_text(field: str) -> None:
    lacks = completeness(sound(**{field: "The figure is TK for now"}))

    assert [(where, code) for where, code, _ in lacks] == [(field, "placeholder")]


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("TODO: ask", "TODO"),
        ("see todo: ask", "todo:"),
        ("TK", "TK"),
        ("TKTK people", "TKTK"),
        ("It cost XXX euros", "XXX"),
        ("XXXX", "XXXX"),
        ("FIXME", "FIXME"),
        ("TBD", "TBD"),
        ("date TBC", "TBC"),
        ("Lorem ipsum dolor", "Lorem"),
        ("as he said [..] then", "[..]"),
        ("as he said [...] then", "[...]"),
        ("as he said […] then", "[…]"),
        ("by [insert name] then", "[insert name]"),
        ("by [???] then", "[???]"),
        ("by [?] then", "[?]"),
        ("[citation needed]", "[citation needed]"),
        ("[TK]", "[TK]"),
        ("what???", "???"),
    ],
)
def test_placeholder_is_found(text: str, left: str) -> None:
    assert placeholder_in(text) == left


@pytest.mark.parametrize(
    "text",
    [
        "Nothing is left.",
        "“We went […] and came back”, she said.",
        '"We went [...] and came back", she said.',
        "> We went […] and came back\n> at night.",
        "«Es todo [...] lo que tengo»",
        "Eso es todo",
        "The price is Tk 500 or TK 500.",
        "The method list of a todolist",
        "Footnote [1] and [2019].",
        "stock exchange, Lorembach",
        "Really?",
    ],
)
def test_placeholder_is_not_seen_where_there_is_none(text: str) -> None:
    assert placeholder_in(text) == ""


def test_cited_numbers_come_once_in_order_without_years_and_links() -> None:
    text = "A [2]. B [1][2]. In [2019], see [3](https://a.example) and [x], [ 4 ], [012]."

    assert cited_numbers(text) == (2, 1, 12)


@given(st.lists(st.integers(0, 999), max_size=12))
def test_cited_numbers_finds_each_footnote_once(numbers: list[int]) -> None:
    text = " and ".join(f"words [{number}]." for number in numbers)

    assert cited_numbers(text) == tuple(dict.fromkeys(numbers))


@given(st.text(alphabet="[]0123456789( )\n٣a\\"))
def test_cited_numbers_are_written_in_the_text(text: str) -> None:
    numbers = cited_numbers(text)

    assert len(set(numbers)) == len(numbers)
    assert all(0 <= number <= 999 for number in numbers)


@given(st.text(), st.text())
def test_completeness_of_any_text_has_known_fields_and_codes(summary: str, rationale: str) -> None:
    lacks = completeness(sound(summary=summary, rationale=rationale))

    assert {field for field, _, _ in lacks} <= {"summary", "rationale"}
    assert {code for _, code, _ in lacks} <= {"required", "placeholder", "unknown_evidence"}
