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
    "half": 0.5, "third": 1 / 3, "thirds": 2 / 3, "quarter": 0.25, "quarters": 0.75, "fifth": 0.2,
    "fifths": 0.2, "fourth": 0.25, "fourths": 0.25, "sixth": 1 / 6, "eighth": 0.125, "tenth": 0.1, "tenths": 0.1,
}  # fmt: skip

_UNIT = "|".join(sorted(UNITS, key=len, reverse=True))
_TEN = "|".join(TENS)
_SMALL = rf"(?:(?:{_TEN})(?:[- ](?:{_UNIT}))?|{_UNIT})"
_LONG_MAGNITUDE = r"(?:hundred|thousand|million|billion|trillion|dozen|crore|lakh)"
DIGITS = r"(?:\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?)"
WORDS = (
    rf"(?:{_SMALL}(?:[- ]{_LONG_MAGNITUDE})*(?:(?: and|,)? {_SMALL}(?:[- ]{_LONG_MAGNITUDE})*){{0,3}}"
    rf"|(?:a|an|half a) {_LONG_MAGNITUDE}\b(?: {_LONG_MAGNITUDE})?)"
)
ONE = rf"(?:{DIGITS}(?:[ -]+(?:{_LONG_MAGNITUDE})s?\b| ?(?:mn|bn|tn)\b|[mk]\b)?(?: and a half\b)?|{WORDS}(?: and a half\b)?)"
VAGUE = (
    r"(?:(?:tens|dozens|scores|hundreds|thousands|millions|billions)(?: (?:and|or|upon) (?:tens|dozens|hundreds|"
    r"thousands|millions))*(?: of (?:thousands|millions|billions))?|several (?:dozen|hundred|thousand|million|billion)|"
    r"(?:a )?(?:few|couple of) (?:dozen|hundred|thousand|million|billion))"
)
APPROXIMATELY = (
    r"(?:(?:at least|at most|more than|less than|fewer than|no more than|no fewer than|up to|as many as|"
    r"as much as|as few as|close to|just over|just under|well over|a record|an estimated|an additional|"
    r"a total of|a further|some|about|around|nearly|almost|over|under|approximately|roughly|"
    r"above|below|only|just|exactly|estimated|another|approx\.) )"
)
_NUMBER = re.compile(
    rf"({DIGITS})(?:[ -]*(mn|bn|tn|{_LONG_MAGNITUDE})s?\b|([mk])\b)?", re.IGNORECASE
)
_HALF = re.compile(r" and a half$", re.IGNORECASE)


def value_of(words: str) -> float | None:
    """Return the number that words or digits stand for, None where they are no number."""
    plain = words.strip().lower()
    half = bool(_HALF.search(plain))
    plain = _HALF.sub("", plain)
    match = _NUMBER.fullmatch(plain)
    if match:
        value = float(match.group(1).replace(",", ""))
        value *= MAGNITUDES.get(match.group(2) or match.group(3) or "", 1.0)
        return value + 0.5 if half else round(value, 6)
    spoken = _spoken(re.split(r"[\s-]+|,", plain))
    if spoken is None:
        return None
    return spoken + 0.5 if half else spoken


def _spoken(words: list[str]) -> float | None:
    """Return the value of a number in words: “two hundred and five thousand”."""
    total, current, seen, halved = 0.0, 0.0, False, False
    for word in words:
        if word in ("", "and"):
            continue
        if word in ("a", "an"):
            current, seen = 1.0, True
        elif word == "half":
            halved = True
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
