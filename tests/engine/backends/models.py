"""Fake language models: functions that answer a question as a test wants."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

from claims.engine.backends.language_model import Answer, Question


def item(quote: str, **details: Any) -> dict[str, Any]:
    """One claim of an answer."""
    return {"quote": quote, **details}


def answer_of(*items: Any, tokens: int = 100) -> Answer:
    """An answer that holds these claims."""
    return Answer(json.dumps({"claims": list(items)}), tokens)


class FakeModel:
    """Gives its answers in turn, the last one for ever; notes what it was asked and how long it had."""

    def __init__(self, *answers: Answer | Exception | Callable[[Question], Answer]) -> None:
        self._answers = list(answers)
        self.questions: list[Question] = []
        self.seconds: list[float] = []

    def __call__(self, question: Question, seconds: float) -> Answer:
        """Answer, or raise what stands in the answer's place."""
        self.questions.append(question)
        self.seconds.append(seconds)
        answer = self._answers.pop(0) if len(self._answers) > 1 else self._answers[0]
        if isinstance(answer, Exception):
            raise answer
        return answer if isinstance(answer, Answer) else answer(question)
