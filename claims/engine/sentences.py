"""Where sentences begin: definite boundaries by rule, set before the parser sees the words."""

from __future__ import annotations

import re
from collections.abc import Iterator

from claims.engine.text import Span, parser_view, trimmed

LONGEST_SENTENCE = 110
"""Tokens. A longer stretch without a stop is cut, so that the time stays linear."""

_TITLES = [
    "mr",
    "mrs",
    "ms",
    "dr",
    "prof",
    "sen",
    "rep",
    "gov",
    "gen",
    "col",
    "lt",
    "sgt",
    "capt",
    "cmdr",
    "adm",
    "maj",
    "rev",
    "hon",
    "st",
    "messrs",
    "pres",
    "sr",
    "jr",
    "supt",
    "insp",
    "cpl",
    "pvt",
    "amb",
    "atty",
    "fr",
]
_OTHERS = [
    "no",
    "vs",
    "jan",
    "feb",
    "mar",
    "apr",
    "jun",
    "jul",
    "aug",
    "sep",
    "sept",
    "oct",
    "nov",
    "dec",
    "mon",
    "tue",
    "tues",
    "wed",
    "thu",
    "thur",
    "thurs",
    "fri",
    "sat",
    "sun",
    "inc",
    "corp",
    "co",
    "ltd",
    "bros",
    "dept",
    "univ",
    "assn",
    "ave",
    "blvd",
    "rd",
    "mt",
    "ft",
    "etc",
    "al",
    "fig",
    "est",
    "approx",
    "e.g",
    "i.e",
    "cf",
    "ca",
    "vol",
    "pp",
    "p",
    "u.s",
    "u.k",
    "u.n",
    "d.c",
    "a.m",
    "p.m",
    "ph.d",
    "calif",
    "fla",
    "mass",
    "conn",
    "wash",
    "ore",
    "ariz",
    "colo",
    "ill",
    "ind",
    "kan",
    "ky",
    "la",
    "md",
    "mich",
    "minn",
    "miss",
    "mo",
    "mont",
    "neb",
    "nev",
    "okla",
    "pa",
    "penn",
    "tenn",
    "tex",
    "va",
    "vt",
    "wis",
    "wyo",
    "ala",
    "ark",
    "del",
    "ga",
]
_NEVER_LAST = frozenset(_TITLES) | {
    "no",
    "v",
    "vs",
    "e.g",
    "i.e",
    "cf",
    "ca",
    "approx",
    "mt",
    "ft",
    "fig",
}
_SHORT = frozenset(_TITLES) | frozenset(_OTHERS)
_OPENERS = frozenset(["the", "a", "an", "it", "he", "she", "they", "we", "i", "in", "on", "at", "but", "and", "however", "this", "that", "these", "those", "there", "his", "her", "its", "their", "as", "after", "before", "when", "while", "if", "for", "to", "by", "with", "from", "according", "meanwhile", "also"])  # fmt: skip
_STOP = re.compile(
    r"(?P<stop>[.!?…]+)(?P<close>[\"')\]]*)(?P<refs>(?:\[\d{1,3}\])*)\s+(?=(?P<next>\S{1,30}))"
)
_WORD_BEFORE = re.compile(r"[^\s(\"'\[]{1,30}$")
_DAYS = r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
_MONTHS = (
    r"(?:January|February|March|April|May|June|July|August|September|October|November|December)"
)
_LOST_STOP = re.compile(
    r"[\w\"')%.]\s+(?:(?=(?:In|On|At|After|Before|During|Since|For|By) (?:the|an?|this|that|these|his|her|its|their|"
    rf"{_DAYS}|{_MONTHS}|\d+)\b[^,.;:?!\n\"]{{0,60}}, )|(?=(?:Images?|Photos?|Pictures?|Credit)(?: credits?)?: ))"
)
"""A new sentence after none of the stops: “… in Sarn On Monday, the council …”, “… at sea Image: Navy”."""


def sentence_starts(view: str) -> list[int]:
    """Return the offsets (code points) at which sentences begin in a paragraph, 0 first."""
    starts = [0]
    for match in _STOP.finditer(view):
        window = view[max(starts[-1], match.start() - 30) : match.start()]
        word = _WORD_BEFORE.search(window)
        before = word.group() if word else ""
        if _is_boundary(before, match["stop"], match["close"], match["next"]):
            starts.append(match.end())
    return sorted({*starts, *(match.end() for match in _LOST_STOP.finditer(view))})


def sentences_of(text: str) -> Iterator[Span]:
    """Yield the sentences of each line of a text, blanks around them left out, as spans of it."""
    start = 0
    for line in text.split("\n"):
        starts = [*sentence_starts(parser_view(line)), len(line)]
        for begin, end in zip(starts, starts[1:], strict=False):
            span = trimmed(text, Span(start + begin, start + end))
            if len(span):
                yield span
        start += len(line) + 1


def _is_boundary(before: str, stop: str, close: str, following: str) -> bool:
    """Say whether a stop with a blank after it ends a sentence."""
    bare = following.lstrip("\"'([“‘")
    if not bare or bare[0].islower() or bare[0] in ".…":
        return False
    if stop != "." or close:
        if not before and not close:
            return False
        return bool(
            bare[0].isupper() or bare[0].isdigit() or bare[0] in "$€£@#" or not bare[0].isascii()
        )
    plain = before.lower().rstrip(".")
    if plain in _NEVER_LAST:
        return False
    initial = len(plain) == 1 and before.isalpha() and before.isupper()
    if initial or _is_dotted(before) or plain in _SHORT:
        return bare.lower().rstrip(",.;:") in _OPENERS and not (
            initial and len(bare.rstrip(".")) == 1
        )
    return True


def _is_dotted(word: str) -> bool:
    """Say whether a word is letters with stops between, as “U.S” and “Ph.D”; no address is."""
    parts = word.split(".")
    return len(parts) > 1 and all(part.isalpha() and len(part) <= 2 for part in parts if part)
