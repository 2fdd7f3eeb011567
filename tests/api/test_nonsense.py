"""Nonsense in every parameter and body: never a failure of ours, always the promised shapes.

FACTCHECK_NONSENSE_CASES=10000 tries more of them.
"""

from __future__ import annotations

import json
import os
from typing import Any
from urllib.parse import quote, urlencode

import pytest
from hypothesis import HealthCheck, given
from hypothesis import settings as cases
from hypothesis import strategies as st

from claims.api.pages import schema_document
from claims.intake.models import Article
from tests.api.conftest import Callers
from tests.factories.articles import article_with_claims, claim_of
from tests.factories.newsroom import Newsroom
from tests.factories.verdicts import drafted, published

CASES = int(os.environ.get("FACTCHECK_NONSENSE_CASES", "120"))
SCHEMA = json.loads(schema_document())
ODD_TEXTS = st.sampled_from(
    ["", " ", "\x00", "\ud800", "%", "_", "\\", "🚋", "é" * 400, "0", "-1", "null", "1e999", "NaN",
     "9" * 40, "2026-02-30", "0001-01-01T00:00:00+14:00", "9999-12-31T23:59:59-14:00", "true",
     "http://[::1", "https://gazette.example/\n", "W10", "me", "{}", "1" * 5000, "²", "٣"]
)  # fmt: skip
TEXTS = ODD_TEXTS | st.text(max_size=20)
ODD = st.recursive(
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats()
    | TEXTS
    | st.sampled_from([2**31, 2**63 - 1, 2**63, -(2**63), 10**30]),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(TEXTS, inner, max_size=3),
    max_leaves=5,
)
CALLERS = st.sampled_from(["checker1", "editor", "administrator", "outsider", "partner", "public"])
OPERATIONS = st.sampled_from(
    [(method, path) for path, methods in SCHEMA["paths"].items() for method in methods]
)


def values_of(schema: dict[str, Any]) -> st.SearchStrategy[Any]:
    """Values that keep a schema, now and then one that does not."""
    return st.one_of(_kept(schema), _kept(schema), _kept(schema), ODD)


def _kept(schema: dict[str, Any]) -> st.SearchStrategy[Any]:
    if "$ref" in schema:
        return _kept(SCHEMA["components"]["schemas"][schema["$ref"].rpartition("/")[2]])
    for joined in ("allOf", "oneOf", "anyOf"):
        if joined in schema:
            return st.one_of([_kept(part) for part in schema[joined]])
    if "enum" in schema:
        return st.sampled_from(schema["enum"])
    kind = schema.get("type", "null")
    kind = kind if isinstance(kind, str) else kind[0]
    if kind == "object":
        members = {name: values_of(part) for name, part in schema.get("properties", {}).items()}
        return st.fixed_dictionaries({}, optional=members)
    if kind == "array":
        return st.lists(values_of(schema.get("items", {})), max_size=3)
    if kind == "integer":
        return st.integers(-3, 6) | st.integers()
    if kind == "string" and schema.get("format") == "date":
        return st.dates().map(str) | TEXTS
    return {"number": st.floats(), "boolean": st.booleans(), "string": TEXTS}.get(kind, ODD)


@pytest.fixture(autouse=True)
def _no_limit(settings: Any) -> None:
    """More requests than any rate allows."""
    settings.API_PER_MINUTE = {"public": 10**9, "keyed": 10**9}


@pytest.fixture
def known(room: Newsroom) -> dict[str, list[str]]:
    """Ids that are there, by the names of the parameters, beside some that are not."""
    article: Article = article_with_claims(desk=room.desk, by=room.partner.actor)
    page = published(claim_of(article, 3), room)
    verdict = drafted(claim_of(article), room)
    claims = [str(pk) for pk in article.claims.values_list("pk", flat=True)]
    nothing = ["x", "0", "-1", "9" * 30, "00000000-0000-4000-8000-000000000000", "\x00", "²", "%"]
    return {
        "article_id": [str(article.public_id), *nothing],
        "claim_id": [*claims, *claims, *nothing],
        "evidence_id": [str(verdict.cited.get().pk), *nothing],
        "verdict_id": [str(page.public_id), *nothing],
        "report_id": [str(article.report.public_id), *nothing],
        "action": [
            "release",
            "accept",
            "reject",
            "take",
            "defer",
            "assign",
            "submit",
            "publish",
            "hold",
            *nothing,
        ],
    }


@cases(
    max_examples=CASES,
    deadline=None,
    database=None,
    suppress_health_check=list(HealthCheck),
)
@given(data=st.data())
def test_nonsense_when_sent_then_an_answer_of_a_promised_shape(
    callers: Callers, known: dict[str, list[str]], data: st.DataObject
) -> None:
    method, path = data.draw(OPERATIONS)
    operation = SCHEMA["paths"][path][method]
    caller = getattr(callers, data.draw(CALLERS))
    named = {
        name: ids[0] if data.draw(st.integers(0, 3)) else data.draw(st.sampled_from(ids))
        for name, ids in known.items()
        if name in path
    }
    query = {
        parameter["name"]: data.draw(values_of(parameter["schema"]).map(str))
        for parameter in operation.get("parameters", ())
        if parameter["in"] == "query" and data.draw(st.integers(0, 3)) == 0
    }
    body = ""
    if method != "get":
        content = operation.get("requestBody", {}).get("content", {})
        shape = content.get("application/json", {}).get("schema", {})
        body = json.dumps(data.draw(values_of(shape)))

    url = path.format(**{name: quote(value, safe="") for name, value in named.items()})
    asked = urlencode(query, errors="surrogatepass")
    answer = caller.client.generic(
        method.upper(),
        f"{url}?{asked}",
        data=body,
        content_type="application/json",
        headers=caller.headers,
    )

    assert answer.status_code < 500 or answer.status_code == 501, answer.content
    if answer.status_code >= 400:
        assert answer["Content-Type"] == "application/problem+json"
        assert answer.json()["status"] == answer.status_code
