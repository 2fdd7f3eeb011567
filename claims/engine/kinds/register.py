"""The register of kinds: in order, each with the rule that says whether a claim is of the kind."""

from __future__ import annotations

from collections.abc import Callable

from claims.engine.kinds import happened, measured, saying
from claims.engine.kinds.evidence import Evidence

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
_NOT_BESIDE_UTTERANCE = frozenset({"event", "causal", "comparison", "law_or_rule", "prediction"})


def kinds_of(evidence: Evidence) -> tuple[str, ...]:
    """Return the kinds of a claim in the order of the register; `other` where none fits."""
    found = [name for name, rule in KINDS if rule(evidence)]
    if "utterance" in found:
        found = [name for name in found if name not in _NOT_BESIDE_UTTERANCE]
    content = [name for name in found if name not in ("date", "location")]
    if not found or (not content and evidence.head.pos_ in ("VERB", "AUX") and evidence.head.lemma_ == "be"):
        found.append("other")
    return tuple(found)
