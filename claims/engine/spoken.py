"""Spoken: what somebody in his turn says of himself that evidence could settle, and what is personal.

“I voted against the bill in 2019” is a deed of the speaker and is read as if his name stood there;
“I love this city” and “we can do better” give nobody anything to check.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from claims.engine.candidates import Candidate
from claims.engine.lexicon import (
    ATTITUDES,
    FIRST_PERSON,
    OPINION,
    PERSONAL_VERBS,
    SECOND_PERSON,
)

if TYPE_CHECKING:
    from spacy.tokens import Token

_SUBJECTS = frozenset({"nsubj", "nsubjpass"})
_FIGURES = frozenset(
    {"CARDINAL", "QUANTITY", "MONEY", "PERCENT", "DATE", "TIME", "ORDINAL", "GPE", "ORG"}
)
_STATES = frozenset({"be", "have", "do", "get", "need", "come", "stand", "mean", "try", "make"})
_OPEN = frozenset(
    {"will", "'ll", "shall", "would", "could", "should", "may", "might", "must", "can"}
)
_NOW = frozenset({"tonight", "today", "now"})
_PAST = frozenset({"VBD", "VBN"})


def is_spoken(candidate: Candidate) -> bool:
    """Say whether a stretch stands in somebody's turn."""
    return candidate.sentence.zone.role == "turn"


def is_personal(candidate: Candidate) -> bool:
    """Say whether the clause of a stretch tells what “I”, “we” or “you” feel, or only answers."""
    verb = _verb_of(candidate.head)
    subject = next((c for c in verb.children if c.dep_ in _SUBJECTS), None)
    if subject is None and verb.dep_ in ("conj", "xcomp", "advcl"):
        subject = next((c for c in verb.head.children if c.dep_ in _SUBJECTS), None)
    if subject is None:
        return False
    if subject.lower_ in ("it", "this", "that") and verb.lemma_ == "be":
        return not any(_is_figure(token) for token in candidate.tokens)
    if subject.lower_ not in FIRST_PERSON | SECOND_PERSON:
        return False
    return not _is_deed(verb, candidate)


def _verb_of(head: Token) -> Token:
    """Return the verb of the clause that a word stands in."""
    verb = head
    while verb.pos_ not in ("VERB", "AUX") and verb.dep_ != "ROOT":
        verb = verb.head
    return verb


def _is_deed(verb: Token, candidate: Candidate) -> bool:
    """Say whether a clause about the speaker tells what was done, or gives a figure, day or place."""
    lemma = verb.lemma_.lower()
    others = {token.lower_ for token in candidate.tokens if token.dep_ not in _SUBJECTS}
    if lemma in PERSONAL_VERBS or lemma in ATTITUDES or others & OPINION:
        return False
    if any(_is_figure(token) for token in candidate.tokens):
        return True
    if lemma == "be" and verb.tag_ == "VBD" and any(c.lower_ == "at" for c in verb.children):
        return True
    auxiliaries = {c.lower_ for c in verb.children if c.dep_ in ("aux", "auxpass")}
    if lemma in _STATES or auxiliaries & _OPEN or others & SECOND_PERSON:
        return False
    has_object = any(c.dep_ in ("dobj", "prep", "ccomp", "xcomp") for c in verb.children)
    return has_object and (verb.tag_ in _PAST or bool(auxiliaries & {"have", "has", "had", "'ve"}))


def _is_figure(token: Token) -> bool:
    named = token.ent_type_ in _FIGURES and token.lower_ not in _NOW
    return named or bool(token.like_num)
