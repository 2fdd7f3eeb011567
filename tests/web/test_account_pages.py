"""Account pages are drawn with our layout, and sign-up is closed."""

from __future__ import annotations

import pytest
from django.test import Client

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    ("path", "head"),
    [
        ("/accounts/login/", "Sign in"),
        ("/accounts/password/reset/", "Password Reset"),
        ("/accounts/signup/", "Accounts are given by the desk"),
    ],
)
def test_account_page_has_our_frame_and_no_inline_code(path: str, head: str) -> None:
    answer = Client().get(path)

    html = answer.content.decode()
    assert answer.status_code == 200
    assert head in html
    assert 'class="wordmark"' in html
    assert "style=" not in html


def test_login_with_a_wrong_password_says_so_in_a_note() -> None:
    answer = Client().post("/accounts/login/", {"login": "a@b.example", "password": "wrong"})

    assert answer.status_code == 200
    assert 'class="note bad"' in answer.content.decode()
