"""The register of kinds: in order, each with the rule that says whether a claim is of the kind."""

from __future__ import annotations

from collections.abc import Callable

from claims.engine.kinds import happened, measured, saying
from claims.engine.kinds.decision import likeliest, likelihood
from claims.engine.kinds.evidence import Evidence
from claims.engine.kinds.features import kind_features
from claims.engine.kinds.weights import WEIGHTS

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
LEARNED = (*(name for name, _ in KINDS), "other")
"""Kinds that are weighed, the rule's answer among the things that count; all but new ones."""
SHOWN_BY_VALUES = frozenset({"quantity", "money", "percentage", "duration", "date", "attendance"})
JUDGED = tuple(kind for kind in LEARNED if kind not in SHOWN_BY_VALUES)
"""Kinds that depend on the sense of a claim, not on a value or names that stand in it."""


def rules_of(evidence: Evidence) -> tuple[str, ...]:
    """Return the kinds whose rule holds, in the order of the register."""
    return tuple(name for name, rule in KINDS if rule(evidence))


def kinds_of(evidence: Evidence) -> tuple[str, ...]:
    """Return the kinds of a claim in the order of the register: at least one.

    A kind that has no weights yet is said where its rule holds, beside the kinds that are weighed.
    """
    rules = rules_of(evidence)
    features = kind_features(evidence, rules)
    found = likeliest({kind: likelihood(features, own) for kind, own in WEIGHTS.items()})
    found |= {kind for kind in rules if kind not in WEIGHTS or _is_sure(kind, evidence)}
    return tuple(kind for kind in (*(name for name, _ in KINDS), "other") if kind in found)


def _is_sure(kind: str, evidence: Evidence) -> bool:
    """Say whether the rule alone decides: who took part; an attitude, demand or charge."""
    if kind != "utterance":
        return kind == "attendance"
    span = evidence.candidate.span
    return any(
        layer.manner in ("attitude", "demand", "accuse") and span.contains(layer.cue)
        for layer in evidence.layers
    )
