"""Which backend splits articles: the operator's language model service, or the engine alone."""

from __future__ import annotations

from functools import lru_cache

from django.conf import settings
from django.core.cache import cache

from claims import engine
from claims.engine.backends.language_model import NAME, LanguageModel, Limits
from claims.engine.backends.protocol import Backend
from claims.engine.splitter import OFFLINE
from claims.extraction.work.chat import ChatService

DAY = 24 * 3600
# A full cache drops the first keys in order: these come before the counts of failed logins.
PREFIX = "0-answer"


class KeptAnswers:
    """Answers in the shared cache for a week: a second try of an article costs nothing."""

    def get(self, key: str, /) -> str | None:
        """The answer kept under this key, if any."""
        answer = cache.get(f"{PREFIX}:{key}")
        return answer if isinstance(answer, str) else None

    def __setitem__(self, key: str, answer: str, /) -> None:
        cache.set(f"{PREFIX}:{key}", answer, timeout=7 * DAY)


def backend_in_use() -> str | Backend:
    """The backend of the settings: a language model where CLAIM_LLM_URL names one, else offline."""
    if not settings.CLAIM_LLM_URL:
        return OFFLINE
    service = _service(
        settings.CLAIM_LLM_URL,
        settings.CLAIM_LLM_MODEL,
        settings.CLAIM_LLM_KEY,
        settings.CLAIM_LLM_REQUEST_SECONDS,
    )
    limits = Limits(tokens=settings.CLAIM_LLM_TOKENS, seconds=settings.CLAIM_LLM_SECONDS)
    return LanguageModel(
        service.complete, model=settings.CLAIM_LLM_MODEL, limits=limits, kept=KeptAnswers()
    )


def backend_of(split: engine.Split) -> str:
    """The name of the backend that made a split; offline where the other one gave nothing to it."""
    if any(claim.found_by.startswith(NAME) for claim in split.claims):
        return NAME
    return OFFLINE


@lru_cache(maxsize=1)
def _service(url: str, model: str, key: str, seconds: int) -> ChatService:
    """One for a process: it remembers what the service understands."""
    return ChatService(url, model, key, seconds=seconds)
