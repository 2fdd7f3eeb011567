"""Who is named as a source: the words of a noun phrase, with titles and later clauses taken off."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from claims.engine.lexicon import (
    DOCUMENTS,
    OCCASIONS,
    OUTLET_NOUNS,
    PERSONS,
    PLATFORMS,
    TITLES,
)
from claims.engine.parsing import Sentence
from claims.engine.text import Span

if TYPE_CHECKING:
    from spacy.tokens import Token

_LATER = frozenset({"relcl", "acl", "appos", "advcl", "ccomp", "conj", "cc", "parataxis", "dep"})
_OWNERS = {"his": "he", "her": "she", "its": "it", "their": "they", "my": "i", "our": "we"}
_WRITTEN = DOCUMENTS | {
    "summary", "decree", "ruling", "announcement", "estimate", "figure", "polling", "website",
    "imaging", "record", "speech", "remark", "number", "order", "account", "testimony", "page",
    "memoir", "book", "opinion", "decision", "warning", "note", "tweet", "message", "research",
}  # fmt: skip
"""What somebody writes or gives out, and who answers for it."""
_PERSON_PRONOUNS = frozenset({"he", "she", "they", "it", "i", "we"})


@dataclass(frozen=True, slots=True)
class Source:
    """A source as the text names it at one place."""

    span: Span
    words: str
    head: str
    is_name: bool
    is_person: bool
    is_pronoun: bool
    is_plural: bool = False


def source_at(sentence: Sentence, head: Token, limit: int | None = None) -> Source:
    """Return the source that a noun stands for, in the words of the text before a limit."""
    named = _named_person(head)
    first, last = _edges(head if named is None else named)
    doc = head.doc
    if limit is not None and named is None:
        last = max(head.i, min(last, limit - 1))
    words = doc[first : last + 1].text
    person = named is not None
    if named is not None:
        words = without_titles(doc[_name_start(named, first) : named.i + 1].text)
    else:
        words = with_plain_start(words, doc[first])
    name = person or (head.pos_ == "PROPN" and head.ent_type_ not in ("NORP", "DATE"))
    return Source(
        span=sentence.span_of(doc[first], doc[last]),
        words=" ".join(words.split()),
        head=head.lemma_.lower(),
        is_name=name,
        is_person=person,
        is_pronoun=head.lower_ in _PERSON_PRONOUNS,
        is_plural=head.tag_ in ("NNS", "NNPS") or head.lower_ == "they",
    )


def behind(
    sentence: Sentence, head: Token, limit: int | None = None
) -> tuple[Source, tuple[str, ...]]:
    """Return who answers for what a noun says, and the document or outlet between, if any.

    “The minister's statement” is the minister's, “a paper citing the police” is the police's.
    """
    cited = _cited(head)
    if cited is not None:
        return source_at(sentence, cited, limit), (phrase(head),)
    paper = _whole_of(head)
    if paper.lemma_.lower() in _WRITTEN:
        author = _author(paper)
        if author is not None and author.tag_ == "PRP$":
            return _owner(sentence, author), (phrase(paper),)
        if author is not None and not any(t.tag_ in ("PRP$", "PRP") for t in author.subtree):
            return source_at(sentence, author, limit), (phrase(paper),)
    return source_at(sentence, head, limit), ()


def _cited(head: Token) -> Token | None:
    """Return who is cited by an outlet: “the agency, which cited officials, …”."""
    for clause in head.children:
        if clause.dep_ in ("relcl", "acl") and clause.lemma_.lower() in ("cite", "quote"):
            found = next((c for c in clause.children if c.dep_ == "dobj"), None)
            if found is not None:
                return found
    return None


def _whole_of(head: Token) -> Token:
    """Return “statement” for “part of the statement”."""
    if head.lemma_.lower() not in ("part", "excerpt", "section", "copy", "draft"):
        return head
    of = next((c for c in head.children if c.lower_ in ("of", "from")), None)
    whole = next((c for c in of.children if c.dep_ == "pobj"), None) if of is not None else None
    return head if whole is None else whole


def _author(paper: Token) -> Token | None:
    """Return who made a document: its owner, “by X”, “issued by X”, “the X report”."""
    for child in paper.children:
        if child.dep_ == "poss":
            return child
        if child.dep_ == "prep" and child.lower_ in ("by", "from", "of"):
            maker = next((c for c in child.children if c.dep_ == "pobj"), None)
            named = maker is not None and maker.ent_type_ in ("ORG", "PERSON", "GPE")
            if maker is not None and (child.lower_ != "of" or named):
                return maker
        if child.dep_ in ("acl", "relcl"):
            agent = next((c for c in child.children if c.dep_ == "agent"), None)
            maker = next((c for c in agent.children if c.dep_ == "pobj"), None) if agent else None
            if maker is not None:
                return maker
    return next(
        (c for c in paper.children if c.dep_ == "compound" and c.ent_type_ in ("ORG", "PERSON")),
        None,
    )


def _owner(sentence: Sentence, owner: Token) -> Source:
    """Return the one that “his” or “its” goes back to, as the pronoun that could stand there."""
    words = _OWNERS.get(owner.lower_, owner.lower_)
    return Source(sentence.span_of(owner, owner), words, words, False, False, True, words == "they")


def _name_start(last: Token, first: int) -> int:
    """Return where a person's name begins that ends with a token, not before `first`."""
    start = last.i
    while start > first and last.doc[start].ent_iob_ == "I" and last.ent_type_ == "PERSON":
        start -= 1
    return start if last.ent_type_ == "PERSON" else first


def _named_person(head: Token) -> Token | None:
    """Return the last word of the person's name that a noun is or is put beside, if any."""
    if head.ent_type_ == "PERSON":
        return head
    doc = head.doc
    if head.pos_ == "PROPN" and any(
        t.lower_ in TITLES and t.lower_ not in ("the", "of", "national", "army", "police", "justice", "fire")
        for t in doc[head.left_edge.i : head.i]
    ) and head.ent_type_ not in ("ORG", "GPE", "NORP"):  # fmt: skip
        return head
    beside = next((c for c in head.children if c.dep_ == "appos" and _is_name(c)), None)
    if beside is None and head.lemma_.lower() in PERSONS:
        beside = _person_after(head)
    return beside if head.pos_ != "PROPN" else None


def _is_name(noun: Token) -> bool:
    """Say whether an apposition is a person's name, by its type or by two capitals for a person."""
    if noun.ent_type_ == "PERSON":
        return True
    if noun.head.lemma_.lower() not in PERSONS | TITLES or noun.ent_type_ in ("GPE", "NORP"):
        return False
    given = noun.doc[noun.i - 1] if noun.i else noun
    return noun.pos_ == "PROPN" and given.dep_ == "compound" and given.pos_ == "PROPN"


def _person_after(head: Token) -> Token | None:
    """Return the last word of a name that follows a post and a comma: “the mayor of X, A B”."""
    doc = head.doc
    for comma in range(head.i + 1, min(head.i + 7, len(doc) - 1)):
        if doc[comma].text != ",":
            continue
        end = comma + 1
        while end < len(doc) and doc[end].ent_type_ == "PERSON":
            end += 1
        return doc[end - 1] if end > comma + 1 else None
    return None


def _edges(head: Token) -> tuple[int, int]:
    """Return the first and last token of the noun phrase, without clauses and appositions."""
    first, last = head.left_edge.i, head.i
    if head.ent_type_ in ("PERSON", "ORG", "GPE"):
        while last + 1 < len(head.doc) and head.doc[last + 1].ent_iob_ == "I":
            last += 1
    for child in head.children:
        if child.i < head.i or child.is_punct or child.dep_ == "case":
            continue
        if child.dep_ in _LATER and not _is_joined_name(child):
            break
        last = max(last, child.right_edge.i)
        inner = [t for t in child.subtree if t.dep_ in ("relcl", "acl", "appos") and t.i > child.i]
        if inner:
            last = max(head.i, min(t.left_edge.i for t in inner) - 1)
            break
    while last > head.i and (head.doc[last].is_punct or head.doc[last].dep_ == "cc"):
        last -= 1
    while first < head.i and (head.doc[first].is_punct or head.doc[first].dep_ == "cc"):
        first += 1
    return first, last


def _is_joined_name(child: Token) -> bool:
    """Say whether “and X” belongs to the source: two speakers of one sentence."""
    return child.dep_ == "cc" or (child.dep_ == "conj" and child.pos_ in ("PROPN", "NOUN"))


def without_titles(words: str) -> str:
    """Return the name without the titles, posts and lower-case words before it."""
    parts = words.replace("’s", "").split()
    while len(parts) > 1 and (
        parts[0].strip(".,").lower() in TITLES
        or not parts[0][:1].isupper()
        or parts[0].endswith("'s")
    ):
        parts = parts[1:]
    return " ".join(parts).strip(" ,;:'’\"“”")


def with_plain_start(words: str, first: Token) -> str:
    """Return the words without the capital that only the start of a sentence gave them."""
    named = first.pos_ == "PROPN" or first.ent_type_ in ("NORP", "GPE", "ORG", "PERSON")
    if named and first.pos_ != "DET" or not first.is_sent_start or not first.is_title:
        return words
    return words[:1].lower() + words[1:]


def is_occasion(head: Token) -> bool:
    """Say whether a noun names an occasion or document at which something is said."""
    return head.lemma_.lower() in OCCASIONS or head.lower_ in PLATFORMS


def is_outlet(head: Token) -> bool:
    """Say whether a noun names somebody who only passes news on."""
    return head.lemma_.lower() in OUTLET_NOUNS or head.ent_type_ == "ORG"


def phrase(head: Token) -> str:
    """Return the noun phrase of an occasion or document, short and without later clauses."""
    first, last = _edges(head)
    words = " ".join(head.doc[first : last + 1].text.split())
    return with_plain_start(words, head.doc[first])
