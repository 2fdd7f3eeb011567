"""Templates: constructions whose claims are known from their form, whatever the parser makes of them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from claims.engine.candidates import Candidate
from claims.engine.lexicon import MEETING_NOUNS, SPEECH
from claims.engine.parsing import Sentence
from claims.engine.quotations import Quotation
from claims.engine.zoning import TABLE_ROW

if TYPE_CHECKING:
    from spacy.tokens import Token

CERTAIN = 2.0
"""The score of a template: above every candidate's, so that it is chosen."""

_INVERTED = re.compile(
    r"(?:also |among (?:those|them|the) ?\w* ?|)(?:present|attending|joining|taking part|in attendance|on hand|"
    r"accompanying|at the \w+|among (?:those|the \w+))\b[^.;:\"]{0,80}?\b(?:was|were|is|are)\b (?=[\"A-Z])",
    re.IGNORECASE,
)
_LISTING = re.compile(
    r"\b(?:included?|includes|comprised|consisted of|was made up of|was composed of)\b"
)
_GROUPS = frozenset(
    [
        "delegation",
        "team",
        "panel",
        "guest",
        "attendee",
        "participant",
        "speaker",
        "group",
        "party",
        "entourage",
        "delegate",
        "negotiator",
        "present",
        "signatory",
        "audience",
        "committee",
        "commission",
        "side",
        "crew",
        "cast",
        "jury",
        "board",
        "staff",
        "line-up",
        "lineup",
        "squad",
        "cabinet",
        "mission",
        "company",
        "winner",
        "nominee",
        "victim",
    ]
)
_INCLUDING = frozenset({"include", "involve", "contain", "comprise", "cover"})
_WAS = frozenset({"was", "were", "is", "are"})
_LISTS = frozenset(
    {"include", "included", "includes", "comprised", "consisted", "made", "composed"}
)
_FRAMES = frozenset({"following", "after", "before", "during", "ahead"})


@dataclass(frozen=True, slots=True)
class Templated:
    """A candidate that a template gives, and whether it may lie inside another claim."""

    candidate: Candidate
    is_nested: bool


def templated(sentence: Sentence, quotations: tuple[Quotation, ...]) -> list[Templated]:
    """Return what the templates find in a sentence."""
    if sentence.zone.reason == TABLE_ROW:
        return list(_rows(sentence))
    return [*_lists(sentence), *_terms(sentence, quotations), *_presupposed(sentence)]


def _rows(sentence: Sentence) -> Iterator[Templated]:
    """The row of a table is one claim: a name and its figures."""
    words = [t for t in sentence.tokens if not t.is_space]
    named = any(t.is_alpha and not t.like_num for t in words)
    if named and any(t.like_num or t.text[:1].isdigit() for t in words):
        yield Templated(_whole(sentence, sentence.tokens.root), False)


def _terms(sentence: Sentence, quotations: tuple[Quotation, ...]) -> Iterator[Templated]:
    """Terms somebody sets: “it must include A, B and C” is one claim, however long the list."""
    for quotation in quotations:
        inside = [t for t in sentence.tokens if quotation.span.contains(sentence.span_of(t, t))]
        verb = next((t for t in inside if t.lemma_ in _INCLUDING and _must(t)), None)
        if verb is None or not quotation.is_speech:
            continue
        after = [t for t in inside if t.i > verb.i]
        members = sum(1 for t in after if t.text == "," or t.lower_ in ("and", "or"))
        clauses = [
            t for t in after if t.dep_ in ("nsubj", "nsubjpass") and t.tag_ not in ("WDT", "WP")
        ]
        if members >= 2 and not any(c.pos_ == "PRON" for c in clauses):
            whole = _whole(sentence, verb)
            first, last = max(whole.first, inside[0].i), min(whole.last, inside[-1].i)
            while last > verb.i and verb.doc[last].is_punct:
                last -= 1
            yield Templated(Candidate(sentence, verb, first, last, "terms", "template"), False)


def _must(verb: Token) -> bool:
    return any(
        c.lower_ in ("must", "should", "shall", "has", "will")
        for c in verb.children
        if c.dep_ == "aux"
    )


def _lists(sentence: Sentence) -> Iterator[Templated]:
    """Lists of people that are one claim: “Also at the talks were A, B and C”."""
    words = sentence.tokens.text
    if not any(token.ent_type_ == "PERSON" for token in sentence.tokens):
        return
    inverted = _INVERTED.match(words)
    listing = _LISTING.search(words)
    if inverted:
        verb = _verb_at(sentence, _WAS)
    elif listing and _is_list_of_people(sentence, listing):
        verb = _verb_at(sentence, _LISTS)
    else:
        return
    if verb is not None:
        yield Templated(_whole(sentence, verb), False)


def _is_list_of_people(sentence: Sentence, listing: re.Match[str]) -> bool:
    """Say whether a group is said to include people, who are named before another clause."""
    start = sentence.tokens.start_char
    before = [t for t in sentence.tokens if t.idx < start + listing.start()]
    after = [t for t in sentence.tokens if t.idx >= start + listing.end()]
    people = [t for t in after if t.ent_type_ == "PERSON"]
    if not people or not any(t.lemma_.lower() in _GROUPS for t in before):
        return False
    if any(t.lemma_ in SPEECH and t.dep_ == "ROOT" for t in sentence.tokens):
        return False
    clauses = [t for t in after if t.pos_ == "VERB" and t.dep_ in ("ROOT", "conj", "advcl")]
    return not any(clause.i < people[0].i for clause in clauses)


def _verb_at(sentence: Sentence, forms: frozenset[str]) -> Token | None:
    verbs = (t for t in sentence.tokens if t.pos_ in ("AUX", "VERB"))
    return next((t for t in verbs if t.lower_ in forms), None)


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
