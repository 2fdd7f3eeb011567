"""Zones: what each stretch of the text is (headline, dateline, byline, caption, body, …)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from claims.engine.blocks import Block, blocks_of
from claims.engine.furniture import ends_the_article, heads_links, is_author_note, is_furniture
from claims.engine.language import is_foreign
from claims.engine.prose import ROW, forms_of
from claims.engine.roles import BULLET, CREDIT, dateline_of, has_stop, role_of, same_words, tag_of
from claims.engine.text import Span, trimmed
from claims.engine.turns import Transcript, Turn, directions_in

READ_ROLES = frozenset({"headline", "caption", "body", "list", "turn"})
"""The roles whose text may carry claims."""

TABLE_ROW = "row of a table"
"""The reason of a list zone that is a row of figures."""

_LONG = 25
"""Words. A longer block without furniture in it is prose."""


@dataclass(frozen=True, slots=True)
class Zone:
    """A stretch of the text with one role, and who speaks in it where the text says so."""

    span: Span
    role: str
    reason: str = ""
    speaker: str | None = None
    paragraph: int = 0


def zones_of(text: str, view: str, title: str | None = None) -> list[Zone]:
    """Return the zones of the text in order; what lies between them is blank."""
    blocks = blocks_of(text, view)
    zones: list[Zone] = []
    paragraph = 0
    for pieces in _Page(text, view, blocks, title).zones():
        for piece in pieces:
            if len(piece.span):
                zones.append(replace(piece, paragraph=paragraph))
            paragraph += piece.role == "turn"
        paragraph += not pieces or pieces[-1].role != "turn"
    return _without_menus(view, _without_links(view, zones))


class _Page:
    """The blocks of a page on the way to zones, with what has been seen of it so far."""

    def __init__(self, text: str, view: str, blocks: list[Block], title: str | None) -> None:
        self.view, self.blocks, self.title = view, blocks, title
        self.over = _end_of_article(view, blocks)
        self.forms = forms_of(text, view, blocks)
        self.transcript = Transcript(view, blocks)
        self.headline: str | None = None
        self.has_body = False

    def zones(self) -> Iterator[list[Zone]]:
        """Yield the zones of each block."""
        for number, block in enumerate(self.blocks):
            pieces = self._unread(number, block) or self._read(number, block)
            self.has_body = self.has_body or any(z.role in ("body", "turn") for z in pieces)
            yield pieces

    def _unread(self, number: int, block: Block) -> list[Zone]:
        """Return the zone of a block that is no part of the article's prose, nothing where it is."""
        words = block.span.of(self.view)
        if number >= self.over:
            return [Zone(block.span, "boilerplate", "stands after the end of the article")]
        if is_furniture(words):
            return [Zone(block.span, "boilerplate", "furniture of the page")]
        if is_author_note(words) and self._is_tail(number):
            return [Zone(block.span, "boilerplate", "about the author")]
        form = self.forms.get(number)
        if form == ROW:
            return [Zone(block.span, "list", TABLE_ROW)]
        if form:
            return [Zone(block.span, form)]
        if is_foreign(words):
            return [Zone(block.span, "foreign", "another language")]
        return []

    def _read(self, number: int, block: Block) -> list[Zone]:
        """Return the zones of a block of the article."""
        words = block.span.of(self.view)
        turns = self.transcript.turns_of(self.view, block.span)
        if turns:
            return [zone for turn in turns for zone in _turn_zones(self.view, turn)]
        if self.headline and same_words(words, self.headline):
            return [Zone(block.span, "headline")]
        first = not self.has_body and self.headline is None
        role = role_of(
            words, block, self.title, first, _next_is_prose(self.blocks, number, self.view)
        )
        if role == "headline" and self.headline is None:
            self.headline = words
        return _pieces(self.view, block, role, not self.has_body)

    def _is_tail(self, number: int) -> bool:
        """Say whether no long prose comes after a block."""
        after = self.blocks[number + 1 : number + 12]
        return not any(
            len(b.words) > _LONG and not is_furniture(b.span.of(self.view)) for b in after
        )


def _turn_zones(view: str, turn: Turn) -> list[Zone]:
    """Cut a turn at its label and at what the recorder put into it."""
    zones = [Zone(turn.label, "byline", "names the speaker")]
    start = turn.words.start
    for direction in directions_in(view, turn.words):
        said = trimmed(view, Span(start, direction.start))
        zones.append(Zone(said, "turn", "", turn.speaker))
        zones.append(Zone(direction, "boilerplate", "put in by the recorder"))
        start = direction.end
    return [*zones, Zone(trimmed(view, Span(start, turn.words.end)), "turn", "", turn.speaker)]


def _pieces(view: str, block: Block, role: str, is_first: bool) -> list[Zone]:
    """Cut a block at its dateline, credit or bullet."""
    span, words = block.span, block.span.of(view)
    if role == "caption":
        credit = CREDIT.search(words)
        if credit and credit.start() > 0:
            cut = span.start + credit.start()
            return [
                Zone(trimmed(view, Span(span.start, cut)), "caption"),
                Zone(trimmed(view, Span(cut, span.end)), "byline", "credit of a picture"),
            ]
        return [Zone(span, "boilerplate" if credit else "caption", "credit of a picture")]
    if role == "body" and (length := dateline_of(words, is_first)):
        return _opened(view, span, length, "dateline", "body")
    if role in ("body", "headline") and (length := tag_of(words)):
        return _opened(view, span, length, "heading", role)
    if role == "list" and (bullet := BULLET.match(words)):
        return _opened(view, span, bullet.end(), "boilerplate", "list")
    return [Zone(span, role)]


def _opened(view: str, span: Span, length: int, opening: str, role: str) -> list[Zone]:
    cut = span.start + length
    return [
        Zone(trimmed(view, Span(span.start, cut)), opening),
        Zone(trimmed(view, Span(cut, span.end)), role),
    ]


def _end_of_article(view: str, blocks: list[Block]) -> int:
    """Return the number of the first block after the article: no long prose comes after it."""
    over = len(blocks)
    for number in range(len(blocks) - 1, -1, -1):
        words = blocks[number].span.of(view)
        if ends_the_article(words):
            over = number
        elif len(blocks[number].words) > _LONG and not is_furniture(words):
            break
    return over if over > 0 else len(blocks)


def _next_is_prose(blocks: list[Block], number: int, view: str) -> bool:
    """Say whether one of the next blocks is a paragraph."""
    following = blocks[number + 1 : number + 12]
    return any(len(b.words) > 12 or has_stop(b.span.of(view)[-5:]) for b in following)


def _without_links(view: str, zones: Sequence[Zone]) -> list[Zone]:
    """Turn the short lines under “Related:” and the like into boilerplate: they are links."""
    result: list[Zone] = []
    linking = False
    for zone in zones:
        words = zone.span.of(view)
        if zone.role == "boilerplate" and (heads_links(words) or (linking and len(words) < 4)):
            linking = linking or heads_links(words)
        elif linking and zone.role in ("heading", "list", "headline") and not has_stop(words):
            zone = replace(zone, role="boilerplate", reason="a list of links")
        else:
            linking = False
        result.append(zone)
    return result


def _without_menus(view: str, zones: list[Zone]) -> list[Zone]:
    """Turn runs of three and more short lines without a stop into boilerplate: menus and tags."""
    result = list(zones)
    run: list[int] = []
    for number in range(len(zones) + 1):
        zone = zones[number] if number < len(zones) else None
        if zone and zone.role in ("heading", "boilerplate"):
            run.append(number)
            continue
        if sum(1 for index in run if zones[index].role == "heading") >= 3:
            for index in run:
                result[index] = replace(
                    zones[index], role="boilerplate", reason="a menu or list of links"
                )
        run = []
    return result
