"""Drafts of which every rule holds, to be spoilt in one place by a test."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from claims.review.pure.drafts import CitedEvidence, Draft
from claims.review.pure.scales import rating

REGISTER = CitedEvidence(
    id=11,
    number=1,
    passage="The register lists 1,200 launchers for the year.",
    stance="refutes",
    url="https://register.example/launchers",
    title="Register of launchers",
    publisher="Ministry of Defence",
    level="primary",
    type="official_statistics",
    source_key="source 1",
)
SEARCH = CitedEvidence(
    id=12, number=2, stance="none_found", note="Archive searched on 3 March.", has_source=False
)
PRESS = CitedEvidence(
    id=13,
    number=3,
    passage="About five of them were seen.",
    stance="supports",
    url="https://paper.example/seen",
    title="Five seen",
    publisher="The Paper",
    type="media",
    source_key="source 3",
)
SOUND = Draft(
    statement="The army had 3,000 launchers in 2023.",
    rating=rating("truth-1", "false"),
    summary="The register lists 1,200 launchers, not 3,000.",
    rationale="The register says so [1]. We looked for another count and found none [2].",
    wording="direct",
    quote="three thousand launchers",
    claimant_name="Jo Spokes",
    outlet="The Daily",
    cited=(REGISTER, SEARCH),
    evidence=(REGISTER, SEARCH),
    origin_check="matches",
    claimant_was_asked=True,
)


def sound(**changes: Any) -> Draft:
    """A draft of which every rule holds but for these changes."""
    return replace(SOUND, **changes)


def citing(*items: CitedEvidence, **changes: Any) -> Draft:
    """The same with other evidence, all of it cited."""
    return replace(SOUND, cited=items, evidence=items, **changes)
