"""The publication rules on screen: what holds, what warns, what blocks."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from claims.review.pure.publication_rules import OFF, RULES, Problem
from claims.web.parts import Rule

HOLDS: Mapping[str, str] = {
    "PUB001": "Two independent sources, or a primary one",
    "PUB002": "A primary source, or a reason why none",
    "PUB003": "A kept copy of every cited source",
    "PUB004": "A reply was asked for, waived, or is not due",
    "PUB005": "A short statement for search engines",
    "PUB006": "The claimant is who said it, not who quotes it",
    "PUB011": "No placeholder text",
    "PUB013": "The origin of the words was checked, or noted as reported",
    "PUB014": "Evidence for the claim is shown, too",
    "PUB016": "Every figure stands in a cited passage",
    "PUB018": "Quotations are short",
}


def rules_of(
    problems: Sequence[Problem], levels: Mapping[str, str], claim_url: str
) -> tuple[Rule, ...]:
    """Every rule that is on for the desk: what does not hold first, then what holds."""
    broken = tuple(Rule(one.rule, one.level, one.message, one.mend, claim_url) for one in problems)
    names = {one.rule for one in problems}
    holding = tuple(
        Rule(rule, "holds", HOLDS[rule])
        for rule, (default, _) in RULES.items()
        if rule not in names and levels.get(rule, default) != OFF
    )
    return broken + holding


def sentence_of(rules: Sequence[Rule]) -> str:
    """How many block, warn and hold: "1 blocks, 2 warn, 7 hold"."""
    counted = {level: sum(rule.level == level for rule in rules) for level in ("block", "warn")}
    said = []
    for level, number in counted.items():
        if number:
            said.append(f"{number} {level}{'s' if number == 1 else ''}")
    holding = len(rules) - sum(counted.values())
    return ", ".join([*said, f"{holding} hold{'s' if holding == 1 else ''}"])
