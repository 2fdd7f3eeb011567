"""The figures of a text, so that each can be looked for in what it is said to rest on."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal

from claims.engine.numbers import MAGNITUDES, TENS, UNITS, value_of
from claims.review.pure.footnotes import FOOTNOTE

_MONTH = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|"
    r"sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\b\.?"
)
_DAY = r"\d{1,2}(?:st|nd|rd|th)?(?: ?[-–] ?\d{1,2})?"
# Numbers that say where or when, not how much.
_NOT_A_FIGURE = re.compile(
    rf"\]\([^)\s]*|https?://\S+|{FOOTNOTE.pattern}"
    r"|^[ \t]*\d{1,3}[.)](?=\s)"
    r"|\b\d{4}-\d{2}-\d{2}\b|\b\d{1,2}[./]\d{1,2}[./]\d{4}\b"
    rf"|\b{_DAY} (?:of )?{_MONTH}|\b{_MONTH} {_DAY}\b(?!,\d)"
    r"|\b\d{1,2}:\d{2}\b|\b\d{1,2} ?[ap]\.?m\b"
    r"|\b(?:1[5-9]|20)\d{2}[-–/]\d{2}\b",
    re.IGNORECASE | re.MULTILINE,
)
_SPACE = "[ \u00a0\u2009\u202f]"
_DIGITS = rf"(?:\d{{1,3}}(?:(?:{_SPACE}|['’])\d{{3}})+(?:[.,]\d+)?|\d+(?:[.,]\d+)*)(?![.,]?\d)"
_LONG = "(?:hundred|thousand|million|billion|trillion|dozen|crore|lakh)"
_UNIT = rf"(?:{'|'.join(UNITS)})\b"
_SMALL = rf"(?:(?:{'|'.join(TENS)})\b(?:[- ]{_UNIT})?|{_UNIT})"
_SPOKEN = (
    rf"{_SMALL}(?:[- ]{_LONG}\b)+(?:(?: and)? {_SMALL}(?:[- ]{_LONG}\b)*){{0,3}}|{_SMALL}"
    rf"|(?:an?|half an?) {_LONG}\b(?: {_LONG}\b)?"
)
_FIGURE = re.compile(
    rf"(?P<money>[$€£¥₹₪] ?)?(?<![\w.,])(?<![^\W\d_][-–])(?P<digits>{_DIGITS})"
    rf"(?:(?:{_SPACE}|-)?(?P<long>{_LONG})s?\b|{_SPACE}?(?P<short>mn|bn|tn)\b|(?P<letter>[mk])\b)?"
    rf"(?P<percent>{_SPACE}?(?:%|per ?cent\b))?(?!(?:st|nd|rd|th|s)\b)(?-i:(?![A-Z]))"
    rf"|(?<![\w-])(?P<words>{_SPOKEN})",
    re.IGNORECASE,
)
_YEAR = re.compile(r"(?:1[5-9]|20)\d\d")
_ARABIC_MARKS = str.maketrans("٫٬٪", ".,%")


@dataclass(frozen=True, slots=True)
class Figure:
    """A number as it is written, and what it can mean ("1.200" is either of two)."""

    text: str
    values: frozenset[Decimal]


def figures(text: str) -> tuple[Figure, ...]:
    """The figures of a text in order: digits with separators, number words, percentages.

    Left out are years, dates, times, footnotes, numbers of lists, addresses, and the word "one".
    """
    plain = _NOT_A_FIGURE.sub(" ; ", text.translate(_ARABIC_MARKS))
    return tuple(figure for found in _FIGURE.finditer(plain) if (figure := _figure(found)))


def loose_figures(text: str, grounds: Iterable[str]) -> tuple[str, ...]:
    """The figures of `text` that stand in none of the `grounds`, each once, as written."""
    known = frozenset[Decimal]().union(
        *(figure.values for ground in grounds for figure in figures(ground))
    )
    return tuple(
        dict.fromkeys(figure.text for figure in figures(text) if not figure.values & known)
    )


def _figure(found: re.Match[str]) -> Figure | None:
    written = found.group().strip()
    if found["words"]:
        value = value_of(found["words"])
        if value is None or value < 2:
            return None
        return Figure(written, frozenset({_exact(value)}))
    digits = found["digits"]
    magnitude = (found["long"] or found["short"] or found["letter"] or "").lower()
    is_bare = not (magnitude or found["percent"] or found["money"])
    if is_bare and _YEAR.fullmatch(digits):
        return None
    factor = Decimal(MAGNITUDES[magnitude]) if magnitude else Decimal(1)
    values = {value * factor for value in _values(digits)}
    if found["letter"]:
        values |= _values(digits)
    return Figure(written, frozenset(values))


def _values(digits: str) -> set[Decimal]:
    """What the digits can mean, by the use of comma and point in different countries."""
    plain = re.sub(rf"{_SPACE}|['’]", "", digits)
    commas, points = plain.count(","), plain.count(".")
    if commas and points:
        decimal = max(",.", key=plain.rfind)
        grouping = "." if decimal == "," else ","
        if plain.count(decimal) == 1:
            return {Decimal(plain.replace(grouping, "").replace(decimal, "."))}
        return {Decimal(plain.replace(",", "").replace(".", ""))}
    if commas + points > 1:
        return {Decimal(plain.replace(",", "").replace(".", ""))}
    whole, _, rest = plain.replace(",", ".").partition(".")
    grouped = len(rest) == 3 and len(whole) <= 3 and whole != "0"
    if grouped and commas:
        return {Decimal(whole + rest)}
    value = Decimal(f"{whole}.{rest or 0}")
    return {value, Decimal(whole + rest)} if grouped else {value}


def _exact(value: float) -> Decimal:
    return Decimal(repr(round(value, 6)))
