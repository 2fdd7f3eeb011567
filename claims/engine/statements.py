"""Statements: the claim in words that stand alone. What is put in stands in square brackets."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from claims.engine.candidates import Candidate
from claims.engine.references import References, subject_of
from claims.engine.result import Claimant, DateValue
from claims.engine.text import Span

if TYPE_CHECKING:
    from spacy.tokens import Token

_RELATIVE = frozenset(["today", "yesterday", "tomorrow", "tonight", "last", "this", "next", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"])  # fmt: skip


_YEAR = re.compile(r"\b\d{4}\b")


def statement_of(
    text: str,
    candidate: Candidate,
    references: References,
    claimant: Claimant | None,
    dates: tuple[DateValue, ...],
) -> str:
    """Return a claim as a sentence of its own: full names, the shared subject, dates resolved."""
    span = candidate.span
    insertions: list[tuple[int, int, str]] = []
    seen: set[str] = set()
    for token in candidate.tokens:
        change = _name_change(token, references, seen)
        if token.lower_ == "i" and token.dep_ in ("nsubj", "nsubjpass") and claimant:
            change = f"{token.text} [{claimant.label}]" if claimant.named else None
        if change:
            start = candidate.sentence.offset + token.idx
            insertions.append((start, start + len(token), change))
    for date in dates:
        if date.value and date.resolution == "day" and _is_relative(date.text):
            insertions.append((date.span.end, date.span.end, f" [{date.value}]"))
    words = _with_insertions(text, span, insertions)
    words = _with_subject(candidate, words)
    words = " ".join(words.split()).strip()
    if not words:
        return words
    return words[0].upper() + words[1:] + ("" if words[-1] in ".!?" else ".")


def _name_change(token: Token, references: References, seen: set[str]) -> str | None:
    """Return the full name for a surname that stands alone, once."""
    word = token.text
    full = references.full_name(word)
    if token.pos_ != "PROPN" or full == word or word in seen:
        return None
    seen.add(word)
    given = full.removesuffix(word).strip()
    before = token.doc[token.i - 1].text if token.i else ""
    after = token.doc[token.i + 1] if token.i + 1 < len(token.doc) else None
    if before in given.split() or (after is not None and after.ent_iob_ == "I"):
        return None
    return f"[{given}] {word}"


def _is_relative(words: str) -> bool:
    """Say whether a date is only known beside the day of the article: “Monday”, not one with its year."""
    return words.split()[0].lower() in _RELATIVE and _YEAR.search(words) is None


def _with_insertions(text: str, span: Span, insertions: list[tuple[int, int, str]]) -> str:
    parts: list[str] = []
    place = span.start
    for start, end, words in sorted(insertions):
        if place <= start and end <= span.end:
            parts += [text[place:start], words]
            place = end
    return "".join([*parts, text[place : span.end]])


def _with_subject(candidate: Candidate, words: str) -> str:
    """Put the subject before a predicate that shares it with another clause."""
    head = candidate.head
    if head.pos_ not in ("VERB", "AUX") or head.tag_ not in ("VBD", "VBZ", "VBP", "VBN", "MD"):
        return words
    subject = subject_of(head)
    if (
        subject is None
        or candidate.first <= subject.i <= candidate.last
        or head.dep_ not in ("conj", "ROOT")
    ):
        return words
    if subject.pos_ == "PRON":
        return words
    phrase = subject.doc[subject.left_edge.i : subject.i + 1].text
    return f"[{phrase}] {words}"
