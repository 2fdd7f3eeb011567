"""Whatever a model answers to whatever text: the promises of a split hold."""

from __future__ import annotations

import json
from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from claims.engine import split
from claims.engine.backends.language_model import Answer, LanguageModel, Limits
from tests.engine.backends.models import FakeModel

PIECES = [
    "At least 14 people died in Sarn on Monday, the ministry said.",
    "“We have 40 boats,” said Petra Holm.",
    "Cafe\u0301 Bele\u0301m burned; 5\u00a0million marks were lost.",
    "The 🚒 crew rescued 12 people 👩‍👩‍👧.",
    "The paper “\u202bהארץ\u202c” wrote that 20 men were hurt.",
    "\n\n", "\u2028", '"', "\ud800", "\x00", "SPEAKER: ", "• 3 votes", "Leave a comment",
]  # fmt: skip
TEXTS = st.lists(st.sampled_from(PIECES), max_size=8).map(" ".join)
WORDS = st.one_of(
    st.text(max_size=12),
    st.sampled_from(
        ["14 people died", "the ministry", "We have 40 boats", "Petra Holm", "🚒", "\ud800"]
    ),
    st.sampled_from(PIECES),
)
ANYTHING = st.recursive(
    st.one_of(st.none(), st.booleans(), st.integers(), st.floats(), WORDS),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(WORDS, inner, max_size=3),
    max_leaves=6,
)
ITEMS = st.fixed_dictionaries(
    {"quote": WORDS},
    optional={
        "sentence": st.integers(0, 9) | ANYTHING,
        "kinds": st.lists(st.sampled_from(["event", "causal", "odd"])) | ANYTHING,
        "claimant": WORDS | ANYTHING,
        "via": st.lists(WORDS, max_size=3) | ANYTHING,
        "statement": WORDS | ANYTHING,
    },
)
CONTENTS = st.one_of(
    st.text(max_size=40),
    ANYTHING.map(json.dumps),
    st.lists(ITEMS | ANYTHING, max_size=8).map(lambda items: json.dumps({"claims": items})),
)


@settings(max_examples=120, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(TEXTS, CONTENTS)
def test_split_with_any_answer_quotes_exactly_and_covers_everything(
    text: str, content: str
) -> None:
    fake: Any = FakeModel(Answer(content, 10))
    limits = Limits(words_in_a_part=20)

    result = split(text, backend=LanguageModel(fake, model="fake-1", limits=limits))

    assert [claim.span.of(text) for claim in result.claims] == [c.quote for c in result.claims]
    assert "".join(stretch.span.of(text) for stretch in result.coverage) == text
    assert all(claim.kinds and claim.statement for claim in result.claims)
    assert json.loads(json.dumps(result.to_dict())) == result.to_dict()
