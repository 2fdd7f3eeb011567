"""A statement that a language model wrote: the quote with additions that the article gives."""

from __future__ import annotations

import re
from collections.abc import Iterator
from difflib import SequenceMatcher

from claims.engine.text import parser_view

_MOST_ADDED = 25
_REPLACED = frozenset(
    [
        *("i", "he", "she", "it", "they", "we", "who", "which", "that", "this", "these", "those"),
        *("him", "her", "them", "us", "his", "its", "their", "our", "my", "a", "an", "the"),
    ]
)
_SMALL = frozenset(
    [
        *("a", "an", "the", "of", "in", "on", "at", "to", "by", "for", "from", "with", "and"),
        *("is", "are", "was", "were", "be", "been", "has", "have", "had", "it", "its"),
    ]
)
_CONTRARY = frozenset(
    [
        *("not", "no", "never", "none", "nobody", "nothing", "neither", "nor", "without", "cannot"),
        *("hardly", "false", "falsely", "denied", "denies", "deny", "refused", "failed", "if"),
    ]
)
_EDGES = re.compile(r"^\W+|(?:'s)?\W*$")


def words_of_article(view: str) -> frozenset[str]:
    """Return the words of an article as they are compared here."""
    return frozenset(_plain(word) for word in view.split())


def marked(quote: str, proposed: str, known: frozenset[str]) -> str | None:
    """Return the proposed statement with what it adds in brackets; None where it does more.

    Every word of the quote must stay, in order; a pronoun or article may be replaced. What is put
    in must be words of the article and no negation: so a statement cannot say the contrary, change
    a number, or carry a message.
    """
    old, new = quote.split(), proposed.replace("[", "").replace("]", "").split()
    if not new or len(new) > len(old) + _MOST_ADDED:
        return None
    pieces: list[str] = []
    for piece in _pieces(old, new, known):
        if piece is None:
            return None
        pieces.append(piece)
    words = " ".join(pieces)
    return words[:1].upper() + words[1:] + ("" if words[-1:] in (".", "!", "?") else ".")


def _pieces(old: list[str], new: list[str], known: frozenset[str]) -> Iterator[str | None]:
    """Yield kept words as the text has them and additions in brackets, None for what is refused."""
    before, after = [_plain(word) for word in old], [_plain(word) for word in new]
    matcher = SequenceMatcher(None, before, after, autojunk=False)
    for change, start, end, new_start, new_end in matcher.get_opcodes():
        if change == "equal":
            yield " ".join(old[start:end])
            continue
        added = after[new_start:new_end]
        is_kept = not any(word not in _REPLACED for word in before[start:end]) and bool(added)
        is_known = all(word in _SMALL or (word in known and _is_plain(word)) for word in added)
        yield f"[{' '.join(new[new_start:new_end]).rstrip('.')}]" if is_kept and is_known else None


def _is_plain(word: str) -> bool:
    """Say whether a word put in cannot turn the claim into its contrary."""
    return word not in _CONTRARY and not word.endswith("n't")


def _plain(word: str) -> str:
    return _EDGES.sub("", parser_view(word).lower())
