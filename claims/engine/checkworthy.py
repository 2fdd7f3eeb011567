"""Check-worthiness: how much a desk should check a claim, as a sum that explains itself."""

from __future__ import annotations

from collections.abc import Iterator

from claims.engine.kinds.evidence import Evidence
from claims.engine.result import Claimant, Reason
from claims.engine.worth_weights import BASE, WEIGHTS

_HARM = frozenset(
    [
        "kill",
        "die",
        "dead",
        "death",
        "injure",
        "wound",
        "damage",
        "destroy",
        "attack",
        "arrest",
        "charge",
        "accuse",
        "murder",
        "rape",
        "fraud",
        "corruption",
        "violate",
        "abuse",
        "steal",
        "crime",
        "victim",
        "infect",
        "outbreak",
        "disease",
        "virus",
        "weapon",
        "missile",
        "bomb",
        "war",
        "military",
        "nuclear",
        "protest",
        "election",
        "vote",
        "sanction",
        "ban",
        "lawsuit",
        "court",
        "illegal",
        "terrorist",
        "flood",
        "earthquake",
        "fire",
        "crash",
        "casualty",
        "deadly",
        "fatal",
        "collapse",
        "explode",
        "hostage",
        "refugee",
        "emission",
        "climate",
        "unemployment",
        "inflation",
        "deficit",
        "debt",
        "budget",
        "tax",
        "vaccine",
        "shooting",
        "massacre",
        "genocide",
    ]
)


def checkworthiness(
    evidence: Evidence,
    kinds: tuple[str, ...],
    claimant: Claimant | None,
    place: float,
    likeness: float,
) -> tuple[float, tuple[Reason, ...]]:
    """Return the score from 0 to 1 and its reasons, the weightiest first.

    `place` is where in the article the claim stands, from 0 to 1; `likeness` is how much the
    choice takes it for a claim.
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
    """Return what is seen of a claim that bears on whether a desk should check it."""
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
    if any(quantity.vague for quantity in evidence.quantities):
        yield "the value is vague"
    if evidence.lemmas & _HARM:
        yield "speaks of harm, crime, power or war"
    if claimant is not None:
        yield "somebody stands behind it"
        yield "the source is named" if claimant.named else "the source is not named"
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
        yield "is background"
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
