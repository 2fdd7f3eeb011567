"""What a published verdict consists of, before it is written as a document."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from claims.review.pure.scales import Rating


@dataclass(frozen=True, slots=True)
class Appearance:
    """A place where the claim stands; `date` as YYYY-MM-DD or empty."""

    url: str = ""
    outlet: str = ""
    title: str = ""
    date: str = ""
    state: str = "stands"


@dataclass(frozen=True, slots=True)
class PublicEvidence:
    """A cited piece of evidence as readers see it; `number` is that of the footnote."""

    number: int
    title: str = ""
    url: str = ""
    publisher: str = ""
    published_on: str = ""
    level: str = ""
    type: str = ""
    relation: str = ""
    stance: str = ""
    passage: str = ""
    note: str = ""
    sha256: str = ""
    kept_at: str = ""


@dataclass(frozen=True, slots=True)
class PublicVerdict:
    """One version of a verdict page; names are trimmed, and a blank one counts as not known. Moments are ISO 8601 in UTC, dates YYYY-MM-DD, ids uuid4.

    `via_types` are the types of the links in `via`, in order; without them the words decide. Names
    are trimmed: a blank one counts as not known.
    """

    id: str
    url: str
    slug: str
    version: int
    statement: str
    rating: Rating
    summary: str
    rationale: str
    published_at: str
    modified_at: str
    as_of: str
    publisher_name: str
    publisher_url: str
    question: str = "truth"
    quote: str = ""
    wording: str = "own_voice"
    kinds: tuple[str, ...] = ()
    claimant_name: str = ""
    claimant_description: str = ""
    via: tuple[str, ...] = ()
    outlet: str = ""
    said_on: str = ""
    place: str = ""
    short_statement: str = ""
    unknowns: str = ""
    appearances: tuple[Appearance, ...] = ()
    evidence: tuple[PublicEvidence, ...] = ()
    corrections: tuple[dict[str, Any], ...] = ()
    worst: int = 0
    best: int = 0
    status: str = "published"
    notice: str = ""
    language: str = "en"
    report_url: str = ""
    checked_by: str = ""
    signed_by: str = ""
    via_types: tuple[str, ...] = ()
    valid_until: str = ""
    license_url: str = ""

    def __post_init__(self) -> None:
        for name in ("claimant_name", "claimant_description", "outlet"):
            object.__setattr__(self, name, getattr(self, name).strip())
        if not all(link.strip() for link in self.via):
            object.__setattr__(self, "via", tuple(link for link in self.via if link.strip()))
            object.__setattr__(self, "via_types", ())
