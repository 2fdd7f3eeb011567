"""A host that the operator trusts may lie inside; where it leads to may not."""

from __future__ import annotations

from claims.core.http import fetch
from tests.core.sites import MakeSite, onward, page, refusal


def test_trusted_host_inside_then_is_opened(site: MakeSite) -> None:
    running = site({"/": page(b"here")})

    fetched = fetch(running.url(), trusted_host="127.0.0.1")

    assert fetched.body == b"here"


def test_trusted_host_that_leads_to_another_one_inside_then_is_not_followed(site: MakeSite) -> None:
    other = site({"/": page(b"secret")})
    first = site({"/": onward(other.url(host="127.0.0.2"))})

    error = refusal(first.url(), trusted_host="127.0.0.1", allow=())

    assert error.code == "private_address"
    assert other.requests == []


def test_answer_that_says_when_to_come_again_then_the_error_tells(site: MakeSite) -> None:
    busy = page(b"", "Retry-After: 7", status="429 Too Many Requests")
    running = site({"/": busy})

    error = refusal(running.url())

    assert (error.status, error.retry_after) == (429, "7")
