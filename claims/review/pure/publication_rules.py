"""The publication rules (DOMAIN.md, 4): what must hold before a verdict goes out, and how to mend."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import asdict, dataclass
from typing import Any

from claims.review.pure.drafts import FOOTNOTE, Draft, placeholder_in

BLOCK, WARN, OFF = "block", "warn", "off"
FIGURE = re.compile(r"(?<![\w.,])\d[\d.,  ]*\d(?![\w])|(?<![\w.,])\d(?![\w])")
YEAR = re.compile(r"(1[5-9]|20)\d\d")
QUOTED = re.compile(r"[“\"]([^”\"]{400,})[”\"]")
# What these ask is not kept as data yet; they are not decided rather than guessed.
UNDECIDED: Mapping[str, str] = {
    "PUB010": "the author's tick",
    "PUB012": "declared interests",
    "PUB015": "matches between claims",
    "PUB017": "the decision to name a private person",
    "PUB020": "translations and language versions",
}


@dataclass(frozen=True, slots=True)
class Problem:
    """A rule that does not hold: what is so, and what to do."""

    rule: str
    level: str
    message: str
    mend: str

    def to_dict(self) -> dict[str, Any]:
        """As the API shows it."""
        return asdict(self)


Finding = tuple[str, str] | None


def two_sources(draft: Draft) -> Finding:
    """PUB001: two independent named sources, or one primary source."""
    sources = {e.source_key for e in draft.cited if e.has_source and e.relation == "independent"}
    if len(sources) >= 2 or any(e.level == "primary" for e in draft.cited):
        return None
    return (
        "The finding rests on fewer than two independent sources and on no primary one.",
        "Add a second independent source, or the primary source that settles it.",
    )


def primary_source(draft: Draft) -> Finding:
    """PUB002: a primary source, or a reason why none."""
    if any(e.level == "primary" for e in draft.cited):
        return None
    return ("No primary source is cited.", "Cite one, or say in the text why there is none.")


def kept_record(draft: Draft) -> Finding:
    """PUB003: every cited source has a kept record."""
    lost = [str(e.number) for e in draft.cited if e.has_source and not e.is_kept]
    if not lost:
        return None
    return (
        f"No copy is kept of the source of evidence {', '.join(lost)}.",
        "Try again to keep the copy, or upload the file.",
    )


def claimant_asked(draft: Draft) -> Finding:
    """PUB004: the claimant was asked, or that was waived."""
    if draft.claimant_was_asked or draft.reply_waived or not draft.is_adverse:
        return None
    if not (draft.claimant_name or draft.claimant_description):
        return None
    return (
        "The claimant has not been asked.",
        "Ask for a reply, or waive it with a reason, and say in the text when and how.",
    )


def short_statement(draft: Draft) -> Finding:
    """PUB005: a short statement for markup."""
    if draft.short_statement and len(draft.short_statement) <= 75:
        return None
    return (
        "There is no short statement for search engines.",
        "Write one of at most 75 characters.",
    )


def claimant_is_not_the_outlet(draft: Draft) -> Finding:
    """PUB006: never the outlet that merely quotes."""
    quotes_somebody = draft.wording != "own_voice"
    is_outlet = bool(draft.outlet) and draft.claimant_name.casefold() == draft.outlet.casefold()
    if quotes_somebody and is_outlet:
        return (
            f"{draft.outlet} only quotes this; it is not its claim.",
            "Name the person who said it, or describe the unnamed one.",
        )
    if quotes_somebody and not (draft.claimant_name or draft.claimant_description):
        return ("Somebody said this, but no claimant is named.", "Name or describe the claimant.")
    return None


def no_placeholder(draft: Draft) -> Finding:
    """PUB011: no placeholder text."""
    left = placeholder_in(draft.text) or placeholder_in(draft.short_statement)
    return (f"“{left}” is still in the text.", "Replace it.") if left else None


def origin_checked(draft: Draft) -> Finding:
    """PUB013: origin check done, and direct words match."""
    if draft.origin_check is None:
        return (
            "The words were not compared with their origin.",
            "Do the origin check, or note “as reported by”.",
        )
    if draft.origin_check == "differs" and draft.wording in ("direct", "mixed"):
        return ("The quoted words differ from their origin.", "Correct the quotation, or say so.")
    return None


def evidence_for_it(draft: Draft) -> Finding:
    """PUB014: evidence for the claim is shown too, or that none was found."""
    if any(e.stance in ("supports", "none_found") for e in draft.evidence):
        return None
    return (
        "No evidence for the claim is shown.",
        "Add what supports it, or note the search that found none.",
    )


def figures_hang_on_evidence(draft: Draft) -> Finding:
    """PUB016: each figure in summary and rationale stands in a cited passage or in the claim."""
    grounds = " ".join((draft.statement, draft.quote, *(e.passage + e.title for e in draft.cited)))
    known = {_figure(found) for found in FIGURE.findall(grounds)}
    text = FOOTNOTE.sub(" ", f"{draft.summary}\n{draft.rationale}")
    loose = [
        found.strip()
        for found in FIGURE.findall(text)
        if _figure(found) not in known and not YEAR.fullmatch(found.strip())
    ]
    if not loose:
        return None
    shown = ", ".join(dict.fromkeys(loose[:5]))
    return (f"These figures stand in no cited passage: {shown}.", "Cite where they come from.")


def quotation_length(draft: Draft) -> Finding:
    """PUB018: a third party's text beyond quotation."""
    if QUOTED.search(draft.rationale):
        return ("A quotation is longer than 400 characters.", "Shorten it to what is needed.")
    return None


RULES: Mapping[str, tuple[str, Callable[[Draft], Finding]]] = {
    "PUB001": (WARN, two_sources),
    "PUB002": (WARN, primary_source),
    "PUB003": (BLOCK, kept_record),
    "PUB004": (BLOCK, claimant_asked),
    "PUB005": (OFF, short_statement),
    "PUB006": (BLOCK, claimant_is_not_the_outlet),
    "PUB011": (BLOCK, no_placeholder),
    "PUB013": (BLOCK, origin_checked),
    "PUB014": (WARN, evidence_for_it),
    "PUB016": (WARN, figures_hang_on_evidence),
    "PUB018": (WARN, quotation_length),
}


def check(draft: Draft, levels: Mapping[str, str]) -> tuple[Problem, ...]:
    """Every rule that does not hold, blocks first; `levels` are the desk's own, by rule id."""
    problems = []
    for rule, (default, holds) in RULES.items():
        level = levels.get(rule, default)
        finding = holds(draft) if level != OFF else None
        if finding:
            problems.append(Problem(rule, level, *finding))
    return tuple(sorted(problems, key=lambda problem: problem.level != BLOCK))


def _figure(found: str) -> str:
    """A figure without the signs that group its digits."""
    return re.sub(r"[,  ](?=\d{3}(?!\d))", "", found.strip()).replace(",", ".").rstrip(".")
