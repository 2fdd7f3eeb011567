"""Templates: constructions whose claims are known from their form, whatever the parser makes of them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from claims.engine.candidates import Candidate
from claims.engine.lexicon import MEETING_NOUNS, SPEECH
from claims.engine.parsing import Sentence

if TYPE_CHECKING:
    from spacy.tokens import Token

CERTAIN = 2.0
"""The score of a template: above every candidate's, so that it is chosen."""

_INVERTED = re.compile(
    r"(?:also |among (?:those|them|the) ?\w* ?|)(?:present|attending|joining|taking part|in attendance|on hand|"
    r"accompanying|at the \w+|among (?:those|the \w+))\b[^.;:\"]{0,80}?\b(?:was|were|is|are)\b (?=[\"A-Z])",
    re.IGNORECASE,
)
_GROUP = re.compile(
    r"\b(?:delegation|delegations|team|panel|guests?|attendees|participants|speakers|group|party|entourage|"
    r"delegates|negotiators|those (?:present|attending)|signatories|audience|committee|commission)\b"
    r"[^;:\"]{0,120}?\b(?:included?|includes|comprised|consisted of|was made up of|was composed of)\b",
    re.IGNORECASE,
)
_OPENING = frozenset({"on", "in", "at", "after", "during", "meanwhile"})
_FRAMES = frozenset({"following", "after", "before", "during", "ahead"})


@dataclass(frozen=True, slots=True)
class Templated:
    """A candidate that a template gives, and whether it may lie inside another claim."""

    candidate: Candidate
    is_nested: bool


def templated(sentence: Sentence) -> list[Templated]:
    """Return what the templates find in a sentence."""
    found = [*_lists(sentence), *_presupposed(sentence)]
    return found


def _lists(sentence: Sentence) -> Iterator[Templated]:
    """Lists of people that are one claim: “Also at the talks were A, B and C”."""
    words = sentence.tokens.text
    if not any(token.ent_type_ == "PERSON" for token in sentence.tokens):
        return
    inverted = _INVERTED.match(words.lstrip("\"' "))
    group = _GROUP.search(words)
    if not inverted and not group:
        return
    capitals = sum(1 for t in sentence.tokens if t.pos_ == "PROPN")
    if group and (capitals < 2 or any(t.lemma_ in SPEECH and t.dep_ == "ROOT" for t in sentence.tokens)):
        return
    if group and not _is_list_of_people(sentence, group.end()):
        return
    verb = _verb_at(sentence, (inverted or group), inverted is not None)
    if verb is not None:
        yield Templated(_whole(sentence, verb), False)


def _is_list_of_people(sentence: Sentence, place: int) -> bool:
    """Say whether a person is named right after the verb, before another clause begins."""
    start = sentence.tokens.start_char + place
    after = [t for t in sentence.tokens if t.idx >= start]
    people = [t for t in after if t.ent_type_ == "PERSON"]
    clauses = [t for t in after if t.pos_ == "VERB" and t.dep_ in ("ROOT", "conj", "advcl")]
    return bool(people) and not any(clause.i < people[0].i for clause in clauses)


def _verb_at(sentence: Sentence, match: re.Match[str] | None, inverted: bool) -> Token | None:
    verbs = [t for t in sentence.tokens if t.pos_ in ("AUX", "VERB")]
    if match is None or not verbs:
        return None
    wanted = ("was", "were", "is", "are") if inverted else ("include", "comprise", "consist", "make", "compose")
    named = [t for t in verbs if (t.lower_ if inverted else t.lemma_) in wanted]
    return named[0] if named else None


def _whole(sentence: Sentence, head: Token) -> Candidate:
    first, last = sentence.tokens[0].i, sentence.tokens[-1].i
    doc = head.doc
    while first < head.i and (doc[first].is_punct or doc[first].is_space):
        first += 1
    while last > head.i and (doc[last].is_punct or doc[last].is_space):
        last -= 1
    return Candidate(sentence, head, first, last, "template", "template")


def _presupposed(sentence: Sentence) -> Iterator[Templated]:
    """Facts in a noun phrase: “the two-hour discussion”, “a meeting in X between A and B”."""
    for token in sentence.tokens:
        if token.pos_ != "NOUN" or token.lemma_.lower() not in MEETING_NOUNS:
            continue
        length = _length_before(token)
        if length is not None:
            yield Templated(Candidate(sentence, token, length, token.i, "template", "noun"), True)
            continue
        if token.dep_ == "pobj" and token.head.lower_ in _FRAMES:
            prepositions = [c for c in token.children if c.dep_ == "prep"]
            between = any(c.lower_ in ("between", "with") for c in prepositions)
            if between and token.left_edge.i >= token.head.i:
                last = token.right_edge.i
                while token.doc[last].is_punct:
                    last -= 1
                yield Templated(
                    Candidate(sentence, token, token.left_edge.i, last, "template", "full"), False
                )


def _length_before(noun: Token) -> int | None:
    """Return where “the two-hour” begins before a noun, None where no length stands there."""
    doc = noun.doc
    first = noun.left_edge.i
    words = doc[first : noun.i].text.lower()
    if re.fullmatch(
        r"(?:the|a|an|this|that|his|her|their|its|our)? ?(?:\w+ )?[\w ]+[- ](?:minute|hour|day|week|month|year)s?(?:-long| long)?(?: \w+)?",
        words,
    ) and any(token.like_num for token in doc[first : noun.i]):
        return first
    return None
