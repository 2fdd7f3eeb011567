"""The founding article of the gold corpus, where the corpus lies beside the project."""

from __future__ import annotations

import json
import os
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from claims.engine import Split, split

BESIDE = Path(__file__).resolve().parents[3] / "shared" / "data" / "gold"
GOLD = Path(os.environ.get("CLAIM_GOLD_DIR") or BESIDE)
pytestmark = pytest.mark.skipif(
    not (GOLD / "articles" / "seed.json").exists(),
    reason="the gold corpus is not here; CLAIM_GOLD_DIR names its folder",
)


@pytest.fixture(scope="module")
def annotated() -> list[dict[str, Any]]:
    path = GOLD / "annotations" / "seed.json"
    claims: list[dict[str, Any]] = json.loads(path.read_text(encoding="utf-8"))["claims"]
    return claims


@pytest.fixture(scope="module")
def result() -> Split:
    article = json.loads((GOLD / "articles" / "seed.json").read_text(encoding="utf-8"))
    return split(
        article["text"],
        title=article["title"],
        published=date.fromisoformat(article["published"]),
    )


@pytest.mark.parametrize(
    "kinds",
    [
        {"event", "quantity", "location"},
        {"quantity", "utterance"},
        {"duration"},
        {"attendance"},
        {"attendance", "date", "location"},
    ],
)
def test_claims_that_must_be_found_have_their_exact_spans(
    annotated: list[dict[str, Any]], result: Split, kinds: set[str]
) -> None:
    spans = {(claim.span.start, claim.span.end) for claim in result.claims}

    wanted = {(c["start"], c["end"]) for c in annotated if set(c["kinds"]) == kinds}

    assert wanted
    assert wanted <= spans


def test_every_attributed_demand_has_its_claimant_and_chain(
    annotated: list[dict[str, Any]], result: Split
) -> None:
    found = {(c.span.start, c.span.end): c for c in result.claims}
    [demand] = [c for c in annotated if c["via"] and c["via"].count(";") == 2]

    claim = found[demand["start"], demand["end"]]

    assert claim.claimant is not None
    assert claim.claimant.name == demand["claimant"]
    assert "; ".join(claim.via) == demand["via"]


def test_nothing_is_found_in_the_comment_form(result: Split) -> None:
    form = result.text.index("Be the first to comment")

    assert [claim for claim in result.claims if claim.span.end > form] == []
