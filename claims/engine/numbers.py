"""Numbers in digits and words: the grammar of what stands for a number, and its value."""

from __future__ import annotations

import re

UNITS = dict(zip(
    ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"], range(20), strict=True,
))  # fmt: skip
TENS = dict(zip(["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"],
                range(20, 100, 10), strict=True))  # fmt: skip
MAGNITUDES = {
    "hundred": 100.0, "thousand": 1e3, "million": 1e6, "billion": 1e9, "trillion": 1e12, "dozen": 12.0,
    "k": 1e3, "m": 1e6, "mn": 1e6, "bn": 1e9, "tn": 1e12, "crore": 1e7, "lakh": 1e5,
}  # fmt: skip
FRACTIONS = {
    "half": 0.5, "third": 1 / 3, "quarter": 0.25, "fourth": 0.25, "fifth": 0.2, "sixth": 1 / 6, "seventh": 1 / 7,
    "eighth": 0.125, "ninth": 1 / 9, "tenth": 0.1,
}  # fmt: skip

_UNIT = "|".join(sorted(UNITS, key=len, reverse=True))
_TEN = "|".join(TENS)
_SMALL = rf"(?:(?:{_TEN})(?:[- ](?:{_UNIT})\b)?|(?:{_UNIT})\b)"
_LONG_MAGNITUDE = r"(?:hundred|thousand|million|billion|trillion|dozen|crore|lakh)"
_PART_OF = r"(?:half|(?:(?:a|one)[ -])?quarter|three[ -]quarters|(?:a|one)[ -]third|two[ -]thirds)"
DIGITS = (
    r"(?:\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d{1,2}(?:,\d\d)+,\d{3}(?:\.\d+)?"
    r"|(?:\d+[ -])?[1-9]/(?:[2-9]|1[06])(?![\d/])|\d*[½¼¾⅓⅔]|\d+(?:\.\d+)?)"
)
WORDS = (
    rf"(?:{_PART_OF}(?: of)?(?: a)? {_LONG_MAGNITUDE}\b"
    rf"|{_SMALL}(?:(?:[- ]{_LONG_MAGNITUDE}\b)+(?:(?: and)? {_SMALL})?){{0,4}}"
    rf"|(?:an?|(?:a )?couple of) {_LONG_MAGNITUDE}\b(?: {_LONG_MAGNITUDE}\b)?)"
)
_AND_A_HALF = (
    rf"(?: and (?:(?:a|one)[ -](?:half|third|quarter)|two[ -]thirds|three[ -]quarters)\b"
    rf"(?: {_LONG_MAGNITUDE}\b)?)?"
)
ONE = (
    rf"(?:{DIGITS}(?:[ -]+{_LONG_MAGNITUDE}s?\b| ?(?:mn|bn|tn)\b|[mk]\b)?{_AND_A_HALF}"
    rf"|{WORDS}{_AND_A_HALF})"
)
VAGUE = (
    r"(?:(?:tens|dozens|scores|hundreds|thousands|millions|billions)(?: (?:and|or|upon) (?:tens|dozens|hundreds|"
    r"thousands|millions))*(?: of (?:thousands|millions|billions))?|several (?:dozen|hundred|thousand|million|billion)|"
    r"(?:a )?(?:few|couple of) (?:dozen|hundred|thousand|million|billion))"
)
APPROXIMATE = frozenset(
    {
        "at least", "at most", "more than", "less than", "fewer than", "no more than", "not more than",
        "no less than", "no fewer than", "up to", "as many as", "as much as", "as few as", "as little as",
        "as high as", "as low as", "close to", "just over", "just under", "well over", "well under",
        "slightly over", "slightly under", "slightly more than", "slightly less than", "a little over",
        "a record", "an estimated", "an additional", "an average of", "a total of", "a maximum of",
        "a minimum of", "a further", "a mere", "upwards of", "north of", "some", "about", "around",
        "nearly", "almost", "over", "under", "approximately", "roughly", "above", "below", "only",
        "just", "exactly", "estimated", "another", "approx.",
    }
)  # fmt: skip
"""Words before a number that say how exact it is; they belong to the quantity."""
_NUMBER = re.compile(
    rf"({DIGITS})(?:[ -]*(mn|bn|tn|{_LONG_MAGNITUDE})s?\b|([mk])\b)?", re.IGNORECASE
)
_HALF = re.compile(
    rf" and ((?:a|one|two|three)[ -](?:half|thirds?|quarters?))(?: ({_LONG_MAGNITUDE}))?$",
    re.IGNORECASE,
)
_SHARE = re.compile(rf"({_PART_OF})(?: of)?(?: a)? ({_LONG_MAGNITUDE})", re.IGNORECASE)
_MIXED = re.compile(r"(?:(\d+)[ -])?(\d+)/(\d+)")
_SIGNS = {"½": 0.5, "¼": 0.25, "¾": 0.75, "⅓": 1 / 3, "⅔": 2 / 3}


def value_of(words: str) -> float | None:
    """Return the number that words or digits stand for, None where they are no number."""
    plain = words.strip().lower()
    half = _HALF.search(plain)
    plain = _HALF.sub("", plain)
    share = _SHARE.fullmatch(plain)
    match = _NUMBER.fullmatch(plain)
    value: float | None
    if share:
        value = _fraction(share.group(1)) * MAGNITUDES[share.group(2)]
    elif match:
        value = _digits(match.group(1))
        value = round(value * MAGNITUDES.get(match.group(2) or match.group(3) or "", 1.0), 6)
    else:
        value = _spoken(re.split(r"[\s-]+|,", plain))
    if value is None or not half:
        return value
    return (value + _fraction(half.group(1))) * MAGNITUDES.get(half.group(2) or "", 1.0)


def _fraction(words: str) -> float:
    """Return the value of “half”, “a quarter”, “two-thirds”."""
    count, _, part = words.replace("-", " ").rpartition(" ")
    return {"two": 2, "three": 3}.get(count, 1) * FRACTIONS[part.removesuffix("s")]


def _digits(written: str) -> float:
    mixed = _MIXED.fullmatch(written)
    if mixed:
        return float(mixed.group(1) or 0) + int(mixed.group(2)) / int(mixed.group(3))
    if written[-1] in _SIGNS:
        return float(written[:-1] or 0) + _SIGNS[written[-1]]
    return float(written.replace(",", ""))


def _spoken(words: list[str]) -> float | None:
    """Return the value of a number in words: “two hundred and five thousand”."""
    total, current, seen, halved = 0.0, 0.0, False, False
    for word in words:
        if word in ("", "and", "of"):
            continue
        if word in ("a", "an"):
            current, seen = 1.0, True
        elif word == "half":
            halved = True
        elif word == "couple":
            current, seen = 2.0, True
        elif word in UNITS:
            current, seen = current + UNITS[word], True
        elif word in TENS:
            current, seen = current + TENS[word], True
        elif word in ("hundred", "dozen"):
            current, seen = (current or 1.0) * MAGNITUDES[word], True
        elif word in MAGNITUDES:
            total, current, seen = total + (current or 1.0) * MAGNITUDES[word], 0.0, True
        else:
            return None
    if not seen:
        return None
    return (total + current) * (0.5 if halved else 1.0)
