"""Cues of saying: verbs, nouns and adjectives with the clause or quotation that goes with them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from claims.engine.cues.aside import aside
from claims.engine.cues.making import (
    Attribution,
    child_of,
    clause_span,
    made,
    speaker_of,
    subtree,
    via_of,
    with_quotations,
)
from claims.engine.lexicon import DOCUMENTS, SPEECH
from claims.engine.parsing import Sentence
from claims.engine.quotations import Quotation
from claims.engine.sources import behind, phrase, source_at
from claims.engine.text import Span

if TYPE_CHECKING:
    from spacy.tokens import Token

_HEARSAY_PARTICIPLES = frozenset(
    [
        "report",
        "believe",
        "say",
        "allege",
        "think",
        "rumour",
        "rumor",
        "claim",
        "understand",
        "suspect",
        "fear",
        "expect",
        "predict",
    ]
)


def saying(
    text: str, sentence: Sentence, verb: Token, inside: list[Quotation]
) -> Iterator[Attribution]:
    place = sentence.span_of(verb, verb)
    own = next((q for q in inside if q.span.contains(place)), None)
    clause = child_of(verb, "ccomp")
    content = clause_span(sentence, verb, clause)
    if content is None and own is None and verb.lemma_.lower() in SPEECH:
        content = _beside(sentence, verb, inside)
    if content is None or not _asserts(clause):
        yield from _hearsay(text, sentence, verb)
        if own is None:
            yield from aside(text, sentence, verb)
        return
    content = with_quotations(content, inside, own, place)
    passive = child_of(verb, "nsubjpass") is not None or child_of(verb, "auxpass") is not None
    subject = speaker_of(verb)
    agent = child_of(verb, "agent")
    if passive:
        subject = child_of(agent, "pobj") if agent is not None else None
        if subject is None and verb.lemma_.lower() not in _HEARSAY_PARTICIPLES:
            return
    if subject is None and not passive:
        return
    if subject is None:
        yield made(text, sentence, verb, None, content, "say", via_of(verb), hearsay=True)
        return
    source, papers = behind(sentence, subject)
    yield made(text, sentence, verb, source, content, "say", (*papers, *via_of(verb)))


def _asserts(clause: Token | None) -> bool:
    """Say whether a clause has a finite verb: “find it hard” puts nothing forward."""
    if clause is None:
        return True
    if clause.tag_ in ("VBD", "VBZ", "VBP", "MD"):
        return True
    return any(c.tag_ in ("VBD", "VBZ", "VBP", "MD", "VB") for c in clause.children) or (
        clause.tag_ == "VB" and child_of(clause, "nsubj") is not None
    )


def _hearsay(text: str, sentence: Sentence, verb: Token) -> Iterator[Attribution]:
    """“is believed to”, “is said to”, “is expected to”: nobody is named."""
    passive = child_of(verb, "auxpass") is not None and child_of(verb, "agent") is None
    if (
        passive
        and verb.lemma_.lower() in _HEARSAY_PARTICIPLES
        and child_of(verb, "xcomp") is not None
    ):
        content = subtree(sentence, verb)
        yield made(text, sentence, verb, None, content, "hearsay", (), hearsay=True)


def _beside(sentence: Sentence, verb: Token, inside: list[Quotation]) -> Span | None:
    """Return the quotation that stands next to a verb of speech in its sentence."""
    place = sentence.span_of(verb, verb)
    near = [q for q in inside if q.words >= 2]
    if not near:
        return None
    best = min(
        near, key=lambda q: min(abs(q.span.end - place.start), abs(q.span.start - place.end))
    )
    return best.span


def demanding(text: str, sentence: Sentence, verb: Token) -> Iterator[Attribution]:
    subject = speaker_of(verb)
    if subject is None or child_of(verb, "nsubjpass") is not None or verb.tag_ in ("VB", "VBN"):
        return
    source = source_at(sentence, subject)
    clause = child_of(verb, "ccomp")
    content = clause_span(sentence, verb, clause)
    if content is None:
        after = [child for child in verb.children if child.i > verb.i and child.dep_ in (
            "dobj", "xcomp", "prep", "dative", "advcl", "oprd")]  # fmt: skip
        if not after:
            return
        content = sentence.span_of(after[0].left_edge, after[-1].right_edge)
    manner = "accuse" if verb.lemma_.lower() in ("accuse", "blame") else "demand"
    yield made(text, sentence, verb, source, content, manner, via_of(verb))


def noun_of_saying(text: str, sentence: Sentence, noun: Token) -> Iterator[Attribution]:
    """A noun of saying with a clause: “X's claim that P”, “a report that P”."""
    clause = next(
        (c for c in noun.children if c.dep_ in ("acl", "ccomp") and c.i > noun.i
         and (m := child_of(c, "mark")) is not None and m.lower_ == "that"), None,
    )  # fmt: skip
    content = clause_span(sentence, noun, clause)
    if content is None:
        return
    owner = child_of(noun, "poss")
    maker = next(
        (c for c in noun.children if c.dep_ == "prep" and c.lower_ in ("by", "from")), None
    )
    head = owner or (child_of(maker, "pobj") if maker is not None else None)
    if head is None and noun.lemma_.lower() not in DOCUMENTS:
        return
    source = source_at(sentence, head or noun)
    via = (phrase(noun),) if head is not None and noun.lemma_.lower() in DOCUMENTS else ()
    yield made(text, sentence, noun, source, content, "say", via)


def attitude(text: str, sentence: Sentence, adjective: Token) -> Iterator[Attribution]:
    subject = child_of(adjective.head, "nsubj")
    clause = child_of(adjective, "ccomp")
    content = clause_span(sentence, adjective, clause)
    if subject is None or content is None:
        return
    yield made(text, sentence, adjective, source_at(sentence, subject), content, "attitude", ())
