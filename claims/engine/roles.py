"""Roles: what a block of the page is by its words alone (dateline, byline, caption, headline, list, …)."""

from __future__ import annotations

import re

from claims.engine.blocks import Block

_PLACE = r"[A-Z][A-Z.’'-]+(?:[ -][A-Z][A-Z.’'-]*)*"
_MONTHS = (
    r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec|January|February|March|April|June|July|August|"
    r"September|October|November|December)"
)
_WEEKDAY = r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
_DAY = rf"(?:{_WEEKDAY},? )?(?:{_MONTHS}\.? \d{{1,2}}|\d{{1,2}} {_MONTHS})(?:,? \d{{4}})?"
_DATELINE = re.compile(
    rf"\s*(?:{_PLACE}(?:, [A-Z][\w.’']*(?: [A-Z][\w.’']*)*)?(?:, (?:{_DAY}|{_WEEKDAY}))?"
    rf"(?:\s*\([^()\n]{{1,40}}\))?|[A-Z][\w.’'-]+(?: [A-Z][\w.’'-]+){{0,3}}"
    rf"(?:, [A-Z][\w.]+(?: [A-Z][\w.]+)*)?\s*\([A-Z][^()\n]{{1,40}}\))(?:\s*(?:—|--)\s*|\s+[–-]\s+|–\s+)(?=\S)"
)
_ON_TOP = re.compile(
    rf"\s*{_DAY}\s+[—–-]\s+(?=[A-Z\"“])|"
    r"\s*[A-Z][\w.’'-]+(?: [A-Z][\w.’'-]+){0,2}(?:, [A-Z][\w.’'-]+(?: [A-Z][\w.’'-]+){0,3}){1,2}\s+[—–-]\s+(?=[A-Z\"“])"
)
"""“Sarn, Coast, Verenia - ” or “July 20, 2026 — ” before the first sentence of an article."""

_DATE_ONLY = re.compile(
    rf"(?:updated|published|posted)?\W*(?:{_WEEKDAY})?,?\s*(?:{_MONTHS}\.?"
    rf"\s+\d{{1,2}}(?:st|nd|rd|th)?,?\s+\d{{4}}|\d{{1,2}}(?:st|nd|rd|th)?\s+{_MONTHS}\.?,?\s+\d{{4}}|"
    rf"\d{{4}}-\d{{2}}-\d{{2}}|\d{{1,2}}[./]\d{{1,2}}[./]\d{{2,4}})"
    r"(?:\W*(?:at\s+)?\d{1,2}[:.]\d{2}\s*(?:[ap]\.?m\.?)?\s*(?:[A-Z]{2,4})?)?\W*$",
    re.IGNORECASE,
)
_TAG = re.compile(
    r"\s*(?:update|updated|breaking(?: news)?|exclusive|analysis|just in|developing|alert|live|new|video|in pictures|explainer|"
    r"fact ?check|what we know(?: so far)?|in brief|key points?|summary)(?: \d+)?:\s+(?=\S)",
    re.IGNORECASE,
)
_BYLINE = re.compile(
    r"\s*(?:(?:[Bb]y|BY|[Pp]osted by|[Ww]ritten by|[Rr]eport(?:ed|ing) by|[Ee]dit(?:ed|ing) by|[Ss]tory by)"
    r"\s+[A-Z@][^.!?]{1,100}\.?$|\((?:[Rr]eporting|[Ee]diting|[Ww]riting|[Aa]dditional reporting)\b[^()]*\)?$|"
    r"(?:--|—|–)\s*[A-Z][^.!?]{2,60}$|[A-Z][\w.’'-]+(?: [A-Z][\w.’'-]+){1,3}"
    r"(?:,| is| are)? (?:staff writer|staff reporter|correspondent|contributed to this (?:report|story|article)).*$)"
)
CREDIT = re.compile(
    r"(?:\s*[\[(]\s*(?:photo|image|picture|credit|courtesy|source|file|screenshot|AP|AFP|Reuters|Getty)?[^()\[\]]{2,90}"
    r"[\])]\s*\.?|\s*(?:Photo(?:graph)?|Image|Picture|Credit|Photo credit|Image credit|Illustration|Screenshot)s?\s*"
    r"(?::|by\b|courtesy\b|/)\s*\S.{0,120})$",
    re.IGNORECASE,
)
_CREDIT_WORD = re.compile(
    r"\b(?:photos?|photograph|images?|pictures?|credit|courtesy|file photo|screenshot|getty|reuters|afp|ap|epa|flickr|"
    r"wikimedia|office of|press service|handout|via|agency)\b|/",
    re.IGNORECASE,
)
_POINTING = re.compile(
    r"\((?:left|right|center|centre|[lrc]|pictured|second from (?:left|right)|from left)\)|"
    r",\s*(?:left|right|center|centre|pictured),|\bpictured\b|^(?:file photo|photo|image|from left)\b|"
    r"\b(?:is|are) (?:seen|shown|pictured)\b|\bposes? (?:for|with)\b|\bin this (?:file|undated)\b",
    re.IGNORECASE,
)
BULLET = re.compile(r"\s*(?:[•▪◦‣●○■□▶►█*·]+|[–-](?=\s)|\d{1,3}[.)](?=\s))\s*")
_FINAL = re.compile(r"[.!?…][\"'”’)\]]*$|[\"”]$")


def role_of(words: str, block: Block, title: str | None, first: bool, prose_next: bool) -> str:
    """Return the role of a block that is no furniture, before it is cut into pieces.

    `first` says that no headline and no body came before it, `prose_next` that a paragraph follows.
    """
    length = len(block.words)
    if _DATE_ONLY.match(words):
        return "dateline"
    if length <= 16 and _BYLINE.match(words):
        return "byline"
    if title and same_words(words, title):
        return "headline"
    if _is_caption(words, length):
        return "caption"
    if BULLET.match(words):
        return "list"
    if first and length <= 25 and not has_stop(words) and prose_next:
        return "headline"
    if length <= 12 and not has_stop(words):
        return "list" if any(letter.isdigit() for letter in words) else "heading"
    return "body"


def _is_caption(words: str, length: int) -> bool:
    """Say whether a block is the caption of a picture: it points, or it ends with a credit."""
    if length > 70:
        return False
    credit = CREDIT.search(words)
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


def dateline_of(words: str, is_first: bool) -> int:
    """Return how many characters of a paragraph are its dateline, 0 where it has none.

    Places in small letters and bare dates count in the first paragraph of an article only.
    """
    found = _DATELINE.match(words) or (_ON_TOP.match(words) if is_first else None)
    return found.end() if found else 0


def tag_of(words: str) -> int:
    """Return how many characters of a paragraph are a tag as “UPDATE:” before it, 0 for none."""
    found = _TAG.match(words)
    return found.end() if found else 0


def same_words(words: str, title: str) -> bool:
    """Say whether two lines have the same words, whatever their case and marks."""
    plain = re.sub(r"[^\w ]", "", words).lower().split()
    wanted = re.sub(r"[^\w ]", "", title).lower().split()
    return bool(plain) and plain == wanted


def has_stop(words: str) -> bool:
    """Say whether a line ends as a sentence does: with a stop or a closing quotation mark."""
    return bool(_FINAL.search(words[-8:]))
