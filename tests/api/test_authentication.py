"""Who is calling, and what a wrong token gets."""

from __future__ import annotations

import pytest
from django.test import Client

from claims.core.actors import SYSTEM
from claims.distribution.services.partners import revoke_api_keys
from claims.people.services.accounts import revoke_tokens
from tests.api.conftest import Caller, Callers, problem
from tests.factories.newsroom import Newsroom


@pytest.mark.parametrize(
    "token",
    [
        "nonsense",
        "fcs_00000000.AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
        "fcp_00000000.AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
        "fcx_00000000.AAAA",
        "fcs_" + "a" * 5000,
        "fcs_é.....................",
    ],
)
def test_token_when_it_is_none_then_even_public_things_are_refused(db: None, token: str) -> None:
    answer = Caller(token).get("verdicts/")

    assert problem(answer) == (401, "unauthenticated")
    assert answer["WWW-Authenticate"] == "Bearer"


def test_staff_address_when_nobody_is_signed_in_then_401(db: None) -> None:
    answer = Caller().get("claims/")

    assert problem(answer) == (401, "unauthenticated")
    assert answer["WWW-Authenticate"] == "Bearer"


def test_tokens_when_revoked_then_they_end_at_once(room: Newsroom) -> None:
    person, partner = Caller(room.checker1.token), Caller(room.partner.token)
    before = [person.get("claims/").status_code, partner.get("verdicts/").status_code]

    revoke_tokens(user=room.checker1.user, name="test", by=SYSTEM)
    revoke_api_keys(partner=room.partner.partner, name="test", by=SYSTEM)

    after = [person.get("claims/").status_code, partner.get("verdicts/").status_code]
    assert (before, after) == ([200, 200], [401, 401])


def test_person_when_inactive_then_his_token_does_not_work(room: Newsroom) -> None:
    caller = Caller(room.checker1.token)
    room.checker1.user.is_active = False
    room.checker1.user.save()

    answer = caller.get("claims/")

    assert problem(answer) == (401, "unauthenticated")


def test_session_when_it_reads_then_it_needs_no_token(room: Newsroom) -> None:
    client = Client()
    client.force_login(room.checker1.user)

    answer = client.get("/api/v1/claims/")

    assert answer.status_code == 200
    assert answer["Cache-Control"] == "private, no-store"


def test_session_when_it_writes_without_csrf_token_then_403(room: Newsroom) -> None:
    client = Client(enforce_csrf_checks=True)
    client.force_login(room.checker1.user)

    answer = client.post("/api/v1/articles/", {"text": "Words."}, content_type="application/json")

    assert problem(answer) == (403, "denied")


def test_other_scheme_when_given_then_the_caller_is_the_public(db: None) -> None:
    answer = Caller().get("verdicts/", Authorization="Basic Zm9vOmJhcg==")

    assert answer.status_code == 200


def test_authenticated_answers_then_nobody_may_keep_them(callers: Callers) -> None:
    addresses = ("claims/", "articles/", "verdicts/", "reports/", "changes/", "claims/1/")

    kept = {callers.checker1.get(address)["Cache-Control"] for address in addresses}

    assert kept == {"private, no-store"}
