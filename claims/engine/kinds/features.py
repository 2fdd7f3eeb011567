"""What the learned kinds see of a claim: named yes-or-no features, the rules' answers among them."""

from __future__ import annotations

from collections.abc import Iterator

from claims.engine.kinds.evidence import Evidence
from claims.engine.lexicon import (
    CAUSE_PHRASES,
    CAUSE_WORDS,
    CAUSING,
    COMPARING,
    DEMANDING,
    FINDING,
    INSTITUTIONS,
    LEGAL,
    LEGAL_VERBS,
    MEETING_NOUNS,
    PEOPLE_NOUNS,
    PLACE_NOUNS,
    ROLE_NOUNS,
    SAYING,
)

_GROUPS = (
    ("legal word", LEGAL),
    ("legal verb", LEGAL_VERBS),
    ("role", ROLE_NOUNS),
    ("meeting", MEETING_NOUNS),
    ("cause word", CAUSE_WORDS),
    ("comparing word", COMPARING),
    ("people", PEOPLE_NOUNS),
    ("institution", INSTITUTIONS),
    ("place", PLACE_NOUNS),
)
_PLACES = frozenset({"GPE", "LOC", "FAC"})


def kind_features(evidence: Evidence, rules: tuple[str, ...]) -> list[str]:
    """Return the names of the features that hold for a claim, each once."""
    return sorted(set(_features(evidence, rules)))


def _features(evidence: Evidence, rules: tuple[str, ...]) -> Iterator[str]:
    yield "always"
    head = evidence.head
    yield from (f"rule {name}" for name in rules)
    values = [
        name for name in rules if name in ("quantity", "percentage", "money", "date", "duration")
    ]
    if not values:
        yield "no value"
    lemma = head.lemma_.lower()
    yield f"verb {lemma}" if head.pos_ in ("VERB", "AUX") else f"noun {head.dep_}"
    yield f"head {head.dep_}"
    yield f"tag {head.tag_}"
    yield from _verb(evidence, lemma)
    yield from (f"holds {name}" for name, members in _GROUPS if evidence.lemmas & members)
    yield from _words(evidence)
    span = evidence.candidate.span
    for layer in evidence.layers:
        yield f"{layer.manner} {'cue inside' if span.contains(layer.cue) else 'around'}"
    yield f"role {evidence.candidate.sentence.zone.role}"
    yield f"people {min(2, len(evidence.participants))}"


def _verb(evidence: Evidence, lemma: str) -> Iterator[str]:
    head = evidence.head
    auxiliaries = evidence.auxiliaries()
    yield from (f"auxiliary {word}" for word in sorted(auxiliaries))
    if not auxiliaries:
        yield f"plain {head.tag_}"
    for name, members in (("saying", SAYING), ("demanding", DEMANDING), ("finding", FINDING)):
        if lemma in members:
            yield f"verb of {name}"
            yield f"verb of {name} {'with' if evidence.child('ccomp') is not None else 'without'} clause"
    if lemma in CAUSING:
        yield f"verb of causing {head.dep_ in ('advcl', 'relcl', 'acl')}"
        yield "verb of causing"
    words = (
        evidence.candidate.doc[evidence.candidate.first : evidence.candidate.last + 1].text.lower()
        + " "
    )
    yield from (f"phrase {phrase}" for phrase in CAUSE_PHRASES if phrase in words)
    if any(phrase in words for phrase in CAUSE_PHRASES):
        yield "phrase of cause"
    if auxiliaries & {"must", "may", "can", "would", "shall"} and evidence.lemmas & INSTITUTIONS:
        yield "institution may or must"
    if auxiliaries & {"may", "might", "could"} and lemma in CAUSING:
        yield "may cause"
    complement = evidence.child("attr", "acomp", "oprd")
    if complement is not None:
        yield f"complement {complement.pos_}"
        yield f"complement {complement.lemma_.lower()}"


def _words(evidence: Evidence) -> Iterator[str]:
    for token in evidence.candidate.tokens:
        if token.dep_ in ("prep", "agent") and token.head == evidence.head:
            yield f"with {token.lower_}"
        if token.ent_type_ in _PLACES:
            yield "names a place"
            if token.dep_ == "pobj":
                yield f"place after {token.head.lower_}"
        if token.tag_ in ("JJR", "JJS", "RBR", "RBS"):
            yield f"degree {token.tag_}"
        if token.lower_ in (
            "if",
            "when",
            "because",
            "after",
            "first",
            "record",
            "only",
            "than",
            "also",
        ):
            yield f"word {token.lower_}"
        if token.dep_ in ("dobj", "nsubj", "nsubjpass") and token.head == evidence.head:
            group = next(
                (name for name, members in _GROUPS if token.lemma_.lower() in members), None
            )
            yield f"{token.dep_} {group or token.pos_}"
            if token.ent_type_:
                yield f"{token.dep_} {token.ent_type_}"
