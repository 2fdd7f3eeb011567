"""Turns: who speaks in a transcript, told by the labels before the words (“HOLM: …”, “Q: …”)."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from claims.engine.blocks import Block
from claims.engine.roles import has_stop
from claims.engine.text import Span, trimmed

_TIME = (
    r"(?:(?:[-–—•*▪]|\d{1,3}[.)])\s+)?"
    r"(?:[\[(]?\d{1,2}:\d{2}(?::\d{2}(?:[.,]\d{1,3})?)?[\])]?\s*(?:-->?|[-–—])?\s*){0,2}"
)
"""A bullet and the time code or codes of a recording, which may stand before a label."""
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
    r"fact|facts|key|date|time|place|where|when|who|what|why|how|price|cost|tickets|location|contact|e-?mail|phone|tel|"
    r"tags?|topics?|categor(?:y|ies)|see|also|summary|background|across|down|verse|chorus|"
    r"(?:mon|tues|wednes|thurs|fri|satur|sun)day|today|tomorrow|conclusion|result|results|example|question)s?\b",
    re.IGNORECASE,
)
_SURE, _FEW = 3, 2
_QUOTED = re.compile(r"\"[^\"\n]*\"?")
_TO_SOMEBODY = re.compile(
    r"\b(?:I|[Ww]e|[Mm]y|[Oo]ur|[Yy]ou|[Yy]our)\b(?!\.)|[\[(](?i:applause|laughter|cheers|crosstalk)"
)
_DIRECTION = re.compile(
    r"\s*(?:\[[^\[\]\n]{1,60}\]|\((?i:applause|laughter|cheers|cheering|crosstalk|inaudible|music|"
    r"pause|laughs|boos|booing)[^()\n]{0,40}\))[.!]?\s*"
)
"""What the recorder puts in brackets: “[applause]”, “(Laughter.)”."""


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
        speaking = {
            match["name"]
            for block, match in zip(blocks, labels, strict=True)
            if match and match["name"] and _may_speak(match)
            and _speaks(block.span.of(view)[match.end() :], match["name"])
        }  # fmt: skip
        self._names = {
            name
            for name, number in names.items()
            if (letters if name in ("Q", "A") else many or (inline and len(names) >= _FEW) or _ROLE.match(name) or
                (twice and number >= _FEW) or (name.isupper() and len(names) >= _FEW) or name in speaking)
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


def _speaks(words: str, name: str) -> bool:
    """Say whether the words after a label are somebody's to others: a sentence with “I” or “you”."""
    plain = _QUOTED.sub(" ", words)
    named = name.isupper() or len(name.split()) <= _SURE
    return named and has_stop(words) and _TO_SOMEBODY.search(plain) is not None


def directions_in(view: str, span: Span) -> list[Span]:
    """Return the stage directions of a turn that stand where a sentence may end, in order."""
    found: list[Span] = []
    start = span.start
    for match in _DIRECTION.finditer(view, span.start, span.end):
        before = view[start : match.start()].rstrip()
        goes_on = match.end() < span.end and view[match.end()].islower()
        if not goes_on and (not before or has_stop(before)):
            found.append(trimmed(view, Span(match.start(), match.end())))
            start = match.end()
    return found


def _share(view: str, blocks: Sequence[Block]) -> int:
    """Return how many blocks open with “A” as a word of a sentence: “A man was hurt”."""
    return sum(1 for block in blocks if re.match(r"A [a-z]", block.span.of(view)[:4]))
