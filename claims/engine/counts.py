"""Counts: numbers with the noun that is counted, numbers that stand alone, and vague ones."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from claims.engine.amounts import Amount, rounded_from
from claims.engine.lexicon import PEOPLE_NOUNS
from claims.engine.numbers import VAGUE
from claims.engine.result import Quantity
from claims.engine.written import Written
from claims.engine.years import is_year

if TYPE_CHECKING:
    from spacy.tokens import Token

_SKIPPED = frozenset(
    [
        "of",
        "the",
        "these",
        "those",
        "its",
        "their",
        "his",
        "her",
        "our",
        "my",
        "your",
        "other",
        "others",
        "more",
        "such",
    ]
)
_HARMED = frozenset(
    [
        "dead",
        "killed",
        "injured",
        "wounded",
        "hurt",
        "missing",
        "arrested",
        "detained",
        "homeless",
        "infected",
        "displaced",
        "sick",
    ]
)
_FIGURES = frozenset(
    [
        "dobj",
        "pobj",
        "attr",
        "nsubj",
        "nsubjpass",
        "appos",
        "conj",
        "npadvmod",
        "oprd",
        "nummod",
        "acomp",
    ]
)
_NAMES = frozenset(["TIME", "LAW", "PRODUCT", "EVENT", "ORDINAL"])
_DAYS = frozenset(["today", "yesterday", "tomorrow", "tonight"])
_OLDEST = 120
_MAGNITUDE = re.compile(r"\bmagnitude(?: of)? $", re.IGNORECASE)
_LABEL = re.compile(
    r"(?:Category|Article|Flight|Boeing|No\.?|Section|Title|Chapter|Route|Highway|Interstate|Bell|S&P|Room|Level|"
    r"Phase|Type|Apollo|Airbus|Windows|Group|District|Class|Nasdaq|Dow|FTSE|Russell|Formula|Channel|Gate|Platform|"
    r"Line|Page|Paragraph|Rule|Resolution|Order|Proposition|Amendment|Lot|Unit|Zone|Ward|Precinct|Stage|Game|Round|"
    r"Part|Volume|Episode|Season|Version|Model|Mark|Grade|Year|Day|Week|Covid|COVID|G|U|F|B) ?-?$"
)
_LABEL_BEFORE = re.compile(
    r"\b(?:no\.|number|article|section|chapter|page|route|flight|room|item|paragraph) $", re.I
)
_SCORE_OR_TIME = re.compile(
    r":\d|[-–/]\d|(?:st|nd|rd|th)\b|-(?:first|second|third|(?:four|fif|six|seven|eigh|nin)th)\b",
    re.IGNORECASE,
)
_ONE_OF = re.compile(
    r" (?:of|another|day|thing|way|who|that|which|side|hand|can|could|would|might|may|must|should|has to|such|where|"
    r"by one|or more|or another|[a-z]+ or)\b",
    re.IGNORECASE,
)
_VAGUE = re.compile(rf"(?<![\w$€£.,'-])(?:{VAGUE})\b", re.IGNORECASE)
_MOST = re.compile(
    r"(?<![\w-])(?:(?:(?:nearly|almost|virtually|practically) all|most) of|(?:nearly|almost|virtually) all(?= [a-z]+s\b)"
    r"|(?:a|the|an) (?:overwhelming |vast |large |great |clear |absolute |narrow )*majority of)\b",
    re.IGNORECASE,
)
_THEM = re.compile(r" (?:them|us|you|whom)\b", re.IGNORECASE)
_MOST_BARE = re.compile(r"(?<!the )(?<!at )(?<![\w-])most(?= [a-z-]+)", re.IGNORECASE)
_MAJORITY = re.compile(
    r"\b(?:holds?|held|has|had|have|having|wins?|won|lost|loses?|keeps?|kept|with|secured?|controls?|controlled|gain(?:s|ed)?) "
    r"(?P<it>(?:a|its|their|an) (?:[a-z]+ )?majority)\b(?! (?:leader|owner|stake|whip|opinion|shareholder|of))",
    re.IGNORECASE,
)
_COUPLE = re.compile(
    r"(?<![\w-])a couple of(?= [a-z]+s\b)(?! (?:dozen|hundred|thousand|million|billion|seconds|minutes|hours|days|weeks|months|years|decades))",
    re.IGNORECASE,
)
_VOTE = re.compile(r"\b(?:vote|votes|voted|passed|approved|rejected)\b", re.IGNORECASE)
_VERSUS = re.compile(
    r"(?<![\w$€£.,'/–-])(?P<one>\d{1,3})(?: ?[-–] ?|-to-| to )(?P<other>\d{1,3})(?![\w/–-]|,\d|\.\d|%)"
)
_NEXT = 8


def count_of(text: Written, amount: Amount) -> Quantity | None:
    """Return the count that an amount is, None where it is a name, a year, a score, a label."""
    unit, end = _counted(text, amount.end)
    before = text.words[max(0, amount.start - 25) : amount.start]
    if _MAGNITUDE.search(before):
        unit, end = "magnitude", amount.end
    elif _is_label(text, amount, before, unit):
        return None
    if not unit and end == amount.end:
        alone = _alone(text, amount)
        if alone is None:
            return None
        unit, end = alone or None, amount.end
    values = (amount.low,) if amount.high is None else (None, amount.low, amount.high)
    return text.quantity(amount.start, end, "quantity", unit or None, *values)


def votes_in(text: Written) -> Iterator[Quantity]:
    """Yield the two tallies of a vote: “by 230-to-197”, “voted 66 to 27”."""
    words = text.words
    for match in _VERSUS.finditer(words):
        before = words[max(0, match.start() - 60) : match.start()].rpartition(";")[2]
        if _VOTE.search(before + words[match.end() : match.end() + 8]):
            yield text.quantity(*match.span("one"), "quantity", "votes", float(match["one"]))
            yield text.quantity(*match.span("other"), "quantity", "votes", float(match["other"]))


def vague_counts(text: Written) -> Iterator[Quantity]:
    """Yield counts without a number of their own: “dozens of homes”, “most of them”, a majority."""
    words = text.words
    for match in _COUPLE.finditer(words):
        unit, end = _counted(text, match.end())
        if unit is not None:
            yield text.quantity(match.start(), end, "quantity", unit, 2.0)
    for match in _VAGUE.finditer(words):
        unit, end = _counted(text, match.end())
        if unit is not None or _is_vague_figure(text, match.end()):
            yield text.quantity(
                rounded_from(words, match.start()), end, "quantity", unit or None, vague=True
            )
    for match in (*_MOST.finditer(words), *_MOST_BARE.finditer(words)):
        unit, end = _counted(text, match.end())
        token = text.token_before(match.end())
        bare = match.group().lower() == "most"
        if bare and (
            token is None or token.dep_ != "amod" or token.head.tag_ not in ("NNS", "NNPS")
        ):
            continue
        them = _THEM.match(words, match.end())
        if them is not None:
            yield text.quantity(match.start(), them.end(), "quantity", None, vague=True)
        elif unit is not None:
            yield text.quantity(match.start(), end, "quantity", unit, vague=True)
    for match in _MAJORITY.finditer(words):
        yield text.quantity(*match.span("it"), "quantity", "majority", vague=True)


def _counted(text: Written, place: int) -> tuple[str | None, int]:
    """Return the noun that is counted after a number, and where it ends.

    It is “” for “three more”, None where nothing is counted. Where another number stands between,
    as in “five of the three-ton satellites”, the noun does not belong to the span.
    """
    following = text.tokens_from(place, _NEXT)
    if following and text.place_of(following[0]) > place + 1:
        return None, place
    last: Token | None = None
    is_number_only = False
    for number, token in enumerate(following):
        after = following[number + 1] if number + 1 < len(following) else None
        if token.lower_ in ("more", "others") and not _has_noun_next(following, number):
            return "", text.place_of(token) + len(token)
        if token.pos_ in ("NOUN", "PROPN") and token.lower_ not in _DAYS:
            last = token
            if (
                following[0].text == "-"
                or after is None
                or after.pos_ not in ("NOUN", "PROPN")
                or after.dep_ == "appos"
            ):
                break
            continue
        if last is not None:
            break
        if token.lower_ in _HARMED and not _has_noun_next(following, number):
            return "people", text.place_of(token) + len(token)
        if not _is_passed_over(text, place, following, number):
            break
        is_number_only = is_number_only or token.like_num
    if last is None or last.lower_ in ("a.m", "p.m", "a.m.", "p.m.", "am", "pm"):
        return None, place
    unit = "people" if last.lower_ in PEOPLE_NOUNS else last.lower_
    return unit, place if is_number_only else text.place_of(last) + len(last)


def _has_noun_next(following: list[Token], number: int) -> bool:
    return number + 1 < len(following) and following[number + 1].pos_ in ("NOUN", "PROPN", "ADJ")


def _is_passed_over(text: Written, place: int, following: list[Token], number: int) -> bool:
    """Say whether a token may stand between a number and its noun: “of the”, an adjective, a mark."""
    token = following[number]
    if token.text == "-" or token.lower_ in _SKIPPED:
        return number < 4
    if token.text in ('"', "'"):
        return text.place_of(token) > place
    if token.text == ",":
        return (
            bool(number)
            and following[number - 1].pos_ == "ADJ"
            and _has_noun_next(following, number)
        )
    return token.pos_ in ("ADJ", "ADV", "VERB", "NUM") and token.tag_ not in ("VBD", "VBZ", "VBP")


def _alone(text: Written, amount: Amount) -> str | None:
    """Return the unit of a number without a noun, “” where it has none, None where it is no figure.

    “The toll rose to 58” is a figure, “he was 85” is an age.
    """
    token = text.token_before(amount.end)
    if token is None or token.pos_ not in (
        "NUM",
        "NOUN",
        "PROPN",
        "ADJ",
        "SYM",
        "X",
        "PUNCT",
        "PRON",
    ):
        return None
    number = amount.low_text
    if amount.low == 1.0 and not number[:1].isdigit():
        before = text.token_before(amount.number)
        begins = before is None or before.pos_ in ("PUNCT", "CCONJ", "SCONJ")
        return "" if begins and token.dep_ in ("nsubj", "nsubjpass") else None
    if (
        amount.high is None
        and not token.like_num
        and not number[-1:].isalpha()
        and number[-1:] not in "½¼¾⅓⅔"
    ):
        return None
    governor = token.head
    if token.ent_type_ == "DATE" or (governor.lemma_ == "be" and token.dep_ in ("attr", "acomp")):
        return _age_or_none(amount, token)
    if governor.pos_ == "PROPN" or token.ent_type_ in _NAMES:
        return None
    if token.dep_ == "nummod" and governor.lower_ not in ("more", "others", "dead"):
        return None
    return "" if token.dep_ in _FIGURES or amount.is_rounded else None


def _age_or_none(amount: Amount, token: Token) -> str | None:
    governor = token.head
    if governor.lemma_ not in ("be", "turn") or token.dep_ not in (
        "attr",
        "acomp",
        "dobj",
        "npadvmod",
    ):
        return "" if amount.is_rounded and token.dep_ in _FIGURES else None
    subject = next((t for t in governor.lefts if t.dep_ in ("nsubj", "nsubjpass")), None)
    if subject is None or amount.high is not None or not 0 < amount.low < _OLDEST:
        return ""
    is_person = (
        subject.lower_ in ("he", "she", "i", "who")
        or subject.ent_type_ == "PERSON"
        or subject.lower_ in PEOPLE_NOUNS
    )
    return "years" if is_person and amount.low == int(amount.low) else ""


def _is_label(text: Written, amount: Amount, before: str, unit: str | None) -> bool:
    """Say whether a number names or dates something: a year, “Article 50”, a score, “one of”."""
    words, number = text.words, amount.low_text
    if amount.high is not None:
        return False
    if is_year(words, amount.number, amount.end) and not amount.is_rounded:
        return True
    if _SCORE_OR_TIME.match(words, amount.end):
        return True
    is_short = number.isdigit() and len(number) <= 4 and amount.start > 0
    if is_short and (_LABEL.search(before) or _LABEL_BEFORE.search(before)):
        return True
    if amount.low == 1.0 and number.lower() == "one":
        return bool(_ONE_OF.match(words, amount.end))
    named = text.token_before(amount.number) if unit is None and number.isdigit() else None
    return named is not None and named.pos_ == "PROPN" and not _is_governed(text, amount)


def _is_governed(text: Written, amount: Amount) -> bool:
    token = text.token_before(amount.end)
    return token is not None and token.dep_ in ("dobj", "attr", "pobj")


def _is_vague_figure(text: Written, place: int) -> bool:
    """Say whether “thousands” without a noun is a figure all the same."""
    token = text.token_before(place)
    return token is not None and token.dep_ in _FIGURES and token.dep_ != "nummod"
