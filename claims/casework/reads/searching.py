"""Finding words in a column: ILIKE, which a trigram index serves."""

from __future__ import annotations

from django.db.models import BooleanField, F, Func, Q, Value

MOST_WORDS = 12


class _Like(Func):
    template = "%(expressions)s"
    arg_joiner = " ILIKE "
    output_field = BooleanField()


def holds_words(column: str, words: str) -> Q:
    """Rows whose column holds each of these words, in any order and case."""
    found = Q()
    for word in words.split()[:MOST_WORDS]:
        escaped = word.replace("\\", "\\\\").replace("%", r"\%").replace("_", r"\_")
        found &= Q(_Like(F(column), Value(f"%{escaped}%")))
    return found
