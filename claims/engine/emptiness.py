"""Emptiness: why an article has no claims, in a sentence, where it has none at all."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from claims.engine.result import Caution, Stretch
from claims.engine.text import Span

_ONLY = {
    "boilerplate": ("empty.boilerplate", "only furniture of a page (menus, forms, links)"),
    "byline": ("empty.boilerplate", "only names of authors and makers of pictures"),
    "other_language": ("empty.other_language", "nothing in English"),
    "verse": ("empty.verse", "a poem or song, which asserts nothing"),
    "code": ("empty.code", "program code or data"),
    "instructions": ("empty.instructions", "instructions, which assert nothing"),
    "question": ("empty.questions", "only questions"),
    "opinion": ("empty.opinion", "only judgements, which no evidence could settle"),
    "headline": ("empty.headline", "a headline without an article"),
    "heading": ("empty.fragments", "only headings and single words"),
    "fragment": ("empty.fragments", "only headings and single words"),
}
_PLAIN = ("empty.nothing_checkable", "nothing in it that could be checked was found")
_MOST = 0.5
"""The share of the text that must have one class for that class to be the reason."""


def why_nothing(text: str, coverage: Sequence[Stretch]) -> Caution | None:
    """Return the warning that says why an article has no claims, None where it has some.

    The reason is the class of most of the text; its rule begins with `empty.`. Offsets are code points.
    """
    lengths: Counter[str] = Counter()
    for stretch in coverage:
        if stretch.kind != "between":
            lengths[stretch.kind] += len(stretch.span)
    if lengths["claim"]:
        return None
    whole = Span(0, len(text))
    if not lengths:
        said = "there are only numbers and marks" if text.strip() else "the text is empty"
        return Caution("empty.no_words", whole, f"No claims: {said}.")
    reasons: Counter[tuple[str, str]] = Counter()
    for kind, length in lengths.items():
        reasons[_ONLY.get(kind, _PLAIN)] += length
    (rule, words), length = max(reasons.items(), key=lambda item: (item[1], item[0]))
    if length < _MOST * sum(lengths.values()):
        rule, words = _PLAIN
    return Caution(rule, whole, f"No claims: {words}.")
