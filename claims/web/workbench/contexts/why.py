"""Why a claim is worth checking, in few lines: the engine's many terms, put together, added up."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable

from claims.casework.reads.claims import ClaimRead
from claims.web import bars
from claims.web.parts import Why

MOST_LINES = 6
SPEAKS_OF = re.compile(r"speaks of “(.+)”")
# Terms that say little one by one, with the line in which they are added up.
TOGETHER: tuple[tuple[re.Pattern[str], str], ...] = (
    (re.compile(r"has an? (number|amount) of "), "Size of its figures"),
    (
        re.compile(
            r"has the auxiliary |has an? (bare|past|present) |has \d+ to \d+ words|hangs on |"
            r"is an? (main|passing|full|adverbial) |is a clause on |is an apposition|"
            r"is one of several |is in the (past|present) tense|is background|is short|is long"
        ),
        "How the sentence is built",
    ),
)
SMALLER = "Smaller things"
START = "Where every claim starts"


def why_of(claim: ClaimRead) -> Why:
    """The check-worthiness as a sum: its start, the largest lines, the rest; every term below it.

    The lines with the start add up to the score, but where the sum would leave 0 to 1.
    """
    terms = [
        (_sentence(str(reason.get("feature", ""))), float(reason["weight"]))
        for reason in claim.reasons
    ]
    lines = _few(_together(claim.reasons))
    start = round(claim.checkworthiness - sum(weight for _, weight in terms), 3)
    if terms and 0 < claim.checkworthiness < 1 and start:
        lines = [(START, start), *lines]
    shown, zero = bars.reason_bars(lines)
    every, _ = bars.reason_bars(sorted(terms, key=lambda term: -abs(term[1])))
    is_grouped = not {term for term, _ in terms} <= {line for line, _ in lines}
    return Why(f"{claim.checkworthiness:.2f}", shown, zero, every if is_grouped else ())


def _together(reasons: Iterable[dict[str, object]]) -> list[tuple[str, float]]:
    """The terms with those that belong together as one line."""
    sums: dict[str, float] = defaultdict(float)
    words: list[tuple[float, str]] = []
    for reason in reasons:
        feature, weight = str(reason.get("feature", "")), float(str(reason["weight"]))
        spoken = SPEAKS_OF.fullmatch(feature)
        if spoken:
            words.append((weight, spoken[1]))
            continue
        line = next((line for pattern, line in TOGETHER if pattern.match(feature)), "")
        sums[line or _sentence(feature)] += weight
    if words:
        named = sorted(words, key=lambda one: (-abs(one[0]), one[1]))[:3]
        said = ", ".join(f"“{word}”" for _, word in named)
        more = " and others" if len(words) > len(named) else ""
        sums[f"Its words: {said}{more}"] = sum(weight for weight, _ in words)
    return [(line, round(weight, 3)) for line, weight in sums.items()]


def _few(lines: list[tuple[str, float]]) -> list[tuple[str, float]]:
    """The largest lines, and the rest as one."""
    ordered = sorted(lines, key=lambda line: -abs(line[1]))
    if len(ordered) <= MOST_LINES + 1:
        return ordered
    rest = sum(weight for _, weight in ordered[MOST_LINES:])
    return [*ordered[:MOST_LINES], (SMALLER, round(rest, 3))]


def _sentence(feature: str) -> str:
    """A term as the beginning of a sentence: the engine's own words, without signs of code."""
    plain = feature.replace("_", " ").replace("“'s”", "“’s”")
    return plain[:1].upper() + plain[1:]
