"""A result for people who read it in a terminal: sentences in order, claims under their sentence."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator

from claims.engine.result import Claim, Quantity, Reason, Split
from claims.engine.sentences import sentences_of

BOLD, DIM, GREEN, YELLOW = "1", "2", "32", "33"
NARROWEST = 40
MOST_REASONS = 5


class Terminal:
    """Writes results for a terminal of a width in columns, with colours or without."""

    def __init__(self, width: int = 80, color: bool = False, explain: bool = False) -> None:
        self._width = max(NARROWEST, width)
        self._color = color
        self._explain = explain

    def show(self, result: Split, name: str | None = None) -> str:
        """Return a result as lines: each sentence with its claims, then the warnings."""
        lines = [self._painted(f"== {name}", BOLD)] if name else []
        claims = list(result.claims)
        for sentence in sentences_of(result.text):
            lines += self._wrapped(sentence.of(result.text), "", "", DIM)
            while claims and claims[0].span.start < sentence.end:
                lines += self._claim(claims.pop(0))
        if not result.claims:
            lines.append("No claims were found.")
        for caution in result.warnings:
            lines += self._wrapped(f"! {caution.message}", "", "  ", YELLOW)
        return "\n".join(lines) + "\n"

    def _claim(self, claim: Claim) -> Iterator[str]:
        behind = claim.claimant.label if claim.claimant else "the article's own voice"
        place = f"[{claim.span.start}:{claim.span.end}]"
        yield from self._wrapped(f"• {' '.join(claim.quote.split())} {place}", "  ", "    ", GREEN)
        about = (", ".join(claim.kinds), " ← ".join([behind, *claim.via]), claim.wording)
        yield from self._below(" · ".join([*about, f"{claim.checkworthiness:.2f}"]))
        values = [
            *map(_value, claim.quantities),
            *(f"{d.text} = {d.value or 'open'}" for d in claim.dates),
        ]
        if values:
            yield from self._below(f"values: {'; '.join(values)}")
        if claim.participants:
            yield from self._below(f"participants: {', '.join(claim.participants)}")
        if self._explain:
            yield from self._below(f"found by: {claim.found_by}; {_weighed(claim.grounds)}")
            yield from self._below(f"score: {_weighed(claim.reasons)}")

    def _below(self, words: str) -> list[str]:
        return self._wrapped(words, "    ", "      ", DIM)

    def _wrapped(self, words: str, first: str, later: str, paint: str) -> list[str]:
        lines = textwrap.wrap(
            words,
            self._width,
            initial_indent=first,
            subsequent_indent=later,
            break_long_words=False,
        )
        return [self._painted(line, paint) for line in lines]

    def _painted(self, words: str, paint: str) -> str:
        return f"\x1b[{paint}m{words}\x1b[0m" if self._color else words


def _value(quantity: Quantity) -> str:
    shown = quantity.to_dict()
    value = "a vague number" if quantity.vague else shown["value"]
    if shown["low"] is not None:
        value = f"{shown['low']} to {shown['high']}"
    return f"{quantity.text} = {value}{f' {quantity.unit}' if quantity.unit else ''}"


def _weighed(reasons: tuple[Reason, ...]) -> str:
    """Return the weightiest reasons with their weights, and how many more there are."""
    shown = [f"{reason.feature} {reason.weight:+.2f}" for reason in reasons[:MOST_REASONS]]
    rest = reasons[MOST_REASONS:]
    if rest:
        shown.append(f"{len(rest)} more {sum(reason.weight for reason in rest):+.2f}")
    return ", ".join(shown) or "nothing was weighed"
