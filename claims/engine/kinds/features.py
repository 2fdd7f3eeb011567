"""What the learned kinds see of a claim: named yes-or-no features, the rules' answers among them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from claims.engine.kinds.evidence import Evidence
from claims.engine.kinds.words import MARKS, NOUN_FAMILIES, VERB_FAMILIES

if TYPE_CHECKING:
    from spacy.tokens import Token

_PLACES = frozenset({"GPE", "LOC", "FAC"})
_OBJECTS = {
    "nsubj": "subject", "nsubjpass": "subject", "expl": "subject", "dobj": "object", "attr": "complement",
    "acomp": "complement", "oprd": "complement", "dative": "object",
}  # fmt: skip
_INNER = ("xcomp", "ccomp")


def kind_features(evidence: Evidence, rules: tuple[str, ...]) -> list[str]:
    """Return the names of the features that hold for a claim, each once."""
    return sorted(set(_features(evidence, rules)))


def _features(evidence: Evidence, rules: tuple[str, ...]) -> Iterator[str]:
    yield "always"
    yield from (f"rule {name}" for name in rules)
    yield from _values(evidence, rules)
    yield from _head(evidence)
    yield from _governed(evidence)
    yield from _words(evidence)
    yield from _places(evidence)
    yield from _standing(evidence)


def _values(evidence: Evidence, rules: tuple[str, ...]) -> Iterator[str]:
    held = [n for n in rules if n in ("quantity", "percentage", "money", "date", "duration")]
    if not held:
        yield "no value"
    if len(evidence.quantities) > 1:
        yield "several quantities"
    for quantity in evidence.quantities:
        yield f"{quantity.kind} of {quantity.unit}"
        first = quantity.text.split()[0].lower()
        yield f"{quantity.kind} begins {'digit' if first[:1].isdigit() else first}"
        if quantity.vague:
            yield f"{quantity.kind} vague"
        if quantity.value is not None and quantity.value <= 2:
            yield f"{quantity.kind} {quantity.value:g}"
    for day in evidence.dates:
        yield f"date {day.resolution}"
    if evidence.fronted_date:
        yield "date before it"


def _head(evidence: Evidence) -> Iterator[str]:
    head = evidence.head
    lemma = head.lemma_.lower()
    verbal = head.pos_ in ("VERB", "AUX")
    yield f"{'verb' if verbal else 'noun'} {lemma}"
    yield f"head {head.dep_}"
    yield f"tag {head.tag_}"
    yield from (
        f"{'verb' if verbal else 'noun'} that {family}"
        for family in (VERB_FAMILIES if verbal else NOUN_FAMILIES).get(lemma, ())
    )
    if verbal and lemma not in VERB_FAMILIES:
        yield "verb of no family"
    auxiliaries = evidence.auxiliaries()
    passive = any(c.dep_ == "auxpass" for c in head.children)
    yield f"form {_form(head, auxiliaries)}{' passive' if passive else ''}"
    yield from (f"auxiliary {word}" for word in auxiliaries)
    if any(child.dep_ == "neg" for child in head.children):
        yield "denied"
    for child in head.children:
        if child.dep_ in _INNER:
            yield f"then {child.dep_}"
            yield f"then {child.tag_}"
            yield from (f"then one that {f}" for f in VERB_FAMILIES.get(child.lemma_.lower(), ()))


def _form(head: Token, auxiliaries: frozenset[str]) -> str:
    """Return the tense of a head in one word."""
    if auxiliaries & {"will", "shall", "'ll"}:
        return "future"
    if auxiliaries & {"would", "could", "should", "might", "may", "can", "must"}:
        return "modal"
    if auxiliaries & {"has", "have", "'ve", "had", "having"}:
        return "perfect"
    if head.tag_ == "VBG":
        return "going on" if auxiliaries else "participle"
    if auxiliaries & {"was", "were", "did"} or head.tag_ == "VBD":
        return "past"
    if auxiliaries & {"is", "are", "do", "does", "'s"} or head.tag_ in ("VBZ", "VBP"):
        return "present"
    return "infinitive" if auxiliaries & {"to"} else f"bare {head.tag_}"


def _governed(evidence: Evidence) -> Iterator[str]:
    """Yield what the subject, the objects and the prepositional phrases of the head are."""
    inside = range(evidence.candidate.first, evidence.candidate.last + 1)
    for child in evidence.head.children:
        if child.i not in inside:
            continue
        role = _OBJECTS.get(child.dep_)
        if role:
            yield f"{role} {child.ent_type_ or child.pos_}"
            yield f"{role} {child.lemma_.lower()}"
            yield from (f"{role} of {f}" for f in NOUN_FAMILIES.get(child.lemma_.lower(), ()))
        elif child.dep_ in ("prep", "agent"):
            yield f"with {child.lower_}"
            for noun in child.children:
                if noun.dep_ == "pobj":
                    yield f"with {child.lower_} {noun.ent_type_ or noun.pos_}"
        elif child.dep_ in ("advcl", "relcl", "acl", "npadvmod", "conj", "appos", "prt", "advmod"):
            yield f"and {child.dep_}"


def _words(evidence: Evidence) -> Iterator[str]:
    previous = ""
    for token in evidence.candidate.tokens:
        lemma, lower = token.lemma_.lower(), token.lower_
        if lower in MARKS:
            yield f"word {lower}"
        if token.is_alpha and not token.is_stop:
            yield f"lemma {lemma}"
        yield from (f"holds {family}" for family in NOUN_FAMILIES.get(lemma, ()))
        if token.pos_ == "VERB":
            yield from (f"does {family}" for family in VERB_FAMILIES.get(lemma, ()))
        if token.tag_ in ("JJR", "JJS", "RBR", "RBS", "MD"):
            yield f"degree {token.tag_}"
        if token.ent_type_:
            yield f"names {token.ent_type_}"
        if token.pos_ in ("ADP", "SCONJ") or previous in ("due", "as", "such", "at"):
            yield f"phrase {previous} {lower}"
        previous = lower


def _places(evidence: Evidence) -> Iterator[str]:
    """Yield the ways in which a place is named."""
    for token in evidence.candidate.tokens:
        named = token.ent_type_ in _PLACES
        if not named and "place" not in NOUN_FAMILIES.get(token.lemma_.lower(), ()):
            continue
        what = "named" if named else "common"
        yield f"{what} place as {token.dep_}"
        if token.dep_ in ("pobj", "dobj"):
            governor = token.head
            yield f"{what} place {governor.lower_ if token.dep_ == 'pobj' else 'object'}"
            yield f"{what} place {governor.lower_ if token.dep_ == 'pobj' else 'object'} {governor.head.pos_}"
            if governor.head == evidence.head:
                yield f"{what} place of the head"


def _standing(evidence: Evidence) -> Iterator[str]:
    """Yield where the claim stands: who says it, in whose words, in what part of the article."""
    candidate = evidence.candidate
    span = candidate.span
    for layer in evidence.layers:
        yield f"{layer.manner} {'inside' if span.contains(layer.cue) else 'around'}"
    if not evidence.layers:
        yield "own voice"
    yield f"role {candidate.sentence.zone.role}"
    yield f"people {min(2, len(evidence.participants))}"
    yield f"left {candidate.left}"
    length = candidate.last - candidate.first + 1
    yield f"length {'short' if length < 8 else 'middle' if length < 18 else 'long'}"
    marks = sum(token.text == '"' for token in candidate.doc[: candidate.first])
    if marks % 2:
        yield "in quotation marks"
    if any(token.text == '"' for token in candidate.tokens):
        yield "holds quotation marks"
    yield f"first {candidate.tokens[0].lower_ if candidate.tokens[0].lower_ in MARKS else candidate.tokens[0].pos_}"
