"""The splitter: the steps from a text to its claims, in order."""

from __future__ import annotations

from datetime import date

from claims.engine.backends import offline
from claims.engine.backends.protocol import Backend
from claims.engine.consistency import cautions_of, not_english
from claims.engine.consolidation import Words, with_mentions, words_in
from claims.engine.coverage import coverage_of
from claims.engine.emptiness import why_nothing
from claims.engine.language import guess_language
from claims.engine.parsing import Sentence
from claims.engine.reading import Reading, read_article
from claims.engine.result import Claim, Split, Stretch
from claims.engine.text import Span
from claims.engine.verifier import check_coverage, verified_claims

OFFLINE = "offline"
OPENAI_COMPATIBLE = "openai-compatible"


def split(
    text: str,
    *,
    title: str | None = None,
    published: date | None = None,
    language: str | None = None,
    backend: str | Backend = OFFLINE,
) -> Split:
    """Return the checkable claims of an article with exact spans, and what became of the rest.

    The title helps to find the headline, the day of publication resolves “on Monday”. A text that
    is not English gives no claims and a warning. Any text is taken; equal input gives equal output.
    `backend` is “offline”, or an object that proposes claims, such as a `LanguageModel`. Raises
    ValueError for a backend that is not known, ModelMissing without the small parser's model.
    """
    proposer = _proposer(backend)
    spoken = language or guess_language(text)
    if spoken and not spoken.lower().startswith("en"):
        return _unread(text, title, spoken)
    reading = read_article(text, title)
    proposal = proposer.propose(reading, published)
    proposed = verified_claims(reading, proposal.claims)
    claims = _consolidated(reading, proposed)
    kept = {claim.span for claim in claims}
    repeated = [claim.span for claim in proposed if claim.span not in kept]
    coverage = coverage_of(reading, claims, repeated)
    check_coverage(text, coverage)
    nothing = why_nothing(text, coverage)
    return Split(
        text=text,
        title=title or _headline(reading),
        language=spoken or ("en" if claims else None),
        claims=tuple(claims),
        coverage=tuple(coverage),
        warnings=(
            *proposal.cautions,
            *cautions_of(reading, published),
            *((nothing,) if nothing else ()),
        ),
    )


def _proposer(backend: str | Backend) -> Backend:
    """Return the backend of a name. The engine opens no address, so only “offline” has one here."""
    if not isinstance(backend, str):
        return backend
    if backend == OFFLINE:
        return offline
    if backend == OPENAI_COMPATIBLE:
        raise ValueError(
            f"The backend “{backend}” asks a service, and the engine opens no address: hand in a "
            "LanguageModel with a function that asks it."
        )
    raise ValueError(f"There is no backend “{backend}”; known: {OFFLINE}, {OPENAI_COMPATIBLE}.")


def _unread(text: str, title: str | None, language: str) -> Split:
    whole = Span(0, len(text))
    return Split(
        text=text,
        title=title,
        language=language,
        coverage=(Stretch(whole, "other_language", "in a language that is not read"),),
        warnings=(not_english(text, language),),
    )


def _headline(reading: Reading) -> str | None:
    headline = next((zone for zone in reading.zones if zone.role == "headline"), None)
    return headline.span.of(reading.text) if headline else None


def _consolidated(reading: Reading, claims: list[Claim]) -> list[Claim]:
    """Return the claims with headlines and repetitions as mentions."""
    by_place = sorted(reading.sentences, key=lambda sentence: sentence.span.start)
    words = dict(_words(by_place, claims))
    headlines = [
        words_in(sentence, sentence.span)
        for sentence in by_place
        if sentence.zone.role == "headline"
    ]
    return with_mentions(claims, words, headlines)


def _words(sentences: list[Sentence], claims: list[Claim]) -> list[tuple[Span, Words]]:
    found: list[tuple[Span, Words]] = []
    number = 0
    for claim in sorted(claims, key=lambda each: each.span):
        while number + 1 < len(sentences) and sentences[number].span.end <= claim.span.start:
            number += 1
        found.append((claim.span, words_in(sentences[number], claim.span)))
    return found
