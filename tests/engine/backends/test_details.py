"""What a language model says of a claim beside its quote: kinds, claimant and chain."""

from __future__ import annotations

from typing import Any

import pytest

from claims.engine import Claim, split
from claims.engine.backends.language_model import LanguageModel
from tests.engine.backends.models import FakeModel, answer_of, item

TEXT = (
    "Petra Holm, the mayor of Sarn, spoke on Monday. The harbour handled 412 ships in May, she said, "
    "according to the Sarn Courier."
)
QUOTE = "The harbour handled 412 ships in May"


def claim_with(text: str = TEXT, quote: str = QUOTE, **details: Any) -> Claim:
    fake = FakeModel(answer_of(item(quote, **details)))
    result = split(text, backend=LanguageModel(fake, model="fake-1"))
    [claim] = [each for each in result.claims if each.quote == quote]
    assert claim.found_by.startswith("openai-compatible")
    return claim


def test_claimant_that_the_text_names_then_is_given_by_full_name_with_the_chain() -> None:
    claim = claim_with(claimant="the mayor of Sarn", via=["the Sarn Courier", "a tale"])

    assert claim.claimant is not None
    assert claim.via == ("the Sarn Courier",)
    assert "mayor" in claim.claimant.label.lower() or claim.claimant.name == "Petra Holm"


def test_claimant_by_pronoun_then_is_who_the_pronoun_stands_for() -> None:
    claim = claim_with(claimant="she", via=[])

    assert claim.claimant is not None
    assert claim.claimant.name == "Petra Holm"


def test_claimant_who_is_not_in_the_text_then_stays_whom_the_engine_found() -> None:
    claim = claim_with(claimant="the chief of police", via=["the radio"])

    own = claim_with()
    assert (claim.claimant, claim.via) == (own.claimant, own.via)
    assert claim.claimant is not None


def test_claimant_null_then_is_the_articles_own_voice() -> None:
    claim = claim_with(claimant=None, via=[])

    assert (claim.claimant, claim.wording) == (None, "own_voice")


def test_claimant_null_in_a_transcript_then_is_whose_turn_it_is() -> None:
    text = "\n\n".join(
        f"{name}: The harbour handled {number} ships in May, and the quay was closed for two days."
        for name, number in (("HOLM", 412), ("BERG", 390), ("OSK", 401))
    )

    claim = claim_with(text, "The harbour handled 390 ships in May", claimant=None)

    assert claim.claimant is not None
    assert claim.claimant.label == "BERG"


@pytest.mark.parametrize(
    ("given", "kinds"),
    [
        (["causal", "event"], ("quantity", "date", "event", "causal")),
        (["money", "percentage"], None),
        (["gossip"], None),
        ([], None),
    ],
    ids=["taken", "values are the engine's", "not known", "none"],
)
def test_kinds_then_are_the_values_that_stand_there_and_those_the_model_may_give(
    given: list[str], kinds: tuple[str, ...] | None
) -> None:
    claim = claim_with(kinds=given)

    assert claim.kinds == (kinds or claim_with().kinds)


def test_statement_then_is_the_models_where_the_article_bears_it_out() -> None:
    taken = claim_with(statement="The harbour of Sarn handled 412 ships in May.")
    refused = claim_with(statement="The harbour of Sarn handled 900 ships in May.")

    assert taken.statement == "The harbour [of Sarn] handled 412 ships in May."
    assert refused.statement == claim_with().statement
