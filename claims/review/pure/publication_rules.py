"""The publication rules (DOMAIN.md, 4): what must hold before a verdict goes out, and how to mend."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import asdict, dataclass

from claims.review.pure.drafts import CitedEvidence, Draft
from claims.review.pure.figures import loose_figures
from claims.review.pure.placeholders import placeholder_in
from claims.review.pure.quotations import quotations

BLOCK, WARN, OFF = "block", "warn", "off"
LONGEST_QUOTATION = 400
DESCRIBES = re.compile(r"(?:an?|some|one|unnamed|anonymous|unidentified) ", re.IGNORECASE)
SITE = re.compile(r"https?://(?:www\.)?([^/?#]+)")
NO_PRIMARY_SOURCE = re.compile(r"\bprimary (?:source|record|document)s?\b", re.IGNORECASE)
# What these ask is not kept as data yet; they are not decided rather than guessed.
UNDECIDED: Mapping[str, str] = {
    "PUB010": "the author's tick",
    "PUB012": "declared interests",
    "PUB015": "matches between claims",
    "PUB017": "the decision to name a private person",
    "PUB020": "translations and language versions",
}
# Of these a part is decided; the rest has no data yet.
DECIDED_IN_PART: Mapping[str, str] = {
    "PUB001": "which finding rests on which evidence, and the tick that one source settles it",
    "PUB004": "others whom the text accuses, ratings that are not adverse, and when and how",
    "PUB018": "the recorded licence, and what is copied without quotation marks",
}


@dataclass(frozen=True, slots=True)
class Problem:
    """A rule that does not hold: what is so, and what to do."""

    rule: str
    level: str
    message: str
    mend: str

    def to_dict(self) -> dict[str, str]:
        """As the API shows it."""
        return asdict(self)


Finding = tuple[str, str] | None


def two_sources(draft: Draft) -> Finding:
    """PUB001: two independent named sources (copies of one origin count once), or a primary one.

    The claimant's own record settles what was said, not whether it is so.
    """
    bearing = [e for e in draft.cited if e.has_source and e.stance != "none_found"]
    if any(
        e.level == "primary" and (e.relation != "claimants_own" or draft.question != "truth")
        for e in bearing
    ):
        return None
    named = {_origin(e) for e in bearing if e.relation == "independent" and _is_named(e)}
    if len(named) >= 2:
        return None
    return (
        "The finding rests on fewer than two independent sources and on no primary one.",
        "Add a second independent source, or the primary source that settles it.",
    )


def primary_source(draft: Draft) -> Finding:
    """PUB002: a primary source, or a reason why none."""
    if any(e.has_source and e.level == "primary" for e in draft.cited):
        return None
    if NO_PRIMARY_SOURCE.search(draft.text):
        return None
    return (
        "No primary source is cited.",
        "Cite one, or say in the text why there is no primary source.",
    )


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
    """PUB004: under an adverse rating the claimant (own voice: the outlet) was asked, or waived."""
    if draft.claimant_was_asked or draft.reply_waived or not draft.is_adverse:
        return None
    who = draft.claimant_name or draft.claimant_description
    if not who and draft.wording == "own_voice":
        who = draft.outlet
    if not who:
        return None
    return (
        f"The claimant has not been asked: {who}.",
        "Ask for a reply, or waive it with a reason, and say in the text when and how.",
    )


def short_statement(draft: Draft) -> Finding:
    """PUB005: a short statement for markup."""
    if draft.short_statement.strip() and len(draft.short_statement) <= 75:
        return None
    return (
        "There is no short statement for search engines.",
        "Write one of at most 75 characters.",
    )


def claimant_is_not_the_outlet(draft: Draft) -> Finding:
    """PUB006: who said it is named or described as unnamed; never the outlet that merely quotes."""
    name = draft.claimant_name.strip()
    if DESCRIBES.match(name):
        return (
            f"“{name}” describes somebody; it is no name.",
            "Move it to the description: the page then says “unnamed …, as reported by …”.",
        )
    if draft.wording == "own_voice":
        return None
    if not (name or draft.claimant_description.strip()):
        return ("Somebody said this, but no claimant is named.", "Name or describe the claimant.")
    if name and name.casefold() in {
        place.strip().casefold() for place in (draft.outlet, *draft.via)
    }:
        return (
            f"{name} only quotes this; it is not its claim.",
            "Name the person who said it, or describe the unnamed one.",
        )
    return None


def no_placeholder(draft: Draft) -> Finding:
    """PUB011: no placeholder text."""
    left = placeholder_in(draft.text) or placeholder_in(draft.short_statement)
    return (f"“{left}” is still in the text.", "Replace it.") if left else None


def origin_checked(draft: Draft) -> Finding:
    """PUB013: origin check done, and direct words match.

    Where the saying itself is checked and found otherwise, words that differ are the finding.
    """
    if draft.origin_check is None:
        return (
            "The words were not compared with their origin.",
            "Do the origin check, or note “as reported by”.",
        )
    is_the_finding = draft.question == "attribution" and draft.is_adverse
    differs = draft.origin_check == "differs" and draft.wording in ("direct", "mixed")
    if differs and not is_the_finding:
        return (
            "The quoted words differ from their origin.",
            "Correct the quotation and compare it again.",
        )
    return None


def evidence_for_it(draft: Draft) -> Finding:
    """PUB014: evidence for the claim is shown too, or that none was found."""
    if any(e.stance in ("supports", "none_found") for e in draft.cited):
        return None
    left_out = [str(e.number) for e in draft.evidence if e.stance in ("supports", "none_found")]
    return (
        "No evidence for the claim is shown.",
        f"Cite evidence {', '.join(left_out)} too."
        if left_out
        else "Add what supports it, or note the search that found none.",
    )


def figures_hang_on_evidence(draft: Draft) -> Finding:
    """PUB016: each figure stands in a cited passage, in a note that calculates it, or in the claim."""
    grounds = [draft.statement, draft.quote]
    for e in draft.cited:
        grounds += (e.passage, e.note, e.title)
    loose = loose_figures(f"{draft.summary}\n\n{draft.rationale}", grounds)
    if not loose:
        return None
    return (
        f"These figures stand in no cited passage: {', '.join(loose[:5])}.",
        "Cite where they come from, or write the calculation into the note of the evidence.",
    )


def quotation_length(draft: Draft) -> Finding:
    """PUB018: a third party's text beyond quotation."""
    if any(len(quoted) > LONGEST_QUOTATION for quoted in quotations(draft.text)):
        return (
            f"A quotation is longer than {LONGEST_QUOTATION} characters.",
            "Shorten it to what is needed.",
        )
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
    """Every rule that does not hold, blocks first; `levels` are the desk's own, by rule id.

    A level that is none of block, warn and off does not count: the rule keeps its default.
    """
    problems = []
    for rule, (default, holds) in RULES.items():
        level = levels.get(rule, default)
        if level not in (BLOCK, WARN, OFF):
            level = default
        finding = holds(draft) if level != OFF else None
        if finding:
            problems.append(Problem(rule, level, *finding))
    return tuple(sorted(problems, key=lambda problem: problem.level != BLOCK))


def _is_named(item: CitedEvidence) -> bool:
    return bool(item.publisher.strip() or item.title.strip())


def _origin(item: CitedEvidence) -> str:
    """The same for what comes from one house: its publisher, else its site, else the source."""
    if item.publisher.strip():
        return item.publisher.strip().casefold()
    site = SITE.match(item.url.casefold())
    return site.group(1) if site else item.source_key or f"evidence {item.number}"
