"""Reading what a language model answered: its JSON, piece by piece, nothing taken on trust."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from claims.engine.kinds.register import JUDGED

_MOST_LINKS = 4


class Malformed(Exception):
    """The answer is not in the form that was asked for."""

    def __init__(self) -> None:
        super().__init__("What the language model answered is not in the form that was asked for.")


@dataclass(frozen=True, slots=True)
class Item:
    """One claim as the model gave it, in its words."""

    sentence: object
    quote: str
    kinds: tuple[str, ...]
    claimant: str | None
    via: tuple[str, ...]
    statement: str
    is_attributed: bool
    """The model spoke of a claimant, if only to say that there is none."""


def items_of(content: str) -> list[Item | None]:
    """Return the claims of an answer in its order, None for each that is not in the form.

    What stands around the outermost braces (a fence, a preface) is passed over. Raises Malformed.
    """
    try:
        answer = json.loads(content[content.find("{") : content.rfind("}") + 1])
    except (ValueError, RecursionError):
        raise Malformed from None
    found = answer.get("claims") if isinstance(answer, dict) else None
    if not isinstance(found, list):
        raise Malformed
    return [_item(each) for each in found]


def _item(given: Any) -> Item | None:
    if not isinstance(given, dict) or not isinstance(given.get("quote"), str):
        return None
    claimant = given.get("claimant")
    return Item(
        sentence=given.get("sentence"),
        quote=given["quote"],
        kinds=tuple(kind for kind in JUDGED if kind in _texts(given.get("kinds"))),
        claimant=claimant if isinstance(claimant, str) and claimant.strip() else None,
        via=tuple(_texts(given.get("via")))[:_MOST_LINKS],
        statement=given["statement"] if isinstance(given.get("statement"), str) else "",
        is_attributed="claimant" in given and isinstance(claimant, str | None),
    )


def _texts(given: Any) -> Iterable[str]:
    return [each for each in given if isinstance(each, str)] if isinstance(given, list) else []
