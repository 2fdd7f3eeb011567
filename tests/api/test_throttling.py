"""Too many requests: 429 with the time to wait, the public at a lower rate."""

from __future__ import annotations

from typing import Any

import pytest

from tests.api.conftest import Callers, problem


@pytest.fixture(autouse=True)
def _low_rates(settings: Any) -> None:
    settings.API_PER_MINUTE = {"public": 2, "keyed": 4}


@pytest.fixture(autouse=True)
def _one_window(monkeypatch: pytest.MonkeyPatch) -> None:
    """The clock stands still, so that no window ends while the test runs."""
    monkeypatch.setattr("claims.api.throttling.time.time", lambda: 60_010.0)


def statuses(caller: Any, times: int) -> list[int]:
    return [caller.get("verdicts/").status_code for _ in range(times)]


def test_rate_when_used_up_then_429_with_the_time_to_wait(callers: Callers) -> None:
    before = statuses(callers.public, 2)

    answer = callers.public.get("verdicts/")

    assert before == [200, 200]
    assert problem(answer) == (429, "throttled")
    assert answer["Retry-After"] == "50"
    assert answer["Cache-Control"] == "private, no-store"


def test_rate_is_each_callers_own_and_higher_with_a_key(callers: Callers) -> None:
    public = statuses(callers.public, 3)

    partner, checker = statuses(callers.partner, 5), statuses(callers.checker1, 4)

    assert public == [200, 200, 429]
    assert (partner, checker) == ([200] * 4 + [429], [200] * 4)


def test_forwarded_address_when_no_proxy_is_named_then_it_buys_nothing(callers: Callers) -> None:
    answers = [
        callers.public.get("verdicts/", X_Forwarded_For=f"198.51.100.{number}").status_code
        for number in range(3)
    ]

    assert answers == [200, 200, 429]
