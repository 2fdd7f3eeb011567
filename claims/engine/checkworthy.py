"""Check-worthiness: how much a desk should check a claim, as a sum that explains itself."""

from __future__ import annotations

import math
from collections.abc import Iterator

from claims.engine.kinds.evidence import Evidence
from claims.engine.lexicon import HARM
from claims.engine.result import Claimant, Quantity, Reason
from claims.engine.worth_weights import BASE, WEIGHTS


def checkworthiness(
    evidence: Evidence,
    kinds: tuple[str, ...],
    claimant: Claimant | None,
    place: float,
    likeness: float,
) -> tuple[float, tuple[Reason, ...]]:
    """Return the score from 0 to 1 and its reasons, the weightiest first.

    `place` is where in the article the claim stands, from 0 to 1; `likeness` is how much the
    choice takes it for a claim. The score is the weights' sum and the base, cut to 0 and 1.
    """
    reasons = [
        Reason(name, WEIGHTS[name])
        for name in seen_in(evidence, kinds, claimant, place, likeness)
        if name in WEIGHTS
    ]
    total = BASE + sum(reason.weight for reason in reasons)
    ordered = sorted(reasons, key=lambda reason: (-abs(reason.weight), reason.feature))
    return round(min(1.0, max(0.0, total)), 3), tuple(ordered)


def seen_in(
    evidence: Evidence,
    kinds: tuple[str, ...],
    claimant: Claimant | None,
    place: float,
    likeness: float,
) -> list[str]:
    """Return what is seen of a claim that bears on whether a desk should check it, each once."""
    return list(dict.fromkeys(_seen(evidence, kinds, claimant, place, likeness)))


_BY_KIND = {
    "quantity": "holds a quantity",
    "percentage": "holds a percentage",
    "money": "holds an amount of money",
    "duration": "holds a duration",
    "date": "is dated",
    "location": "names the place",
    "event": "tells an event",
    "causal": "names a cause",
    "comparison": "compares or ranks",
    "prediction": "predicts",
    "law_or_rule": "states a law or rule",
    "utterance": "is a demand, denial, pledge or announcement",
    "position": "says who holds a post",
    "attendance": "says who took part",
    "other": "describes a state",
}
_SURE = ((0.55, "is hardly a claim of its own"), (0.65, "may be a part of a claim"),
         (0.75, "is well delimited"), (9.0, "is a clear claim"))  # fmt: skip
_NAMES = {
    "PERSON": "names a person",
    "ORG": "names an organisation",
    "GPE": "names a country or town",
    "NORP": "names a nationality or group",
    "LOC": "names a region",
    "FAC": "names a building or road",
    "EVENT": "names an event",
    "LAW": "names a law",
    "PRODUCT": "names a product",
    "WORK_OF_ART": "names a work",
    "DATE": "mentions a date",
    "TIME": "mentions a time of day",
    "CARDINAL": "mentions a number",
    "ORDINAL": "mentions a rank",
}
_CLAUSES = {
    "ROOT": "is a main clause",
    "ccomp": "is what somebody says or thinks",
    "conj": "is one of several clauses",
    "parataxis": "stands beside a main clause",
    "relcl": "is a relative clause",
    "appos": "is an apposition",
    "advcl": "is an adverbial clause",
    "acl": "is a clause on a noun",
    "xcomp": "hangs on another verb",
    "pcomp": "hangs on a preposition",
}
_TENSES = {
    "VBD": "is in the past tense",
    "VBZ": "is in the present tense",
    "VBP": "is in the present tense",
    "VBN": "has a past participle",
    "VBG": "has a present participle",
    "VB": "has a bare verb",
}
_LAYERS = {
    "say": "is told by somebody",
    "according": "is “according to” somebody",
    "demand": "is demanded",
    "accuse": "is an accusation",
    "attitude": "is what somebody thinks",
    "hearsay": "is hearsay",
}
_TELLING = frozenset({"NOUN", "VERB", "ADJ"})


def _seen(
    evidence: Evidence,
    kinds: tuple[str, ...],
    claimant: Claimant | None,
    place: float,
    likeness: float,
) -> Iterator[str]:
    yield from (_BY_KIND[kind] for kind in kinds if kind in _BY_KIND)
    yield next(name for limit, name in _SURE if likeness <= limit)
    if set(kinds) <= {"date", "location", "other"}:
        yield "only says where, when or what"
    if evidence.lemmas & HARM:
        yield "speaks of harm, crime, power or war"
    if claimant is not None:
        yield "somebody stands behind it"
        yield "the source is named" if claimant.named else "the source is not named"
    yield from (_LAYERS[layer.manner] for layer in evidence.layers if layer.manner in _LAYERS)
    for quantity in evidence.quantities:
        yield from _size(quantity)
    yield from _form(evidence, place)
    yield from _words(evidence)


def _size(quantity: Quantity) -> Iterator[str]:
    if quantity.vague:
        yield "the value is vague"
    if quantity.unit:
        yield f"the unit is “{quantity.unit}”"
    value = quantity.value if quantity.value is not None else quantity.low
    if value and quantity.kind in ("quantity", "money"):
        what = "an amount" if quantity.kind == "money" else "a number"
        digits = min(9, 1 + int(math.log10(max(1.0, abs(value)))))
        yield f"has {what} of {digits} {'digit' if digits == 1 else 'digits'}"


def _form(evidence: Evidence, place: float) -> Iterator[str]:
    candidate, head = evidence.candidate, evidence.head
    role = candidate.sentence.zone.role
    if role in ("caption", "list"):
        yield f"stands in a {role}"
    if head.pos_ in ("VERB", "AUX"):
        yield _CLAUSES.get(head.dep_, "is part of a clause")
        if head.tag_ in _TENSES:
            yield _TENSES[head.tag_]
    else:
        yield "is an apposition" if head.dep_ == "appos" else "is a passing phrase"
    length = candidate.last - candidate.first + 1
    least = min(32, length // 4 * 4)
    yield f"has {least} to {least + 3} words" if least < 32 else "has 32 words or more"
    if place < 0.2:
        yield "stands early in the article"
    elif place > 0.7:
        yield "stands late in the article"
    if evidence.lowers & {"i", "we", "my", "our", "me", "us"}:
        yield "is in the first person"
    yield from (f"has the auxiliary “{word}”" for word in sorted(evidence.auxiliaries()))


def _words(evidence: Evidence) -> Iterator[str]:
    for token in evidence.candidate.tokens:
        if token.ent_type_ in _NAMES:
            yield _NAMES[token.ent_type_]
        if token.pos_ in _TELLING and not token.ent_type_ and token.is_alpha:
            yield f"speaks of “{token.lemma_.lower()}”"
