"""The backend: asks for each part of an article, keeps what can be quoted, falls back offline."""

from __future__ import annotations

import time
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from itertools import groupby
from typing import Protocol

from claims.engine.backends.language_model.alignment import Refused, aligned
from claims.engine.backends.language_model.answers import Item, Malformed, items_of
from claims.engine.backends.language_model.details import Details
from claims.engine.backends.language_model.question import (
    PROMPT_VERSION,
    Answer,
    NoAnswer,
    Question,
    question_of,
)
from claims.engine.backends.language_model.wording import marked
from claims.engine.backends.offline import claim_of, found_in
from claims.engine.backends.protocol import Proposal
from claims.engine.candidates import Candidate
from claims.engine.choice import Chosen, choose, score
from claims.engine.features import Context, features_of
from claims.engine.parsing import Sentence
from claims.engine.reading import Reading
from claims.engine.references import References
from claims.engine.result import Caution, Claim
from claims.engine.speakers import Speakers
from claims.engine.text import Span
from claims.engine.version import ENGINE_VERSION

NAME = "openai-compatible"
FELL_BACK = "backend.fell_back"
REFUSED = "backend.refused"

Complete = Callable[[Question, float], Answer]
"""Asks the service: the question, and the seconds that are left. Raises NoAnswer."""


class Kept(Protocol):
    """Where answers are kept: a dict, or whatever has these two."""

    def get(self, key: str, /) -> str | None:
        """Return the answer that was kept under the key, if any."""
        ...

    def __setitem__(self, key: str, value: str, /) -> None: ...


@dataclass(frozen=True, slots=True)
class Limits:
    """What one article may take. Where a limit is reached, the rest is done offline."""

    words_in_a_part: int = 800
    claims_in_1000_words: int = 100
    tokens: int = 60_000
    seconds: float = 60.0


Placed = dict[Span, tuple[Candidate, Item]]
"""The items whose quotes were found in one sentence."""

FEWEST = 10
"""So many quotes are looked at however short the text is."""

MEAGRE = 4
"""An answer with fewer than one claim for so many that the offline engine finds is not believed."""


@dataclass(slots=True)
class _Asked:
    """What came of asking: the items that align by sentence, each part with what failed, if it did."""

    placed: dict[int, Placed] = field(default_factory=dict)
    outcomes: list[tuple[str, Sequence[Sentence]]] = field(default_factory=list)
    refused: Counter[str] = field(default_factory=Counter)
    given: int = 0
    tokens: int = 0
    is_over: str = ""
    """Why the service is not asked again for this article."""


class LanguageModel:
    """Claims by a language model that quotes them; everything else by the engine's own stages.

    `complete` asks the service, `model` names it, `kept` keeps answers by a hash of model, prompt
    and text, so that the same article gives the same claims.
    """

    def __init__(
        self,
        complete: Complete,
        *,
        model: str,
        limits: Limits | None = None,
        kept: Kept | None = None,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self._complete = complete
        self._model = model
        self._limits = limits or Limits()
        self._kept = kept
        self._clock = clock
        self._found_by = f"{NAME} {model[:24]}, prompt {PROMPT_VERSION}, {ENGINE_VERSION}"

    def propose(self, reading: Reading, published: date | None) -> Proposal:
        """Return the claims that the model quotes; a part without an answer is done offline.

        Two warnings may come with them: backend.fell_back for each such passage, with the reason,
        and backend.refused with the number of quotes that could not be used.
        """
        asked = self._ask(reading)
        references = References(reading.text, reading.sentences)
        details = Details(reading, Speakers(reading, references))

        def chosen(context: Context) -> list[Chosen]:
            placed = asked.placed.get(context.sentence.number)
            if placed is None:
                return choose(context)
            return [
                Chosen(candidate, score(features_of(candidate, context)))
                for candidate, _ in sorted(placed.values(), key=lambda each: each[0].span)
            ]

        claims: list[Claim] = []
        for found in found_in(reading, references, published, chosen):
            span = found.evidence.candidate.span
            placed = asked.placed.get(found.context.sentence.number)
            if placed is None:
                claims.append(claim_of(reading, found, references))
                continue
            item = placed[span][1]
            claim = claim_of(reading, details.added_to(found, item), references)
            statement = marked(claim.quote, item.statement, details.words) or claim.statement
            claims.append(replace(claim, statement=statement, found_by=self._found_by))
        return Proposal(claims, tuple(_cautions(asked, reading.text)))

    def _ask(self, reading: Reading) -> _Asked:
        """Ask for each part in turn, within the limits of the article."""
        asked = _Asked()
        deadline = self._clock() + self._limits.seconds
        contexts = reading.contexts()
        for part in _parts(reading, self._limits.words_in_a_part):
            failure = ""
            try:
                items = self._items(question_of(part, reading.text), asked, deadline)
            except NoAnswer as error:
                failure = asked.is_over = str(error)
            except Malformed as error:
                failure = str(error)
            else:
                placed = self._placed(items, part, reading, asked)
                if _is_meagre(placed, [contexts[sentence.number] for sentence in part]):
                    failure = "The language model found next to nothing where much is claimed."
                else:
                    asked.placed |= placed
            asked.outcomes.append((failure, part))
        return asked

    def _items(self, question: Question, asked: _Asked, deadline: float) -> list[Item | None]:
        """Return what the model found, from a kept answer or a new one. Raises NoAnswer, Malformed."""
        key = question.key(self._model)
        kept = self._kept.get(key) if self._kept is not None else None
        if kept is not None:
            return items_of(kept)
        left = deadline - self._clock()
        if asked.is_over:
            raise NoAnswer(asked.is_over)
        if left <= 0:
            raise NoAnswer("The time for asking the language model about one article was used up.")
        if asked.tokens >= self._limits.tokens:
            raise NoAnswer("The language model had cost as much as one article may.")
        answer = self._complete(question, left)
        asked.tokens += answer.tokens
        items = items_of(answer.content)
        if self._kept is not None:
            self._kept[key] = answer.content
        return items

    def _placed(
        self, items: list[Item | None], part: Sequence[Sentence], reading: Reading, asked: _Asked
    ) -> dict[int, Placed]:
        """Find the quotes of an answer in its part of the text; count what is refused."""
        found: dict[int, Placed] = {sentence.number: {} for sentence in part}
        most = max(FEWEST, _words(part) * self._limits.claims_in_1000_words // 1000)
        asked.given += len(items)
        asked.refused["are more than the text can hold"] += len(items[most:])
        for item in items[:most]:
            try:
                if item is None:
                    raise Refused("are not in the form that was asked for")
                candidate = aligned(item.quote, item.sentence, part, reading.text, reading.view)
            except Refused as refusal:
                asked.refused[str(refusal)] += 1
                continue
            found[candidate.sentence.number].setdefault(candidate.span, (candidate, item))
        return found


def _is_meagre(placed: dict[int, Placed], contexts: list[Context]) -> bool:
    """Say whether an answer leaves out nearly all: so does a model told so by the article."""
    given = MEAGRE * sum(len(each) for each in placed.values())
    return given < len(contexts) and given < sum(len(choose(context)) for context in contexts)


def _parts(reading: Reading, words_in_a_part: int) -> Iterator[list[Sentence]]:
    """Yield the sentences that may carry claims, in parts that end with a paragraph if they can."""
    part: list[Sentence] = []
    for sentence in reading.sentences:
        if sentence.zone.role == "headline":
            continue
        words = _words(part)
        is_new = bool(part) and sentence.zone.paragraph != part[-1].zone.paragraph
        if words >= words_in_a_part * (1 if is_new else 2):
            yield part
            part = []
        part.append(sentence)
    if part:
        yield part


def _words(part: Sequence[Sentence]) -> int:
    return sum(len(sentence.tokens) for sentence in part)


def _cautions(asked: _Asked, text: str) -> Iterator[Caution]:
    """Yield what the reader should know: passages done offline, quotes that were refused."""
    for reason, failed in groupby(asked.outcomes, key=lambda each: each[0]):
        if not reason:
            continue
        sentences = [sentence for _, part in failed for sentence in part]
        span = Span(sentences[0].span.start, sentences[-1].span.end)
        told = f"{reason} The claims of this passage were found without it."
        yield Caution(FELL_BACK, span, told)
    refused = +asked.refused
    if refused:
        reasons = "; ".join(f"{count} {why}" for why, count in sorted(refused.items()))
        yield Caution(
            REFUSED,
            Span(0, len(text)),
            f"Of {asked.given} quotes that the language model gave, {refused.total()} were refused: {reasons}.",
        )
