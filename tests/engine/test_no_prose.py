"""Texts that are no prose: verse, songs, crosswords, logs, code and what is left of pages."""

import pytest

from claims.engine import split
from claims.engine.text import parser_view

POEM = """I wandered by the river long ago
The swallows came in hundreds from the sea
The mayor closed the mill in ninety-ten
And nobody has spoken since to me

The river rose by seven feet that night
The bells of Sarn were ringing until three
We counted fourteen coffins in the light
And nobody has spoken since to me"""
SONG = """Verse 1
I walked ten thousand miles for you
The factory closed in '83

Chorus
Oh baby, baby, ninety-nine
Oh baby, you were never mine"""
CROSSWORD = """Across
1. Small bird of prey (7)
8. He wrote a play in 1601 (11)

Down
2. River through the capital (6)
3. It was won by Verenia in 2006 (5,3)"""
LOG = """2026-11-17 10:00:01 INFO Server started on port 8080
2026-11-17 10:00:03 ERROR Connection refused by 10.0.0.1
2026-11-17 10:00:04 WARN Retry 3 of 5"""
CODE = """def add(a, b):
    # returns the sum of 2 numbers
    return a + b

for i in range(10):
    print(add(i, 3))"""
CONSENT = (
    "We and our 842 partners store and access information on your device. Accept all. Reject all."
)
CONTENTS = "1 Introduction ..... 3\n2 The dam ..... 14\n3 What happened in 1974 ..... 22"


@pytest.mark.parametrize(
    ("text", "rule"),
    [
        (POEM, "empty.verse"),
        (SONG, "empty.verse"),
        (CROSSWORD, "empty.instructions"),
        (LOG, "empty.code"),
        (CODE, "empty.code"),
        (CONSENT, "empty.boilerplate"),
        (CONTENTS, "empty.boilerplate"),
    ],
)
def test_text_that_is_no_prose_gives_no_claims_and_a_reason(text: str, rule: str) -> None:
    result = split(text)

    assert result.claims == ()
    assert rule in [caution.rule for caution in result.warnings]


def test_lines_of_facts_without_stops_are_no_poem() -> None:
    text = "\n".join(
        [
            "The dam of Sarn was built by Holm in the valley",
            "The council closed the old road on Monday",
            "The police arrested two men at the harbour",
            "The ministry bought the bridge from Verenia",
        ]
    )

    rules = [caution.rule for caution in split(text).warnings]

    assert "empty.verse" not in rules


def test_days_and_directions_before_a_colon_are_no_speakers() -> None:
    text = "Monday: You will need a coat.\nTuesday: You will need a hat."

    claimants = [claim.claimant for claim in split(text).claims]

    assert set(claimants) <= {None}


@pytest.mark.parametrize(
    ("text", "view"),
    [
        ("said &quot;we left&quot; on", 'said      "we left"      on'),
        ("shops.&nbsp;The", "shops.      The"),
        ("Sarn &amp; Lom", "Sarn     & Lom"),
        ("AT&T; yes", "AT&T; yes"),
    ],
)
def test_view_of_what_is_left_of_a_page_has_the_marks_and_the_length(text: str, view: str) -> None:
    found = parser_view(text)

    assert found == view


def test_entities_of_a_page_cut_no_claim() -> None:
    text = "The ministry opened 3 shops on Monday.&nbsp;The council &amp; the police closed 14 schools."

    quotes = [claim.quote for claim in split(text).claims]

    assert quotes == [
        "The ministry opened 3 shops on Monday",
        "The council &amp; the police closed 14 schools",
    ]
