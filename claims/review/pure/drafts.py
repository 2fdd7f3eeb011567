"""A draft as the rules read it, and what it lacks before it can be submitted."""

from __future__ import annotations

from dataclasses import dataclass

from claims.review.pure.footnotes import cited_numbers
from claims.review.pure.placeholders import placeholder_in
from claims.review.pure.scales import Rating

Lack = tuple[str, str, str]


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
    """Everything that a publication rule may look at; `cited` is a part of `evidence`."""

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


def completeness(draft: Draft) -> list[Lack]:
    """What a submission lacks, as (field, code, what to do); empty for a complete draft."""
    lacks = [*_rating_lacks(draft)]
    if _is_blank(draft.summary):
        lacks.append(("summary", "required", "Write the summary."))
    if _is_blank(draft.rationale):
        lacks.append(("rationale", "required", "Write the rationale."))
    if not draft.cited:
        lacks.append(("evidence", "required", "Cite the evidence that the verdict rests on."))
    lacks += _footnote_lacks(draft)
    for field in ("summary", "rationale", "unknowns", "short_statement"):
        left = placeholder_in(getattr(draft, field))
        if left:
            where = field.replace("_", " ")
            lacks.append((field, "placeholder", f"“{left}” is still in the {where}."))
    return lacks


def _rating_lacks(draft: Draft) -> list[Lack]:
    if draft.rating is None:
        return [("rating", "required", "Choose a rating.")]
    if draft.rating.question != draft.question:
        detail = f"“{draft.rating.label}” does not answer what is checked here."
        return [("rating", "invalid", detail)]
    return []


def _footnote_lacks(draft: Draft) -> list[Lack]:
    cited = {item.number for item in draft.cited}
    there = {item.number for item in draft.evidence}
    lacks = []
    for number in cited_numbers(draft.rationale):
        if number in cited:
            continue
        what = "is not among the cited evidence" if number in there else "leads to no evidence"
        lacks.append(("rationale", "unknown_evidence", f"Footnote [{number}] {what}."))
    return lacks


def _is_blank(text: str) -> bool:
    """No letter and no digit: spaces, dots and invisible characters say nothing."""
    return not any(character.isalnum() for character in text)
