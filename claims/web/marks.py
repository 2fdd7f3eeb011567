"""Claims in a text as tokens for a template: nested marks, chips, lanes. Offsets are code points.

Spans may overlap. A mark that is cut by the end of another is closed and opened again, so the
tokens always nest; the text tokens, one after the other, are the text with nothing changed.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

LANES = 3
FIRST_WORD = re.compile(r"\S{1,24}")
NO_LINE = frozenset({"rejected", "repeat"})


@dataclass(frozen=True, slots=True)
class ClaimSpan:
    """A claim at one place of the text. `state` names the line (words.LINES), `family` in public
    the rating's family; `name` is what a screen reader says for the chip."""

    number: int
    start: int
    end: int
    state: str = "proposed"
    kind: str = "other"
    name: str = ""
    url: str = ""
    family: str = ""
    is_selected: bool = False


@dataclass(frozen=True, slots=True)
class Excused:
    """A stretch that is in no claim, with its coverage class."""

    start: int
    end: int
    coverage_class: str


@dataclass(frozen=True, slots=True)
class Oddity:
    """A place where the article does not agree with itself, and the word for it."""

    start: int
    end: int
    word: str


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A stretch of text that stands by itself, with its role and the label in the margin."""

    start: int
    end: int
    role: str = "body"
    label: str = ""


@dataclass(frozen=True, slots=True)
class Token:
    """A piece for the template. `type`: text, open, close, chip, more, glue, end_glue, excused,
    end_excused, oddity, end_oddity, flag. Glue keeps a chip and the first word on one line."""

    type: str
    text: str = ""
    claim: ClaimSpan | None = None
    lane: str = ""
    is_first: bool = False
    is_last: bool = False
    count: int = 0


@dataclass(frozen=True, slots=True)
class CoverPiece:
    """A part of the coverage bar: claim, frame or aside, placed in per cent."""

    kind: str
    y: str
    height: str


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph as tokens, with what stands in its margin."""

    paragraph: Paragraph
    tokens: tuple[Token, ...]
    cover: tuple[CoverPiece, ...] = ()
    classes: tuple[str, ...] = ()
    oddities: tuple[str, ...] = ()
    is_blank: bool = False


@dataclass(slots=True)
class _Layer:
    """Anything that wraps text, with its lane and how many claims its chip stands for."""

    start: int
    end: int
    order: int
    thing: ClaimSpan | Excused | Oddity
    lane: int | None = None
    chips: int = field(default=0)


def paragraphs_of(text: str) -> list[Paragraph]:
    """The lines of the text that hold more than white space, in order, all with the role body."""
    found, start = [], 0
    for line in text.splitlines(keepends=True):
        bare = line.strip()
        if bare:
            lead = len(line) - len(line.lstrip())
            found.append(Paragraph(start + lead, start + lead + len(bare)))
        start += len(line)
    return found


def blocks_of(
    text: str,
    paragraphs: Sequence[Paragraph],
    claims: Sequence[ClaimSpan] = (),
    excused: Sequence[Excused] = (),
    oddities: Sequence[Oddity] = (),
) -> tuple[Block, ...]:
    """The whole text as blocks in order; what lies between paragraphs becomes a block too.

    Spans outside the text are cut to it, empty ones left out, overlapping paragraphs cut.
    """
    waiting = _layers(len(text), claims, excused, oddities)
    active: list[_Layer] = []
    found: list[Block] = []
    at = 0

    def add(paragraph: Paragraph) -> None:
        while waiting and waiting[-1].start < paragraph.end:
            active.append(waiting.pop())
        active[:] = [layer for layer in active if layer.end > paragraph.start]
        found.append(_block(text, paragraph, active))

    for paragraph in sorted(paragraphs, key=lambda one: (one.start, one.end)):
        start, end = max(paragraph.start, at), min(paragraph.end, len(text))
        if start >= end:
            continue
        if at < start:
            add(Paragraph(at, start))
        add(Paragraph(start, end, paragraph.role, paragraph.label))
        at = end
    if at < len(text):
        add(Paragraph(at, len(text)))
    return tuple(found)


def _layers(
    length: int,
    claims: Sequence[ClaimSpan],
    excused: Sequence[Excused],
    oddities: Sequence[Oddity],
) -> list[_Layer]:
    """Everything that wraps text, with lanes and chips given out; the outermost comes last."""
    ordered: list[tuple[int, ClaimSpan | Excused | Oddity]] = [
        *((0, thing) for thing in excused),
        *((1, thing) for thing in claims),
        *((2, thing) for thing in oddities),
    ]
    layers = [
        _Layer(max(0, thing.start), min(length, thing.end), order, thing)
        for order, thing in ordered
    ]
    layers = [layer for layer in layers if layer.start < layer.end]
    layers.sort(key=lambda layer: (layer.start, -layer.end, layer.order))
    _give_lanes(layers)
    return layers[::-1]


def _give_lanes(layers: list[_Layer]) -> None:
    """The lowest free lane for each claim with a line; claims past the last share one chip."""
    taken: dict[int, int] = {}
    crowd: _Layer | None = None
    for layer in layers:
        if not isinstance(layer.thing, ClaimSpan):
            continue
        layer.chips = 1
        if layer.thing.state in NO_LINE:
            continue
        free = (lane for lane in range(LANES) if taken.get(lane, 0) <= layer.start)
        layer.lane = next(free, None)
        if layer.lane is not None:
            taken[layer.lane] = layer.end
            crowd = None
        elif crowd is None:
            crowd = layer
        else:
            crowd.chips += 1
            layer.chips = 0


def _block(text: str, paragraph: Paragraph, inside: list[_Layer]) -> Block:
    words = [one.thing.word for one in inside if isinstance(one.thing, Oddity)]
    classes = [one.thing.coverage_class for one in inside if isinstance(one.thing, Excused)]
    return Block(
        paragraph=paragraph,
        tokens=tuple(_tokens(text, paragraph, inside)),
        cover=tuple(_cover(paragraph, inside)),
        classes=tuple(dict.fromkeys(one for one in classes if one)),
        oddities=tuple(dict.fromkeys(words)),
        is_blank=not text[paragraph.start : paragraph.end].strip(),
    )


def _tokens(text: str, paragraph: Paragraph, layers: list[_Layer]) -> Iterator[Token]:
    """Open, close and text in an order that nests."""
    points = {paragraph.start, paragraph.end}
    for layer in layers:
        points |= {max(layer.start, paragraph.start), min(layer.end, paragraph.end)}
    at, waiting, stack = paragraph.start, list(layers), list[_Layer]()
    chips: list[Token] = []
    for point in sorted(points):
        if at < point:
            yield from _glued(chips, text[at:point])
            chips = []
        at = point
        ending = [i for i, one in enumerate(stack) if min(one.end, paragraph.end) <= point]
        reopened: list[_Layer] = []
        while ending and len(stack) > ending[0]:
            layer = stack.pop()
            yield from _closing(layer, is_end=layer.end <= point)
            if min(layer.end, paragraph.end) > point:
                reopened.insert(0, layer)
        for layer in reopened:
            stack.append(layer)
            yield _opening(layer, is_first=False, until=paragraph.end)
        while waiting and waiting[0].start <= point < paragraph.end:
            layer = waiting.pop(0)
            stack.append(layer)
            is_first = layer.start >= paragraph.start
            yield from chips
            yield _opening(layer, is_first=is_first, until=paragraph.end)
            chips = list(_chips(layer)) if is_first else []


def _glued(chips: list[Token], text: str) -> Iterator[Token]:
    """The text, after its chips, which must not stand at the end of a line by themselves."""
    if not chips:
        yield Token("text", text=text)
        return
    word = FIRST_WORD.match(text)
    end = word.end() if word else 0
    yield Token("glue")
    yield from chips
    if end:
        yield Token("text", text=text[:end])
    yield Token("end_glue")
    if end < len(text):
        yield Token("text", text=text[end:])


def _chips(layer: _Layer) -> Iterator[Token]:
    claim = layer.thing
    if isinstance(claim, ClaimSpan) and layer.chips:
        crowded = layer.lane is None and claim.state not in NO_LINE
        yield Token("more" if crowded else "chip", claim=claim, count=layer.chips)


def _opening(layer: _Layer, *, is_first: bool, until: int) -> Token:
    if isinstance(layer.thing, Excused):
        return Token("excused", text=layer.thing.coverage_class)
    if isinstance(layer.thing, Oddity):
        return Token("oddity", text=layer.thing.word)
    return Token(
        "open",
        claim=layer.thing,
        lane="none" if layer.lane is None else str(layer.lane),
        is_first=is_first,
        is_last=layer.end <= until,
    )


def _closing(layer: _Layer, *, is_end: bool) -> Iterator[Token]:
    if isinstance(layer.thing, Excused):
        yield Token("end_excused")
    elif isinstance(layer.thing, Oddity):
        yield Token("end_oddity")
        if is_end:
            yield Token("flag", text=layer.thing.word)
    else:
        yield Token("close")


def _cover(paragraph: Paragraph, layers: list[_Layer]) -> Iterator[CoverPiece]:
    """Which part of the paragraph is a claim, which attribution and frame, which set aside."""
    length = paragraph.end - paragraph.start
    points = {paragraph.start, paragraph.end}
    for layer in layers:
        points |= {max(layer.start, paragraph.start), min(layer.end, paragraph.end)}
    runs: list[tuple[str, int, int]] = []
    ordered = sorted(points)
    for start, end in zip(ordered, ordered[1:], strict=False):
        kind = _cover_kind([one for one in layers if one.start < end and one.end > start])
        if runs and runs[-1][0] == kind:
            runs[-1] = (kind, runs[-1][1], end)
        else:
            runs.append((kind, start, end))
    for kind, start, end in runs:
        y, height = (start - paragraph.start) / length, (end - start) / length
        yield CoverPiece(kind, f"{y:.1%}", f"{height:.1%}")


def _cover_kind(layers: list[_Layer]) -> str:
    claims = [one.thing for one in layers if isinstance(one.thing, ClaimSpan)]
    if any(claim.state not in NO_LINE or claim.state == "repeat" for claim in claims):
        return "claim"
    excused = [one.thing for one in layers if isinstance(one.thing, Excused)]
    return "aside" if claims or excused else "frame"
