"""Units of measure and currencies: how they are written, what they are called, what they are in others."""

from __future__ import annotations

import math
import re
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Measure:
    """A unit: its name, its words and signs as patterns, and the unit that it is also shown in."""

    name: str
    words: str
    signs: str = ""
    factor: float = 0.0
    other: str = ""
    offset: float = 0.0


_METRE = r"met(?:er|re)s?"
MEASURES = (
    Measure("square miles", r"square[ -]miles?", r"sq\.? ?mi", 2.5899881, "square km"),
    Measure("square km", rf"square[ -]kilo{_METRE}", r"sq\.? ?km|km2|km²", 0.38610216, "square miles"),
    Measure("square metres", rf"square[ -]{_METRE}", r"sq\.? ?m|m2|m²", 10.763910, "square feet"),
    Measure("square feet", r"square[ -](?:foot|feet)", r"sq\.? ?ft", 0.09290304, "square metres"),
    Measure("cubic metres", rf"cubic[ -]{_METRE}", "m3|m³", 35.314667, "cubic feet"),
    Measure("cubic feet", r"cubic[ -](?:foot|feet)", "", 0.028316847, "cubic metres"),
    Measure("acres", "acres?", "", 0.40468564, "hectares"),
    Measure("hectares", "hectares?", "ha", 2.4710538, "acres"),
    Measure("mph", r"miles?[ -](?:per|an)[ -]hour", "mph", 1.609344, "km/h"),
    Measure("km/h", rf"kilo{_METRE}[ -](?:per|an)[ -]hour", "km/hr?|kph|kmh|kmph", 0.62137119, "mph"),
    Measure("knots", "knots?", "", 1.852, "km/h"),
    Measure("metres per second", rf"{_METRE}[ -](?:per|a)[ -]second", "m/s", 3.6, "km/h"),
    Measure("nautical miles", r"nautical[ -]miles?", "", 1.852, "km"),
    Measure("light years", r"light[ -]years?"),
    Measure("miles", "miles?", "mi", 1.609344, "km"),
    Measure("km", rf"kilo{_METRE}", "kms?", 0.62137119, "miles"),
    Measure("metres", _METRE, "m", 3.2808399, "feet"),
    Measure("cm", rf"centi{_METRE}", "cm", 0.39370079, "inches"),
    Measure("mm", rf"milli{_METRE}", "mm", 0.039370079, "inches"),
    Measure("feet", "f(?:oo|ee)t", "ft", 0.3048, "metres"),
    Measure("inches", "inch(?:es)?", "", 2.54, "cm"),
    Measure("yards", "yards?", "yds?", 0.9144, "metres"),
    Measure("kg", r"kilogram(?:me)?s?|kilos?", "kgs?", 2.2046226, "pounds"),
    Measure("pounds", "pounds?", "lbs?", 0.45359237, "kg"),
    Measure("ounces", "ounces?", "oz", 28.349523, "grams"),
    Measure("grams", r"gram(?:me)?s?", "g", 0.035273962, "ounces"),
    Measure("mg", r"milligram(?:me)?s?", "mg"),
    Measure("tonnes", "tonnes?|metric[ -]tons?"),
    Measure("tons", "tons?"),
    Measure("litres", "lit(?:er|re)s?", "", 0.26417205, "gallons"),
    Measure("ml", "millilit(?:er|re)s?", "ml"),
    Measure("gallons", "gallons?", "", 3.7854118, "litres"),
    Measure("barrels", "barrels?"),
    Measure("°C", r"degrees?[ -](?:Celsius|centigrade)|deg\.? ?(?:Celsius|C)|Celsius",
            "(?:degrees |° ?)C|℃", 1.8, "°F", 32.0),
    Measure("°F", r"degrees?[ -]Fahrenheit|deg\.? ?(?:Fahrenheit|F)|Fahrenheit",
            "(?:degrees |° ?)F|℉", 5 / 9, "°C", -160 / 9),
    Measure("degrees", "degrees?"),
    Measure("kWh", r"kilowatt[ -]?hours?", "kWh"),
    Measure("MWh", r"megawatt[ -]?hours?", "MWh"),
    Measure("GWh", r"gigawatt[ -]?hours?", "GWh"),
    Measure("TWh", r"terawatt[ -]?hours?", "TWh"),
    Measure("W", "watts?"),
    Measure("kW", "kilowatts?", "kW"),
    Measure("MW", "megawatts?", "MW"),
    Measure("GW", "gigawatts?", "GW"),
    Measure("J", "joules?"),
    Measure("calories", "calories?"),
    Measure("kB", "kilobytes?", "[kK]B"),
    Measure("MB", "megabytes?", "MB"),
    Measure("GB", "gigabytes?", "GB"),
    Measure("TB", "terabytes?", "TB"),
    Measure("PB", "petabytes?", "PB"),
    Measure("bits per second", r"bits?[ -]per[ -]second"),
    Measure("Mbit/s", r"megabits?[ -]per[ -]second", "Mbit/s|Mbps"),
    Measure("Gbit/s", r"gigabits?[ -]per[ -]second", "Gbit/s|Gbps"),
    Measure("basis points", r"basis[ -]points?"),
)  # fmt: skip
"""The longer of two that begin alike stands first."""
_BY_NAME = {measure.name: measure for measure in MEASURES}
_NAMED = [
    (re.compile(rf"(?:(?i:{each.words})|{each.signs or each.words})"), each.name)
    for each in MEASURES
]
MEASURE = "|".join(
    rf"(?i:{each.words})|{each.signs}" if each.signs else rf"(?i:{each.words})"
    for each in MEASURES
)  # fmt: skip
"""Any unit as it is written: words in whatever letters, signs as they are."""
_DIMENSIONS = (
    frozenset({"square miles", "square km", "square metres", "square feet", "acres", "hectares"}),
    frozenset({"cubic metres", "cubic feet", "litres", "gallons", "barrels", "ml"}),
    frozenset({"miles", "km", "metres", "cm", "mm", "feet", "inches", "yards", "nautical miles"}),
    frozenset({"mph", "km/h", "knots", "metres per second"}),
    frozenset({"kg", "pounds", "ounces", "grams", "tonnes", "tons"}),
    frozenset({"°C", "°F"}),
)
_WHOLE, _THREE_FIGURES = 10, 1_000

CURRENCIES = {
    "us$": "USD", "$": "USD", "nz$": "NZD", "a$": "AUD", "au$": "AUD", "c$": "CAD", "ca$": "CAD", "hk$": "HKD",
    "s$": "SGD", "nt$": "TWD", "mx$": "MXN", "r$": "BRL", "€": "EUR", "£": "GBP", "¥": "JPY", "₹": "INR",
    "₽": "RUB", "₪": "ILS", "₩": "KRW", "₴": "UAH", "₦": "NGN", "₺": "TRY", "₱": "PHP", "฿": "THB", "₫": "VND", "₿": "BTC",
    "dollar": "USD", "us dollar": "USD", "u.s. dollar": "USD", "american dollar": "USD", "canadian dollar": "CAD",
    "australian dollar": "AUD", "new zealand dollar": "NZD", "hong kong dollar": "HKD", "singapore dollar": "SGD",
    "euro": "EUR", "pound": "GBP", "pounds sterling": "GBP", "pound sterling": "GBP", "egyptian pound": "EGP",
    "lebanese pound": "LBP", "syrian pound": "SYP", "yen": "JPY", "yuan": "CNY", "renminbi": "CNY",
    "rupee": "INR", "pakistani rupee": "PKR", "ruble": "RUB", "rouble": "RUB", "franc": "CHF", "swiss franc": "CHF",
    "french franc": "FRF", "krona": "SEK", "kronor": "SEK", "kronur": "ISK", "krone": "NOK", "kroner": "NOK",
    "danish krone": "DKK", "danish kroner": "DKK", "koruna": "CZK", "zloty": "PLN", "zlotys": "PLN", "forint": "HUF",
    "hryvnia": "UAH", "lira": "TRY", "peso": "MXN", "argentine peso": "ARS", "philippine peso": "PHP",
    "chilean peso": "CLP", "colombian peso": "COP", "reais": "BRL", "won": "KRW", "shekel": "ILS", "baht": "THB",
    "ringgit": "MYR", "rupiah": "IDR", "dong": "VND", "taka": "BDT", "rand": "ZAR", "naira": "NGN", "cedi": "GHS",
    "shilling": "KES", "ugandan shilling": "UGX", "birr": "ETB", "riyal": "SAR", "dirham": "AED", "lari": "GEL",
    "tenge": "KZT", "peseta": "ESP", "guilder": "NLG", "markka": "FIM", "deutsche mark": "DEM", "german mark": "DEM",
    "drachma": "GRD", "bitcoin": "BTC", "cent": "cents", "penny": "pence", "pennies": "pence", "pence": "pence",
}  # fmt: skip
_CODES = (
    "USD|EUR|GBP|CHF|JPY|CNY|RMB|INR|PKR|RUB|SEK|NOK|DKK|ISK|PLN|CZK|HUF|RON|UAH|TRY|ILS|AUD|CAD|NZD|"
    "HKD|SGD|KRW|THB|MYR|IDR|PHP|VND|BDT|ZAR|NGN|KES|GHS|ETB|EGP|SAR|AED|QAR|BRL|MXN|ARS|CLP|COP|GEL|KZT"
)
SIGN = (
    rf"(?-i:(?<![A-Za-z])(?:(?:{_CODES})[$€£]?(?=[ \d])|(?:US|NZ|HK) \$|(?:US|us|NZ|AU?|CA?|HK|S|NT|MX|R)\$"
    r"|[$€£¥₹₽₪₩₴₦₺₱฿₫₿]))"
)
"""A currency before its number."""
_NATION = (
    r"(?:US|U\.S\.|American|Canadian|Australian|New Zealand|Hong Kong|Singapore|Egyptian|Lebanese|Syrian|"
    r"Pakistani|Swiss|French|Danish|Argentine|Philippine|Chilean|Colombian|Ugandan|German|Deutsche)"
)
_COIN_WORDS = (
    r"dollars?|euros?|pounds?(?: sterling)?|yen|yuan|renminbi|rupees?|rou?bles?|francs?|kron(?:a|or|ur|er|e)|koruna|"
    r"zlotys?|forints?|hryvnias?|liras?|pesos?|reais|won|shekels?|baht|ringgit|rupiah|dong|taka|rand|naira|cedis?|"
    r"shillings?|birr|riyals?|dirhams?|lari|tenge|pesetas?|guilders?|markkaa?|(?:German |Deutsche )marks?|"
    r"drachmas?|bitcoins?|cents?|penn(?:y|ies)|pence"
)
COIN = rf"(?:(?i:{_NATION} )?(?:(?i:{_COIN_WORDS})|{_CODES})\b|[€£¥₹](?!\d))"
"""A currency after its number."""


def unit_named(written: str) -> str:
    """Return the name of a unit that is written as MEASURE allows."""
    return next(name for pattern, name in _NAMED if pattern.fullmatch(written))


def currency_named(written: str) -> str:
    """Return the code of a currency from its sign, its name or the code itself."""
    plain = re.sub(r"(?<=[a-z]) (?=\$)|(?<=[a-z]{3})[$€£]$", "", written.strip().lower())
    for form in (plain, plain.removesuffix("s"), *(plain.split()[-1:])):
        known = CURRENCIES.get(form) or CURRENCIES.get(form.removesuffix("s"))
        if known:
            return known
    return "CNY" if plain == "rmb" else plain.upper()


def are_convertible(name: str | None, other: str | None) -> bool:
    """Say whether two different units measure the same: miles and km, square feet and hectares."""
    sizes = [next((d for d in _DIMENSIONS if each in d), None) for each in (name, other)]
    return name != other and sizes[0] is not None and sizes[0] is sizes[1]


def also(value: float, name: str | None) -> tuple[float, str] | None:
    """Return a value in the other common unit, None where there is none: 60 miles, also 97 km.

    From 10 on it is a whole number, from 1,000 on it has three figures, below 10 one decimal.
    """
    measure = _BY_NAME.get(name or "")
    if measure is None or not measure.other:
        return None
    exact = value * measure.factor + measure.offset
    size = abs(exact)
    if measure.offset:
        return float(round(exact)), measure.other
    if size >= _THREE_FIGURES:
        return round(exact, 2 - math.floor(math.log10(size))), measure.other
    if size >= _WHOLE:
        return float(round(exact)), measure.other
    places = 1 if size >= 1 or not size else -math.floor(math.log10(size)) + 1
    return round(exact, places), measure.other
