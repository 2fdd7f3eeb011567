"""What is seen of a candidate: named yes-or-no features that the choice weighs."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from claims.engine.attribution import Attribution
from claims.engine.candidates import Candidate
from claims.engine.lexicon import (
    ATTITUDES,
    DEMANDING,
    FIRST_PERSON,
    OPINION,
    SAYING,
    SECOND_PERSON,
    SPEECH,
)
from claims.engine.parsing import Sentence
from claims.engine.quotations import Quotation
from claims.engine.spoken import is_personal, is_spoken
from claims.engine.text import Span

if TYPE_CHECKING:
    from spacy.tokens import Token

_LENGTHS = (1, 2, 3, 4, 6, 9, 13, 18, 25, 40)
_SHARES = (0.2, 0.4, 0.6, 0.8, 0.95)
_LIGHT = frozenset(
    {"be", "have", "do", "get", "want", "think", "believe", "know", "hope", "feel", "need"}
)
_NAMES = frozenset({"PERSON", "ORG", "GPE", "LOC", "FAC", "NORP", "EVENT", "LAW", "PRODUCT"})
_WHEN = frozenset({"DATE", "TIME"})
_MUCH = frozenset({"CARDINAL", "QUANTITY", "MONEY", "PERCENT"})


@dataclass(frozen=True, slots=True)
class Context:
    """What is known around the candidates of one sentence."""

    sentence: Sentence
    attributions: tuple[Attribution, ...]
    quotations: tuple[Quotation, ...]
    share_of_article: float


def features_of(candidate: Candidate, context: Context) -> list[str]:
    """Return the names of the features that hold for a candidate, each once."""
    return sorted(set(_features(candidate, context)))


def _features(candidate: Candidate, context: Context) -> Iterator[str]:
    told = is_spoken(candidate) and not is_personal(candidate)
    tokens = candidate.tokens
    yield "always"
    yield from _shape(candidate, context)
    yield from _content(candidate, tokens, told=told)
    yield from _place(candidate, tokens, context, told=told)


def _shape(candidate: Candidate, context: Context) -> Iterator[str]:
    head, doc = candidate.head, candidate.doc
    relation = head.dep_
    left, right = candidate.left, candidate.right
    length = candidate.last - candidate.first + 1
    size = bucket(length, _LENGTHS)
    whole = len(context.sentence.tokens)
    yield f"head {relation}"
    yield f"left {left}"
    yield f"right {right}"
    yield f"edges {left} {right}"
    yield f"head {relation} left {left}"
    yield f"head {relation} right {right}"
    yield f"tag {head.tag_}"
    yield f"head {relation} {head.tag_} {left}"
    yield f"head {relation} tag {head.tag_}"
    yield f"length {size}"
    yield f"head {relation} length {size}"
    yield f"share {bucket(length / max(1, whole), _SHARES)}"
    yield f"head {relation} share {bucket(length / max(1, whole), _SHARES)}"
    yield f"before {_neighbour(doc[candidate.first - 1] if candidate.first else None, context)}"
    after = doc[candidate.last + 1] if candidate.last + 1 < len(doc) else None
    yield f"after {_neighbour(after, context)}"
    yield f"first {doc[candidate.first].dep_}"
    yield f"first tag {doc[candidate.first].tag_}"
    yield f"last tag {doc[candidate.last].tag_}"
    if head.dep_ in ("conj", "advcl", "relcl", "acl", "appos", "xcomp", "pcomp", "ccomp"):
        yield f"head {relation} under {head.head.dep_} {head.head.pos_}"
        yield f"governor {_verb_class(head.head)} {relation}"


def _neighbour(token: Token | None, context: Context) -> str:
    tokens = context.sentence.tokens
    if token is None or not tokens.start <= token.i < tokens.end:
        return "edge"
    if token.is_punct:
        return "quote" if token.text in ('"', "'") else token.text[:1]
    if token.dep_ in ("cc", "mark", "aux", "prep"):
        return token.lower_ if len(token) <= 5 else token.dep_
    return token.pos_


def _content(candidate: Candidate, tokens: list[Token], *, told: bool) -> Iterator[str]:
    """Yield what is seen of the words; what a speaker tells is read with his name for “I”."""
    head = candidate.head
    relation = head.dep_
    subject = next((c for c in head.children if c.dep_ in ("nsubj", "nsubjpass", "expl")), None)
    inside = subject is not None and candidate.first <= subject.i <= candidate.last
    shape = "none"
    if subject is not None:
        shape = _subject_class(subject, told=told) + (" in" if inside else " out")
    yield f"subject {shape}"
    yield f"head {relation} subject {shape}"
    verbs = [t for t in tokens if t.pos_ in ("VERB", "AUX") and t.dep_ not in ("aux", "auxpass")]
    finite = [t for t in tokens if t.tag_ in ("VBD", "VBZ", "VBP", "MD")]
    yield f"verbs {min(len(verbs), 5)}"
    yield f"head {relation} verbs {min(len(verbs), 4)}"
    yield f"finite {min(len(finite), 4)}"
    for name in sorted({t.dep_ for t in verbs if t != head}):
        yield f"holds {name}"
        yield f"head {relation} holds {name}"
    yield f"verb {_verb_class(head)}"
    yield f"verb {_verb_class(head)} right {candidate.right}"
    yield f"tense {_tense(head)}"
    lower = {t.lower_ for t in tokens}
    kinds = {t.ent_type_ for t in tokens}
    names = len(
        {t.i - (t.ent_iob_ == "I") for t in tokens if t.ent_type_ in _NAMES and t.ent_iob_ == "B"}
    )
    yield f"names {min(names, 3)}"
    for name, holds in (
        ("when", bool(kinds & _WHEN)),
        ("much", bool(kinds & _MUCH) or any(t.like_num for t in tokens)),
        ("opinion", bool(lower & OPINION)),
        ("I or we", bool(lower & FIRST_PERSON) and not told),
        ("you", bool(lower & SECOND_PERSON) and not (told and _is_you(subject))),
        ("question", head.doc[min(candidate.last + 1, len(head.doc) - 1)].text == "?"),
        ("not", any(t.dep_ == "neg" for t in tokens)),
        ("saying inside", any(t.lemma_ in SPEECH and t != head for t in verbs)),
    ):
        if holds:
            yield name
            yield f"{name} {relation}"


def _subject_class(subject: Token, *, told: bool) -> str:
    if subject.lower_ in FIRST_PERSON:
        return "PROPN" if told else "I"
    if subject.lower_ in ("it", "there", "this", "that", "these"):
        return "it"
    if subject.tag_ in ("WDT", "WP"):
        return "which"
    return subject.pos_ if subject.pos_ in ("NOUN", "PROPN", "PRON") else "other"


def _is_you(subject: Token | None) -> bool:
    return subject is not None and subject.lower_ in SECOND_PERSON


def _verb_class(verb: Token) -> str:
    lemma = verb.lemma_.lower()
    if lemma in SAYING:
        clause = any(c.dep_ == "ccomp" for c in verb.children)
        return "saying with clause" if clause else "saying"
    if lemma in DEMANDING:
        return "demanding"
    if lemma in _LIGHT:
        return lemma
    return "other" if verb.pos_ in ("VERB", "AUX") else verb.pos_


def _tense(head: Token) -> str:
    auxiliaries = {c.lower_ for c in head.children if c.dep_ in ("aux", "auxpass")}
    for words, name in (
        ({"will", "'ll", "shall"}, "will"),
        ({"would", "could", "should", "may", "might", "must", "can"}, "modal"),
        ({"have", "has", "had", "'ve"}, "perfect"),
        ({"was", "were"}, "was"),
        ({"is", "are", "'s", "'re"}, "is"),
    ):
        if auxiliaries & words:
            return name
    return head.tag_


def _place(
    candidate: Candidate, tokens: list[Token], context: Context, *, told: bool
) -> Iterator[str]:
    span = candidate.span
    yield "role body" if told else f"role {candidate.sentence.zone.role}"
    yield f"part {bucket(context.share_of_article, (0.1, 0.5, 0.9))}"
    quote = _quotation_relation(span, context.quotations)
    yield f"quotation {quote}"
    yield f"quotation {quote} head {candidate.head.dep_}"
    relations = {_attribution_relation(span, a) for a in context.attributions}
    for relation in sorted(relations - {"apart"}):
        yield f"attributed {relation}"
        yield f"attributed {relation} right {candidate.right}"
    if not relations - {"apart"}:
        yield "attributed no"
    if any(t.lemma_.lower() in ATTITUDES for t in tokens):
        yield "attitude"


def _quotation_relation(span: Span, quotations: tuple[Quotation, ...]) -> str:
    for quotation in quotations:
        if quotation.words < 3:
            continue
        likeness = quotation.span.likeness(span)
        if likeness > 0.9:
            return "same"
        if quotation.span.contains(span):
            return "inside"
        if span.contains(quotation.span):
            return "holds"
        if likeness:
            return "cuts"
    return "none"


def _attribution_relation(span: Span, attribution: Attribution) -> str:
    manner = attribution.manner
    likeness = attribution.content.likeness(span)
    if span.contains(attribution.cue) and manner != "hearsay":
        return f"{manner} cue {'and content' if attribution.content.common(span) else 'alone'}"
    if likeness > 0.9:
        return f"{manner} same"
    if attribution.content.contains(span):
        return f"{manner} inside"
    if span.contains(attribution.content):
        return f"{manner} holds"
    return f"{manner} cuts" if likeness else "apart"


def bucket(value: float, limits: tuple[float, ...]) -> str:
    """Return the name of the first limit that a value does not pass."""
    return next((f"to {limit}" for limit in limits if value <= limit), f"over {limits[-1]}")
