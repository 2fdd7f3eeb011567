"""One article, read: its zones, quotations, sentences and attributions, each found once."""

from __future__ import annotations

from dataclasses import dataclass

from claims.engine.attribution import Attribution, attributions_of
from claims.engine.features import Context
from claims.engine.parsing import Sentence, parse
from claims.engine.quotations import Quotation, quotations_of
from claims.engine.text import parser_view
from claims.engine.zoning import Zone, zones_of


@dataclass(frozen=True, slots=True)
class Reading:
    """What the first stages found in an article."""

    text: str
    view: str
    zones: tuple[Zone, ...]
    quotations: tuple[Quotation, ...]
    sentences: tuple[Sentence, ...]
    attributions: tuple[Attribution, ...]

    def contexts(self) -> list[Context]:
        """Return each sentence with the attributions and quotations that touch it."""
        by_sentence: dict[int, list[Attribution]] = {}
        for attribution in self.attributions:
            by_sentence.setdefault(attribution.sentence, []).append(attribution)
        by_paragraph: dict[int, list[Quotation]] = {}
        for quotation in self.quotations:
            by_paragraph.setdefault(quotation.paragraph, []).append(quotation)
        return [
            Context(
                sentence,
                tuple(by_sentence.get(sentence.number, ())),
                tuple(
                    quotation
                    for quotation in by_paragraph.get(sentence.zone.paragraph, ())
                    if quotation.span.common(sentence.span)
                ),
                sentence.span.start / max(1, len(self.text)),
            )
            for sentence in self.sentences
        ]


def read_article(text: str, title: str | None = None) -> Reading:
    """Return what the first stages find: zones, quotations, sentences, attributions."""
    view = parser_view(text)
    zones = zones_of(text, view, title)
    sentences = parse(view, zones)
    quotations = quotations_of(text, zones)
    return Reading(
        text=text,
        view=view,
        zones=tuple(zones),
        quotations=tuple(quotations),
        sentences=tuple(sentences),
        attributions=tuple(attributions_of(text, sentences, quotations)),
    )
