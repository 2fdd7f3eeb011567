"""Check-worthiness: how much a desk should check a claim, as a sum that explains itself."""

from __future__ import annotations

import math
from collections.abc import Iterator

from claims.engine.kinds.evidence import Evidence
from claims.engine.result import Claimant, Reason

_HARM = frozenset(
    "kill die dead death injure wound damage destroy attack arrest charge accuse murder rape fraud "
    "corruption violate abuse steal crime victim infect outbreak disease virus weapon missile bomb "
    "war military nuclear protest election vote sanction ban lawsuit court illegal terrorist flood "
    "earthquake fire crash casualty deadly fatal collapse explode hostage refugee emission climate "
    "unemployment inflation deficit debt budget tax vaccine shooting massacre genocide".split()
)
BASE = 0.1
WEIGHTS: dict[str, float] = {
    "holds a quantity": 0.55,
    "holds a percentage": 0.8,
    "holds an amount of money": 0.8,
    "holds a duration": 0.15,
    "the value is vague": 0.1,
    "names a cause": 0.5,
    "compares or ranks": 0.5,
    "predicts": 0.3,
    "states a law or rule": 0.1,
    "is a demand, denial or pledge": 0.1,
    "only says who holds a post": -0.7,
    "only says where or when": -0.3,
    "speaks of harm, crime, power or war": 0.5,
    "somebody stands behind it": 0.45,
    "stands in a caption": -1.2,
    "stands in a list": -0.5,
    "is a passing phrase": -0.5,
    "is a full clause": 0.35,
    "is background in a relative clause": -0.35,
    "is short": -0.45,
    "is long": 0.25,
    "stands early in the article": 0.45,
    "stands late in the article": -0.25,
    "is in the first person": -0.4,
    "is put as a possibility": -0.1,
}


def checkworthiness(
    evidence: Evidence, kinds: tuple[str, ...], claimant: Claimant | None, place: float
) -> tuple[float, tuple[Reason, ...]]:
    """Return the score from 0 to 1 and its reasons, the weightiest first.

    `place` is where in the article the claim stands, from 0 to 1.
    """
    seen = list(dict.fromkeys(_seen(evidence, kinds, claimant, place)))
    reasons = [Reason(name, WEIGHTS[name]) for name in seen]
    total = BASE + sum(reason.weight for reason in reasons)
    score = 1 / (1 + math.exp(-total))
    return round(score, 3), tuple(sorted(reasons, key=lambda r: (-abs(r.weight), r.feature)))


def _seen(
    evidence: Evidence, kinds: tuple[str, ...], claimant: Claimant | None, place: float
) -> Iterator[str]:
    by_kind = {
        "quantity": "holds a quantity",
        "percentage": "holds a percentage",
        "money": "holds an amount of money",
        "duration": "holds a duration",
        "causal": "names a cause",
        "comparison": "compares or ranks",
        "prediction": "predicts",
        "law_or_rule": "states a law or rule",
        "utterance": "is a demand, denial or pledge",
    }
    yield from (by_kind[kind] for kind in kinds if kind in by_kind)
    if "position" in kinds:
        yield "only says who holds a post"
    if set(kinds) <= {"date", "location", "other"}:
        yield "only says where or when"
    if any(quantity.vague for quantity in evidence.quantities):
        yield "the value is vague"
    if evidence.lemmas & _HARM:
        yield "speaks of harm, crime, power or war"
    if claimant is not None:
        yield "somebody stands behind it"
    yield from _form(evidence, place)


def _form(evidence: Evidence, place: float) -> Iterator[str]:
    candidate = evidence.candidate
    role = candidate.sentence.zone.role
    if role in ("caption", "list"):
        yield f"stands in a {role}"
    relation = candidate.head.dep_
    if relation in ("ROOT", "ccomp", "conj", "parataxis"):
        yield "is a full clause"
    elif relation in ("relcl", "appos"):
        yield "is background in a relative clause"
    elif candidate.head.pos_ not in ("VERB", "AUX"):
        yield "is a passing phrase"
    length = candidate.last - candidate.first + 1
    if length <= 6:
        yield "is short"
    elif length >= 16:
        yield "is long"
    if place < 0.2:
        yield "stands early in the article"
    elif place > 0.7:
        yield "stands late in the article"
    if evidence.lowers & {"i", "we", "my", "our", "me", "us"}:
        yield "is in the first person"
    if evidence.auxiliaries() & {"may", "might", "could"}:
        yield "is put as a possibility"
