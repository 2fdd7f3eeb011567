"""Amounts: each number of a sentence with its other end, its sign and the words that round it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from claims.engine.numbers import APPROXIMATE, ONE, value_of
from claims.engine.units import SIGN

_UNITS_HALVED = (
    r"miles?|kilomet(?:er|re)|met(?:er|re)|inch|acre|hectare|pound|ounce|tonne?|lit(?:er|re)|pint|cup|teaspoon|"
    r"percent(?:age point)?|per cent|point|degree|second|minute|hour|day|week|month|year|decade|century"
)
_FIRST = re.compile(
    rf"(?:(?<![\w$€£.,'/–-])|(?<=[\s(]-)|(?<=^-))(?P<sign>{SIGN} ?)?"
    rf"(?P<low>{ONE}(?:\+(?=[ -]))?|half an?(?= (?:{_UNITS_HALVED})\b))",
    re.IGNORECASE,
)
_OTHER = re.compile(
    rf"(?P<to> to | or | and |[ -]?-to-|(?<=[\d%]) ?[-–] ?(?=[\d$€£])|-? to )(?P<sign>{SIGN} ?)?(?P<high>{ONE})",
    re.IGNORECASE,
)
_MOVED = re.compile(
    r"\b(?:r(?:ose|ise[ns]?|ising|aised|aising|educed?|educing)|increas\w+|grew|grown?|growing|jump\w*|climb\w*|surg\w+|"
    r"fell|fall(?:s|en|ing)?|drop\w*|declin\w+|decreas\w+|cut(?:s|ting)?|lower\w*|went|moved?|chang\w+|shr[aiu]nk\w*|"
    r"expand\w*|doubl\w+|up|down|plung\w+|slip\w*|swell\w*|swollen|improv\w+|slid\w*|soar\w*)\b[^.;]*\bfrom $",
    re.IGNORECASE,
)
_AGED = re.compile(r"\b(?:aged|ages|at (?:the )?age(?: of)?) $", re.IGNORECASE)
_LONGEST_WORDS = 4
_SMALLEST_SHARED = 100
_BACK, _ROUNDING = 90, 40
_BETWEEN = "between "


@dataclass(frozen=True, slots=True)
class Amount:
    """A number or a range; `start` is before the words that round it, `number` at the number.

    `changed` says that the ends are an old and a new value: “from 180 to 5”.
    """

    start: int
    number: int
    end: int
    sign: str
    low_text: str
    low_end: int
    low: float
    high: float | None = None
    high_start: int = 0
    changed: bool = False
    versus: bool = False

    @property
    def is_rounded(self) -> bool:
        """Say whether a word such as “about” or “at least” belongs to it."""
        return self.start < self.number


def amounts_in(words: str) -> Iterator[Amount]:
    """Yield the numbers of a sentence in order; ranges count as one."""
    place = 0
    while match := _FIRST.search(words, place):
        low = value_of(match["low"].removesuffix("+"))
        if low is None:
            place = match.end()
            continue
        amount = _with_end(words, match, low)
        if not _AGED.search(words, max(0, amount.start - 16), amount.start):
            yield amount
        place = max(amount.end, match.end())


def _with_end(words: str, match: re.Match[str], low: float) -> Amount:
    start, is_between = _start(words, match.start())
    one = Amount(start, match.start(), match.end(), (match["sign"] or "").strip(), match["low"], match.end(), low)  # fmt: skip
    other = _OTHER.match(words, match.end())
    if not other or (other["to"] == " and " and not is_between):
        return one
    high = value_of(other["high"])
    signs = match["sign"], other["sign"]
    if high is None or (signs[1] and signs[0] != signs[1]):
        return one
    shared = _shared(match["low"], other["high"])
    moved = other["to"] == " to " and _MOVED.search(words, max(0, start - _BACK), start)
    if not moved and low < high <= low * shared:
        shared = 1.0
    both = Amount(
        start, one.number, other.end(), one.sign, one.low_text, one.low_end, low * shared, high,
        other.start("high") if not other["sign"] else other.start("sign"),
        versus=other["to"].strip().startswith("-to-"),
    )  # fmt: skip
    if both.versus:
        return both
    if moved or (low * shared >= high and words[:start].endswith("from ")):
        return Amount(
            start, one.number, both.end, both.sign, both.low_text, both.low_end, both.low, high,
            both.high_start, changed=True,
        )  # fmt: skip
    return both if both.low < high else one


def rounded_from(words: str, number: int) -> int:
    """Return where a quantity begins with the words that round it: “just over”, “at least”."""
    start = number
    while start and words[start - 1] == " ":
        before = words[max(0, start - _ROUNDING) : start - 1].split(" ")
        tails = (" ".join(before[-count:]) for count in range(_LONGEST_WORDS, 0, -1))
        said = next((t for t in map(_bare, tails) if t.lower() in APPROXIMATE), None)
        if said is None:
            break
        start -= len(said) + 1
    return start


def _bare(words: str) -> str:
    return words.lstrip("(\"'[")


def _start(words: str, number: int) -> tuple[int, bool]:
    """Return where an amount begins with its rounding words, and whether it follows “between”."""
    start = rounded_from(words, number)
    if words[max(0, start - len(_BETWEEN)) : start].lower() == _BETWEEN:
        return start - len(_BETWEEN), True
    return start, False


def _shared(low: str, high: str) -> float:
    """Return the magnitude at the end that both ends share: “$3 to $5 billion”."""
    if not re.fullmatch(r"[\d.,½¼¾]+|[a-z-]+", low, re.IGNORECASE):
        return 1.0
    first, last = value_of(low), value_of(high)
    bare = value_of(re.split(r"[ -]|(?<=\d)(?=[a-z])", high.strip(), flags=re.IGNORECASE)[0])
    if not first or not last or not bare or last / bare < _SMALLEST_SHARED:
        return 1.0
    return (
        last / bare
        if first < last / bare and first * last / bare <= last * _SMALLEST_SHARED
        else 1.0
    )
