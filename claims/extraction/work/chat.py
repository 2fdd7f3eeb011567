"""Asking a language model service: /chat/completions as many servers speak it, within limits."""

from __future__ import annotations

import json
import logging
import time
from collections.abc import Callable
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from typing import Any
from urllib.parse import urlsplit

from claims.core.http import Fetched, OutboundError, fetch
from claims.engine.backends.language_model import Answer, NoAnswer, Question

logger = logging.getLogger(__name__)

ATTEMPTS = 4
MAX_BYTES = 2**20
MAX_TOKENS = 8_000
PATH = "/chat/completions"
NO_SCHEMAS = frozenset({400, 422})
AGAIN = frozenset({408, 409, 425, 429, 500, 502, 503, 504, 529})
PASSING = frozenset({"timeout", "unreachable", "unresolvable", "broken_answer"})
SENTENCES = {
    "timeout": "The language model service did not answer in time.",
    "unreachable": "The language model service cannot be reached.",
    "unresolvable": "The language model service cannot be reached.",
    "too_large": "The language model service sent far more than an answer.",
    "tls": "The language model service offers no connection that is secure.",
}


class ChatService:
    """One service and model, as the operator named them.

    `url` is the service's base (it ends in /v1 with most) or the whole address; its host, and no
    other, may lie in a private network. `seconds` are for one request, up to the last byte.
    """

    def __init__(
        self,
        url: str,
        model: str,
        key: str = "",
        *,
        seconds: float = 30.0,
        sleep: Callable[[float], None] = time.sleep,
    ) -> None:
        self._url = url.rstrip("/").removesuffix(PATH) + PATH
        self._host = urlsplit(url).hostname or ""
        self._model = model
        self._headers = {"content-type": "application/json", "accept": "application/json"}
        if key:
            self._headers["authorization"] = f"Bearer {key}"
        self._seconds = seconds
        self._sleep = sleep
        self._knows_schemas = True

    def complete(self, question: Question, seconds: float) -> Answer:
        """Ask, and ask again where that may help, for at most `seconds` in all.

        After 429, 5xx, a time-out or a broken connection it asks up to four times, after 1, 2 and
        4 seconds or when the service says. Raises NoAnswer with a sentence for the desk.
        """
        end = time.monotonic() + seconds
        attempt = 0
        while True:
            attempt += 1
            try:
                return _answer(self._ask(question, end - time.monotonic()), question)
            except OutboundError as error:
                logger.warning("language model, attempt %s: %s", attempt, error.message)
                wait = _wait(error, attempt)
                if wait is None or time.monotonic() + wait >= end:
                    raise NoAnswer(_sentence(error)) from None
            self._sleep(wait)

    def _ask(self, question: Question, seconds: float) -> Fetched:
        """Ask for the schema, or for plain JSON where the service knows no schemas."""
        if self._knows_schemas:
            try:
                return self._post(question, _schema_format(question), question.system, seconds)
            except OutboundError as error:
                if error.status not in NO_SCHEMAS:
                    raise
        system = f"{question.system}\n\nThe form, as a JSON schema: {json.dumps(question.schema)}"
        answer = self._post(question, {"type": "json_object"}, system, seconds)
        self._knows_schemas = False
        return answer

    def _post(
        self, question: Question, form: dict[str, Any], system: str, seconds: float
    ) -> Fetched:
        asked = {
            "model": self._model,
            "messages": [
                {"role": "system", "content": system},
                {"role": "user", "content": question.user},
            ],
            "response_format": form,
            "temperature": 0,
            "seed": 1,
            "max_tokens": MAX_TOKENS,
        }
        return fetch(
            self._url,
            method="POST",
            headers=self._headers,
            body=json.dumps(asked).encode(),
            max_bytes=MAX_BYTES,
            timeout=min(self._seconds, seconds),
            trusted_host=self._host,
        )


def _schema_format(question: Question) -> dict[str, Any]:
    named = {"name": "claims", "strict": True, "schema": question.schema}
    return {"type": "json_schema", "json_schema": named}


def _answer(fetched: Fetched, question: Question) -> Answer:
    """The model's words and what they cost, by the service's count or else by length."""
    try:
        answer = json.loads(fetched.body)
        content = answer["choices"][0]["message"]["content"]
        used = (answer.get("usage") or {}).get("total_tokens")
    except (ValueError, LookupError, TypeError, AttributeError, RecursionError):
        content = used = None
    if not isinstance(content, str):
        raise NoAnswer("The language model service answered with what is no chat completion.")
    guess = (len(question.system) + len(question.user) + len(content)) // 4
    return Answer(content, used if isinstance(used, int) and used > 0 else guess)


def _wait(error: OutboundError, attempt: int) -> float | None:
    """Seconds until asking again makes sense; None where it does not."""
    if attempt == ATTEMPTS or (error.status not in AGAIN and error.code not in PASSING):
        return None
    told = error.retry_after.strip()
    if told.isdecimal():
        return float(told[:6])
    try:
        return max(0.0, (parsedate_to_datetime(told) - datetime.now(UTC)).total_seconds())
    except (ValueError, TypeError):
        return 2.0 ** (attempt - 1)


def _sentence(error: OutboundError) -> str:
    if error.status is not None:
        return f"The language model service answered {error.status}."
    return SENTENCES.get(error.code, "The language model service broke its answer off.")
