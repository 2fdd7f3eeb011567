"""Quantities, money, percentages and durations: where they stand and what they are worth."""

from __future__ import annotations

import re
from collections.abc import Iterator

from claims.engine.lexicon import PEOPLE_NOUNS
from claims.engine.numbers import APPROXIMATELY, DIGITS, FRACTIONS, ONE, VAGUE, value_of
from claims.engine.parsing import Sentence
from claims.engine.result import Quantity
from claims.engine.text import Span

_CURRENCIES = {
    "us$": "USD", "$": "USD", "nz$": "NZD", "nz $": "NZD", "a$": "AUD", "au$": "AUD", "c$": "CAD", "ca$": "CAD",
    "hk$": "HKD", "r$": "BRL", "€": "EUR", "£": "GBP", "¥": "JPY", "₹": "INR", "₽": "RUB", "₪": "ILS",
    "dollar": "USD", "euro": "EUR", "pound": "GBP", "yen": "JPY", "rupee": "INR", "ruble": "RUB", "rouble": "RUB",
    "yuan": "CNY", "franc": "CHF", "krona": "SEK", "kronor": "SEK", "kroner": "NOK", "peso": "MXN", "won": "KRW",
    "shekel": "ILS", "usd": "USD", "eur": "EUR", "gbp": "GBP", "sek": "SEK", "nok": "NOK", "gel": "GEL", "cent": "USD cents",
}  # fmt: skip
_SIGN = (
    r"(?:(?:USD|EUR|GBP|SEK|NOK|GEL)(?=[ \d])|US ?\$|NZ ?\$|AU?\$|CA?\$|HK\$|R\$|\$|€|£|¥|₹|₽|₪)"
)
_COIN = (
    r"(?:(?:US|U\.S\.|American|Canadian|Australian|New Zealand|Hong Kong) )?(?:dollars?|euros?|pounds?(?= sterling|\b(?! of))|"
    r"yen|rupees?|rou?bles?|yuan|Swiss francs?|francs?|krona|kronor|kroner|pesos?|won|shekels?|USD|EUR|GBP|SEK|NOK|GEL)"
)
_TO = r"(?: ?[-–] ?| to | or )"
_RANGE = rf"(?:between (?P<lowb>{ONE}) and (?P<highb>{ONE})|(?P<low>{ONE}){_TO}(?P<high>{ONE})|(?P<one>{ONE}))"
_TIME_UNIT = r"(?:second|minute|hour|day|week|month|year|decade|century|centurie)s?"
_BOUNDARY = r"(?<![\w$€£.,'-])"
_MONEY = re.compile(
    rf"{_BOUNDARY}(?P<near>{APPROXIMATELY})*(?:(?:between )?(?P<sign>{_SIGN}) ?(?P<slow>{DIGITS})"
    rf"(?:(?:{_TO}| and ){_SIGN}? ?(?P<shigh>{DIGITS}))?(?P<mag>[ -]?(?:hundred|thousand|million|billion|trillion|crore|lakh)|(?:mn|bn|tn|m|k)\b)?"
    rf"|{_RANGE} (?P<coin>{_COIN})\b)",
    re.IGNORECASE,
)
_PERCENT = re.compile(
    rf"{_BOUNDARY}(?P<near>{APPROXIMATELY})*{_RANGE}(?: ?%|[ -]per ?cent(?:age points?)?\b)",
    re.IGNORECASE,
)
_SHARE = re.compile(
    rf"{_BOUNDARY}(?P<near>{APPROXIMATELY})*(?:(?P<count>one|two|three|four|a|an)[ -])?"
    r"(?P<part>half|thirds?|quarters?|fifths?|fourths?|tenths?)\b(?: of\b| the\b|(?= a (?!million|thousand|hundred|dozen|billion|hour|century|dozen))|(?= majority| vote))"
    rf"|{_BOUNDARY}(?P<inone>one|two|three|\d+) (?:in|out of)(?: every)? (?P<inall>two|three|four|five|six|seven|eight|nine|ten|\d+)\b",
    re.IGNORECASE,
)
_DURATION = re.compile(
    rf"{_BOUNDARY}(?P<near>{APPROXIMATELY})*(?:{_RANGE}[ -](?P<unit>{_TIME_UNIT})\b(?!-old| old| ago| later| earlier)"
    r"|(?P<long>for (?:many |several |a few )?(?:hours|days|weeks|months|years|decades|centuries)|(?:many|several|a few) "
    r"(?:hours|days|weeks|months|years|decades|centuries))\b(?! ago| later| earlier)"
    r"|(?:(?P<half>half an) (?P<halfunit>hour)|(?:a |one )?(?P<onehalf>week|month|year|hour|day|decade) and a half))",
    re.IGNORECASE,
)
_SECONDS = {"day": 86_400, "hour": 3_600, "minute": 60, "second": 1}
_PART = re.compile(rf"({ONE})[ -](day|hour|minute|second)s?\b", re.IGNORECASE)
_COMPOUND = re.compile(
    rf"{_BOUNDARY}{ONE} (?:hours?|minutes?)(?:,? (?:and )?{ONE} (?:minutes?|seconds?)){{1,2}}\b",
    re.IGNORECASE,
)
_PLAIN = re.compile(
    rf"{_BOUNDARY}(?P<near>{APPROXIMATELY})*(?:(?P<vague>{VAGUE})|{_RANGE})\b(?!\.\d|%)",
    re.IGNORECASE,
)
_MOST = re.compile(
    rf"{_BOUNDARY}(?:(?:nearly|almost|virtually) all(?= [a-z]+s\b)|(?:nearly all|almost all|most) of|(?:a|the|an overwhelming) (?:vast |large )?majority of)\b",
    re.IGNORECASE,
)
_CONVERSION = {
    "miles": (1.609344, "km"), "mph": (1.609344, "km/h"), "feet": (0.3048, "m"), "inches": (2.54, "cm"),
    "pounds": (0.45359237, "kg"), "acres": (0.40468564, "hectares"), "yards": (0.9144, "m"), "km": (0.62137119, "miles"),
}  # fmt: skip
_UNIT_NAMES = {
    "mile": "miles", "kilometer": "km", "kilometers": "km", "kilometre": "km", "kilometres": "km", "km": "km",
    "kph": "km/h", "metre": "metres", "meter": "metres", "meters": "metres", "m": "metres", "foot": "feet", "inch": "inches",
    "hectare": "hectares", "acre": "acres", "ft": "feet", "kg": "kg", "kilogram": "kg", "kilograms": "kg", "tonne": "tonnes",
    "tons": "tons", "ton": "tons", "barrel": "barrels", "lb": "pounds", "lbs": "pounds", "yard": "yards",
}  # fmt: skip
_Ends = tuple[float | None, float | None, float | None]
_YEAR = re.compile(r"(?:1[5-9]|20)\d\d")


def quantities_of(view: str, sentence: Sentence, taken: list[Span]) -> list[Quantity]:
    """Return the quantities of a sentence in order; what is taken (dates) is none."""
    found: list[Quantity] = []
    used = list(taken)
    words = sentence.span.of(view)
    start = sentence.span.start
    for finder in (_spans_of_time, _money, _percentages, _shares, _durations, _plain):
        for quantity in finder(view, words, start, sentence):
            if not any(quantity.span.common(span) for span in used):
                found.append(quantity)
                used.append(quantity.span)
    return sorted(found, key=lambda quantity: quantity.span)


def _ends(match: re.Match[str]) -> _Ends:
    """Return value, low and high of a match; a magnitude at the end counts for both ends."""
    low, high = match["low"] or match["lowb"], match["high"] or match["highb"]
    if low is None:
        return value_of(match["one"] or ""), None, None
    first, last = value_of(low), value_of(high)
    if first is None or last is None:
        return None, None, None
    magnitude = last / (value_of(re.split(r"[ -]", high.strip())[0]) or last)
    if (
        magnitude >= 100
        and first < 100
        and not re.search(r"[a-z]{3,}", low.split(" ", 1)[-1] if " " in low else "")
    ):
        first *= magnitude
    if first >= last:
        return None, None, None
    return None, first, last


def _made(
    view: str, start: int, match: re.Match[str], kind: str, unit: str | None,
    values: _Ends, end: int | None = None, vague: bool = False,
) -> Quantity:  # fmt: skip
    span = Span(start + match.start(), end if end is not None else start + match.end())
    value, low, high = values
    conversion = _CONVERSION.get(unit or "")
    converted = None
    if conversion and value is not None and kind == "quantity":
        exact = value * conversion[0]
        converted = (float(round(exact)) if exact >= 10 else round(exact, 1), conversion[1])
    return Quantity(span, span.of(view), kind, unit, value, low, high, vague, converted)


def _money(view: str, words: str, start: int, sentence: Sentence) -> Iterator[Quantity]:
    for match in _MONEY.finditer(words):
        if match["sign"]:
            unit = _CURRENCIES.get(match["sign"].lower().replace("us $", "us$"), "USD")
            magnitude = value_of(f"1 {(match['mag'] or '').strip(' -')}") or 1.0
            low = (value_of(match["slow"]) or 0.0) * magnitude
            high = (value_of(match["shigh"] or "") or 0.0) * magnitude
            ranged = bool(match["shigh"]) and high > low
            values: _Ends = (None, low, high) if ranged else (low, None, None)
        else:
            coin = match["coin"].lower().split()[-1]
            unit = _CURRENCIES.get(coin.rstrip("s"), _CURRENCIES.get(coin, coin))
            values = _ends(match)
        yield _made(view, start, match, "money", unit, values)


def _percentages(view: str, words: str, start: int, sentence: Sentence) -> Iterator[Quantity]:
    for match in _PERCENT.finditer(words):
        values = _ends(match)
        if values != (None, None, None):
            yield _made(view, start, match, "percentage", "percent", values)


def _shares(view: str, words: str, start: int, sentence: Sentence) -> Iterator[Quantity]:
    for match in _SHARE.finditer(words):
        if match["inone"]:
            part, whole = value_of(match["inone"]), value_of(match["inall"])
            if not part or not whole or part >= whole:
                continue
            value = 100 * part / whole
        else:
            count = (match["count"] or "a").lower()
            part_name = match["part"].lower()
            share = FRACTIONS[part_name.rstrip("s")] if part_name != "half" else 0.5
            value = (
                100 * share * {"one": 1, "a": 1, "an": 1, "two": 2, "three": 3, "four": 4}[count]
            )
        value = round(value, 1) if value % 1 else value
        bare = re.sub(r"(?: of| the)$", "", match.group(), flags=re.IGNORECASE)
        end = start + match.start() + len(bare)
        yield _made(view, start, match, "percentage", "percent", (value, None, None), end)


def _spans_of_time(view: str, words: str, start: int, sentence: Sentence) -> Iterator[Quantity]:
    """“1 hour 59 minutes 40.2 seconds”: one duration, in seconds."""
    for match in _COMPOUND.finditer(words):
        total = sum(
            (value_of(part[1]) or 0.0) * _SECONDS[part[2].lower()]
            for part in _PART.finditer(match.group())
        )
        yield _made(view, start, match, "duration", "seconds", (round(total, 3), None, None))


def _durations(view: str, words: str, start: int, sentence: Sentence) -> Iterator[Quantity]:
    for match in _DURATION.finditer(words):
        if match["long"]:
            unit = match["long"].split()[-1].lower()
            yield _made(view, start, match, "duration", unit, (None, None, None), vague=True)
            continue
        if match["half"] or match["onehalf"]:
            unit = (match["halfunit"] or match["onehalf"]).lower()
            value = 0.5 if match["half"] else 1.5
            yield _made(view, start, match, "duration", unit + "s", (value, None, None))
            continue
        values = _ends(match)
        if values == (None, None, None):
            continue
        unit = match["unit"].lower()
        unit = "centuries" if unit.startswith("centur") else unit.rstrip("s") + "s"
        yield _made(view, start, match, "duration", unit, values)


def _plain(view: str, words: str, start: int, sentence: Sentence) -> Iterator[Quantity]:
    for match in _PLAIN.finditer(words):
        vague = bool(match["vague"])
        values = (None, None, None) if vague else _ends(match)
        if not vague and values == (None, None, None):
            continue
        unit, end = _unit_after(sentence, start + match.end(), vague)
        if values[0] is not None and _is_label(match, words, values[0]):
            continue
        if unit is None and (vague or not _stands_alone(sentence, start + match.start(), match)):
            continue
        yield _made(view, start, match, "quantity", unit, values, end, vague)
    for match in _MOST.finditer(words):
        unit, end = _unit_after(sentence, start + match.end(), True)
        if unit is not None:
            yield _made(view, start, match, "quantity", unit, (None, None, None), end, True)


def _unit_after(sentence: Sentence, place: int, vague: bool) -> tuple[str | None, int]:
    """Return the noun that is counted after a number, and where it ends."""
    doc = sentence.tokens.doc
    following = [t for t in sentence.tokens if t.idx + sentence.offset >= place][:8]
    if following and following[0].idx + sentence.offset > place + 1:
        return None, place
    last = None
    for number, token in enumerate(following):
        if (
            token.lower_ in ("of", "the", "these", "those", "its", "their", "other", "more")
            and last is None
            and number < 3
        ):
            continue
        if token.text == "-" and number == 0:
            continue
        if token.pos_ in ("NOUN", "PROPN"):
            last = token
            if (
                token.i + 1 < len(doc)
                and doc[token.i + 1].pos_ in ("NOUN", "PROPN")
                and doc[token.i + 1].dep_ != "appos"
            ):
                continue
            break
        if (
            last is None
            and token.pos_ in ("ADJ", "ADV", "VERB", "NUM")
            and not token.is_punct
            and token.tag_ != "VBD"
        ):
            continue
        break
    if last is None or last.lower_ in ("a.m", "p.m", "a.m.", "p.m.", "am", "pm"):
        return None, place
    lower = last.lower_
    unit = _UNIT_NAMES.get(lower, "people" if lower in PEOPLE_NOUNS else lower)
    return unit, last.idx + len(last) + sentence.offset


def _stands_alone(sentence: Sentence, place: int, match: re.Match[str]) -> bool:
    """Say whether a number without a noun is a figure all the same: “the toll rose to 58”."""
    number = match["one"] or match["high"] or match["highb"] or ""
    if not number[:1].isdigit() and " " not in number and value_of(number) in (None, 1.0):
        return False
    wanted = place + len(match.group()) - 1
    token = next((t for t in sentence.tokens if t.idx + sentence.offset + len(t) > wanted), None)
    if token is None or not token.like_num:
        return False
    governor = token.head
    if governor.pos_ == "PROPN" or token.ent_type_ in (
        "DATE",
        "TIME",
        "LAW",
        "PRODUCT",
        "EVENT",
        "ORDINAL",
    ):
        return False
    return token.dep_ in (
        "dobj",
        "pobj",
        "attr",
        "nsubj",
        "nsubjpass",
        "appos",
        "conj",
        "npadvmod",
        "oprd",
    )


def _is_label(match: re.Match[str], words: str, value: float) -> bool:
    """Say whether a number names or dates something: a year, “Article 50”, a score, an age, “one of”."""
    digits = match["one"] or ""
    if _YEAR.fullmatch(digits) and not match["near"]:
        return True
    before = words[max(0, match.start() - 25) : match.start()]
    after = words[match.end() : match.end() + 12]
    if (
        re.search(r"[A-Z][\w&.]* $", before)
        and digits.isdigit()
        and match.start() > 0
        and len(digits) <= 4
    ):
        return bool(re.search(r"(?:Category|Article|Flight|Boeing|No\.?|Section|Title|Chapter|Route|Highway|Interstate|Bell|S&P|"
                              r"Room|Level|Phase|Type|Apollo|Airbus|Windows|Group|District|Class) $", before))  # fmt: skip
    if (
        value == 1
        and digits.lower() == "one"
        and re.match(r" (?:of|another|day|thing|way|who|that|side|hand)\b", after)
    ):
        return True
    return bool(re.match(r"[- ](?:years?|months?|weeks?)[- ]old|:\d|[-–]\d", after))
