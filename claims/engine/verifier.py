"""The verifier: what must be true of every result, whichever backend made it."""

from __future__ import annotations

from claims.engine.reading import Reading
from claims.engine.result import Claim, Stretch
from claims.engine.zoning import READ_ROLES


def verified_claims(reading: Reading, claims: list[Claim]) -> list[Claim]:
    """Return the claims that hold: the quote is the span's text, inside one zone that is read."""
    zones = [zone for zone in reading.zones if zone.role in READ_ROLES]
    kept: list[Claim] = []
    position = 0
    for claim in sorted(claims, key=lambda each: (each.span.start, each.span.end)):
        while position < len(zones) and zones[position].span.end <= claim.span.start:
            position += 1
        inside = position < len(zones) and zones[position].span.contains(claim.span)
        if inside and len(claim.span) and claim.span.of(reading.text) == claim.quote:
            kept.append(claim)
    return kept


def check_coverage(text: str, coverage: list[Stretch]) -> None:
    """Raise ValueError unless the stretches cover the text without gap or overlap."""
    place = 0
    for stretch in coverage:
        if stretch.span.start != place:
            raise ValueError(f"The coverage has a gap or overlap at {place}.")
        place = stretch.span.end
    if place != len(text):
        raise ValueError(f"The coverage ends at {place}, the text at {len(text)}.")
