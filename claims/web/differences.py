"""What changed between two wordings, word by word, for a template."""

from __future__ import annotations

import re
from dataclasses import dataclass
from difflib import SequenceMatcher

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
    """Runs that, without the added, give `before` and, without the removed, give `after`."""
    old, new = WORDS.findall(before), WORDS.findall(after)
    found: list[Change] = []
    matcher = SequenceMatcher(a=old, b=new, autojunk=False)
    for operation, old_start, old_end, new_start, new_end in matcher.get_opcodes():
        if operation == "equal":
            found.append(Change("same", "".join(old[old_start:old_end])))
            continue
        if old_start < old_end:
            found.append(Change("removed", "".join(old[old_start:old_end])))
        if new_start < new_end:
            found.append(Change("added", "".join(new[new_start:new_end])))
    return tuple(found)


def paragraph_changes(before: str, after: str) -> tuple[ChangedParagraph, ...]:
    """The same by paragraphs, each paired with the one it most likely was."""
    old, new = _paragraphs(before), _paragraphs(after)
    found: list[ChangedParagraph] = []
    matcher = SequenceMatcher(a=old, b=new, autojunk=False)
    for operation, old_start, old_end, new_start, new_end in matcher.get_opcodes():
        if operation == "equal":
            found += [ChangedParagraph((Change("same", text),)) for text in old[old_start:old_end]]
            continue
        gone, come = old[old_start:old_end], new[new_start:new_end]
        for index in range(max(len(gone), len(come))):
            was = gone[index] if index < len(gone) else ""
            now = come[index] if index < len(come) else ""
            found.append(ChangedParagraph(word_changes(was, now)))
    return tuple(found)


def _paragraphs(text: str) -> list[str]:
    return [part.strip() for part in re.split(r"\n\s*\n", text) if part.strip()]
