"""Each publication rule: a draft for which it holds, and one for which it does not."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claims.review.pure.drafts import Draft
from claims.review.pure.publication_rules import (
    DECIDED_IN_PART,
    RULES,
    UNDECIDED,
    Problem,
    check,
)
from claims.review.pure.scales import offered, rating
from tests.review.pure.drafts import PRESS, REGISTER, SEARCH, citing, sound

TRUE = rating("truth-1", "true")
SECOND = replace(PRESS, number=4, publisher="The Gazette", url="https://gazette.example/a")
LONG = "word " * 90


def broken(draft: Draft, **levels: str) -> list[str]:
    return [problem.rule for problem in check(draft, levels)]


def test_check_of_a_sound_draft_finds_nothing() -> None:
    assert check(sound(), {}) == ()


def test_check_at_default_levels_blocks_and_warns_as_the_rules_say() -> None:
    assert {rule: level for rule, (level, _) in RULES.items()} == {
        "PUB001": "warn",
        "PUB002": "warn",
        "PUB003": "block",
        "PUB004": "block",
        "PUB005": "off",
        "PUB006": "block",
        "PUB011": "block",
        "PUB013": "block",
        "PUB014": "warn",
        "PUB016": "warn",
        "PUB018": "warn",
    }


def test_every_rule_is_decided_or_said_to_be_undecided() -> None:
    known = {f"PUB{n:03}" for n in (1, 2, 3, 4, 5, 6, 10, 11, 12, 13, 14, 15, 16, 17, 18, 20)}

    assert set(RULES) | set(UNDECIDED) == known
    assert set(RULES) & set(UNDECIDED) == set()
    assert set(DECIDED_IN_PART) <= set(RULES)


SPOILT: dict[str, list[dict[str, Any]]] = {
    "PUB001": [
        {"cited": (PRESS, SEARCH), "summary": "", "statement": ""},
        {"cited": (PRESS, SEARCH, replace(PRESS, number=5, source_key="source 5"))},
        {"cited": (PRESS, SEARCH, replace(SECOND, relation="interested"))},
        {"cited": (PRESS, SEARCH, replace(SECOND, publisher="", title="", url=""))},
        {"cited": (PRESS, SEARCH, replace(SECOND, stance="none_found"))},
        {"cited": (SEARCH, replace(REGISTER, relation="claimants_own"))},
    ],
    "PUB002": [{"cited": (PRESS, SECOND, SEARCH)}],
    "PUB003": [{"cited": (REGISTER, SEARCH, replace(PRESS, is_kept=False))}],
    "PUB004": [
        {"claimant_was_asked": None},
        {"claimant_was_asked": False},
        {"claimant_was_asked": None, "claimant_name": "", "claimant_description": "an official"},
        {"claimant_was_asked": None, "claimant_name": "", "wording": "own_voice"},
    ],
    "PUB006": [
        {"claimant_name": "The Daily"},
        {"claimant_name": "the daily ", "wording": "indirect"},
        {"claimant_name": "The Wire", "via": ("The Wire",)},
        {"claimant_name": ""},
        {"claimant_name": "an unnamed official"},
        {"claimant_name": "Unnamed officials", "wording": "own_voice"},
    ],
    "PUB011": [{"unknowns": "TODO"}, {"short_statement": "TK launchers"}],
    "PUB013": [
        {"origin_check": None},
        {"origin_check": "differs"},
        {"origin_check": "differs", "wording": "mixed"},
        {"origin_check": "differs", "question": "attribution", "rating": None},
    ],
    "PUB014": [{"cited": (REGISTER,)}, {"cited": (REGISTER,), "evidence": (REGISTER, PRESS)}],
    "PUB016": [{"summary": "It was 1,201."}, {"rationale": "It was nine percent."}],
    "PUB018": [{"rationale": f"“{LONG}”"}, {"rationale": f"He said:\n\n> {LONG}\n> {LONG}"}],
}


@pytest.mark.parametrize(
    ("rule", "changes"), [(rule, changes) for rule, many in SPOILT.items() for changes in many]
)
def test_rule_that_does_not_hold_is_found(rule: str, changes: dict[str, Any]) -> None:
    assert rule in broken(sound(**changes))


HOLDS: dict[str, list[dict[str, Any]]] = {
    "PUB001": [
        {"cited": (PRESS, SECOND)},
        {"cited": (REGISTER,)},
        {
            "cited": (replace(REGISTER, relation="claimants_own"),),
            "question": "attribution",
            "rating": rating("truth-1", "said_it"),
        },
    ],
    "PUB002": [{"cited": (PRESS,), "unknowns": "No primary source is public."}],
    "PUB003": [{"cited": (REGISTER, replace(SEARCH, is_kept=False))}],
    "PUB004": [
        {"claimant_was_asked": None, "reply_waived": True},
        {"claimant_was_asked": None, "rating": TRUE},
        {"claimant_was_asked": None, "claimant_name": "", "wording": "own_voice", "outlet": ""},
    ],
    "PUB006": [
        {"claimant_name": "The Daily", "wording": "own_voice"},
        {"claimant_name": "", "wording": "own_voice"},
        {"claimant_name": "", "claimant_description": "an official"},
        {"claimant_name": "Anna Some"},
    ],
    "PUB011": [{"rationale": "“We came […] late”"}],
    "PUB013": [
        {"origin_check": "as_reported"},
        {"origin_check": "differs", "wording": "indirect"},
        {
            "origin_check": "differs",
            "question": "attribution",
            "rating": rating("truth-1", "said_otherwise"),
        },
    ],
    "PUB014": [{"cited": (REGISTER, PRESS)}],
    "PUB016": [
        {"summary": "It was five.", "cited": (PRESS,)},
        {"summary": "It was 40 %.", "cited": (replace(PRESS, note="1,200 / 3,000 = 40 %"),)},
        {"summary": "In 2019 [1], on 3 March."},
        {"summary": "It was 3000."},
    ],
    "PUB018": [{"rationale": f"“A” {LONG} “B”"}, {"rationale": f'"A" {LONG} "B"'}],
}


@pytest.mark.parametrize(
    ("rule", "changes"), [(rule, changes) for rule, many in HOLDS.items() for changes in many]
)
def test_rule_that_holds_is_not_found(rule: str, changes: dict[str, Any]) -> None:
    assert rule not in broken(sound(**changes))


def test_short_statement_is_asked_for_only_where_the_desk_wants_it() -> None:
    assert broken(sound()) == []
    assert broken(sound(), PUB005="warn") == ["PUB005"]
    assert broken(sound(short_statement="x" * 76), PUB005="warn") == ["PUB005"]
    assert broken(sound(short_statement="x" * 75), PUB005="warn") == []


def test_check_with_levels_of_the_desk_takes_them_and_puts_blocks_first() -> None:
    draft = sound(origin_check=None, unknowns="TODO", cited=(REGISTER,))

    problems = check(draft, {"PUB013": "warn", "PUB014": "block", "PUB011": "off"})

    assert [(p.rule, p.level) for p in problems] == [("PUB014", "block"), ("PUB013", "warn")]


def test_check_with_a_level_that_does_not_exist_keeps_the_default() -> None:
    problems = check(sound(origin_check=None), {"PUB013": "none", "PUB999": "block"})

    assert [(p.rule, p.level) for p in problems] == [("PUB013", "block")]


def test_problem_as_the_api_shows_it() -> None:
    (problem,) = check(citing(REGISTER, replace(PRESS, is_kept=False)), {})

    assert problem == Problem(
        "PUB003",
        "block",
        "No copy is kept of the source of evidence 3.",
        "Try again to keep the copy, or upload the file.",
    )
    assert list(problem.to_dict()) == ["rule", "level", "message", "mend"]


def test_evidence_for_the_claim_that_is_not_cited_is_named() -> None:
    draft = sound(cited=(REGISTER,), evidence=(REGISTER, PRESS))

    assert [p.mend for p in check(draft, {})] == ["Cite evidence 3 too."]


def test_figures_that_stand_nowhere_are_named_once_and_at_most_five() -> None:
    (problem,) = check(sound(summary="21 21 22 23 24 25 26 people"), {"PUB018": "off"})

    assert problem.message == "These figures stand in no cited passage: 21, 22, 23, 24, 25."


DRAFTS = st.builds(
    Draft,
    statement=st.text(max_size=40),
    question=st.sampled_from(["truth", "attribution", "authenticity"]),
    rating=st.none() | st.sampled_from(offered("truth-1", "truth")),
    summary=st.text(max_size=60),
    rationale=st.text(max_size=60),
    wording=st.sampled_from(["", "direct", "mixed", "indirect", "own_voice"]),
    claimant_name=st.text(max_size=10),
    claimant_description=st.text(max_size=10),
    outlet=st.text(max_size=10),
    cited=st.lists(st.sampled_from([REGISTER, SEARCH, PRESS, SECOND])).map(tuple),
    origin_check=st.sampled_from([None, "matches", "differs", "as_reported"]),
    claimant_was_asked=st.sampled_from([None, True, False]),
)
LEVELS = st.dictionaries(st.sampled_from(sorted(RULES)), st.sampled_from(["block", "warn", "off"]))


@given(DRAFTS, LEVELS)
def test_check_of_any_draft_gives_problems_at_the_levels_asked_for(
    draft: Draft, levels: dict[str, str]
) -> None:
    problems = check(draft, levels)

    assert all(p.message.endswith(".") and p.mend.endswith(".") for p in problems)
    assert all(p.level == levels.get(p.rule, RULES[p.rule][0]) for p in problems)
    assert "off" not in {p.level for p in problems}
    blocks = [p.level == "block" for p in problems]
    assert blocks == sorted(blocks, reverse=True)


@given(DRAFTS, LEVELS)
def test_levels_change_only_the_level_of_what_is_found(
    draft: Draft, levels: dict[str, str]
) -> None:
    every = dict.fromkeys(RULES, "block")
    found = {p.rule for p in check(draft, every)}

    wanted = {rule for rule in found if levels.get(rule, RULES[rule][0]) != "off"}
    assert {p.rule for p in check(draft, levels)} == wanted
