"""Kinds of claims."""

from __future__ import annotations

import pytest

from claims.engine import split
from claims.engine.kinds.register import KINDS, LEARNED
from claims.engine.kinds.weights import WEIGHTS

ALL = {
    "quantity", "money", "percentage", "duration", "date", "attendance", "position", "location", "event",
    "utterance", "causal", "comparison", "prediction", "law_or_rule", "other",
}  # fmt: skip


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("The company paid 30 million euros for the harbour.", "money"),
        ("Prices in Sarn rose by 4 percent in May.", "percentage"),
        ("The ship was at sea for 90 days in the spring.", "duration"),
        ("At least 14 people died in Sarn.", "quantity"),
        ("The bridge was closed on Monday.", "date"),
        ("The bridge was closed in Torvik.", "location"),
        ("The bridge was closed by the police.", "event"),
        ("Ilse Marend attended the meeting in Torvik.", "attendance"),
        ("Ilse Marend has been the president of Kaldria since 2020.", "position"),
        ("Kaldria demanded that the units leave the valley.", "utterance"),
        ("The flood caused the collapse of the old bridge.", "causal"),
        ("It is the largest harbour in the country.", "comparison"),
    ],
)
def test_kinds_of_a_plain_sentence_hold_the_one_it_shows(text: str, kind: str) -> None:
    kinds = {kind for claim in split(text).claims for kind in claim.kinds}

    assert kind in kinds


def test_kinds_in_the_register_are_the_promised_ones() -> None:
    assert {name for name, _ in KINDS} | set(LEARNED) == ALL
    assert set(WEIGHTS) <= set(LEARNED)
