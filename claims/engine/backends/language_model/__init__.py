"""A language model as a backend: it quotes, the engine finds the quotes and does the rest.

The engine speaks no HTTP: whoever builds a LanguageModel hands in the function that asks.
"""

from claims.engine.backends.language_model.backend import (
    FELL_BACK,
    NAME,
    REFUSED,
    LanguageModel,
    Limits,
)
from claims.engine.backends.language_model.question import (
    PROMPT_VERSION,
    Answer,
    NoAnswer,
    Question,
)

__all__ = [
    "FELL_BACK",
    "NAME",
    "PROMPT_VERSION",
    "REFUSED",
    "Answer",
    "LanguageModel",
    "Limits",
    "NoAnswer",
    "Question",
]
