"""The offline backend: rules, a small parser and a linear choice; no network, always the same."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from claims.engine.candidates import Candidate
from claims.engine.checkworthy import checkworthiness
from claims.engine.choice import choose
from claims.engine.dates import dates_of
from claims.engine.features import Context
from claims.engine.kinds.evidence import evidence_of
from claims.engine.kinds.register import kinds_of
from claims.engine.normalise import quantities_of
from claims.engine.people import participants_of
from claims.engine.quotations import Quotation
from claims.engine.reading import Reading
from claims.engine.references import References
from claims.engine.result import Claim, Claimant, DateValue, Quantity
from claims.engine.speakers import Speakers
from claims.engine.statements import statement_of
from claims.engine.text import Span


@dataclass(frozen=True, slots=True)
class _Values:
    """The dates and quantities of one sentence."""

    dates: tuple[DateValue, ...]
    quantities: tuple[Quantity, ...]


def propose(reading: Reading, published: date | None) -> list[Claim]:
    """Return the claims of an article in the order of its text, headlines apart."""
    references = References(reading.text, reading.sentences)
    speakers = Speakers(reading, references)
    claims: list[Claim] = []
    for context in reading.contexts():
        if context.sentence.zone.role == "headline":
            continue
        chosen = choose(context)
        if not chosen:
            continue
        values = _values(reading, context, published)
        for choice in chosen:
            claims.append(_claim(reading, context, choice.candidate, values, references, speakers))
    return claims


def _values(reading: Reading, context: Context, published: date | None) -> _Values:
    dates = dates_of(reading.view, context.sentence.span, published)
    quantities = quantities_of(reading.view, context.sentence, [day.span for day in dates])
    written = reading.text
    return _Values(
        tuple(DateValue(d.span, d.span.of(written), d.value, d.resolution) for d in dates),
        tuple(quantities),
    )


def _claim(
    reading: Reading,
    context: Context,
    candidate: Candidate,
    values: _Values,
    references: References,
    speakers: Speakers,
) -> Claim:
    span = candidate.span
    zone = context.sentence.zone
    layers = tuple(speakers.layers(span, zone.paragraph))
    claimant, via = speakers.of(span, zone.paragraph)
    dates = tuple(day for day in values.dates if span.contains(day.span))
    quantities = tuple(q for q in values.quantities if span.contains(q.span))
    participants = participants_of(candidate, references)
    evidence = evidence_of(candidate, quantities, dates, layers, participants)
    kinds = kinds_of(evidence)
    score, reasons = checkworthiness(evidence, kinds, claimant, context.share_of_article)
    return Claim(
        span=span,
        quote=span.of(reading.text),
        wording=_wording(span, context.quotations, claimant),
        statement=statement_of(reading.text, candidate, references, claimant, dates),
        kinds=kinds,
        claimant=claimant,
        via=via,
        quantities=quantities,
        dates=dates,
        participants=participants if "attendance" in kinds else (),
        checkworthiness=score,
        reasons=reasons,
        text_role=zone.role,
    )


def _wording(span: Span, quotations: tuple[Quotation, ...], claimant: Claimant | None) -> str:
    """Say whose words the quote is in: the claimant's, in part, or the article's."""
    if claimant is None:
        return "own_voice"
    speech = [quotation for quotation in quotations if quotation.words >= 2]
    if any(quotation.span.contains(span) for quotation in speech):
        return "direct"
    return "mixed" if any(quotation.span.common(span) for quotation in speech) else "indirect"
