"""The register of kinds: in order, each with the rule that says whether a claim is of the kind."""

from __future__ import annotations

from collections.abc import Callable

from claims.engine.kinds import happened, measured, saying
from claims.engine.kinds.evidence import Evidence
from claims.engine.kinds.features import kind_features
from claims.engine.kinds.weights import THRESHOLD, WEIGHTS

Rule = Callable[[Evidence], bool]
KINDS: tuple[tuple[str, Rule], ...] = (
    ("quantity", measured.is_quantity),
    ("money", measured.is_money),
    ("percentage", measured.is_percentage),
    ("duration", measured.is_duration),
    ("date", measured.is_date),
    ("attendance", happened.is_attendance),
    ("position", happened.is_position),
    ("location", happened.is_location),
    ("utterance", saying.is_utterance),
    ("event", happened.is_event),
    ("causal", happened.is_causal),
    ("comparison", measured.is_comparison),
    ("prediction", happened.is_prediction),
    ("law_or_rule", happened.is_law_or_rule),
)
LEARNED = (
    "attendance", "position", "location", "utterance", "event", "causal", "comparison", "prediction",
    "law_or_rule", "other",
)  # fmt: skip
"""Kinds where the rule's answer is only one of the things that are weighed."""


def rules_of(evidence: Evidence) -> tuple[str, ...]:
    """Return the kinds whose rule holds, in the order of the register."""
    return tuple(name for name, rule in KINDS if rule(evidence))


def kinds_of(evidence: Evidence) -> tuple[str, ...]:
    """Return the kinds of a claim in the order of the register: at least one."""
    rules = rules_of(evidence)
    features = kind_features(evidence, rules)
    scores = {kind: sum(WEIGHTS[kind].get(name, 0.0) for name in features) for kind in LEARNED}
    found = {kind for kind in rules if kind not in LEARNED}
    found |= {kind for kind, score in scores.items() if score > THRESHOLD}
    found |= {
        kind for kind in ("attendance", "utterance") if kind in rules and _is_sure(kind, evidence)
    }
    if not found:
        found = {max(LEARNED, key=lambda kind: (scores[kind], kind))}
    return tuple(kind for kind in (*(name for name, _ in KINDS), "other") if kind in found)


def _is_sure(kind: str, evidence: Evidence) -> bool:
    """Say whether the rule of a learned kind alone decides: who took part, an attitude, a demand."""
    if kind == "attendance":
        return True
    span = evidence.candidate.span
    return any(a.manner in ("attitude", "demand") and span.contains(a.cue) for a in evidence.layers)
