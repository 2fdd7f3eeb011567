"""How claimants are called in public (PUB006), and who is the author of a checked claim."""

from __future__ import annotations

from typing import Any

import pytest

from claims.publication.pure.claimants import Agent, agent_type, claim_author, claimant_label
from claims.publication.pure.verdicts import Appearance
from tests.publication.pure.verdicts import verdict

UNNAMED = {"claimant_name": "", "via": (), "via_types": ()}


@pytest.mark.parametrize(
    ("changes", "label"),
    [
        ({}, "Jo Spokes"),
        (
            UNNAMED | {"claimant_description": "a senior official"},
            "unnamed senior official, as reported by Haaretz",
        ),
        (
            UNNAMED | {"claimant_description": "An unnamed official"},
            "unnamed official, as reported by Haaretz",
        ),
        (
            UNNAMED | {"claimant_description": "Anonymous aides"},
            "anonymous aides, as reported by Haaretz",
        ),
        (
            UNNAMED | {"claimant_description": "Israeli reports", "outlet": "Wire"},
            "unattributed Israeli reports, as reported by Wire",
        ),
        (
            UNNAMED
            | {
                "claimant_description": "an aide",
                "via": ("a briefing", "Channel 9"),
                "via_types": ("occasion", "outlet"),
            },
            "unnamed aide, as reported by Channel 9",
        ),
        (
            UNNAMED | {"claimant_description": "an aide", "via": ("a briefing",)},
            "unnamed aide, as reported by Haaretz",
        ),
        (
            UNNAMED
            | {
                "claimant_description": "an aide",
                "outlet": "",
                "appearances": (Appearance(url="https://a.example/", outlet="A Paper"),),
            },
            "unnamed aide, as reported by A Paper",
        ),
        (
            UNNAMED | {"claimant_description": "an aide", "outlet": "", "appearances": ()},
            "unnamed aide",
        ),
        (
            {
                "claimant_name": "Ann Minister",
                "via": ("an unnamed senior official", "a briefing", "Haaretz"),
                "via_types": ("person", "occasion", "outlet"),
            },
            "Ann Minister, as reported by an unnamed senior official",
        ),
        (UNNAMED | {"wording": "own_voice"}, "Haaretz"),
        (UNNAMED | {"wording": "own_voice", "outlet": ""}, ""),
    ],
)
def test_claimant_label_says_who_it_was_and_through_whom(
    changes: dict[str, Any], label: str
) -> None:
    assert claimant_label(verdict(**changes)) == label


@pytest.mark.parametrize(
    ("changes", "author"),
    [
        ({}, Agent("Person", "Jo Spokes")),
        ({"claimant_name": "Ministry of Health"}, Agent("Organization", "Ministry of Health")),
        (
            {
                "claimant_name": "Ann Minister",
                "via": ("an official",),
                "via_types": ("person",),
            },
            Agent("Person", "Ann Minister"),
        ),
        (
            UNNAMED | {"claimant_description": "a senior official"},
            Agent("Person", "unnamed senior official, as reported by Haaretz"),
        ),
        (
            UNNAMED | {"claimant_description": "local media"},
            Agent("Organization", "unnamed local media, as reported by Haaretz"),
        ),
        (UNNAMED, Agent("Organization", "Haaretz")),
        (UNNAMED | {"outlet": ""}, None),
    ],
)
def test_claim_author_for_truth_is_the_claimant(
    changes: dict[str, Any], author: Agent | None
) -> None:
    assert claim_author(verdict(**changes)) == author


@pytest.mark.parametrize(
    ("via", "types", "author"),
    [
        (("The Wire", "Haaretz"), ("outlet", "outlet"), Agent("Organization", "The Wire")),
        (("a briefing", "Haaretz"), ("occasion", "outlet"), Agent("Organization", "Haaretz")),
        (("a letter",), ("document",), Agent("Organization", "Haaretz")),
        (("Telegram",), ("platform",), Agent("Organization", "Telegram")),
        (("Bo Aide",), ("person",), Agent("Person", "Bo Aide")),
        (
            ("a senior official",),
            ("person",),
            Agent("Person", "unnamed senior official, as reported by Haaretz"),
        ),
        ((), (), Agent("Organization", "Haaretz")),
    ],
)
def test_claim_author_for_attribution_is_the_link_next_to_the_claimant(
    via: tuple[str, ...], types: tuple[str, ...], author: Agent
) -> None:
    checked = verdict(question="attribution", via=via, via_types=types)

    assert claim_author(checked) == author


@pytest.mark.parametrize(
    "name",
    [
        "Ministry of Health",
        "the Office of the President",
        "World Health Organization",
        "WHO",
        "Bank of America",
        "Acme Inc.",
        "Israel Defense Forces",
        "The New York Times",
        "United Nations",
        "White House",
        "University of Oslo",
        "Consumers' League",
    ],
)
def test_agent_type_of_a_body_is_organization(name: str) -> None:
    assert agent_type(name) == "Organization"


@pytest.mark.parametrize(
    "name",
    [
        "Jo Spokes",
        "Police Chief Ann Law",
        "Central Bank Governor Ann Law",
        "Prime Minister Bo Law",
        "Jean-Luc Dupont",
        "Madonna",
        "محمد",
        "",
    ],
)
def test_agent_type_of_anybody_else_is_person(name: str) -> None:
    assert agent_type(name) == "Person"
