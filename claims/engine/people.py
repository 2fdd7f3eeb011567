"""People: the names in a stretch of words, kept apart from the titles before them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from claims.engine.candidates import Candidate
from claims.engine.lexicon import TITLES
from claims.engine.references import References

if TYPE_CHECKING:
    from spacy.tokens import Token

_PARTICLES = frozenset(
    {"de", "del", "van", "von", "der", "bin", "al", "el", "da", "dos", "la", "le", "ibn"}
)
_LONGEST_NAME = 6


def participants_of(candidate: Candidate, references: References) -> tuple[str, ...]:
    """Return the full names of the people in a claim, in order, without titles."""
    names: list[str] = []
    for run in _runs(candidate.tokens):
        name = _known(run, references)
        full = references.full_name(name) if name else None
        if full and full not in names:
            names.append(full)
    return tuple(names)


def person_in(tokens: list[Token], references: References) -> str | None:
    """Return the name with which a noun phrase ends, None where it names nobody.

    “Foreign Minister Orsen Dahl” is Orsen Dahl; “Dahl's children” is nobody.
    """
    runs = list(_runs(tokens))
    if not runs or runs[-1][-1].i != tokens[-1].i:
        return None
    return _known(runs[-1], references)


def _runs(tokens: list[Token]) -> list[list[Token]]:
    """Return the runs of words that may be names: capitals, with particles and hyphens between."""
    runs: list[list[Token]] = []
    run: list[Token] = []
    for token in tokens:
        after_hyphen = bool(run) and run[-1].text == "-"
        joins = bool(run) and (token.text == "-" or token.lower_ in _PARTICLES or after_hyphen)
        if _in_name(token, bool(run)) or joins:
            run.append(token)
            continue
        runs += [run] if run else []
        run = []
    return [*runs, run] if run else runs


def _known(run: list[Token], references: References) -> str | None:
    """Return the name in a run, also one that only the rest of the article tells for a name."""
    name = _name_of(run)
    if name is None:
        surname = run[-1].text
        known = references.full_names.get(surname)
        if known and (len(run) == 1 or _words(run).endswith(known)):
            return surname if len(run) == 1 else known
    return name


def _words(run: list[Token]) -> str:
    return "".join(token.text_with_ws for token in run).strip()


def _in_name(token: Token, running: bool) -> bool:
    if not token.text[:1].isalpha():
        return False
    return token.text[:1].isupper() or (token.ent_type_ == "PERSON" and running)


def _name_of(run: list[Token]) -> str | None:
    """Return the name in a run of capitalised words, None where it names no person."""
    first, last = 0, len(run)
    titled = False
    while first < last and (
        _is_title(run[first])
        or (last - first > 2 and run[first].ent_type_ in ("NORP", "ORG", "GPE"))
        or run[first].lower_ in _PARTICLES
    ):
        titled = titled or _is_title(run[first])
        first += 1
    while last > first and run[last - 1].lower_ in (*_PARTICLES, "-"):
        last -= 1
    kept = run[first:last]
    types = {token.ent_type_ for token in kept}
    if not kept or types <= {"NORP", "GPE"} or not ("PERSON" in types or titled):
        return None
    if kept[0].lower_ in ("the", "also", "a", "an") or len(kept) > _LONGEST_NAME:
        return None
    name = _words(kept).removesuffix("'s").removesuffix("’s")
    return name if len(name) > 1 else None


def _is_title(token: Token) -> bool:
    word = token.text.strip(".").lower()
    return word in TITLES or word.removesuffix("s") in TITLES
