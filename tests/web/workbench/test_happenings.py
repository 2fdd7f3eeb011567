"""Events as people read them: every kind has words, a newer engine's say which and what."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from datetime import UTC, datetime
from typing import Any

import pytest

from claims import pipeline
from claims.casework.reads.history import ActorRead, EventRead
from claims.core.actors import ActorKind
from claims.history.services import registry
from claims.web.times import Times
from claims.web.workbench.contexts.happenings import SAID, happenings_of
from factcheck.paths import BASE_DIR

NOW = datetime(2026, 11, 18, 14, 32, tzinfo=UTC)
# In a service's code only the kind of an event looks like this, and a field of nested input.
KIND = re.compile(r"(?!source\.)[a-z_]+\.[a-z_]+")


def recorded_kinds() -> Iterator[str]:
    """Every kind that a module which records events can give to one."""
    for module in BASE_DIR.glob("claims/*/services/**/*.py"):
        for node in ast.walk(ast.parse(module.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Constant) and KIND.fullmatch(str(node.value)):
                yield str(node.value)


def sentence(kind: str, data: dict[str, Any], *, with_links: bool = False) -> str:
    event = EventRead(1, 1, kind, ActorRead(ActorKind.SYSTEM, None, ""), "claim", 7, data, "", NOW)
    (line,) = happenings_of([event], Times(NOW), with_links=with_links)
    return f"{line.what} {line.link}".strip()


def test_every_kind_of_event_that_is_recorded_has_words() -> None:
    recorded = set(recorded_kinds())

    assert recorded == set(SAID)


def test_every_event_that_owes_work_has_words() -> None:
    pipeline.connect()

    assert registry.event_kinds() <= set(SAID)


@pytest.mark.parametrize(
    ("kind", "data", "expected"),
    [
        ("claim.lost", {"run": 3, "engine": "0.3.0"}, "Not found again by engine 0.3.0"),
        ("claim.found_again", {"run": 3, "engine": "0.3.0"}, "Found again by engine 0.3.0"),
        ("claim.lost", {"run": 3, "from": "proposed", "to": "not_selected"}, "Not found again"),
        (
            "claim.renewed",
            {"run": 3, "engine": "0.3.0", "fields": ["checkworthiness", "reasons", "via"]},
            "Renewed by engine 0.3.0: score, the way it came",
        ),
        ("claim.renewed", {"engine": "0.3.0", "fields": []}, "Renewed by engine 0.3.0"),
        (
            "article.split_wanted",
            {"engine": "0.3.0"},
            "asked for another splitting by engine 0.3.0",
        ),
    ],
)
def test_what_a_newer_engine_did_names_the_engine(
    kind: str, data: dict[str, Any], expected: str
) -> None:
    assert sentence(kind, data) == expected


def test_what_a_newer_engine_did_to_one_of_several_claims_names_the_claim() -> None:
    said = sentence("claim.lost", {"engine": "0.3.0"}, with_links=True)

    assert said == "Not found again by engine 0.3.0: claim 7"
