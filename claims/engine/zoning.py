"""Zones: what each stretch of the text is (headline, dateline, byline, caption, body, …)."""

from __future__ import annotations

import re
from dataclasses import dataclass

from claims.engine.blocks import Block, blocks_of
from claims.engine.furniture import ends_the_article, is_furniture
from claims.engine.language import is_foreign
from claims.engine.text import Span, trimmed

READ_ROLES = frozenset({"headline", "caption", "body", "list", "turn"})
"""The roles whose text may carry claims."""

_PLACE = r"[A-Z][A-Z.’'-]+(?:[ -][A-Z][A-Z.’'-]*)*"
_DATELINE = re.compile(
    rf"\s*(?:{_PLACE}(?:, [A-Z][\w.’']*(?: [A-Z][\w.’']*)*)?(?:, (?:[A-Z][a-z]+\.? \d{{1,2}}|\w+day)"
    rf"(?:, \d{{4}})?)?(?:\s*\([^()\n]{{1,40}}\))?|[A-Z][\w.’'-]+(?: [A-Z][\w.’'-]+){{0,3}}"
    rf"(?:, [A-Z][\w.]+(?: [A-Z][\w.]+)*)?\s*\([A-Z][^()\n]{{1,40}}\))\s*(?:[—–]|--|-)\s*(?=\S)"
)
_MONTHS = (
    r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec|January|February|March|April|June|July|August|"
    r"September|October|November|December)"
)
_DATE_ONLY = re.compile(
    rf"(?:updated|published|posted)?\W*(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)?,?\s*(?:{_MONTHS}\.?"
    rf"\s+\d{{1,2}}(?:st|nd|rd|th)?,?\s+\d{{4}}|\d{{1,2}}(?:st|nd|rd|th)?\s+{_MONTHS}\.?,?\s+\d{{4}}|"
    rf"\d{{4}}-\d{{2}}-\d{{2}}|\d{{1,2}}[./]\d{{1,2}}[./]\d{{2,4}})"
    r"(?:\W*(?:at\s+)?\d{1,2}[:.]\d{2}\s*(?:[ap]\.?m\.?)?\s*(?:[A-Z]{2,4})?)?\W*$",
    re.IGNORECASE,
)
_BYLINE = re.compile(
    r"\s*(?:(?:[Bb]y|BY|[Pp]osted by|[Ww]ritten by|[Rr]eport(?:ed|ing) by|[Ee]dit(?:ed|ing) by|[Ss]tory by)"
    r"\s+[A-Z@][^.!?]{1,100}\.?$|\((?:[Rr]eporting|[Ee]diting|[Ww]riting|[Aa]dditional reporting)\b[^()]*\)?$|"
    r"(?:--|—|–)\s*[A-Z][^.!?]{2,60}$|[A-Z][\w.’'-]+(?: [A-Z][\w.’'-]+){1,3}"
    r"(?:,| is| are)? (?:staff writer|staff reporter|correspondent|contributed to this (?:report|story|article)).*$)"
)
_CREDIT = re.compile(
    r"(?:\s*[\[(]\s*(?:photo|image|picture|credit|courtesy|source|file|screenshot|AP|AFP|Reuters|Getty)?[^()\[\]]{2,90}"
    r"[\])]\s*\.?|\s*(?:Photo(?:graph)?|Image|Picture|Credit|Photo credit|Image credit|Illustration|Screenshot)s?\s*"
    r"(?::|by\b|courtesy\b|/)\s*\S.{0,120})$",
    re.IGNORECASE,
)
_CREDIT_WORD = re.compile(
    r"\b(?:photos?|images?|pictures?|credit|courtesy|file photo|screenshot|getty|reuters|afp|ap|epa|flickr|"
    r"wikimedia|office of|press service|handout|via|agency)\b|/",
    re.IGNORECASE,
)
_POINTING = re.compile(
    r"\((?:left|right|center|centre|[lrc]|pictured|second from (?:left|right)|from left)\)|"
    r",\s*(?:left|right|center|centre|pictured),|\bpictured\b|^(?:file photo|photo|image|from left)\b|"
    r"\b(?:is|are) (?:seen|shown|pictured)\b|\bposes? (?:for|with)\b|\bin this (?:file|undated)\b",
    re.IGNORECASE,
)
_TURN = re.compile(
    r"\s*([A-Z][A-Z .'’-]{1,40}|[A-Z][\w.'’-]+(?: [A-Z][\w.'’-]+){0,4})(?: \([^()\n]{1,40}\))?:\s+(?=\S)"
)
_BULLET = re.compile(r"\s*(?:[•▪◦‣●○■□▶►█*·]+|[–-](?=\s)|\d{1,3}[.)](?=\s))\s*")
_FINAL = re.compile(r"[.!?…][\"'”’)\]]*$|[\"”]$")


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
    over = _end_of_article(view, blocks)
    transcript = _is_transcript(view, blocks)
    zones: list[Zone] = []
    for number, block in enumerate(blocks):
        words = block.span.of(view)
        before_body = not any(zone.role in ("body", "turn") for zone in zones)
        if number >= over:
            pieces = [Zone(block.span, "boilerplate", "stands after the end of the article")]
        elif is_furniture(words):
            pieces = [Zone(block.span, "boilerplate", "furniture of the page")]
        elif is_foreign(words):
            pieces = [Zone(block.span, "foreign", "another language")]
        else:
            first = before_body and not any(z.role == "headline" for z in zones)
            role = _plain_role(words, block, title, first, _next_is_prose(blocks, number, view))
            pieces = _pieces(view, block, role, transcript)
        zones += [_numbered(piece, number) for piece in pieces if len(piece.span)]
    return _without_menus(view, zones)


def _numbered(zone: Zone, number: int) -> Zone:
    return Zone(zone.span, zone.role, zone.reason, zone.speaker, number)


def _plain_role(words: str, block: Block, title: str | None, first: bool, prose_next: bool) -> str:
    """Return the role of a block that is no furniture, before it is cut into pieces."""
    length = len(block.words)
    if _DATE_ONLY.match(words):
        return "dateline"
    if length <= 16 and _BYLINE.match(words):
        return "byline"
    if title and _same_words(words, title):
        return "headline"
    if _is_caption(words, length):
        return "caption"
    if _BULLET.match(words):
        return "list"
    if first and length <= 25 and not _FINAL.search(words) and prose_next:
        return "headline"
    if length <= 12 and not _FINAL.search(words):
        return "list" if any(letter.isdigit() for letter in words) else "heading"
    return "body"


def _pieces(view: str, block: Block, role: str, transcript: bool) -> list[Zone]:
    """Cut a block at its dateline, credit, bullet or speaker."""
    span, words = block.span, block.span.of(view)
    if role == "caption":
        credit = _CREDIT.search(words)
        if credit and credit.start() > 0:
            cut = span.start + credit.start()
            return [
                Zone(trimmed(view, Span(span.start, cut)), "caption"),
                Zone(trimmed(view, Span(cut, span.end)), "byline", "credit of a picture"),
            ]
        return [Zone(span, "boilerplate" if credit else "caption", "credit of a picture")]
    opening: re.Match[str] | None = None
    if role == "body":
        opening = _DATELINE.match(words)
        if opening:
            return _opened(view, span, opening.end(), "dateline", "body")
        if transcript and (turn := _TURN.match(words)):
            return _opened(view, span, turn.end(), "byline", "turn", turn.group(1).strip())
    if role == "list" and (opening := _BULLET.match(words)):
        return _opened(view, span, opening.end(), "boilerplate", "list")
    return [Zone(span, role)]


def _opened(
    view: str, span: Span, length: int, opening: str, role: str, speaker: str | None = None
) -> list[Zone]:
    cut = span.start + length
    return [
        Zone(trimmed(view, Span(span.start, cut)), opening),
        Zone(trimmed(view, Span(cut, span.end)), role, "", speaker),
    ]


def _is_caption(words: str, length: int) -> bool:
    """Say whether a block is the caption of a picture: it points, or it ends with a credit."""
    if length > 70:
        return False
    credit = _CREDIT.search(words)
    if credit:
        named = bool(_CREDIT_WORD.search(credit.group()))
        after_stop = credit.start() == 0 or words[: credit.start()].rstrip()[-1:] in '.!?"'
        if (named and after_stop) or re.match(
            r"\s*(?:Photo|Image|Picture|Credit)s?\s*:", credit.group()
        ):
            return True
    if re.match(r"(?:photo|image|picture)s? (?:of|by|credit|courtesy)\b", words, re.IGNORECASE):
        return True
    return length <= 45 and bool(_POINTING.search(words)) and bool(credit or length <= 30)


def _is_transcript(view: str, blocks: list[Block]) -> bool:
    """Say whether at least three blocks, and a third of all, open with the name of a speaker."""
    turns = sum(1 for block in blocks if _TURN.match(block.span.of(view)[:80]))
    return turns >= 3 and 3 * turns >= len(blocks)


def _end_of_article(view: str, blocks: list[Block]) -> int:
    """Return the number of the first block after the article: no long prose comes after it."""
    over = len(blocks)
    for number in range(len(blocks) - 1, -1, -1):
        words = blocks[number].span.of(view)
        if ends_the_article(words):
            over = number
        elif len(blocks[number].words) > 25 and not is_furniture(words):
            break
    return over if over > 0 else len(blocks)


def _next_is_prose(blocks: list[Block], number: int, view: str) -> bool:
    """Say whether one of the next blocks is a paragraph."""
    following = blocks[number + 1 : number + 12]
    return any(len(b.words) > 12 or _FINAL.search(b.span.of(view)[-5:]) for b in following)


def _same_words(words: str, title: str) -> bool:
    plain = re.sub(r"[^\w ]", "", words).lower().split()
    wanted = re.sub(r"[^\w ]", "", title).lower().split()
    return bool(plain) and plain == wanted


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
                result[index] = Zone(
                    zones[index].span, "boilerplate", "a menu or list of links", None,
                    zones[index].paragraph,
                )  # fmt: skip
        run = []
    return result
