"""What changed between two wordings, word by word, for a template."""

from __future__ import annotations

import re
from dataclasses import dataclass
from difflib import SequenceMatcher

SHORTEST_KEPT = 2
LEAST_LIKENESS = 0.3
WORDS = re.compile(r"\s+|[^\s\w]|\w+")


@dataclass(frozen=True, slots=True)
class Change:
    """A run of text: same, added or removed."""

    type: str
    text: str


@dataclass(frozen=True, slots=True)
class ChangedParagraph:
    """A paragraph as runs; unchanged ones are one run."""

    changes: tuple[Change, ...]

    @property
    def is_changed(self) -> bool:
        """Whether anything in it was added or removed."""
        return any(change.type != "same" for change in self.changes)


def word_changes(before: str, after: str) -> tuple[Change, ...]:
    """Runs that, without the added, give `before` and, without the removed, give `after`.

    A word or two that stayed between two changes belong to the change: it reads easier.
    """
    old, new = WORDS.findall(before), WORDS.findall(after)
    matcher = SequenceMatcher(a=old, b=new, autojunk=False)
    kept = [
        (start, at, length)
        for start, at, length in matcher.get_matching_blocks()
        if length == 0 or _is_worth_keeping(old, new, start, at, length)
    ]
    found: list[Change] = []
    old_at = new_at = 0
    for start, at, length in kept:
        if old_at < start:
            found.append(Change("removed", "".join(old[old_at:start])))
        if new_at < at:
            found.append(Change("added", "".join(new[new_at:at])))
        if length:
            found.append(Change("same", "".join(old[start : start + length])))
        old_at, new_at = start + length, at + length
    return tuple(found)


def _is_worth_keeping(old: list[str], new: list[str], start: int, at: int, length: int) -> bool:
    is_edge = (start == at == 0) or (start + length == len(old) and at + length == len(new))
    words = [word for word in old[start : start + length] if word[0].isalnum()]
    return is_edge or len(words) > SHORTEST_KEPT


def paragraph_changes(before: str, after: str) -> tuple[ChangedParagraph, ...]:
    """The same by paragraphs: each is compared with the earlier one that it most likely was."""
    old, new = _paragraphs(before), _paragraphs(after)
    found: list[ChangedParagraph] = []
    old_at = 0
    for paragraph in new:
        origin = _origin(paragraph, old, old_at)
        if origin is None:
            found.append(ChangedParagraph(word_changes("", paragraph)))
            continue
        found += [ChangedParagraph(word_changes(gone, "")) for gone in old[old_at:origin]]
        found.append(ChangedParagraph(word_changes(old[origin], paragraph)))
        old_at = origin + 1
    found += [ChangedParagraph(word_changes(gone, "")) for gone in old[old_at:]]
    return tuple(found)


def _origin(paragraph: str, old: list[str], start: int) -> int | None:
    """Which of the earlier paragraphs, from `start` on, this one was; None for a new one."""
    likeness = [
        (SequenceMatcher(a=one.split(), b=paragraph.split()).ratio(), -index)
        for index, one in enumerate(old[start:], start)
    ]
    best = max(likeness, default=(0.0, 0))
    return -best[1] if best[0] >= LEAST_LIKENESS else None


def _paragraphs(text: str) -> list[str]:
    return [part.strip() for part in re.split(r"\n\s*\n", text) if part.strip()]
