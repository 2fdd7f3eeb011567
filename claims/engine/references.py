"""Light references: surname to full name, short form to long form, “the official” to who he is."""

from __future__ import annotations

import bisect
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from claims.engine.lexicon import PLATFORMS
from claims.engine.parsing import Sentence
from claims.engine.sources import with_plain_start, without_titles

if TYPE_CHECKING:
    from spacy.tokens import Token

_SHORT_FORM = re.compile(
    r"((?:[A-Z][\w.&'’-]*)(?: (?:[A-Z][\w.&'’-]*|of|the|for|and|on|in|de)){1,9}) \(([A-Z][A-Za-z&-]{1,9})\)"
)
_INDEFINITE = frozenset({"a", "an", "one", "another", "two", "three", "several", "some"})
_LONGEST_CHAIN = 12
_INITIAL = 2
"""The length up to which a middle part of a name is an initial: “J.”."""


@dataclass(frozen=True, slots=True)
class Mention:
    """A name or description at a place in the article."""

    place: int
    words: str


class References:
    """Who is named and described where in one article."""

    def __init__(self, text: str, sentences: tuple[Sentence, ...]) -> None:
        self.people: list[Mention] = []
        self.places: list[int] = []
        self.full_names: dict[str, str] = {}
        self.descriptions: dict[str, list[Mention]] = {}
        self.long_forms = {
            match[2]: match[1].removeprefix("The ")
            for match in _SHORT_FORM.finditer(text)
            if _fits(match[1].removeprefix("The "), match[2])
        }
        pairs: dict[str, str] = {}
        middle: dict[str, str] = {}
        alone: set[str] = set()
        for sentence in sentences:
            self._read_names(sentence, middle)
            self._read_descriptions(sentence)
            _read_capitals(sentence, pairs, alone)
        for surname in sorted(alone & set(pairs) - set(self.full_names)):
            self.full_names[surname] = pairs[surname]
        for surname in sorted(set(middle) - set(self.full_names)):
            self.full_names[surname] = middle[surname]
        self.people.sort(key=lambda mention: mention.place)
        self.places = [mention.place for mention in self.people]

    def _read_names(self, sentence: Sentence, middle: dict[str, str]) -> None:
        for entity in sentence.tokens.ents:
            if entity.label_ != "PERSON":
                continue
            name = without_titles(entity.text)
            if not name or not name[0].isupper() or name.lower() in PLATFORMS:
                continue
            self.people.append(Mention(sentence.offset + entity.start_char, name))
            parts = name.split()
            if 2 <= len(parts) <= 5:
                self.full_names.setdefault(parts[-1], name)
                middle.update((part, name) for part in parts[1:-1] if len(part) > _INITIAL)

    def _read_descriptions(self, sentence: Sentence) -> None:
        for token in sentence.tokens:
            if token.pos_ != "NOUN" or token.ent_type_ in ("DATE", "TIME", "CARDINAL"):
                continue
            first = next(
                (
                    c
                    for c in token.children
                    if c.dep_ in ("det", "nummod") or c.lower_ in _INDEFINITE
                ),
                None,
            )
            if first is None or first.lower_ not in _INDEFINITE or first.i > token.i:
                continue
            words = " ".join(token.doc[token.left_edge.i : token.i + 1].text.split())
            words = with_plain_start(words, token.left_edge)
            mention = Mention(sentence.offset + token.left_edge.idx, words)
            self.descriptions.setdefault(token.lemma_.lower(), []).append(mention)

    def full_name(self, name: str) -> str:
        """Return the full name that goes with a name, or the name itself."""
        plain = name.removesuffix("'s").removesuffix("’s")
        if " " in plain:
            return plain
        return self.full_names.get(plain, plain)

    def long_form(self, name: str) -> str:
        """Return the long form that the article gives for a short one, else the name itself."""
        bare = re.sub(r"^(?:the|The) ", "", name)
        return self.long_forms.get(bare, name)

    def described(self, head: str, place: int) -> str | None:
        """Return the last indefinite mention of such a person before a place: “an official”."""
        before = [m for m in self.descriptions.get(head, ())[:_LONGEST_CHAIN] if m.place < place]
        return before[-1].words if before else None

    def person_before(self, place: int) -> str | None:
        """Return the full name of the last person named before a place."""
        number = bisect.bisect_left(self.places, place)
        return self.full_name(self.people[number - 1].words) if number else None


def _read_capitals(sentence: Sentence, pairs: dict[str, str], alone: set[str]) -> None:
    """Note “Ilse Marend”, and “Marend” alone: together they tell a name that the parser missed."""
    run: list[str] = []
    for token in sentence.tokens:
        if token.pos_ == "PROPN" and token.is_title and token.ent_type_ in ("", "PERSON"):
            run.append(token.text)
            continue
        _note(run, pairs, alone)
        run = []
    _note(run, pairs, alone)


def _note(run: list[str], pairs: dict[str, str], alone: set[str]) -> None:
    name = without_titles(" ".join(run)).split() if run else []
    if len(name) == 1:
        alone.add(name[0])
    elif 2 <= len(name) <= 3:
        pairs.setdefault(name[-1], " ".join(name))


def _fits(long: str, short: str) -> bool:
    initials = "".join(word[0] for word in long.split() if word[0].isupper())
    letters = [letter for letter in short.upper() if letter.isalpha()]
    return (
        bool(initials)
        and bool(letters)
        and initials[0] == letters[0]
        and len(letters) <= len(initials) + 3
    )


def subject_of(head: Token) -> Token | None:
    """Return the subject of a clause, also the one it shares with the clause before."""
    verb = head
    for _ in range(4):
        own = next((c for c in verb.children if c.dep_ in ("nsubj", "nsubjpass")), None)
        if own is not None:
            return own
        if verb.dep_ not in ("conj", "xcomp", "advcl", "ccomp") or verb.head == verb:
            return None
        verb = verb.head
    return None


def doer_of(head: Token) -> Token | None:
    """Return who does what a clause tells: its subject, or “by whom” in the passive."""
    if any(child.dep_ == "nsubjpass" for child in head.children):
        agent = next((child for child in head.children if child.dep_ == "agent"), None)
        return (
            next((c for c in agent.children if c.dep_ == "pobj"), None)
            if agent is not None
            else None
        )
    return subject_of(head)
