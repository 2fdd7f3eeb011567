"""Who comes into the workbench, and what others are told."""

from __future__ import annotations

from uuid import uuid4

import pytest
from django.test import Client

from claims.extraction.models import Claim
from claims.intake.models import Article
from tests.factories.newsroom import Newsroom
from tests.web.workbench.conftest import SignedIn

PAGES = (
    "/desk/",
    "/desk/articles/",
    "/desk/articles/new/",
    "/desk/queue/",
    "/desk/search/",
)


@pytest.mark.parametrize("path", PAGES)
def test_page_without_a_session_leads_to_sign_in_and_back(room: Newsroom, path: str) -> None:
    answer = Client().get(path)

    assert answer.status_code == 302
    assert answer["Location"] == f"/accounts/login/?next={path}"


@pytest.mark.parametrize("role", ["editor", "checker1", "trainee", "administrator", "guest"])
@pytest.mark.parametrize("path", PAGES)
def test_page_opens_for_every_role(
    room: Newsroom, signed_in: SignedIn, path: str, role: str
) -> None:
    answer = signed_in(getattr(room, role)).get(path)

    assert answer.status_code == 200


def test_post_after_the_session_ended_leads_back_to_a_page_that_opens(
    room: Newsroom, claim: Claim, signed_in: SignedIn
) -> None:
    path = f"/desk/claims/{claim.pk}/verdict/"
    answer = Client().post(path, {"version": 0, "summary": "Typed"})

    after = signed_in(room.checker1).get(path)

    assert answer["Location"] == f"/accounts/login/?next={path}"
    assert after["Location"] == f"/desk/claims/{claim.pk}/"


def test_htmx_without_a_session_is_told_to_leave_the_page(article: Article, claim: Claim) -> None:
    here = f"/desk/articles/{article.public_id}/?claim={claim.pk}"

    answer = Client().post(
        f"/desk/claims/{claim.pk}/actions/accept/",
        headers={"HX-Request": "true", "HX-Current-URL": f"http://testserver{here}"},
    )

    assert answer.status_code == 204
    assert answer["HX-Redirect"].startswith("/accounts/login/?next=/desk/articles/")


def test_other_desks_claim_and_article_are_not_there(
    room: Newsroom, article: Article, claim: Claim, signed_in: SignedIn
) -> None:
    client = signed_in(room.outsider)

    found = [
        client.get(f"/desk/claims/{claim.pk}/").status_code,
        client.get(f"/desk/articles/{article.public_id}/").status_code,
        client.post(f"/desk/claims/{claim.pk}/actions/accept/", {"version": 1}).status_code,
        client.post(f"/desk/articles/{article.public_id}/close-the-rest/").status_code,
        client.get("/desk/claims/99999999999999999999/").status_code,
        client.get(f"/desk/articles/{uuid4()}/").status_code,
    ]

    assert found == [404] * 6


def test_form_without_its_secret_says_that_the_text_is_kept(room: Newsroom, claim: Claim) -> None:
    client = Client(enforce_csrf_checks=True)
    client.force_login(room.checker1.user)

    answer = client.post(f"/desk/claims/{claim.pk}/verdict/", {"summary": "Typed"})

    assert answer.status_code == 403
    assert "kept in this browser" in answer.content.decode()
    assert answer["X-Reason"]
