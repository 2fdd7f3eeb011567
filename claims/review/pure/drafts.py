"""A draft as the rules read it, and what it lacks before it can be submitted."""

from __future__ import annotations

import re
from dataclasses import dataclass

from claims.review.pure.scales import Rating

FOOTNOTE = re.compile(r"\[(\d{1,4})\]")
PLACEHOLDER = re.compile(
    r"\b(TODO|FIXME|TBD|TBC|TK|XXX+)\b|\blorem ipsum\b|\[(?:…|\.{2,3}|\?+|insert[^\]]*|xx+)\]",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class CitedEvidence:
    """A piece of evidence; `source_key` is the same for pieces of one source."""

    id: int
    number: int
    passage: str = ""
    stance: str = "context"
    note: str = ""
    has_source: bool = True
    url: str = ""
    title: str = ""
    publisher: str = ""
    level: str = "secondary"
    type: str = "document"
    relation: str = "independent"
    is_kept: bool = True
    source_key: str = ""


@dataclass(frozen=True, slots=True)
class Draft:
    """Everything that a publication rule may look at."""

    statement: str
    question: str = "truth"
    rating: Rating | None = None
    summary: str = ""
    rationale: str = ""
    unknowns: str = ""
    short_statement: str = ""
    wording: str = "own_voice"
    quote: str = ""
    claimant_name: str = ""
    claimant_description: str = ""
    outlet: str = ""
    via: tuple[str, ...] = ()
    kinds: tuple[str, ...] = ()
    cited: tuple[CitedEvidence, ...] = ()
    evidence: tuple[CitedEvidence, ...] = ()
    origin_check: str | None = None
    claimant_was_asked: bool | None = None
    reply_waived: bool = False

    @property
    def is_adverse(self) -> bool:
        """The rating speaks against the claimant."""
        return self.rating is not None and self.rating.is_adverse

    @property
    def text(self) -> str:
        """All that we wrote ourselves."""
        return "\n".join((self.summary, self.rationale, self.unknowns))


def cited_numbers(rationale: str) -> tuple[int, ...]:
    """The numbers of the footnotes in a rationale, each once, in the order they appear."""
    return tuple(dict.fromkeys(int(number) for number in FOOTNOTE.findall(rationale)))


def placeholder_in(text: str) -> str:
    """The first placeholder that was left in a text; empty where there is none."""
    found = PLACEHOLDER.search(text)
    return found.group() if found else ""


def completeness(draft: Draft) -> list[tuple[str, str, str]]:
    """What a submission lacks, as (field, code, what to do); empty for a complete draft."""
    lacks: list[tuple[str, str, str]] = []
    if draft.rating is None:
        lacks.append(("rating", "required", "Choose a rating."))
    elif draft.rating.question != draft.question:
        lacks.append(
            ("rating", "invalid", f"“{draft.rating.label}” does not answer what is checked here.")
        )
    if not draft.summary.strip():
        lacks.append(("summary", "required", "Write the summary."))
    if not draft.rationale.strip():
        lacks.append(("rationale", "required", "Write the rationale."))
    if not draft.cited:
        lacks.append(("evidence", "required", "Cite the evidence that the verdict rests on."))
    known = {item.number for item in draft.cited}
    missing = [str(n) for n in cited_numbers(draft.rationale) if n not in known]
    if missing:
        lacks.append(
            (
                "rationale",
                "unknown_evidence",
                f"Footnote [{missing[0]}] leads to no cited evidence.",
            )
        )
    for field in ("summary", "rationale", "unknowns", "short_statement"):
        left = placeholder_in(getattr(draft, field))
        if left:
            lacks.append(
                (field, "placeholder", f"“{left}” is still in the {field.replace('_', ' ')}.")
            )
    return lacks
