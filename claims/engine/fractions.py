"""Shares in words: “two-thirds of”, “nearly half”, “one in five”."""

from __future__ import annotations

import re
from collections.abc import Iterator

from claims.engine.amounts import rounded_from
from claims.engine.numbers import FRACTIONS, UNITS
from claims.engine.result import Quantity
from claims.engine.written import Written

_PART = "third|quarter|fifth|fourth|sixth|seventh|eighth|ninth|tenth"
_NO_SHARE = r"(?! of an? (?:hundred|thousand|million|billion|trillion|century|mile|kilomet|met|hour|second|point|percent))"
_SHARE = re.compile(
    rf"(?<![\w-])(?:(?P<many>two|three|four|five|six|seven|eight|nine)[ -](?P<parts>{_PART})s"
    rf"|(?P<one>an?|one)[ -](?P<part>{_PART})"
    r"(?=[^\w-]|$|-interest)"
    r"|(?P<half>half)(?= (?:of|the|its|their|his|her|our|my|as|were|are|that|this|those|these|said|say)\b|[,.;)]|$| [a-z]+s\b))"
    rf"{_NO_SHARE}(?![ -](?:million|billion|thousand|dozen|hundred))",
    re.IGNORECASE,
)
_SURE_BEFORE = re.compile(
    r"\b(?:one|by|about|around|nearly|almost|over|under|roughly|than|only|least|just|up|some|approximately|to)[ -]$",
    re.IGNORECASE,
)
_SURE_AFTER = re.compile(
    r" of\b| the\b| (?:more|less|fewer|higher|lower|larger|smaller|as)\b|[ -](?:interest|stake)\b",
    re.IGNORECASE,
)
_MIXED = re.compile(
    r"\b(?:one|two|three|four|five|six|seven|eight|nine|ten|\d+) and $", re.IGNORECASE
)
_AFTER_SURE = re.compile(
    r"[,.;)]|$| (?:in|from|by|since|on|at|over|during|for|to|last|this|and|but|while|when|after|before)\b"
)
_HALF_OF_TWO = re.compile(
    r"\b(?:first|second|latter|other|last|this|that|each|either|final|next|better|and an?|in|one|opening|the|top|bottom|"
    r"northern|southern|eastern|western|year|his|her|their|its|which) $",
    re.IGNORECASE,
)
_OF_YEAR = re.compile(r" of (?:the )?(?:year|season|game|match|month|\d{4})\b", re.IGNORECASE)
_FISCAL = re.compile(
    r"\b(?:first|last|past|next|consecutive|straight|previous|for|in) $", re.IGNORECASE
)
_IN = re.compile(
    r"(?<![\w.,'$€£-])(?P<count>one|two|three|four|five|six|seven|eight|nine|\d{1,3}) (?P<way>in|out of)(?: every)? "
    r"(?P<all>two|three|four|five|six|seven|eight|nine|ten|twenty|hundred|a hundred|\d{1,3}(?:,000)?)\b(?![.,]?\d|[- ](?:seconds?|minutes?|hours?|days?|"
    r"weeks?|months?|years?|decades?|games?|matches|states?|countries|cities|towns|places|locations|districts|provinces|"
    r"regions?|races|starts|appearances|seasons|percent|million|billion)\b)",
    re.IGNORECASE,
)
_WHOLES = {**UNITS, "twenty": 20, "hundred": 100, "a hundred": 100}


def shares_in(text: Written) -> Iterator[Quantity]:
    """Yield the shares of a sentence that are said in words, as per cent of the whole."""
    words = text.words
    for match in _SHARE.finditer(words):
        before = words[max(0, match.start() - 20) : match.start()]
        if match["half"] and (_HALF_OF_TWO.search(before) or _OF_YEAR.match(words, match.end())):
            continue
        if match["one"] and not _is_share(words, match, before):
            continue
        if _MIXED.search(before):
            continue
        part = (match["part"] or match["parts"] or "half").lower()
        if part == "quarter" and _FISCAL.search(before):
            continue
        share = 100 * FRACTIONS[part] * (UNITS[match["many"].lower()] if match["many"] else 1)
        yield text.quantity(rounded_from(words, match.start()), match.end(), "percentage", "percent", _written(share))  # fmt: skip
    for match in _IN.finditer(words):
        count, whole = _number(match["count"]), _number(match["all"])
        if 0 < count < whole:
            start = rounded_from(words, match.start())
            yield text.quantity(start, match.end(), "percentage", "percent", _written(100 * count / whole))  # fmt: skip


def _is_share(words: str, match: re.Match[str], before: str) -> bool:
    """Say whether “a third” is a share and no ordinal: “fell by a third.”, “one third said”."""
    if match["one"].lower() == "one" or _SURE_AFTER.match(words, match.end()):
        return True
    return bool(_SURE_BEFORE.search(before) and _AFTER_SURE.match(words, match.end()))


def _number(words: str) -> float:
    plain = words.lower().replace(",", "")
    return float(_WHOLES.get(plain, 0) or plain)


def _written(share: float) -> float:
    return round(share, 1)
