"""What a split gives back: claims, coverage and warnings, in the shape that is promised outside."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from claims.engine.text import Span
from claims.engine.version import ENGINE_VERSION


@dataclass(frozen=True, slots=True)
class Claimant:
    """Whose claim it is: a name, or a description of an unnamed speaker."""

    name: str | None
    description: str | None

    @property
    def named(self) -> bool:
        """Say whether the claimant has a name."""
        return self.name is not None

    @property
    def label(self) -> str:
        """Return the name, or else the description."""
        return self.name or self.description or ""

    def to_dict(self) -> dict[str, Any]:
        """Return the claimant as plain data."""
        return {"name": self.name, "description": self.description, "named": self.named}


@dataclass(frozen=True, slots=True)
class Quantity:
    """A measure as written, and its value: one number, a range, or none where it is vague.

    `converted` is the value in another unit: the one that the text gives in brackets, else the other
    common one (60 miles, also 97 km). It is None for ranges and where there is no such unit.
    """

    span: Span
    text: str
    kind: str
    unit: str | None
    value: float | None = None
    low: float | None = None
    high: float | None = None
    vague: bool = False
    converted: tuple[float, str] | None = None

    def to_dict(self) -> dict[str, Any]:
        """Return the quantity as plain data."""
        shown: dict[str, Any] = {
            "text": self.text,
            "kind": self.kind,
            "value": _plain(self.value),
            "low": _plain(self.low),
            "high": _plain(self.high),
            "unit": self.unit,
            "vague": self.vague,
        }
        if self.converted:
            shown["converted"] = {"value": _plain(self.converted[0]), "unit": self.converted[1]}
        return shown


@dataclass(frozen=True, slots=True)
class DateValue:
    """A date as written, and the calendar value that follows from it and the publication date."""

    span: Span
    text: str
    value: str | None
    resolution: str

    def to_dict(self) -> dict[str, Any]:
        """Return the date as plain data."""
        return {"text": self.text, "value": self.value, "resolution": self.resolution}


@dataclass(frozen=True, slots=True)
class Reason:
    """One part of a score: what was seen, and how much it counted."""

    feature: str
    weight: float

    def to_dict(self) -> dict[str, Any]:
        """Return the reason as plain data."""
        return {"feature": self.feature, "weight": self.weight}


@dataclass(frozen=True, slots=True)
class Claim:
    """One checkable proposition at its place in the text."""

    span: Span
    quote: str
    wording: str
    statement: str
    kinds: tuple[str, ...]
    claimant: Claimant | None
    via: tuple[str, ...]
    quantities: tuple[Quantity, ...]
    dates: tuple[DateValue, ...]
    participants: tuple[str, ...]
    checkworthiness: float
    reasons: tuple[Reason, ...]
    text_role: str
    mentions: tuple[Span, ...] = ()
    found_by: str = f"candidates-and-choice {ENGINE_VERSION}"
    grounds: tuple[Reason, ...] = ()

    def explanation(self) -> dict[str, Any]:
        """Return how the claim was found: by what, with which score, and what made the score."""
        return {
            "found_by": self.found_by,
            "likeness": round(sum(reason.weight for reason in self.grounds), 3),
            "grounds": [reason.to_dict() for reason in self.grounds],
        }

    def to_dict(self) -> dict[str, Any]:
        """Return the claim as plain data."""
        return {
            "start": self.span.start,
            "end": self.span.end,
            "quote": self.quote,
            "wording": self.wording,
            "statement": self.statement,
            "kinds": list(self.kinds),
            "claimant": self.claimant.to_dict() if self.claimant else None,
            "via": list(self.via),
            "quantities": [quantity.to_dict() for quantity in self.quantities],
            "dates": [date.to_dict() for date in self.dates],
            "participants": list(self.participants),
            "checkworthiness": self.checkworthiness,
            "reasons": [reason.to_dict() for reason in self.reasons],
            "text_role": self.text_role,
            "mentions": [[span.start, span.end] for span in self.mentions],
            "found_by": self.found_by,
        }


@dataclass(frozen=True, slots=True)
class Stretch:
    """A piece of the text and what became of it: in a claim, or left out with a reason."""

    span: Span
    kind: str
    reason: str

    def to_dict(self) -> dict[str, Any]:
        """Return the stretch as plain data."""
        return {
            "start": self.span.start,
            "end": self.span.end,
            "class": self.kind,
            "reason": self.reason,
        }


@dataclass(frozen=True, slots=True)
class Caution:
    """Something in the article that does not fit together, or that limits the result."""

    rule: str
    span: Span
    message: str

    def to_dict(self) -> dict[str, Any]:
        """Return the warning as plain data."""
        return {
            "rule": self.rule,
            "start": self.span.start,
            "end": self.span.end,
            "message": self.message,
        }


@dataclass(frozen=True, slots=True)
class Split:
    """The result for one article. The text is the one that came in, with nothing changed."""

    text: str
    title: str | None
    language: str | None
    claims: tuple[Claim, ...] = ()
    coverage: tuple[Stretch, ...] = ()
    warnings: tuple[Caution, ...] = ()
    engine_version: str = field(default=ENGINE_VERSION)

    def to_dict(self) -> dict[str, Any]:
        """Return the result as plain data, ready for JSON."""
        return {
            "text": self.text,
            "title": self.title,
            "language": self.language,
            "claims": [claim.to_dict() for claim in self.claims],
            "coverage": [stretch.to_dict() for stretch in self.coverage],
            "warnings": [warning.to_dict() for warning in self.warnings],
            "engine_version": self.engine_version,
        }


def _plain(number: float | None) -> float | int | None:
    """Return a whole number without its decimal point."""
    if number is not None and float(number).is_integer():
        return int(number)
    return number
