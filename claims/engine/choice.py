"""Choice: which candidates of a sentence are its claims, by a linear score and the best set."""

from __future__ import annotations

import bisect
from collections.abc import Sequence
from dataclasses import dataclass

from claims.engine.candidates import Candidate, candidates_of
from claims.engine.features import Context, features_of
from claims.engine.result import Reason
from claims.engine.templates import CERTAIN, templated
from claims.engine.text import Span
from claims.engine.trimming import without_attribution
from claims.engine.weights import THRESHOLD, WEIGHTS

_SUBJECTS = frozenset({"nsubj", "nsubjpass", "expl"})


@dataclass(frozen=True, slots=True)
class Chosen:
    """A candidate that was chosen, with its score: the likeness to a claim that is expected.

    `grounds` are the features that make the score, the weightiest first.
    """

    candidate: Candidate
    score: float
    grounds: tuple[Reason, ...] = ()


def choose(context: Context) -> list[Chosen]:
    """Return the claims of a sentence: the set without overlaps with the highest score.

    What a template gives is chosen in any case; a presupposed fact may lie inside another claim.
    """
    candidates = [
        candidate
        for candidate in candidates_of(context.sentence)
        if not _is_only_thought(candidate, context)
    ]
    features = [features_of(candidate, context) for candidate in candidates]
    scores = [
        score(seen) + preference(candidate)
        for candidate, seen in zip(candidates, features, strict=True)
    ]
    nested: list[Chosen] = []
    for template in templated(context.sentence, context.quotations):
        if template.is_nested:
            nested.append(Chosen(template.candidate, CERTAIN, KNOWN))
        else:
            candidates.append(template.candidate)
            scores.append(CERTAIN)
    spans = [candidate.span for candidate in candidates]
    picked = [
        Chosen(
            without_attribution(candidates[n], context.attributions),
            scores[n],
            KNOWN if scores[n] == CERTAIN else grounds_of(candidates[n], features[n]),
        )
        for n in best_set(spans, scores, THRESHOLD)
    ]
    for choice in nested:
        around = [each for each in picked if each.candidate.span.contains(choice.candidate.span)]
        if not around or choice.candidate.head.dep_ in ("nsubj", "nsubjpass"):
            picked += (
                [] if choice.candidate.span in [e.candidate.span for e in around] else [choice]
            )
    return sorted(picked, key=lambda choice: choice.candidate.span)


THOUGHT = 0.8
"""From this likeness on a stretch is what is thought, not a fact that stands in it."""


def _is_only_thought(candidate: Candidate, context: Context) -> bool:
    """Say whether a stretch is what somebody “is concerned that” will be: only the whole can be checked."""
    if not any(child.dep_ == "aux" and child.tag_ == "MD" for child in candidate.head.children):
        return False
    return any(
        each.manner == "attitude" and each.content.likeness(candidate.span) > THOUGHT
        for each in context.attributions
    )


WHOLE_CLAUSE = 0.04
PART_OF_CLAUSE = -0.06
"""Of stretches that score alike, a whole clause reads better than a noun phrase in it. In
cross-validation the figures are the same with and without."""


def preference(candidate: Candidate) -> float:
    """Return what is added so that whole clauses win over their parts in a near tie."""
    if candidate.left in ("antecedent", "noun"):
        return PART_OF_CLAUSE
    head = candidate.head
    subject = any(c.dep_ in _SUBJECTS and c.i >= candidate.first for c in head.children)
    return WHOLE_CLAUSE if subject and head.dep_ in ("ROOT", "conj", "ccomp") else 0.0


KNOWN = (Reason("its form is known", CERTAIN),)


def grounds_of(candidate: Candidate, features: Sequence[str]) -> tuple[Reason, ...]:
    """Return what each thing that is seen of a candidate adds to its score, the most first."""
    weights = {name: WEIGHTS.get(name, 0.0) for name in features}
    weights["is a whole clause or a part"] = preference(candidate)
    reasons = [Reason(name, weight) for name, weight in weights.items() if weight]
    return tuple(sorted(reasons, key=lambda reason: (-abs(reason.weight), reason.feature)))


def score(features: Sequence[str]) -> float:
    """Return the sum of the weights of the features."""
    return sum(WEIGHTS.get(name, 0.0) for name in features)


def best_set(spans: Sequence[Span], scores: Sequence[float], threshold: float) -> list[int]:
    """Return the numbers of the spans that do not overlap and gain most above the threshold."""
    order = sorted(
        (number for number in range(len(spans)) if scores[number] > threshold),
        key=lambda number: (spans[number].end, spans[number].start),
    )
    ends = [spans[number].end for number in order]
    gains = [0.0]
    taken: list[int | None] = []
    for place, number in enumerate(order):
        before = bisect.bisect_right(ends, spans[number].start, 0, place)
        gain = gains[before] + scores[number] - threshold
        taken.append(before if gain > gains[place] else None)
        gains.append(max(gain, gains[place]))
    picked: list[int] = []
    place = len(order)
    while place:
        back = taken[place - 1]
        if back is None:
            place -= 1
        else:
            picked.append(order[place - 1])
            place = back
    return sorted(picked, key=lambda number: spans[number])
