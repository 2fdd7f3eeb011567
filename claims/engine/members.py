"""Members: the people and groups of a list, each once, with titles and appositions taken off."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from claims.engine.candidates import Candidate
from claims.engine.lexicon import (
    ADJUNCT_PREPOSITIONS,
    COLLECTIVES,
    LIST_OPENERS,
    MEETING_NOUNS,
    PEOPLE_NOUNS,
    PERSONS,
    ROLE_NOUNS,
)
from claims.engine.people import person_in
from claims.engine.references import References
from claims.engine.sources import with_plain_start

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

_JOINERS = frozenset({",", ";", "and", "or", "&", "plus", "alongside", "versus"})
_ORGANISATION = frozenset({"ORG", "FAC", "EVENT", "WORK_OF_ART", "LAW"})
_BODIES = frozenset({"GPE", "ORG", "NORP", "LOC"})
_JOINING_PAIRS = frozenset(
    {
        ("along", "with"),
        ("together", "with"),
        ("accompanied", "by"),
        ("joined", "by"),
        ("led", "by"),
    }
)
_RELATIVES = frozenset({"who", "whom", "whose", "which", "where", "when", "while", "that", "what"})
_NOT_PEOPLE = frozenset({"DATE", "TIME", "MONEY", "PERCENT", "ORDINAL", "QUANTITY"})
_NEAR = 300
"""How many characters back “he” and “she” look for the only person who is named."""


@dataclass(frozen=True, slots=True)
class _Item:
    """One item of a list, and what stood before it."""

    tokens: list[Token]
    after_comma: bool
    is_spelled_out: bool = False


def members_in(
    candidate: Candidate, first: int, last: int, references: References
) -> Iterator[str]:
    """Yield who is listed between two tokens of the parsed paragraph, both included."""
    items = list(_items(candidate.doc, first, last))
    names = [_name(item.tokens, references) for item in items]
    over = False
    for number, item in enumerate(items):
        name = names[number]
        if name:
            yield name
        elif not (over or item.is_spelled_out or _is_beside_name(items, names, number)):
            described = _described(candidate, item.tokens, references)
            if described:
                yield described
        over = over or _is_cut_short(item.tokens)


def _is_beside_name(items: list[_Item], names: list[str | None], number: int) -> bool:
    """Say whether an item only tells the post of the person who is named before or after it."""
    item = items[number]
    if not _is_post(item.tokens):
        return False
    if number and names[number - 1] and item.after_comma:
        return True
    if number + 1 == len(items) or not names[number + 1]:
        return False
    following = items[number + 1]
    if following.after_comma:
        return following.tokens[0].text[:1].isupper() or item.tokens[0].tag_ == "PRP$"
    return _is_bare(item.tokens) and _is_bare(following.tokens)


def _items(doc: Doc, first: int, last: int) -> Iterator[_Item]:
    """Cut a list at its commas and joining words, but not inside a name."""
    item: list[Token] = []
    comma, depth = False, 0
    for token in doc[first : last + 1]:
        if token.text in "([":
            depth += 1
        elif token.text in ")]":
            depth = max(0, depth - 1)
        elif depth:
            continue
        elif _joins(token) and not _goes_on(item, token):
            if item:
                yield _Item(item, comma, token.lower_ == "including")
            comma = token.text == "," or (comma and not item)
            item = []
        elif _closes(token, item):
            break
        else:
            item.append(token)
    if item:
        yield _Item(item, comma)


def _joins(token: Token) -> bool:
    doc = token.doc
    following = doc[token.i + 1] if token.i + 1 < len(doc) else None
    if (token.lower_, following.lower_ if following is not None else "") in _JOINING_PAIRS:
        return True
    if token.lower_ == "including":
        return True
    if token.lower_ not in _JOINERS:
        return False
    inside = (
        token.lower_ in ("and", "&")
        and token.ent_type_ in _ORGANISATION
        and following is not None
        and following.ent_iob_ == "I"
    )
    return not inside


def _goes_on(item: list[Token], joiner: Token) -> bool:
    """Say whether “and” joins two places or bodies of one group: “ministers of A and B”."""
    following = [t for t in joiner.doc[joiner.i + 1 : joiner.i + 3] if t.lower_ != "the"][:1]
    if not following or not item:
        return False
    if joiner.text == "," and not item[-1].ent_type_ == following[0].ent_type_ == "GPE":
        return False
    places = item[-1].ent_type_ in _BODIES or item[-1].pos_ == "PROPN"
    within = any(t.lower_ in ("of", "from", "for") for t in item[1:])
    return within and places and following[0].ent_type_ in _BODIES


def _closes(token: Token, item: list[Token]) -> bool:
    """Say whether the list is over: a verb that is not part of a relative clause."""
    if token.tag_ == "TO" or token.text in (":", "—", "–"):
        return True
    relative = any(t.lower_ in _RELATIVES for t in item)
    return token.tag_ in ("VBD", "VBZ", "VBP", "MD") and not relative


def _core(tokens: list[Token]) -> list[Token]:
    """Return the noun phrase of an item, without opening words and what comes after it."""
    start = 0
    while start < len(tokens) and (
        (tokens[start].lower_ in LIST_OPENERS and tokens[start].lower_ != "the")
        or tokens[start].is_punct or tokens[start].is_space
    ):  # fmt: skip
        start += 1
    kept: list[Token] = []
    for token in tokens[start:]:
        if _comes_later(token) and any(t.pos_ in ("NOUN", "PROPN", "NUM") for t in kept):
            break
        kept.append(token)
    while kept and (kept[-1].is_punct or kept[-1].pos_ in ("ADV", "ADP") or kept[-1].is_space):
        kept.pop()
    return kept


def _comes_later(token: Token) -> bool:
    """Say whether a word after a noun begins what is told of it: “wearing”, “in”, “who”."""
    words = token.lower_ in _RELATIVES or token.lower_ in ADJUNCT_PREPOSITIONS
    return words or token.tag_ in ("VBG", "VBN")


def _is_cut_short(tokens: list[Token]) -> bool:
    """Say whether a participle or adjunct stands in an item: what is listed next belongs to it."""
    core = _core(tokens)
    following = tokens[tokens.index(core[-1]) + 1 :] if core else []
    return any(t.tag_ == "VBG" or t.lower_ in ADJUNCT_PREPOSITIONS for t in following[:1])


def _name(tokens: list[Token], references: References) -> str | None:
    """Return the full name of the person whom an item names."""
    core = _core(tokens)
    if not core or core[0].lower_ in _RELATIVES:
        return None
    name = person_in(core, references) or _after_office(core)
    return references.full_name(name) if name else None


def _after_office(core: list[Token]) -> str | None:
    """Return the name in “First Minister of Scotland A B”, whatever the parser takes it for."""
    of = next((number for number, token in enumerate(core) if token.lower_ == "of"), 0)
    after = core[of + 1 :]
    if not of or core[of - 1].lemma_.lower() not in ROLE_NOUNS or len(after) < 3:
        return None
    if not all(token.pos_ == "PROPN" for token in after[-3:]):
        return None
    return "".join(token.text_with_ws for token in after[-2:]).strip()


def _head(core: list[Token]) -> Token | None:
    """Return the noun that an item is about: the last one before “of” or “from”."""
    head: Token | None = None
    for token in core:
        if token.pos_ == "ADP" and head is not None and head.pos_ != "ADJ":
            break
        if token.pos_ in ("NOUN", "PROPN", "NUM", "ADJ"):
            head = token
    return head


def _is_post(tokens: list[Token]) -> bool:
    """Say whether an item gives the post or kinship of one person and no name."""
    core = _core(tokens)
    if not core:
        return True
    if core[0].lower_ in _RELATIVES:
        return True
    head = _head(core)
    return (
        head is not None
        and head.tag_ in ("NN", "NNP", "JJ")
        and (head.lemma_.lower() in PERSONS or head.lemma_.lower() in ROLE_NOUNS or _is_kin(head))
    )


def _is_kin(head: Token) -> bool:
    return head.lower_ in (
        "aunt",
        "uncle",
        "cousin",
        "niece",
        "nephew",
        "mother",
        "widow",
        "partner",
    )


def _is_bare(tokens: list[Token]) -> bool:
    """Say whether no article opens the item: “former adviser and retired general A B”."""
    return tokens[0].pos_ not in ("DET", "NUM") and tokens[0].tag_ != "PRP$"


def _described(candidate: Candidate, tokens: list[Token], references: References) -> str | None:
    """Return the group or body that an item describes, in the words of the text."""
    core = _core(tokens)
    if len(core) == 1 and core[0].pos_ == "PRON":
        return _behind_pronoun(candidate, core[0], references)
    head = _head(core)
    if head is None or core[0].lower_ in _RELATIVES or head.ent_type_ in _NOT_PEOPLE:
        return None
    lemma = head.lemma_.lower()
    if lemma in MEETING_NOUNS and lemma not in COLLECTIVES and head.pos_ == "NOUN":
        return None
    people = head.tag_ in ("NNS", "NNPS", "NNP", "CD") or head.ent_type_ in ("ORG", "GPE", "NORP")
    if not (people or lemma in COLLECTIVES or lemma in PERSONS or head.lower_ in PEOPLE_NOUNS):
        return None
    doc = candidate.doc
    words = " ".join(doc[core[0].i : core[-1].i + 1].text.split())
    return with_plain_start(words, core[0]).removesuffix("'s").removesuffix("’s")


def _behind_pronoun(candidate: Candidate, pronoun: Token, references: References) -> str | None:
    """Return whom “he” stands for, where only one person is named before it; else nobody."""
    if pronoun.lower_ not in ("he", "she"):
        return None
    place = candidate.sentence.offset + pronoun.idx
    near = {
        references.full_name(mention.words)
        for mention in references.people
        if place - _NEAR <= mention.place < place
    }
    return near.pop() if len(near) == 1 else None
