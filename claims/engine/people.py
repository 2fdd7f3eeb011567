"""Who took part: the names in a list of people, kept apart from their titles."""

from __future__ import annotations

import re

from claims.engine.candidates import Candidate
from claims.engine.kinds.evidence import Evidence
from claims.engine.lexicon import TITLES
from claims.engine.references import References

_PARTICLES = frozenset(
    {"de", "del", "van", "von", "der", "bin", "al", "el", "da", "dos", "la", "le", "ibn"}
)
_RUN_END = re.compile(r"[,;:()\"]")


def participants_of(candidate: Candidate, references: References) -> tuple[str, ...]:
    """Return the full names of the people in a claim, in order, without titles."""
    names: list[str] = []
    run: list[int] = []
    tokens = candidate.tokens
    doc = candidate.doc
    for token in [*tokens, None]:
        if token is not None and _in_name(token.text, bool(run), token.ent_type_ == "PERSON"):
            run.append(token.i)
            continue
        joined = token is not None and run and (
            token.text == "-" or token.lower_ in _PARTICLES or doc[token.i - 1].text == "-"
        )  # fmt: skip
        if joined and token is not None:
            run.append(token.i)
            continue
        words = [doc[number].text_with_ws for number in run]
        name = _name_of(words, [doc[number].ent_type_ for number in run])
        if name is None and len(run) == 1 and words[0].strip() in references.full_names:
            name = words[0].strip()
        if name:
            full = references.full_name(name)
            if full not in names:
                names.append(full)
        run = []
    return tuple(names)


def took_part(evidence: Evidence) -> tuple[str, ...]:
    """Return who took part in what a claim tells: names, else the groups that are counted."""
    if evidence.participants:
        return evidence.participants
    return tuple(q.text for q in evidence.quantities if q.kind == "quantity" and q.unit == "people")


def _in_name(word: str, running: bool, person: bool) -> bool:
    if not word[:1].isalpha():
        return False
    return word[:1].isupper() or (person and running)


def _name_of(words: list[str], types: list[str]) -> str | None:
    """Return the name in a run of capitalised words, None where it names no person."""
    titled = False
    while words and (
        words[0].strip().strip(".").lower() in TITLES
        or (len(words) > 2 and types[0] in ("NORP", "ORG", "GPE"))
        or words[0].strip().lower() in _PARTICLES
    ):
        titled = titled or words[0].strip().strip(".").lower() in TITLES
        words, types = words[1:], types[1:]
    while words and words[-1].strip().lower() in (*_PARTICLES, "-"):
        words, types = words[:-1], types[:-1]
    if set(types) <= {"NORP", "GPE"}:
        return None
    if not words or not ("PERSON" in types or titled):
        return None
    if words[0].strip().lower() in ("the", "also", "a", "an") or len(words) > 6:
        return None
    name = "".join(words).strip().removesuffix("'s").removesuffix("’s")
    return name if len(name) > 1 else None
