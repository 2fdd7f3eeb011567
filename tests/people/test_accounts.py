"""Tokens and memberships: found by what is presented, ended at once."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.db import IntegrityError, transaction
from django.utils import timezone

from claims.core.actors import SYSTEM
from claims.distribution.queries import actor_by_key
from claims.distribution.services.partners import make_api_key, revoke_api_keys
from claims.people.models import StaffToken, User
from claims.people.queries import actor_by_token
from claims.people.services.accounts import join_desk, make_token, revoke_tokens
from tests.factories.newsroom import Newsroom, newsroom

pytestmark = pytest.mark.django_db


@pytest.fixture
def room() -> Newsroom:
    return newsroom()


def test_token_is_stored_as_hash_and_finds_its_person(room: Newsroom) -> None:
    plain = make_token(user=room.checker1.user, name="script", by=SYSTEM)

    actor = actor_by_token(plain)

    row = StaffToken.objects.get(name="script")
    assert actor is not None
    assert (actor.id, dict(actor.roles)) == (
        room.checker1.user.pk,
        {room.desk.pk: "fact_checker"},
    )
    assert plain not in (row.prefix, row.digest)


@pytest.mark.parametrize("wrong", ["", "x", "fcs_00000000.abc", "nothing.at.all"])
def test_token_that_is_none_finds_nobody(room: Newsroom, wrong: str) -> None:
    assert actor_by_token(wrong) is None
    assert actor_by_key(wrong) is None


def test_token_with_another_secret_finds_nobody(room: Newsroom) -> None:
    plain = make_token(user=room.checker1.user, name="script", by=SYSTEM)

    assert actor_by_token(plain[:-1] + ("a" if plain[-1] != "a" else "b")) is None


def test_token_when_revoked_ends_at_once(room: Newsroom) -> None:
    plain = make_token(user=room.checker1.user, name="script", by=SYSTEM)

    revoke_tokens(user=room.checker1.user, name="script", by=SYSTEM)

    assert actor_by_token(plain) is None


def test_token_after_its_end_finds_nobody(room: Newsroom) -> None:
    plain = make_token(
        user=room.checker1.user,
        name="script",
        by=SYSTEM,
        expires_at=timezone.now() - timedelta(minutes=1),
    )

    assert actor_by_token(plain) is None


def test_token_of_a_person_who_is_out_finds_nobody(room: Newsroom) -> None:
    plain = make_token(user=room.checker1.user, name="script", by=SYSTEM)
    User.objects.filter(pk=room.checker1.user.pk).update(is_active=False)

    assert actor_by_token(plain) is None


def test_key_when_revoked_ends_at_once(room: Newsroom) -> None:
    partner = room.partner.partner
    plain = make_api_key(partner=partner, name="pull", scopes=["verdicts:read"], by=SYSTEM)
    found = actor_by_key(plain)

    revoke_api_keys(partner=partner, name="pull", by=SYSTEM)

    assert found is not None
    assert found.scopes == {"verdicts:read"}
    assert actor_by_key(plain) is None


def test_role_when_given_again_replaces_the_first(room: Newsroom) -> None:
    join_desk(user=room.checker1.user, desk=room.desk, role="editor", by=SYSTEM)

    assert dict(room.checker1.actor.roles) == {room.desk.pk: "editor"}


def test_address_in_other_letters_is_the_same_person(room: Newsroom) -> None:
    with pytest.raises(IntegrityError), transaction.atomic():
        User.objects.create(email="Checker1@Factcheck.Example", name="Other")
