"""The parts that are trained, in the order in which one builds on the other."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from claims.engine.candidates import candidates_of
from claims.engine.checkworthy import seen_in
from claims.engine.claimants.fitting import claimant_weights
from claims.engine.features import features_of
from claims.engine.kinds.features import kind_features
from claims.engine.kinds.fitting import fitted, lines_of
from claims.engine.kinds.register import LEARNED, rules_of
from claims.engine.references import References
from claims.engine.speakers import Speakers
from claims.engine.text import Span
from claims.engine.train.examples import Example, found_beside
from claims.engine.train.modules import constant, module_of
from claims.engine.train.regression import ridge

WORTH = {0: 0.0, 1: 0.3, 2: 0.75, 3: 1.0}
"""What a claim of each worth counts; 0 is what no annotator took for a claim."""


@dataclass(frozen=True, slots=True)
class Part:
    """A part that is trained: the file of its weights, in the engine's folder, and how."""

    file: str
    fit: Callable[[Sequence[Example]], str]


def fit_choice(examples: Sequence[Example]) -> str:
    """Return the module of weights that expect how like a candidate is to a claim."""
    rows: list[list[str]] = []
    targets: list[float] = []
    for example in examples:
        wanted = [Span(claim["start"], claim["end"]) for claim in example.claims]
        for context in example.reading.contexts():
            if context.sentence.zone.role == "headline":
                continue
            for candidate in candidates_of(context.sentence):
                rows.append(features_of(candidate, context))
                targets.append(max((candidate.span.likeness(s) for s in wanted), default=0.0))
    weights = ridge(rows, targets, rarest=100, penalty=30.0)
    return module_of(
        "The weights of the choice: what each feature adds to the likeness to a claim",
        len(examples),
        ["THRESHOLD = 0.48", "", *constant("WEIGHTS", weights, 0.002)],
    )


def fit_kinds(examples: Sequence[Example]) -> str:
    """Return the module of weights that say how likely a chosen claim is of each learned kind."""
    rows: list[list[str]] = []
    kinds: list[set[str]] = []
    aside: list[bool] = []
    for example in examples:
        for each, claim in found_beside(example):
            if claim is not None:
                rows.append(kind_features(each.evidence, rules_of(each.evidence)))
                kinds.append(set(claim["kinds"]))
                aside.append(example.is_short)
    return module_of(
        "The weights of the kinds: how much each feature adds to the odds of each kind",
        len(examples),
        lines_of(fitted(rows, kinds, LEARNED, aside)),
    )


def fit_claimants(examples: Sequence[Example]) -> str:
    """Return the module of weights that say which of the options is a claim's claimant."""
    told = []
    for example in examples:
        reading = example.reading
        speakers = Speakers(reading, References(reading.text, reading.sentences))
        for each, claim in found_beside(example):
            if claim is not None:
                options = speakers.options(each.evidence.candidate, "utterance" in each.kinds)
                told.append((options, claim.get("claimant")))
    return module_of(
        "The weights of claimants: what each thing that is seen of an option adds",
        len(examples),
        constant("WEIGHTS", claimant_weights(told), 0.02),
    )


def fit_worth(examples: Sequence[Example]) -> str:
    """Return the module of weights of check-worthiness."""
    rows: list[list[str]] = []
    targets: list[float] = []
    # What a claim is worth shows beside the others of its article: short texts are left out.
    for example in [each for each in examples if not each.is_short] or examples:
        for each, claim in found_beside(example):
            seen = seen_in(each.evidence, each.kinds, each.claimant,
                           each.context.share_of_article, each.choice.score)  # fmt: skip
            rows.append(["always", *seen])
            targets.append(WORTH[claim["checkworthiness"] if claim else 0])
    weights = ridge(rows, targets, rarest=3, penalty=60.0)
    base = round(weights.pop("always"), 2)
    return module_of(
        "The weights of check-worthiness: what each thing that is seen adds",
        len(examples),
        [f"BASE = {base}", "", *constant("WEIGHTS", weights, 0.005)],
    )


PARTS = {
    "choice": Part("weights.py", fit_choice),
    "kinds": Part("kinds/weights.py", fit_kinds),
    "claimants": Part("claimants/weights.py", fit_claimants),
    "worth": Part("worth_weights.py", fit_worth),
}
