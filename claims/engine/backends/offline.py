"""The offline backend: rules, a small parser and a linear choice; no network, always the same."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date

from claims.engine.attendance import attendees_of
from claims.engine.backends.protocol import Proposal
from claims.engine.checkworthy import checkworthiness
from claims.engine.choice import Chosen, choose
from claims.engine.dates import dates_of
from claims.engine.features import Context
from claims.engine.kinds.evidence import Evidence, evidence_of
from claims.engine.kinds.register import kinds_of
from claims.engine.leaving_out import is_left_out
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


@dataclass(frozen=True, slots=True)
class Found:
    """A claim that was chosen, with all that is known of it before it is weighed."""

    context: Context
    choice: Chosen
    evidence: Evidence
    kinds: tuple[str, ...]
    claimant: Claimant | None
    via: tuple[str, ...]


def found_in(
    reading: Reading,
    references: References,
    published: date | None,
    chooser: Callable[[Context], list[Chosen]] = choose,
) -> list[Found]:
    """Return what is chosen in an article, in the order of its text, headlines apart.

    Another backend hands in a chooser of its own, and the other stages do the rest.
    """
    speakers = Speakers(reading, references)
    found: list[Found] = []
    for context in reading.contexts():
        if context.sentence.zone.role == "headline":
            continue
        chosen = chooser(context)
        if not chosen:
            continue
        values = _values(reading, context, published)
        for choice in chosen:
            candidate = choice.candidate
            span = candidate.span
            evidence = evidence_of(
                candidate,
                tuple(quantity for quantity in values.quantities if span.contains(quantity.span)),
                tuple(day for day in values.dates if span.contains(day.span)),
                tuple(speakers.around(candidate)),
                attendees_of(candidate, references, is_given=False)
                or participants_of(candidate, references),
            )
            kinds = kinds_of(evidence)
            claimant, via = speakers.of(candidate, "utterance" in kinds)
            found.append(Found(context, choice, evidence, kinds, claimant, via))
    return [each for each in found if not is_left_out(each.evidence, each.context.quotations)]


def propose(reading: Reading, published: date | None) -> Proposal:
    """Return the claims of an article in the order of its text, headlines apart."""
    references = References(reading.text, reading.sentences)
    found = found_in(reading, references, published)
    return Proposal([claim_of(reading, each, references) for each in found])


def _values(reading: Reading, context: Context, published: date | None) -> _Values:
    dates = dates_of(reading.view, context.sentence.span, published)
    quantities = quantities_of(reading.view, context.sentence, [day.span for day in dates])
    written = reading.text
    return _Values(
        tuple(DateValue(d.span, d.span.of(written), d.value, d.resolution) for d in dates),
        tuple(replace(quantity, text=quantity.span.of(written)) for quantity in quantities),
    )


def claim_of(reading: Reading, found: Found, references: References) -> Claim:
    """Return what was found as a claim: its wording, statement, values, worth and reasons."""
    evidence, context = found.evidence, found.context
    candidate = evidence.candidate
    span = candidate.span
    kinds = found.kinds
    score, reasons = checkworthiness(
        evidence, kinds, found.claimant, context.share_of_article, found.choice.score
    )
    return Claim(
        span=span,
        quote=span.of(reading.text),
        wording=_wording(span, context.quotations, found.claimant),
        statement=statement_of(reading.text, candidate, references, found.claimant, evidence.dates),
        kinds=kinds,
        claimant=found.claimant,
        via=found.via,
        quantities=evidence.quantities,
        dates=evidence.dates,
        participants=_participants(found, references),
        checkworthiness=score,
        reasons=reasons,
        text_role=context.sentence.zone.role,
        grounds=found.choice.grounds,
    )


def _participants(found: Found, references: References) -> tuple[str, ...]:
    """Return who took part, where the claim tells of an attendance by its kind or by its form."""
    is_given = "attendance" in found.kinds
    return attendees_of(found.evidence.candidate, references, is_given=is_given)


def _wording(span: Span, quotations: tuple[Quotation, ...], claimant: Claimant | None) -> str:
    """Say whose words the quote is in: the claimant's, in part, or the article's."""
    if claimant is None:
        return "own_voice"
    speech = [quotation for quotation in quotations if quotation.words >= 2]
    if any(quotation.span.contains(span) for quotation in speech):
        return "direct"
    return "mixed" if any(quotation.span.common(span) for quotation in speech) else "indirect"
