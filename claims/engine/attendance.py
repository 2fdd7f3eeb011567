"""Attendance: where in a claim those who took part stand, and the list of them.

The subject of “met”, “were present” or “rallied”, the object of “included”, “hosted” or “was attended
by”, and both sides of “talks between A and B”. A list is read from its words and commas, because a
parser seldom gets “A, the chief of staff, B, and C, the envoy” right.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from claims.engine.candidates import Candidate
from claims.engine.lexicon import (
    GATHERING_VERBS,
    HOSTING_VERBS,
    LISTED_GROUPS,
    MEETING_NOUNS,
    MET_THINGS,
)
from claims.engine.members import members_in
from claims.engine.people import participants_of
from claims.engine.references import References, subject_of

if TYPE_CHECKING:
    from spacy.tokens import Token

_WITH_OBJECT = frozenset({"meet", "accompany", "join", "greet"})
_HOLDING = frozenset({"host", "welcome", "receive"})
_BRINGING = frozenset(
    {"include", "feature", "comprise", "consist", "involve", "draw", "attract", "bring"}
)
_PARTICLES = {"turn": "out", "come": "together", "show": "up", "take": "part"}
_PRESENT = frozenset({"present", "hand", "attendance", "stage", "scene", "attendee", "guest"})

Stretch = tuple[int, int]


def attendees_of(
    candidate: Candidate, references: References, *, is_given: bool
) -> tuple[str, ...]:
    """Return who took part in what a claim tells: names without titles, and groups as written.

    Empty where the claim is no attendance. With `is_given` it is known to be one, and verbs that
    only sometimes tell of one (“featured”, “drew”) count as well.
    """
    listed = _listed(candidate, _stretches(candidate, is_given), references)
    if listed or not is_given:
        return listed
    named = participants_of(candidate, references)
    return named or _listed(candidate, _subject(candidate, candidate.head), references)


def _listed(
    candidate: Candidate, stretches: Iterable[Stretch], references: References
) -> tuple[str, ...]:
    """Return the members of the lists in some stretches, each once."""
    members = (m for span in stretches for m in members_in(candidate, *span, references))
    return tuple(dict.fromkeys(members))


def _stretches(candidate: Candidate, is_given: bool) -> Iterator[Stretch]:
    """Yield the runs of tokens in which those who took part stand."""
    tokens = candidate.tokens if is_given else [candidate.head]
    for token in tokens:
        if token.pos_ in ("VERB", "AUX"):
            yield from _of_verb(candidate, token, is_given)
            yield from _of_subject(candidate, token, is_given)
        elif token.pos_ == "NOUN" and _is_meeting(token):
            yield from _of_meeting(candidate, token)


def _of_subject(candidate: Candidate, verb: Token, is_given: bool) -> Iterator[Stretch]:
    """“Talks between A and B began”: where the verb is all that is looked at, its subject too."""
    subject = next((c for c in verb.children if c.dep_ in ("nsubj", "nsubjpass")), None)
    if is_given or subject is None or subject.i < candidate.first:
        return
    if _is_meeting(subject):
        yield from _of_meeting(candidate, subject)


def _of_verb(candidate: Candidate, verb: Token, is_given: bool) -> Iterator[Stretch]:
    lemma = verb.lemma_.lower()
    last = candidate.last
    agent = next((c for c in verb.children if c.dep_ == "agent" or c.lower_ == "by"), None)
    if lemma in HOSTING_VERBS and agent is not None and agent.i > verb.i:
        if lemma in ("accompany", "join"):
            yield from _subject(candidate, verb)
        yield agent.i + 1, last
    elif lemma == "be":
        yield from _of_being(candidate, verb)
    elif lemma == "meet" and _is_kept(verb):
        return
    elif (
        lemma in GATHERING_VERBS or _has_particle(verb) or (lemma == "speak" and _at_meeting(verb))
    ):
        yield from _subject(candidate, verb)
        yield from _beside(candidate, verb)
    elif (lemma in ("join", "accompany") and _has_person(verb)) or (
        lemma in _HOLDING and (is_given or _at_meeting(verb))
    ):
        yield from _subject(candidate, verb)
        yield verb.i + 1, last
    elif lemma in _BRINGING and (is_given or _group_before(candidate, verb)):
        yield verb.i + 1, last


def _of_being(candidate: Candidate, verb: Token) -> Iterator[Stretch]:
    """“Also at the talks were A and B”; “A was present”, “on hand”, “at the talks”; “there were”."""
    doc, words = candidate.doc, candidate.tokens
    before = [t for t in words if t.i < verb.i]
    after = [t for t in words if t.i > verb.i]
    if candidate.right == "template" and _points_at_meeting(before):
        yield verb.i + 1, candidate.last
        return
    listing = next((t for t in after if t.lower_ == "including"), None)
    if listing is not None and any(t.lemma_.lower() in LISTED_GROUPS for t in after):
        yield listing.i + 1, candidate.last
        return
    place = next((t for t in after if t.lower_ in ("at", "in", "on", "among", "present")), None)
    if place is None:
        return
    near = doc[place.i : min(place.i + 6, candidate.last + 1)]
    if any(t.lemma_.lower() in _PRESENT or _is_meeting(t) for t in near):
        yield from _subject(candidate, verb)


def _points_at_meeting(before: list[Token]) -> bool:
    pointing = _PRESENT | {"attend", "among", "join", "accompany"}
    return any(_is_meeting(token) or token.lemma_.lower() in pointing for token in before)


def _of_meeting(candidate: Candidate, noun: Token) -> Iterator[Stretch]:
    """“talks between A and B”, “a meeting with A”."""
    for child in noun.children:
        if child.dep_ == "prep" and child.lower_ in ("between", "with", "among"):
            start = child.i + 1
            if start <= candidate.last:
                yield start, min(child.right_edge.i, candidate.last)


def _subject(candidate: Candidate, verb: Token) -> Iterator[Stretch]:
    """Yield the stretch of who does what the verb says, also where it stands before the claim."""
    subject = subject_of(verb)
    if verb.dep_ in ("relcl", "acl") and (subject is None or subject.tag_ in ("WP", "WDT")):
        subject = verb.head
    if subject is None:
        return
    last = subject.right_edge.i
    if subject.i < candidate.first <= last:
        last = candidate.first - 1
    if last >= verb.i:
        last = verb.i - 1 if subject.i < verb.i else last
    first = _list_start(candidate, subject)
    inside = candidate.first <= subject.i <= candidate.last
    added = (
        next((t.i for t in candidate.tokens if t.lower_ == "addition" and t.i < subject.i), None)
        if inside
        else None
    )
    if added is not None:
        yield added + 2, last
    elif first <= last:
        yield max(first, candidate.first) if inside else first, last


def _list_start(candidate: Candidate, subject: Token) -> int:
    """Return where a subject begins: with the claim, where the parse took the end of a list for it."""
    first = subject.left_edge.i
    if candidate.first >= first:
        return first
    joined = subject.doc[first - 1].lower_ in ("and", "or")
    opened = subject.doc[first - 1].text == "," and subject.doc[first].lower_ in ("and", "or")
    return candidate.first if joined or opened else first


def _beside(candidate: Candidate, verb: Token) -> Iterator[Stretch]:
    """Yield whom somebody met, and with whom he came."""
    last = candidate.last
    children = [c for c in verb.children if verb.i < c.i <= last]
    if verb.lemma_.lower() in _WITH_OBJECT:
        whom = next((c for c in children if c.dep_ == "dobj"), None)
        if whom is not None:
            yield max(verb.i + 1, whom.left_edge.i), last
    for token in candidate.doc[verb.i + 1 : last + 1]:
        with_people = token.lower_ == "with" and (
            _is_meeting(token.head) or token.head.lemma_.lower() in GATHERING_VERBS
        )
        if with_people or token.lower_ in ("alongside", "accompanied"):
            following = candidate.doc[token.i + 1 : token.i + 2]
            skipped = 2 if following and following[0].lower_ == "by" else 1
            yield token.i + skipped, last
            return


def _is_kept(verb: Token) -> bool:
    """Say whether what is met is a need or a deadline, and nobody."""
    return any(c.dep_ == "dobj" and c.lemma_.lower() in MET_THINGS for c in verb.children)


def _has_particle(verb: Token) -> bool:
    wanted = _PARTICLES.get(verb.lemma_.lower())
    following = verb.doc[verb.i + 1 : verb.i + 3]
    return wanted is not None and any(token.lower_ == wanted for token in following)


def _at_meeting(verb: Token) -> bool:
    return any(_is_meeting(t) for t in verb.subtree if t.i > verb.i)


def _is_meeting(noun: Token) -> bool:
    return noun.lower_ in MEETING_NOUNS or noun.lemma_.lower() in MEETING_NOUNS


def _has_person(verb: Token) -> bool:
    whom = next((c for c in verb.children if c.dep_ == "dobj"), None)
    return whom is not None and (whom.ent_type_ == "PERSON" or _at_meeting(verb))


def _group_before(candidate: Candidate, verb: Token) -> bool:
    before = [t.lemma_.lower() for t in candidate.tokens if t.i < verb.i]
    return any(lemma in LISTED_GROUPS or lemma in ("meeting", "delegation") for lemma in before)
