"""The API over real HTTP: races that only real commits decide, and the docs page in a browser."""

from __future__ import annotations

import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack
from typing import Any

import httpx
import pytest
from playwright.sync_api import sync_playwright

from tests.stack import Stack
from tests.web.preview import launched

# slow: a web server, a worker and a browser are started
pytestmark = [pytest.mark.e2e, pytest.mark.slow]

TEXT = "The harbour of Lindhaven handled 412 ships in May. The minister said that taxes fell by 3 percent."


@pytest.fixture(scope="module")
def served(stack: Stack) -> Iterator[dict[str, httpx.Client]]:
    """The demo's people and partner as clients of the running server, and the public."""
    people: dict[str, dict[str, str]] = {**stack.demo(), "public": {}}
    with ExitStack() as open_clients:
        yield {
            name: open_clients.enter_context(
                httpx.Client(
                    base_url=f"{stack.url}/api/v1/",
                    headers={"Authorization": f"Bearer {person['token']}"} if person else {},
                    timeout=30,
                )
            )
            for name, person in people.items()
        }


def together(calls: list[Any]) -> list[httpx.Response]:
    """The answers to calls that are made at the same moment."""
    with ThreadPoolExecutor(len(calls)) as pool:
        return list(pool.map(lambda call: call(), calls))


def ready_claims(client: httpx.Client, text: str) -> list[dict[str, Any]]:
    """The claims of a fresh article, once the worker has found them."""
    made = client.post("articles/", json={"text": text}).json()
    deadline = time.monotonic() + 60
    while made["state"] != "ready" and time.monotonic() < deadline:
        time.sleep(0.1)
        made = client.get(f"articles/{made['id']}/").json()
    assert made["state"] == "ready", made
    rows: list[dict[str, Any]] = client.get(f"articles/{made['id']}/claims/").json()["results"]
    return rows


def test_claims_when_two_take_each_then_one_wins_and_the_other_hears_who(
    served: dict[str, httpx.Client],
) -> None:
    claims = ready_claims(served["checker1"], TEXT)
    checkers = (served["checker1"], served["checker2"])

    for claim in claims:
        accepted = served["editor"].post(
            f"claims/{claim['id']}/actions/accept/", json={"version": 1}
        )
        version = accepted.json()["version"]
        answers = together(
            [
                lambda who=who, claim=claim, version=version: who.post(
                    f"claims/{claim['id']}/actions/take/", json={"version": version}
                )
                for who in checkers * 2
            ]
        )

        assert sorted(answer.status_code for answer in answers) == [200, 409, 409, 409]
        lost = [answer.json() for answer in answers if answer.status_code == 409]
        won = next(answer.json() for answer in answers if answer.status_code == 200)
        assert {answer["code"] for answer in lost} == {"taken"}
        assert {answer["holder"] for answer in lost} == {won["assignee"]["name"]}


def test_twins_under_one_key_then_one_effect(served: dict[str, httpx.Client]) -> None:
    body = {"text": f"{TEXT} It rained on 5 May."}

    answers = together(
        [
            lambda: served["checker1"].post(
                "articles/", json=body, headers={"Idempotency-Key": "twins"}
            )
            for _ in range(6)
        ]
    )

    assert {answer.status_code for answer in answers} <= {201, 409}
    assert len({answer.json()["id"] for answer in answers if answer.status_code == 201}) == 1
    assert {answer.json()["code"] for answer in answers if answer.status_code == 409} <= {
        "in_progress"
    }


def test_twins_without_a_key_then_one_article(served: dict[str, httpx.Client]) -> None:
    body = {"text": f"{TEXT} It rained on 6 May."}

    answers = together([lambda: served["checker2"].post("articles/", json=body) for _ in range(6)])

    assert sorted(answer.status_code for answer in answers) == [200] * 5 + [201]
    assert len({answer.json()["id"] for answer in answers}) == 1


def test_published_verdicts_then_the_partner_reads_them_and_304_after_that(
    served: dict[str, httpx.Client],
) -> None:
    first = served["partner"].get("verdicts/")
    verdict = first.json()["results"][0]

    same = served["partner"].get("verdicts/", headers={"If-None-Match": first.headers["ETag"]})
    dated = served["public"].get(
        f"verdicts/{verdict['id']}/",
        headers={"If-Modified-Since": first.headers["Last-Modified"]},
    )

    assert (same.status_code, same.content) == (304, b"")
    assert dated.status_code == 304
    assert verdict["claimreview"]["@type"] == "ClaimReview"


def test_docs_page_in_a_browser_then_it_draws_every_operation_within_the_policy(
    stack: Stack, served: dict[str, httpx.Client]
) -> None:
    said: list[str] = []
    with sync_playwright() as driver:
        browser = launched(driver)
        page = browser.new_page()
        page.on("console", lambda message: said.append(message.text))
        page.on("pageerror", lambda error: said.append(str(error)))
        page.goto(f"{stack.url}/api/v1/docs/")
        page.wait_for_selector(".opblock")

        drawn = page.locator(".opblock").count()
        browser.close()

    paths = served["public"].get("schema/").json()["paths"]
    assert drawn == sum(len(methods) for methods in paths.values())
    assert said == []
