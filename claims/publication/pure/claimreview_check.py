"""The check of ClaimReview markup: what must and must not be in it (DOMAIN.md, 6)."""

from __future__ import annotations

import math
import re
from collections.abc import Iterator, Mapping
from datetime import date, datetime
from html.entities import html5
from typing import Any, TypeGuard
from urllib.parse import urlsplit

REQUIRED = ("@context", "@id", "claimReviewed", "reviewRating", "url", "author")
NUMBERS = ("ratingValue", "bestRating", "worstRating")
_NAMES = "|".join(sorted({name.rstrip(";") for name in html5}, key=len, reverse=True))
ENTITY = re.compile(rf"&(?:#0*[1-9]\d{{0,6}}|#[xX]0*[1-9a-fA-F][0-9a-fA-F]{{0,5}}|{_NAMES});")
SCRIPT = re.compile(r"<\s*/?\s*script|<!--", re.IGNORECASE)
MOMENT = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:\d\d)")
DAY = re.compile(r"\d{4}-\d\d-\d\d")
LANGUAGE = re.compile(r"[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*")


def problems_of(markup: Mapping[str, Any], *, own_site: str = "") -> list[str]:
    """What is wrong with a ClaimReview by the rules of the format; empty for one that holds.

    `own_site` is the address of the site the markup is for: nothing on it can be an appearance.
    Takes any JSON and never raises.
    """
    problems = [f"{name} is missing." for name in REQUIRED if _is_blank(markup.get(name))]
    if markup.get("@type") != "ClaimReview":
        problems.append("@type must be ClaimReview.")
    for name in ("url", "@id", "license"):
        if not _is_blank(markup.get(name)) and not is_address(markup[name]):
            problems.append(f"{name} must be a complete address.")
    problems += _agent_problems("author", markup.get("author"), ("Organization",))
    problems += _date_problems(markup, ("datePublished", "dateModified", "expires"))
    problems += _rating_problems(markup.get("reviewRating"))
    problems += _claim_problems(markup, own_site)
    problems += _list_problems(markup)
    language = markup.get("inLanguage", "en")
    if not (isinstance(language, str) and LANGUAGE.fullmatch(language)):
        problems.append("inLanguage must be a language code such as en or pt-BR.")
    for text in _texts(markup):
        if ENTITY.search(text):
            problems.append(f"HTML entity in {text[:60]!r}.")
        if SCRIPT.search(text):
            problems.append(f"Script in {text[:60]!r}.")
    return problems


def _rating_problems(rating: Any) -> list[str]:
    if not isinstance(rating, dict):
        return ["reviewRating must be one Rating."]
    problems = []
    if _is_blank(rating.get("alternateName")):
        problems.append("reviewRating.alternateName, the verdict's words, is missing.")
    given = [name for name in NUMBERS if name in rating]
    if given and len(given) < len(NUMBERS):
        problems.append("ratingValue, bestRating and worstRating come together or not at all.")
    elif given:
        value, best, worst = (_number(rating[name]) for name in NUMBERS)
        if value is None or best is None or worst is None:
            problems.append("ratingValue, bestRating and worstRating must be numbers.")
        elif worst >= best or not worst <= value <= best or -1 in (value, best, worst):
            problems.append(f"The number {value:g} is not within {worst:g} to {best:g}.")
    return problems


def _claim_problems(markup: Mapping[str, Any], own_site: str) -> list[str]:
    claim = markup.get("itemReviewed")
    if claim is None:
        return []
    if not isinstance(claim, dict) or claim.get("@type") != "Claim":
        return ["itemReviewed must be one Claim."]
    problems = _date_problems(claim, ("datePublished",), "itemReviewed.")
    if "author" in claim:
        kinds = ("Person", "Organization")
        problems += _agent_problems("itemReviewed.author", claim["author"], kinds)
    places = claim.get("appearance", [])
    if not isinstance(places, list):
        problems.append("itemReviewed.appearance must be a list.")
        places = []
    if "firstAppearance" in claim:
        places = [claim["firstAppearance"], *places]
    for place in places:
        address = place.get("url") if isinstance(place, dict) else None
        if not is_address(address):
            problems.append("An appearance needs one complete address.")
        elif own_site and site_of(address) == site_of(own_site):
            problems.append("Our own page cannot be an appearance.")
        elif _page(address) == _page(markup.get("url")):
            problems.append("This page itself cannot be an appearance.")
    return problems


def _list_problems(markup: Mapping[str, Any]) -> list[str]:
    problems = []
    for name, kind in (("citation", None), ("correction", "CorrectionComment")):
        items = markup.get(name, [])
        if not isinstance(items, list) or not all(isinstance(item, dict) for item in items):
            problems.append(f"{name} must be a list of things.")
        elif name == "citation" and any("url" in x and not is_address(x["url"]) for x in items):
            problems.append("A citation's url must be a complete address.")
        elif kind and not all(item.get("@type") == kind for item in items):
            problems.append(f"{name} must be a list of {kind}.")
    return problems


def _agent_problems(where: str, agent: Any, kinds: tuple[str, ...]) -> list[str]:
    if agent is None:
        return []
    if not isinstance(agent, dict) or agent.get("@type") not in kinds:
        return [f"{where} must be one {' or '.join(kinds)}."]
    problems = [f"{where}.name is missing."] if _is_blank(agent.get("name")) else []
    if where == "author" and not is_address(agent.get("url")):
        problems.append("author.url must be a complete address.")
    return problems


def _date_problems(thing: Mapping[str, Any], names: tuple[str, ...], where: str = "") -> list[str]:
    return [
        f"{where}{name} must be a date, or a moment with its offset."
        for name in names
        if name in thing and not _is_date(thing[name])
    ]


def _is_date(value: Any) -> bool:
    if not isinstance(value, str):
        return False
    try:
        if DAY.fullmatch(value):
            return bool(date.fromisoformat(value))
        return bool(MOMENT.fullmatch(value) and datetime.fromisoformat(value))
    except ValueError:
        return False


def is_address(value: Any) -> TypeGuard[str]:
    """One absolute address of the web; several joined by commas or spaces are none."""
    if not isinstance(value, str) or re.search(r"\s|,\s*https?://", value):
        return False
    return value.startswith(("http://", "https://")) and bool(site_of(value))


def site_of(address: str) -> str:
    """The host and port of an address; empty where it has none."""
    try:
        return urlsplit(address).netloc.casefold()
    except ValueError:
        return ""


def _page(address: Any) -> str:
    return re.split(r"[?#]", address, maxsplit=1)[0].rstrip("/") if isinstance(address, str) else ""


def _number(value: Any) -> float | None:
    """The number; None for texts, truth values and what is not finite."""
    if isinstance(value, bool) or not isinstance(value, int | float) or not math.isfinite(value):
        return None
    return value


def _is_blank(value: Any) -> bool:
    return not value or (isinstance(value, str) and not value.strip())


def _texts(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for item in value.values():
            yield from _texts(item)
    elif isinstance(value, list):
        for item in value:
            yield from _texts(item)
