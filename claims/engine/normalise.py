"""Quantities, money, percentages and durations: where they stand and what they are worth."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import replace

from claims.engine.amounts import Amount, amounts_in
from claims.engine.counts import count_of, vague_counts, votes_in
from claims.engine.covered import Covered
from claims.engine.fractions import shares_in
from claims.engine.numbers import ONE, value_of
from claims.engine.parsing import Sentence
from claims.engine.result import Quantity
from claims.engine.spells import AGO, durations_in, unit_of_time
from claims.engine.text import Span
from claims.engine.units import COIN, MEASURE, also, are_convertible, currency_named, unit_named
from claims.engine.written import Written

_HINT = re.compile(
    r"[\d½¼¾⅓⅔]|\b(?:zero|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|"
    r"(?:thir|four|fif|six|seven|eigh|nine)teen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|"
    r"(?:hundred|thousand|million|billion|trillion|dozen|score|second|minute|hour|day|week|month|year|decade)s?|"
    r"centur(?:y|ies)|tens|couple|half|third|quarters?|twice|thrice|once|most|all|majority|"
    r"(?:doub|trip|quadrup)l(?:e|es|ed|ing)|halv(?:e|es|ed|ing))\b",
    re.IGNORECASE,
)
_PERCENT = re.compile(r" ?%|[ -]per ?cent\b(?! points?)", re.IGNORECASE)
_POINTS = re.compile(
    r"[ -](?:percentage|per ?cent)[ -]points?\b|[ -](?:pp|ppt)\b|%[ -]points?\b", re.IGNORECASE
)
_COIN = re.compile(rf"[ -]?{COIN}")
_PER = (
    r"(?:(?: (?:per|an?) |/|[ -]per[ -])(?P<per>second|minute|hour|day|night|week|month|quarter|year|person|head|"
    r"capita|share|ounce|barrel|dozen|tonne|ton|kilogram|kg|pound|gallon|lit(?:er|re)|square (?:mile|foot|met(?:er|re)|"
    r"kilomet(?:er|re)))\b(?! (?:ago|later|earlier|before|after|old)))"
)
_RATE = re.compile(_PER, re.IGNORECASE)
_MEASURED = re.compile(rf"(?: or more)?[ -]?(?P<unit>{MEASURE})(?![\w²³])")
_ATHLETIC = re.compile(
    r"m (?=race|final|sprint|hurdles|relay|freestyle|backstroke|butterfly|breaststroke|title)"
)
_TALL = re.compile(r"m(?= (?:tall|long|high|wide|deep|thick|away|above|below|across)\b)")
_WEIGHING = re.compile(
    r"\b(?:weigh|heav|overweight|lift|load|kilogram)|\bkg\b|\b(?:gain|los[et])[a-z]* [\w ]{0,12}$",
    re.IGNORECASE,
)
_NOTE = re.compile(
    r"[ -](?:note|coin|fine|bill|deal|bail|bonus|prize|ticket|loan|debt|grant|cheque)"
)
_NEGATIVE = re.compile(r"(?:\bminus |(?:^|[\s(])-)$", re.IGNORECASE)
_CENTS = re.compile(
    rf"(?<![\w.,$€£-])(?P<coins>{ONE}) (?P<coin>dollars?|euros?|pounds?)(?: and|,)? (?P<cents>{ONE}) (?:cents?|pence)\b",
    re.IGNORECASE,
)
_HEIGHT = re.compile(
    rf"(?<![\w.,$€£-])(?P<feet>{ONE})[ -](?:feet|foot|ft)[ ,-]+(?P<inches>{ONE})(?:[ -](?:inch(?:es)?|in)\b)?(?![\w.,]*\d|[ -]?\w*(?:feet|foot|met|mile|kilo|tall|by))",
    re.IGNORECASE,
)
_TIMES = re.compile(
    r"\b(?P<word>twice|thrice|once(?= (?:a|an|per|every|each) ))(?: (?:a|an|per|every|each) (?P<per>day|week|month|year))?"
    r"|\b(?P<factor>doubl|tripl|quadrupl)(?:ed|ing|es?(?= (?:the|its|their|his|her|to|in|from|since)\b))"
    r"|\b(?P<halved>halv(?:ed|ing|es?))\b",
    re.IGNORECASE,
)
_FACTORS = {"once": 1.0, "twice": 2.0, "thrice": 3.0, "doubl": 2.0, "tripl": 3.0, "quadrupl": 4.0}


def quantities_of(view: str, sentence: Sentence, taken: list[Span]) -> list[Quantity]:
    """Return the quantities of a sentence in order; what is taken (dates) is none.

    Each has its value, or the two ends of a range, or neither where it is vague.
    """
    if not _HINT.search(view, sentence.span.start, sentence.span.end):
        return []
    text = Written(view, sentence)
    found: list[Quantity] = []
    covered = Covered(len(text.words))
    for span in taken:
        covered.mark(span.start - text.start, span.end - text.start)
    for finder in _FINDERS:
        for quantity in finder(text):
            if covered.take(quantity.span.start - text.start, quantity.span.end - text.start):
                found.append(quantity)
    return _without_conversions(text, sorted(found, key=lambda quantity: quantity.span))


def _without_conversions(text: Written, found: list[Quantity]) -> list[Quantity]:
    """Return the quantities without those that give the one before in another unit: “(97 km)”.

    The one before is then shown in the unit that the text has chosen.
    """
    kept: list[Quantity] = []
    for quantity in found:
        before = kept[-1] if kept else None
        between = text.between(before.span, quantity.span) if before else ""
        if before and between == " (" and _is_same_in_other_unit(before, quantity):
            if (
                quantity.value is not None
                and before.value is not None
                and quantity.kind == "quantity"
            ):
                kept[-1] = replace(before, converted=(quantity.value, quantity.unit or ""))
            continue
        kept.append(quantity)
    return kept


def _is_same_in_other_unit(first: Quantity, second: Quantity) -> bool:
    if first.kind == second.kind == "money":
        return first.unit != second.unit
    return first.kind == second.kind and are_convertible(first.unit, second.unit)


def _compounds(text: Written) -> Iterator[Quantity]:
    """“5 dollars and 20 cents”, “6 feet 2 inches”: two numbers that are one value."""
    for match in _CENTS.finditer(text.words):
        coins, cents = value_of(match["coins"]), value_of(match["cents"])
        if coins is not None and cents is not None and cents < 100:
            unit = currency_named(match["coin"])
            yield text.quantity(*match.span(), "money", unit, round(coins + cents / 100, 2))
    for match in _HEIGHT.finditer(text.words):
        feet, inches = value_of(match["feet"]), value_of(match["inches"])
        if feet is not None and inches is not None and inches < 12:
            value = feet * 12 + inches
            yield text.quantity(
                *match.span(), "quantity", "inches", value, converted=also(value, "inches")
            )


def _amounts(text: Written) -> Iterator[Quantity]:
    """Every number with what stands around it: its sign, per cent, unit, time, or a noun."""
    for amount in amounts_in(text.words):
        if amount.versus:
            continue
        for reading in _READINGS:
            quantity = reading(text, amount)
            if quantity is not None:
                yield from _old_and_new(text, amount, quantity)
                break


def _old_and_new(text: Written, amount: Amount, quantity: Quantity) -> Iterator[Quantity]:
    """Yield a quantity, or its two values where they are no range: “from 180 to 5”."""
    if not amount.changed:
        yield quantity
        return
    kind, unit = quantity.kind, quantity.unit
    yield text.quantity(amount.start, amount.low_end, kind, unit, amount.low)
    end = quantity.span.end - text.start
    yield text.quantity(amount.high_start, end, kind, unit, amount.high)


def _percentage(text: Written, amount: Amount) -> Quantity | None:
    points = _POINTS.match(text.words, amount.end)
    percent = points or _PERCENT.match(text.words, amount.end)
    if not percent:
        return None
    unit = "percentage points" if points else "percent"
    return _signed(text, amount, percent.end(), "percentage", unit)


def _money(text: Written, amount: Amount) -> Quantity | None:
    coin = None if amount.sign else _COIN.match(text.words, amount.end)
    if not amount.sign and not coin:
        return None
    written = amount.sign or (coin.group().strip(" -") if coin else "")
    end = coin.end() if coin else amount.end
    unit = currency_named(written)
    if unit == "KRW" and not amount.sign and (amount.high or amount.low) < 100:
        return None
    return _rated(text, amount, end, "money", unit)


def _measure(text: Written, amount: Amount) -> Quantity | None:
    if amount.sign:
        return None
    match = _MEASURED.match(text.words, amount.end)
    if match and match["unit"].lower() in ("pound", "pounds") and not _is_weight(text, match):
        return None
    if match:
        unit = unit_named(match["unit"])
        if unit in ("°C", "°F", "degrees"):
            return _signed(text, amount, match.end(), "quantity", unit)
        return _rated(text, amount, match.end(), "quantity", unit)
    if text.words[amount.end - 1 : amount.end] == "m":
        short = _ATHLETIC.match(text.words, amount.end - 1) or _TALL.match(
            text.words, amount.end - 1
        )
        value = value_of(amount.low_text[:-1])
        if short and value is not None and amount.high is None:
            return text.quantity(
                amount.start,
                amount.end,
                "quantity",
                "metres",
                value,
                converted=also(value, "metres"),
            )
    return None


def _duration(text: Written, amount: Amount) -> Quantity | None:
    if amount.sign:
        return None
    spell = unit_of_time(text.words, amount.start, amount.end)
    if spell is None:
        return None
    factor = spell.factor
    high = None if amount.high is None else amount.high * factor
    start = amount.start
    if amount.changed:
        return text.quantity(start, spell.end, spell.kind, spell.unit, None, amount.low, high)
    values = (None, amount.low * factor, high) if high is not None else (amount.low * factor,)
    rate = _RATE.match(text.words, spell.end) if spell.kind == "duration" else None
    unit, end = spell.unit, spell.end
    if rate and rate["per"].lower() in ("day", "week", "month", "year", "night"):
        unit, end = f"{unit} per {rate['per'].lower()}", rate.end()
    return text.quantity(start, end, spell.kind, unit, *values)


def _count(text: Written, amount: Amount) -> Quantity | None:
    if amount.sign or AGO.match(text.words, amount.end):
        return None
    return count_of(text, amount)


def _times(text: Written) -> Iterator[Quantity]:
    """“twice”, “once a year”, “doubled”: how many times; “halved”: a share."""
    for match in _TIMES.finditer(text.words):
        if match["halved"]:
            yield text.quantity(*match.span(), "percentage", "percent", 50.0)
            continue
        unit = f"times per {match['per'].lower()}" if match["per"] else "times"
        value = _FACTORS[(match["word"] or match["factor"]).lower()]
        yield text.quantity(*match.span(), "quantity", unit, value)


def _signed(text: Written, amount: Amount, end: int, kind: str, unit: str) -> Quantity:
    """Return percentages and temperatures, which may be below zero."""
    minus = _NEGATIVE.search(text.words, max(0, amount.start - 7), amount.start)
    start = amount.start if not minus else amount.start - len(minus.group().strip("( \n\t") or "-")
    if minus and minus.group().strip().lower() == "minus":
        start = amount.start - len("minus ")
    if minus and amount.high is None:
        value = -amount.low
        return text.quantity(start, end, kind, unit, value, converted=also(value, unit))
    return _valued(text, amount, end, kind, unit)


def _rated(text: Written, amount: Amount, end: int, kind: str, unit: str) -> Quantity:
    """Return a value with its “per hour”, “a barrel” where there is one."""
    rate = None if amount.changed else _RATE.match(text.words, end)
    if not rate:
        return _valued(text, amount, end, kind, unit)
    per = rate["per"].lower()
    return _valued(text, amount, rate.end(), kind, f"{unit} per {per}")


def _valued(text: Written, amount: Amount, end: int, kind: str, unit: str) -> Quantity:
    if amount.high is not None:
        return text.quantity(amount.start, end, kind, unit, None, amount.low, amount.high)
    converted = also(amount.low, unit) if kind == "quantity" else None
    return text.quantity(amount.start, end, kind, unit, amount.low, converted=converted)


def _is_weight(text: Written, unit: re.Match[str]) -> bool:
    """Say whether pounds are a weight and no money."""
    words, place = text.words, unit.start()
    if re.match(r" of (?!the\b|his\b|her\b|public|debt|aid|tax)", words[unit.end() :]):
        return True
    if re.match(r" ?\(", words[unit.end() :]) and "kg" in words[unit.end() : unit.end() + 20]:
        return True
    if words[place : place + 1] == "-":
        return not _NOTE.match(words, unit.end())
    return bool(_WEIGHING.search(words[:place].rpartition(";")[2]))


_READINGS: tuple[Callable[[Written, Amount], Quantity | None], ...] = (
    _percentage, _measure, _money, _duration, _count,
)  # fmt: skip
_FINDERS: tuple[Callable[[Written], Iterator[Quantity]], ...] = (
    _compounds, durations_in, shares_in, votes_in, _amounts, vague_counts, _times,
)  # fmt: skip
