"""What a language model may say of a claim beside its quote, as far as the article bears it out."""

from __future__ import annotations

from dataclasses import replace

from claims.engine.backends.language_model.alignment import places_of
from claims.engine.backends.language_model.answers import Item
from claims.engine.backends.language_model.wording import words_of_article
from claims.engine.backends.offline import Found
from claims.engine.kinds.register import JUDGED, KINDS
from claims.engine.parsing import Sentence
from claims.engine.reading import Reading
from claims.engine.result import Claimant
from claims.engine.sources import source_at
from claims.engine.speakers import Speakers


class Details:
    """The details of one article's claims. What it does not bear out stays as the engine has it."""

    def __init__(self, reading: Reading, speakers: Speakers) -> None:
        self.words = words_of_article(reading.view)
        self._reading = reading
        self._speakers = speakers

    def added_to(self, found: Found, item: Item) -> Found:
        """Return a claim with the model's kinds, claimant and chain; values are never the model's."""
        found = replace(found, kinds=_kinds(found, item))
        if not item.is_attributed:
            return found
        if item.claimant is None and not found.context.sentence.zone.speaker:
            return replace(found, claimant=None, via=())
        claimant = self._claimant(item.claimant or "", found.context.sentence)
        if claimant is None:
            return found
        links = dict.fromkeys(link for words in item.via if (link := self._link(words)))
        via = tuple(link for link in links if link != claimant.label)
        return replace(found, claimant=claimant, via=via)

    def _claimant(self, words: str, sentence: Sentence) -> Claimant | None:
        """Return who is named by words of the article, from their last mention up to a sentence."""
        reading = self._reading
        places = places_of(words, reading.sentences, reading.text, reading.view)
        if not places:
            return None
        before = [place for place in places if place.sentence.number <= sentence.number]
        place = before[-1] if before else places[0]
        tokens = place.sentence.tokens.doc.char_span(
            place.span.start - place.sentence.offset,
            place.span.end - place.sentence.offset,
            alignment_mode="expand",
        )
        if tokens is None:
            return None
        return self._speakers.naming.named(source_at(place.sentence, tokens.root))

    def _link(self, words: str) -> str | None:
        """Return the words of the article that a link of the chain quotes."""
        reading = self._reading
        places = places_of(words, reading.sentences, reading.text, reading.view)
        return " ".join(places[0].span.of(reading.text).split()) if places else None


def _kinds(found: Found, item: Item) -> tuple[str, ...]:
    """Return the kinds that a value shows and those of the model, in the order of the register."""
    if not item.kinds:
        return found.kinds
    kinds = {kind for kind in found.kinds if kind not in JUDGED} | set(item.kinds)
    return tuple(kind for kind in (*(name for name, _ in KINDS), "other") if kind in kinds)
