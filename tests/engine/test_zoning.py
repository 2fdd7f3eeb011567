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
        ("Torvik (Coastline) – It rained.", "Torvik (Coastline) –"),
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
