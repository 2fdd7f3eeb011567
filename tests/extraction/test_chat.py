"""Asking a language model service over real sockets: its faults, our limits."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from email.utils import format_datetime
from typing import Any

import pytest

from claims.core.http import OutboundError, fetch
from claims.engine.backends.language_model import Answer, NoAnswer, Question
from claims.extraction.work.chat import ChatService
from tests.core.sites import Answer as SiteAnswer
from tests.core.sites import page
from tests.extraction.chats import chat, claims, cut_off, drip, endless, failure, service

QUESTION = Question("The rules.", "=== mark\n[0] It rained.\n=== mark", {"type": "object"})
KEY = "sk-secret-0123"


def asked(url: str, waits: list[float] | None = None, **options: Any) -> ChatService:
    slept = waits if waits is not None else []
    return ChatService(url, "fake-1", KEY, sleep=slept.append, **options)


def test_question_then_goes_out_once_with_schema_key_and_no_chance() -> None:
    with service(chat("{}")) as running:
        answer = asked(running.url).complete(QUESTION, 10)

    [head], [body] = running.heads, running.bodies
    assert answer == Answer("{}", 50)
    assert head.startswith("POST /v1/chat/completions HTTP/1.1")
    assert f"authorization: bearer {KEY}" in head.lower()
    assert body["messages"] == [
        {"role": "system", "content": "The rules."},
        {"role": "user", "content": QUESTION.user},
    ]
    assert (body["model"], body["temperature"], body["seed"]) == ("fake-1", 0, 1)
    assert body["response_format"]["json_schema"]["schema"] == {"type": "object"}
    assert body["max_tokens"] > 0


@pytest.mark.parametrize("ending", ["", "/", "/chat/completions", "/chat/completions/"])
def test_address_with_or_without_its_ending_then_is_the_same(ending: str) -> None:
    with service(chat("{}")) as running:
        assert asked(running.url + ending).complete(QUESTION, 10).content == "{}"


def test_service_without_a_key_then_gets_no_authorization() -> None:
    with service(chat("{}")) as running:
        ChatService(running.url, "fake-1").complete(QUESTION, 10)

    assert "authorization" not in running.heads[0].lower()


def test_service_that_knows_no_schemas_then_is_asked_for_json_and_not_again() -> None:
    with service(failure("400 Bad Request"), chat("{}")) as running:
        chats = asked(running.url)
        chats.complete(QUESTION, 10)
        chats.complete(QUESTION, 10)

    formats = [body["response_format"]["type"] for body in running.bodies]
    assert formats == ["json_schema", "json_object", "json_object"]
    assert '{"type": "object"}' in running.bodies[1]["messages"][0]["content"]


def test_service_that_is_busy_then_is_asked_again_when_it_says() -> None:
    waits: list[float] = []
    later = format_datetime(datetime.now(UTC) + timedelta(seconds=20), usegmt=True)
    busy = [
        failure("429 Too Many Requests", "Retry-After: 7"),
        failure("429 Too Many Requests", f"Retry-After: {later}"),
        failure("429 Too Many Requests", "Retry-After: soon"),
    ]

    with service(*busy, chat("{}")) as running:
        answer = asked(running.url, waits).complete(QUESTION, 60)

    assert answer.content == "{}"
    assert (waits[0], waits[2]) == (7.0, 4.0)
    assert 15 < waits[1] <= 20


def test_service_that_says_come_back_tomorrow_then_is_not_waited_for() -> None:
    waits: list[float] = []

    with (
        service(failure("429 Too Many Requests", "Retry-After: 86400")) as running,
        pytest.raises(NoAnswer, match="answered 429"),
    ):
        asked(running.url, waits).complete(QUESTION, 60)

    assert (waits, len(running.bodies)) == ([], 1)


def test_service_that_fails_for_ever_then_is_asked_four_times_with_longer_waits() -> None:
    waits: list[float] = []

    with (
        service(failure("500 Internal Server Error")) as running,
        pytest.raises(NoAnswer, match="answered 500"),
    ):
        asked(running.url, waits).complete(QUESTION, 60)

    assert (waits, len(running.bodies)) == ([1.0, 2.0, 4.0], 4)


@pytest.mark.parametrize("status", ["401 Unauthorized", "403 Forbidden", "404 Not Found"])
def test_service_that_refuses_then_is_asked_once_and_the_sentence_holds_no_key(status: str) -> None:
    with (
        service(failure(status)) as running,
        pytest.raises(NoAnswer, match=f"answered {status[:3]}") as caught,
    ):
        asked(running.url).complete(QUESTION, 60)

    assert len(running.bodies) == 1
    assert KEY not in str(caught.value)


def test_connection_that_breaks_then_is_tried_again() -> None:
    with service(cut_off, claims("It rained")) as running:
        answer = asked(running.url).complete(QUESTION, 60)

    assert "It rained" in answer.content


def test_answer_that_drips_then_is_cut_when_the_seconds_of_a_request_are_over() -> None:
    with (
        service(drip) as running,
        pytest.raises(NoAnswer, match="did not answer in time"),
    ):
        asked(running.url, seconds=0.3).complete(QUESTION, 0.5)

    assert len(running.bodies) == 1


def test_answer_without_an_end_then_is_cut_and_not_asked_for_again() -> None:
    with (
        service(endless) as running,
        pytest.raises(NoAnswer, match="far more than an answer"),
    ):
        asked(running.url).complete(QUESTION, 60)

    assert len(running.bodies) == 1


@pytest.mark.parametrize(
    "answer",
    [
        page(b"<html>Welcome</html>", "Content-Type: text/html"),
        page(b"{}", "Content-Type: application/json"),
        page(b'{"choices": []}'),
        page(b'{"choices": [{"message": "hello"}]}'),
        page(b"[" * 200_000),
        page(b"\xff\xfe"),
        chat(None),
        chat(["a"]),
    ],
    ids=["page", "empty", "no choice", "no message", "deep", "no text", "refusal", "list"],
)
def test_answer_that_is_no_chat_completion_then_gives_no_answer(answer: SiteAnswer) -> None:
    with service(answer) as running, pytest.raises(NoAnswer, match="no chat completion"):
        asked(running.url).complete(QUESTION, 60)

    assert len(running.bodies) == 1


def test_answer_that_tells_no_cost_then_is_counted_by_its_length() -> None:
    with service(chat("x" * 400, tokens=None)) as running:
        assert asked(running.url).complete(QUESTION, 10).tokens > 100


def test_service_that_is_not_there_then_gives_no_answer() -> None:
    with service(chat("{}")) as running:
        url = running.url

    with pytest.raises(NoAnswer, match="cannot be reached"):
        asked(url).complete(QUESTION, 60)


def test_trust_in_the_services_host_then_is_for_that_host_alone() -> None:
    with service(chat("{}")) as running:
        with pytest.raises(OutboundError) as other:
            fetch(running.url, trusted_host="localhost")
        with pytest.raises(OutboundError) as none:
            fetch(running.url)

    assert [other.value.code, none.value.code] == ["private_address"] * 2
    assert running.heads == []


def test_service_by_a_name_that_means_something_inside_alone_then_is_reached() -> None:
    with service(chat("{}")) as running:
        url = running.url.replace("127.0.0.1", "localhost")

        assert asked(url).complete(QUESTION, 10).content == "{}"
