"""The score: what counts as found, right, wrong and neither."""

from __future__ import annotations

import dataclasses
from typing import Any

import pytest

from claims.engine.evaluation import Annotated, Score, average_precision
from claims.engine.evaluation.matching import (
    found_participants,
    has_value,
    partners,
    same_claimant,
    same_via,
)
from claims.engine.text import Span

TEXT = "Fourteen people died in Sarn. The bridge fell at noon, the mayor said. It rained."


def _claim(words: str, **parts: Any) -> dict[str, Any]:
    start = TEXT.index(words)
    claim = {"start": start, "end": start + len(words), "quote": words, "kinds": ["event"]}
    return claim | {"checkworthiness": 2} | parts


def _score(wanted: list[dict[str, Any]], found: list[dict[str, Any]]) -> Score:
    score = Score()
    score.add(Annotated("sarn", TEXT, None, None, tuple(wanted)), {"text": TEXT, "claims": found})
    return score


def test_score_when_all_is_found_as_annotated_then_every_figure_is_full() -> None:
    claim = _claim(
        "Fourteen people died in Sarn",
        checkworthiness=3,
        kinds=["event", "attendance"],
        claimant="the mayor",
        via="a statement; the Courier",
        quantities=[{"value": 14}],
        participants=["Ilse Marend"],
    )

    figures = _score([claim], [claim | {"checkworthiness": 0.9}]).figures()

    shares = {name: figure for name, figure in figures.items() if isinstance(figure, float)}
    assert set(shares.values()) == {1.0}
    assert (figures["quotes unlike their span"], figures["texts changed"]) == (0, 0)


def test_score_when_spans_differ_then_each_bar_counts_for_itself() -> None:
    wanted = [_claim("The bridge fell at noon"), _claim("It rained")]
    found = [_claim("bridge fell at"), _claim("It rained")]

    figures = _score(wanted, found).figures()

    assert figures["span F1, IoU .5"] == 1.0
    assert figures["span F1, IoU .7"] == 0.5
    assert figures["span F1, exact"] == 0.5


def test_score_when_a_claim_is_missed_or_invented_then_both_are_named() -> None:
    wanted = [_claim("Fourteen people died in Sarn", checkworthiness=3), _claim("It rained")]
    found = [_claim("The bridge fell at noon"), _claim("It rained")]

    score = _score(wanted, found)

    assert (score.loose.precision, score.loose.recall) == (0.5, 0.5)
    assert score.recall_by["worth 3"].value == 0.0
    assert score.recall_by["event"].value == 0.5
    assert [(miss.what, miss.quote) for miss in score.misses] == [
        ("missed", "Fourteen people died in Sarn"),
        ("false alarm", "The bridge fell at noon"),
    ]


def test_score_when_only_another_mention_is_found_then_it_is_neither_right_nor_wrong() -> None:
    other = _claim("It rained")
    wanted = [_claim("Fourteen people died in Sarn", also=[[other["start"], other["end"]]])]

    score = _score(wanted, [other])

    assert (score.loose.same, score.loose.given, score.loose.wanted) == (0, 0, 1)
    assert score.ranked == []


def test_score_when_the_text_or_a_quote_was_changed_then_it_is_counted() -> None:
    score = Score()
    found = {"text": TEXT + " ", "claims": [_claim("It rained") | {"quote": "It rains"}]}

    score.add(Annotated("sarn", TEXT, None, None, ()), found)

    assert (score.bad_quotes, score.changed_texts) == (1, 1)


@pytest.mark.parametrize("answer", [None, {"id": "sarn", "error": "It broke."}])
def test_score_when_an_article_is_not_answered_then_its_claims_are_missed(
    answer: dict[str, Any] | None,
) -> None:
    score = Score()

    score.add(Annotated("sarn", TEXT, None, None, (_claim("It rained"),)), answer)

    assert score.figures()["articles unanswered"] == 1
    assert score.figures()["recall"] == 0.0
    assert score.figures()["annotated claims"] == 1


def test_score_when_ranked_then_claims_of_substance_count_as_good() -> None:
    wanted = [_claim("Fourteen people died in Sarn"), _claim("It rained", checkworthiness=1)]
    found = [
        _claim("Fourteen people died in Sarn") | {"checkworthiness": 0.2},
        _claim("It rained") | {"checkworthiness": 0.8},
    ]

    figures = _score(wanted, found).figures()

    assert figures["check-worthiness, average precision"] == 0.5
    assert figures["check-worthiness, base rate"] == 0.5


def test_score_when_nothing_is_annotated_or_found_then_all_figures_are_numbers() -> None:
    figures = Score().figures()

    assert set(figures.values()) == {0}


def test_partners_when_several_overlap_then_the_likest_pair_is_made_first() -> None:
    wanted = [Span(0, 10), Span(4, 14)]
    found = [Span(3, 14), Span(0, 7)]

    assert partners(wanted, found, 0.5) == {0: 1, 1: 0}


@pytest.mark.parametrize(
    ("wanted", "found", "same"),
    [
        (None, None, True),
        (None, {"name": "Dahl", "description": None}, False),
        ("the mayor of Sarn", {"name": None, "description": "mayor of Sarn"}, True),
        ("Foreign Minister Orsen Dahl", {"name": "Orsen Dahl", "description": None}, True),
        ("Foreign Minister Orsen Dahl", {"name": "Dahl", "description": None}, False),
    ],
)
def test_claimants_when_half_of_the_words_agree_then_they_are_the_same(
    wanted: str | None, found: dict[str, str | None] | None, same: bool
) -> None:
    assert same_claimant(wanted, found) is same


def test_via_when_a_word_is_common_then_it_is_right() -> None:
    assert same_via("an official; the Sarn Courier", ["the Courier"])
    assert same_via(None, [])
    assert not same_via(None, ["the Courier"])
    assert not same_via("the Courier", None)


@pytest.mark.parametrize(
    ("wanted", "quantity", "same"),
    [
        (14, {"value": 14.0}, True),
        (3.4e12, {"value": 3400000000000}, True),
        ([3e9, 5e9], {"value": None, "low": 3000000000, "high": 5000000000}, True),
        (None, {"value": None, "low": None}, True),
        (14, {"value": None, "low": 14, "high": 20}, False),
        (14, {"value": 15}, False),
    ],
)
def test_value_when_compared_then_number_range_and_vague_are_told_apart(
    wanted: Any, quantity: dict[str, Any], same: bool
) -> None:
    assert has_value(wanted, [quantity]) is same


def test_participants_when_one_name_is_part_of_the_other_then_it_is_found() -> None:
    wanted = ["Defence Minister Anselm Berg", "Mira Ben-Tal", "Gustav Eiken"]

    assert found_participants(wanted, ["Anselm Berg", "National Adviser Mira Ben-Tal"]) == 2


def test_average_precision_when_good_entries_come_late_then_it_falls() -> None:
    assert average_precision([(0.9, True), (0.8, True), (0.1, False)]) == 1.0
    assert average_precision([(0.9, False), (0.8, True)]) == 0.5
    assert average_precision([]) == 0.0


def test_annotated_when_written_as_a_line_then_it_keeps_its_claims_to_itself() -> None:
    article = Annotated("sarn", TEXT, "Storm", None, (_claim("It rained"),))

    line = article.to_line()

    assert "It rained." in line
    assert "kinds" not in line
    assert dataclasses.replace(article, claims=()).to_line() == line
