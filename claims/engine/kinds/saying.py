"""The kind utterance: the saying itself is what can be checked."""

from __future__ import annotations

from claims.engine.kinds.evidence import Evidence
from claims.engine.lexicon import DEMANDING, SAYING

_DONE_BY_WORDS = frozenset(
    ["agree", "refuse", "order", "offer", "commit", "ask", "invite", "support", "back", "reject"]
)
_CHARGES = frozenset({"accuse", "blame"})


def is_utterance(evidence: Evidence) -> bool:
    """A demand, denial, charge, pledge, position or announcement, or the bare act of speaking."""
    span = evidence.candidate.span
    for layer in evidence.layers:
        if layer.manner == "accuse" and span.contains(layer.cue):
            return True
        if layer.manner in ("demand", "attitude") and span.contains(layer.cue):
            return evidence.head.lemma_.lower() not in _DONE_BY_WORDS or layer.manner == "attitude"
    lemma = evidence.head.lemma_.lower()
    if evidence.head.pos_ != "VERB":
        return False
    if lemma in SAYING and any(span.contains(layer.cue) for layer in evidence.layers):
        return True
    passive = any(c.dep_ == "nsubjpass" for c in evidence.head.children)
    return lemma in DEMANDING - _DONE_BY_WORDS - _CHARGES and not passive
