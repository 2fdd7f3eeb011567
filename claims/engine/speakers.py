"""Speakers: whose claim a stretch is, and through whom it came to the article."""

from __future__ import annotations

from claims.engine.attribution import UNATTRIBUTED, Attribution
from claims.engine.candidates import Candidate
from claims.engine.claimants.inheriting import inherited
from claims.engine.claimants.layers import Layers, is_own_act
from claims.engine.claimants.naming import Naming
from claims.engine.claimants.options import (
    Gathering,
    Option,
    Pending,
    doer_in,
    seen_of_doer,
    seen_of_layer,
    seen_of_pending,
    traits_of,
)
from claims.engine.claimants.ranking import best
from claims.engine.claimants.voice import FACTS, signatures_of, voice_of
from claims.engine.lexicon import FIRST_PERSON, SECOND_PERSON
from claims.engine.quotations import Quotation
from claims.engine.reading import Reading
from claims.engine.references import References
from claims.engine.result import Claimant

_BACK = 6
"""How many sentences back a speaker may still be the one who is reported on."""

UNNAMED = "an unnamed speaker"
"""Whose turn it is where a label is no name: “Q:”, “A:”."""

ADDRESSED = FIRST_PERSON | SECOND_PERSON

_MOST = 3
"""How many of those who spoke before are weighed."""


class Speakers:
    """The attributions of one article, with those that quotations inherit."""

    def __init__(self, reading: Reading, references: References) -> None:
        self.naming = Naming(reading.attributions, references)
        self.layers = Layers([*reading.attributions, *inherited(reading)])
        self.turns = {
            zone.paragraph: Claimant(zone.speaker, None if zone.speaker else UNNAMED)
            for zone in reading.zones
            if zone.role == "turn"
        }
        self.signatures = signatures_of(reading)
        self.voice = voice_of(reading)
        self.by_sentence: dict[int, list[Attribution]] = {}
        for attribution in reading.attributions:
            if attribution.manner != "hearsay":
                self.by_sentence.setdefault(attribution.sentence, []).append(attribution)
        self.quotations: dict[int, list[Quotation]] = {}
        for quotation in reading.quotations:
            self.quotations.setdefault(quotation.paragraph, []).append(quotation)

    def of(
        self, candidate: Candidate, is_utterance: bool
    ) -> tuple[Claimant | None, tuple[str, ...]]:
        """Return the claimant of a stretch and what stands between him and the article."""
        certain = self._certain(candidate)
        if certain is not None:
            return certain, ()
        chosen = best(self.options(candidate, is_utterance))
        if chosen.claimant is None:
            chosen = self._worried(candidate) or chosen
        speaker = self.turns.get(candidate.sentence.zone.paragraph)
        if speaker is not None:
            layers = self.layers.stack(candidate)
            own = any(each.source and each.source.head in ADDRESSED for each in layers)
            return (speaker, ()) if own else _in_turn(chosen, speaker)
        if self.voice is not None and (chosen.claimant is None or _is_fact(chosen)):
            return self.voice, ()
        return chosen.claimant, chosen.via

    def _certain(self, candidate: Candidate) -> Claimant | None:
        """Return who has the turn or signs the quotation, where nobody is named inside."""
        paragraph = candidate.sentence.zone.paragraph
        if paragraph in self.signatures:
            return self.signatures[paragraph]
        return self.turns.get(paragraph) if not self.layers.stack(candidate) else None

    def _worried(self, candidate: Candidate) -> Option | None:
        """Return who “is concerned that” something is so, where nobody else puts it forward."""
        for layer in self.layers.stack(candidate):
            if layer.manner == "attitude" and layer.content.contains(candidate.span):
                return Option(self.naming.label(layer), layer.via)
        return None

    def around(self, candidate: Candidate) -> list[Attribution]:
        """Return every attribution that a stretch stands in or is, in the order of the text."""
        return self.layers.around(candidate)

    def options(self, candidate: Candidate, is_utterance: bool) -> list[Option]:
        """Return the possible claimants of a stretch, the article's own voice first."""
        quotations = self.quotations.get(candidate.sentence.zone.paragraph, [])
        gathering = Gathering(candidate, traits_of(candidate, quotations, is_utterance))
        self._add_layers(gathering, is_utterance)
        doer = doer_in(candidate)
        if doer is not None:
            gathering.add("doer", self.naming.named(doer), (), seen_of_doer(doer, candidate))
        for pending in self._pending(candidate):
            via = pending.attribution.via
            seen = seen_of_pending(pending, candidate)
            origin = "before" if pending.order == 0 else "earlier"
            gathering.add(origin, pending.claimant, via, seen)
        gathering.add("hearsay", Claimant(None, UNATTRIBUTED), (), iter(()))
        return gathering.finished()

    def _add_layers(self, gathering: Gathering, is_utterance: bool) -> None:
        """Add who is behind each attribution that a stretch stands in, with the chain from him."""
        candidate = gathering.candidate
        layers = self.layers.stack(candidate)
        if layers and not is_utterance and is_own_act(layers[0], candidate):
            layers = layers[1:]
        for depth, layer in enumerate(layers):
            claimant = self.naming.label(layer)
            if claimant is None:
                continue
            via = self._chain(layers[depth:], claimant)
            gathering.add("layer", claimant, via, seen_of_layer(layer, candidate, depth))

    def _chain(self, layers: list[Attribution], claimant: Claimant) -> tuple[str, ...]:
        """Return what stands between the claimant of the first layer and the article."""
        links: dict[str, str] = {}
        for layer in layers:
            label = self.naming.label(layer)
            for link in ((label.label,) if label else ()) + layer.via:
                links.setdefault(_bare(link), link)
        links.pop(_bare(claimant.label), None)
        return tuple(links.values())

    def _pending(self, candidate: Candidate) -> list[Pending]:
        """Return the attributions before a stretch that may still go on, the nearest first."""
        number = candidate.sentence.number
        found: dict[str, Pending] = {}
        for back in range(_BACK + 1):
            for attribution in reversed(self.by_sentence.get(number - back, [])):
                if back == 0 and attribution.cue.start >= candidate.span.start:
                    continue
                claimant = self.naming.label(attribution)
                if claimant is None or claimant.label in found:
                    continue
                paragraphs = candidate.sentence.zone.paragraph - attribution.paragraph
                order = len(found)
                found[claimant.label] = Pending(attribution, claimant, back, paragraphs, order)
            if len(found) >= _MOST:
                break
        return list(found.values())


def _bare(label: str) -> str:
    return label.lower().removeprefix("the ")


def _in_turn(chosen: Option, speaker: Claimant) -> tuple[Claimant, tuple[str, ...]]:
    """Return the claimant in a turn: its speaker, or whom he names and then he stands between."""
    named = chosen.claimant
    if named is None or named.label == speaker.label:
        return speaker, ()
    return named, (*chosen.via, *(() if speaker.label in chosen.via else (speaker.label,)))


def _is_fact(option: Option) -> bool:
    """Say whether a source is only what the author looks at: “indicators suggest that”."""
    words = option.claimant.label.lower().split() if option.claimant else []
    return any(word.removesuffix("s") in FACTS for word in words)
