"""Turns: who speaks in a transcript, told by the labels before the words (“HOLM: …”, “Q: …”)."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from claims.engine.blocks import Block
from claims.engine.text import Span, trimmed

_TIME = r"(?:[\[(]?\d{1,2}:\d{2}(?::\d{2})?[\])]?\s*)?"
_NAME = r"[A-Z][A-Z .'-]{1,40}|[A-Z][\w.'-]+(?: [A-Z][\w.'-]*){0,4}"
_LABEL = re.compile(
    rf"\s*{_TIME}(?P<name>{_NAME})(?: \([^()\n]{{1,40}}\))?:\s+(?=\S)"
    rf"|\s*{_TIME}(?P<letter>[QA](?=[:.])|Q(?=\s+[A-Z]))[:.]?\s+(?=\S)"
)
_INNER = re.compile(rf"(?<=[.!?\"\])])\s+(?P<label>(?P<name>{_NAME}):)\s+(?=\S)")
_ROLE = re.compile(
    r"(?:THE )?(?:MR|MS|MRS|DR|SEN|REP|GOV|SECRETARY|PRESIDENT|VICE PRESIDENT|SPEAKER|MODERATOR|HOST|"
    r"CHAIR(?:MAN|WOMAN|PERSON)?|JUSTICE|JUDGE|MINISTER|PRIME MINISTER|SENATOR|REPORTER|QUESTION(?:ER)?|"
    r"INTERVIEWER|ANCHOR|AMBASSADOR|GENERAL|ATTORNEY|WITNESS|PARTICIPANT|UNIDENTIFIED \w+|OPERATOR)\b"
)
_NO_SPEAKER = re.compile(
    r"(?:update|breaking|watch|more|exclusive|analysis|opinion|correction|note|editor'?s note|ps|listen|read|"
    r"photos?|video|image|source|sources|credit|related|warning|fact ?check|explainer|live|quiz|poll|claim|verdict|"
    r"fact|facts|date|time|place|where|when|who|what|why|how|price|cost|tickets|location|contact|e-?mail|phone|tel|"
    r"tags?|topics?|categor(?:y|ies)|see|also|summary|background|conclusion|result|results|example|question)s?\b",
    re.IGNORECASE,
)
_SURE, _FEW = 3, 2


@dataclass(frozen=True, slots=True)
class Turn:
    """A stretch in which one person speaks; the label stands before it. No name where none is given."""

    label: Span
    words: Span
    speaker: str | None


class Transcript:
    """What the labels of a text tell: whether it is a transcript, and who speaks where."""

    def __init__(self, view: str, blocks: Sequence[Block]) -> None:
        labels = [_LABEL.match(block.span.of(view)[:120]) for block in blocks]
        opening = [match for match in labels if match and _may_speak(match)]
        names = Counter(match["name"] or match["letter"] for match in opening)
        for block, match in zip(blocks, labels, strict=True):
            if match and _may_speak(match) and match["name"]:
                inner = _INNER.finditer(block.span.of(view))
                names.update(each["name"] for each in inner if _may_speak(each))
        letters = {"Q", "A"} <= set(names) and _share(view, blocks) < 2
        many = len(opening) >= _SURE and _SURE * len(opening) >= len(blocks)
        twice = sum(1 for number in names.values() if number >= _FEW) >= _FEW
        inline = sum(names.values()) > len(opening)
        self._names = {
            name
            for name, number in names.items()
            if (letters if name in ("Q", "A") else many or (inline and len(names) >= _FEW) or _ROLE.match(name) or
                (twice and number >= _FEW) or (name.isupper() and len(names) >= _FEW))
        }  # fmt: skip
        self._names |= {"Q"} if "Q" in names and len(self._names - {"Q", "A"}) > 0 else set()
        self._only = 2 * sum(map(names.__getitem__, self._names)) >= len(blocks)
        self._last: str | None = None

    def turns_of(self, view: str, span: Span) -> list[Turn]:
        """Return the turns of a block in order, none where it belongs to nobody's speech."""
        words = span.of(view)
        match = _LABEL.match(words)
        name = (match["name"] or match["letter"]) if match else None
        if match is None or name not in self._names:
            if self._last is None or not self._only:
                return []
            return [Turn(Span(span.start, span.start), span, self._last)]
        marks = [(0, match.end(), name)]
        marks += [
            (inner.start("label"), inner.end(), inner["name"])
            for inner in _INNER.finditer(words, match.end())
            if inner["name"] in self._names or inner["name"].isupper()
        ]
        ends = [start for start, _, _ in marks[1:]] + [len(words)]
        turns = [
            Turn(
                trimmed(view, Span(span.start + start, span.start + open_)),
                trimmed(view, Span(span.start + open_, span.start + end)),
                None if speaker in ("Q", "A") else speaker.strip(),
            )
            for (start, open_, speaker), end in zip(marks, ends, strict=True)
        ]
        self._last = turns[-1].speaker
        return turns


def _may_speak(match: re.Match[str]) -> bool:
    name = match.groupdict()["name"]
    return name is None or not _NO_SPEAKER.match(name)


def _share(view: str, blocks: Sequence[Block]) -> int:
    """Return how many blocks open with “A” as a word of a sentence: “A man was hurt”."""
    return sum(1 for block in blocks if re.match(r"A [a-z]", block.span.of(view)[:4]))
