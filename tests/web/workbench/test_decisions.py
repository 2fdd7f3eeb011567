"""Deciding on claims: with htmx beside the text, without script by forms and redirects."""

from __future__ import annotations

import json
from urllib.parse import unquote

import pytest

from claims.extraction.models import Claim
from claims.intake.models import Article
from tests.factories.articles import claim_of
from tests.factories.newsroom import Newsroom
from tests.factories.verdicts import act
from tests.web.workbench.conftest import SignedIn

HTMX = {"HX-Request": "true", "HX-Boosted": "true"}


def test_decision_without_script_goes_back_to_the_page_of_the_form(
    room: Newsroom, article: Article, claim: Claim, signed_in: SignedIn
) -> None:
    back = f"/desk/articles/{article.public_id}/?claim={claim_of(article, 2).pk}"

    answer = signed_in(room.checker1).post(
        f"/desk/claims/{claim.pk}/actions/accept/", {"version": claim.version, "back": back}
    )

    claim.refresh_from_db()
    assert answer["Location"] == back
    assert claim.status == "accepted"


@pytest.mark.parametrize("back", ["https://elsewhere.example/", "//elsewhere.example", "", "\\x"])
def test_decision_never_goes_back_to_another_site(
    room: Newsroom, claim: Claim, signed_in: SignedIn, back: str
) -> None:
    answer = signed_in(room.checker1).post(
        f"/desk/claims/{claim.pk}/actions/accept/", {"version": claim.version, "back": back}
    )

    assert "elsewhere" not in answer["Location"]


def test_decision_by_htmx_gives_the_next_claim_the_changed_row_and_what_to_say(
    room: Newsroom, article: Article, claim: Claim, signed_in: SignedIn
) -> None:
    second = claim_of(article, 2)
    back = f"/desk/articles/{article.public_id}/?claim={second.pk}&show=open"

    answer = signed_in(room.checker1).post(
        f"/desk/claims/{claim.pk}/actions/reject/",
        {"version": claim.version, "back": back, "reason": "Nobody disputes it"},
        headers=HTMX,
    )

    html = answer.content.decode()
    assert html.strip().startswith('<div id="inspector"')
    assert 'tabindex="-1" data-claim="2"' in html
    assert 'id="row-1" data-claim="1" data-status="rejected"' in html
    assert 'id="decided" class="end" hx-swap-oob="true"' in html
    assert answer["HX-Replace-Url"] == back
    assert json.loads(answer["HX-Trigger"]) == {
        "decided": {"number": "1", "text": "Claim 1 is not checked."}
    }


def test_decision_on_an_older_version_is_refused_with_the_reason(
    room: Newsroom, claim: Claim, signed_in: SignedIn
) -> None:
    client = signed_in(room.checker1)
    path = f"/desk/claims/{claim.pk}/actions/accept/"
    act("defer", claim, room.checker2.actor, until="2099-01-01T00:00Z")

    plain = client.post(path, {"version": claim.version})
    htmx = client.post(path, {"version": claim.version}, headers=HTMX)

    assert (plain.status_code, htmx.status_code) == (409, 409)
    assert "Somebody changed this in the meantime" in plain.content.decode()
    assert "Somebody changed this in the meantime" in unquote(htmx["X-Reason"])


def test_reject_without_a_reason_comes_back_with_the_message(
    room: Newsroom, claim: Claim, signed_in: SignedIn
) -> None:
    answer = signed_in(room.checker1).post(
        f"/desk/claims/{claim.pk}/actions/reject/", {"version": claim.version}, follow=True
    )

    assert answer.status_code == 200
    assert "Say why it is not checked." in answer.content.decode()


@pytest.mark.parametrize(("role", "status"), [("trainee", 403), ("administrator", 403)])
def test_decision_is_denied_to_who_may_not(
    room: Newsroom, claim: Claim, signed_in: SignedIn, role: str, status: int
) -> None:
    answer = signed_in(getattr(room, role)).post(
        f"/desk/claims/{claim.pk}/actions/accept/", {"version": claim.version}
    )

    claim.refresh_from_db()
    assert answer.status_code == status
    assert claim.status == "proposed"


def test_take_by_two_people_tells_the_second_who_was_first(
    room: Newsroom, claim: Claim, signed_in: SignedIn
) -> None:
    act("accept", claim, room.checker1.actor)
    claim.refresh_from_db()
    path = f"/desk/claims/{claim.pk}/actions/take/"

    first = signed_in(room.checker1).post(path, {"version": claim.version})
    second = signed_in(room.checker2).post(path, {"version": claim.version})

    assert first["Location"] == f"/desk/claims/{claim.pk}/"
    assert second.status_code == 409
    assert "Checker 1 was first" in second.content.decode()


@pytest.mark.parametrize(("name", "status"), [("wait", 501), ("nonsense", 404)])
def test_action_that_is_none_or_not_offered_says_so(
    room: Newsroom, claim: Claim, signed_in: SignedIn, name: str, status: int
) -> None:
    answer = signed_in(room.checker1).post(
        f"/desk/claims/{claim.pk}/actions/{name}/", {"version": claim.version}
    )

    assert answer.status_code == status
