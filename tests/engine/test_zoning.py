"""Zoning: what each stretch of a page is, before any parsing."""

from __future__ import annotations

import pytest

from claims.engine.text import parser_view
from claims.engine.zoning import zones_of
from tests.engine.articles import STORM, TALKS, TALKS_TITLE

PROSE = (
    "The council of Torvik decided on Monday that the old bridge over the Sarn will be repaired, "
    "after engineers had found cracks in two of its pillars."
)


def _roles(text: str, title: str | None = None) -> list[tuple[str, str]]:
    zones = zones_of(text, parser_view(text), title)
    return [(zone.role, zone.span.of(text)) for zone in zones]


def test_zones_of_a_news_article_name_headline_caption_credit_and_dateline() -> None:
    roles = _roles(TALKS, TALKS_TITLE)

    assert [role for role, _ in roles[:5]] == ["headline", "caption", "byline", "dateline", "body"]
    assert roles[2][1] == "(State Press Service)"
    assert roles[3][1] == "TORVIK (Coastline) —"


def test_zones_of_a_comment_form_are_boilerplate() -> None:
    roles = _roles(TALKS, TALKS_TITLE)

    assert [role for role, _ in roles[-3:]] == ["boilerplate"] * 3


def test_zones_when_share_bar_and_links_follow_are_boilerplate() -> None:
    roles = _roles(STORM)

    assert roles[0] == ("headline", "Storm leaves 14 dead on the coast of Verenia")
    assert roles[1] == ("byline", "By Lina Osk, Coastline")
    assert [role for role, _ in roles[-2:]] == ["boilerplate"] * 2


@pytest.mark.parametrize(
    "furniture",
    [
        "Leave a reply",
        "Your e-mail address will not be published. Required fields are marked *",
        "Read more: The bridge that nobody wanted",
        "Share this on Facebook",
        "Subscribe to our newsletter",
        "© 2026 Coastline. All rights reserved.",
        "https://coastline.example/bridge",
        "12 comments",
        "Home > News > Torvik",
        "Advertisement",
        "Tags: bridges, Torvik, council",
        "+1 202 555 0143",
        "This article was amended on 3 May 2026 to correct the number of pillars.",
        "Correction: An earlier version of this article said that three pillars had cracks.",
        "You have reached your limit of free articles.",
        "Get the best of Coastline delivered to your inbox every day.",
        "Do you have a tip? Email us at tips@coastline.example.",
        "The Coast Press contributed to this report.",
        "(This story has not been edited by our staff and is auto-generated from a feed.)",
        "Photograph: Lina Osk",
    ],
)
def test_zones_of_furniture_are_boilerplate(furniture: str) -> None:
    roles = _roles(f"{PROSE}\n\n{furniture}\n\n{PROSE}")

    assert roles == [("body", PROSE), ("boilerplate", furniture), ("body", PROSE)]


@pytest.mark.parametrize(
    ("line", "dateline"),
    [
        ("TORVIK — It rained.", "TORVIK —"),
        ("TORVIK, Kaldria (Coastline) - It rained.", "TORVIK, Kaldria (Coastline) -"),
        ("SARN, Nov. 3 — It rained.", "SARN, Nov. 3 —"),
        ("SARN, Monday 20 July 2026 — It rained.", "SARN, Monday 20 July 2026 —"),
        ("SARN, Kaldria, Wednesday, July 22 — It rained.", "SARN, Kaldria, Wednesday, July 22 —"),
        ("July 20, 2026 — It rained.", "July 20, 2026 —"),
        ("Torvik (Coastline) – It rained.", "Torvik (Coastline) –"),
        ("Torvik, Sarn Coast, Verenia - It rained.", "Torvik, Sarn Coast, Verenia -"),
    ],
)
def test_zones_when_a_paragraph_opens_with_a_dateline_cut_it_off(line: str, dateline: str) -> None:
    assert _roles(line) == [("dateline", dateline), ("body", "It rained.")]


def test_zones_of_a_transcript_give_each_turn_its_speaker() -> None:
    text = "\n".join(
        [
            "MODERATOR: Good evening to all of you in the hall.",
            "MAREND: We have built 300 schools in four years.",
            "VASK: You have closed 200 of them since the spring.",
        ]
    )

    zones = zones_of(text, parser_view(text))

    speakers = [(zone.role, zone.speaker) for zone in zones if zone.role == "turn"]
    assert speakers == [("turn", "MODERATOR"), ("turn", "MAREND"), ("turn", "VASK")]


def test_zones_of_a_menu_are_boilerplate() -> None:
    menu = "\n\n".join(["World", "Economy", "Sport", "Weather"])

    roles = _roles(f"{PROSE}\n\n{menu}\n\n{PROSE}")

    assert [role for role, _ in roles] == ["body", *["boilerplate"] * 4, "body"]


def test_zones_of_a_passage_in_another_language_are_foreign() -> None:
    spanish = "Ya no hay medicamentos en el hospital y la gente de la ciudad necesita mucha ayuda."

    roles = _roles(f"{PROSE}\n\n{spanish}")

    assert roles == [("body", PROSE), ("foreign", spanish)]


@pytest.mark.parametrize(
    ("text", "turns"),
    [
        (
            "MR. SMITH: The road was closed.\nMS. HOLM: It was open on Tuesday.",
            [("MR. SMITH", "The road was closed."), ("MS. HOLM", "It was open on Tuesday.")],
        ),
        (
            "Q: How many people were hurt?\nA: At least 14 people were hurt.",
            [(None, "How many people were hurt?"), (None, "At least 14 people were hurt.")],
        ),
        (
            "THE PRESIDENT: We built 300 schools.\n\nQ Mr. President, who paid?",
            [("THE PRESIDENT", "We built 300 schools."), (None, "Mr. President, who paid?")],
        ),
        (
            "[00:12] HOLM: We lost 4,000 jobs.\n[00:20] VASK: That is false.",
            [("HOLM", "We lost 4,000 jobs."), ("VASK", "That is false.")],
        ),
        (
            "Host: Welcome to the show. Guest: We sold 3,000 boats. Host: That is a lot.",
            [
                ("Host", "Welcome to the show."),
                ("Guest", "We sold 3,000 boats."),
                ("Host", "That is a lot."),
            ],
        ),
        (
            f"{PROSE}\n\nSPEAKER: The road was closed by the police.\n\n{PROSE}",
            [("SPEAKER", "The road was closed by the police.")],
        ),
    ],
)
def test_zones_of_few_turns_leave_the_label_out_and_know_the_speaker(
    text: str, turns: list[tuple[str | None, str]]
) -> None:
    zones = zones_of(text, parser_view(text))

    found = [(zone.speaker, zone.span.of(text)) for zone in zones if zone.role == "turn"]
    assert found == turns
    assert len({zone.paragraph for zone in zones if zone.role == "turn"}) == len(turns)


def test_zones_when_a_transcript_goes_on_without_a_label_keep_the_speaker() -> None:
    text = "HOLM: We built 300 schools.\n\nWe also closed two.\n\nVASK: You closed 200."

    zones = zones_of(text, parser_view(text))

    assert [z.speaker for z in zones if z.role == "turn"] == ["HOLM", "HOLM", "VASK"]


@pytest.mark.parametrize("tag", ["UPDATE:", "What we know:", "Breaking:"])
def test_zones_of_a_tagged_paragraph_leave_the_tag_out_and_give_no_speaker(tag: str) -> None:
    text = f"{PROSE}\n\n{tag} The road was closed on Monday by the police of Sarn."

    zones = zones_of(text, parser_view(text))

    assert [zone.role for zone in zones] == ["body", "heading", "body"]
    assert all(zone.speaker is None for zone in zones)


def test_zones_when_a_word_has_a_hyphen_are_no_dateline() -> None:
    assert _roles("ABS-CBN Corporation was closed.") == [
        ("body", "ABS-CBN Corporation was closed.")
    ]


def test_zones_of_links_under_their_title_are_boilerplate() -> None:
    roles = _roles(f"{PROSE}\n\nRelated:\nStorm kills 14 people in Sarn\nMayor resigns\n\n{PROSE}")

    assert [role for role, _ in roles] == ["body", *["boilerplate"] * 3, "body"]


def test_zones_of_a_note_about_the_author_are_boilerplate_at_the_foot_only() -> None:
    note = "Lina Osk is a reporter at the Coastline. Follow her on Twitter @linaosk."

    assert [role for role, _ in _roles(f"{PROSE}\n\n{note}")] == ["body", "boilerplate"]
    assert [role for role, _ in _roles(f"{note}\n\n{PROSE} {PROSE}")] == ["body", "body"]


def test_zones_of_a_repeated_headline_are_headlines() -> None:
    roles = _roles(f"Bridge will be repaired\n\nBridge will be repaired\n\n{PROSE}")

    assert [role for role, _ in roles] == ["headline", "headline", "body"]


@pytest.mark.parametrize(
    ("text", "role"),
    [
        (
            "The moon is on the water,\nThe wind is in the tree,\nMy love has wed another\n"
            "And sailed across the sea.\n\nO tell me, silver river,\nWhy do you weep for me?",
            "verse",
        ),
        ("def main():\n    for i in range(10):\n        print(i)\n    return 0", "code"),
        ('{"name": "Holm", "votes": 1200, "items": [1, 2, 3]}', "code"),
        (
            "2 cups of flour\n3 eggs\n\nMix the flour with the eggs. Bake at 180 degrees.",
            "instructions",
        ),
    ],
)
def test_zones_of_what_is_no_prose_say_what_it_is(text: str, role: str) -> None:
    assert {found for found, _ in _roles(text)} == {role}


def test_zones_of_a_report_that_was_revised_stay_prose() -> None:
    text = "The report was revised on Monday to include 14 deaths in Sarn, the ministry said."

    assert _roles(text) == [("body", text)]


def test_zones_when_a_date_stands_before_a_later_paragraph_are_no_dateline() -> None:
    day = "20 July — The council voted for the tram."

    assert _roles(f"{PROSE}\n\n{day}") == [("body", PROSE), ("body", day)]
