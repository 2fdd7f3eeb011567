"""Candidates: every stretch of a sentence that could be one proposition."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from claims.engine.parsing import Sentence
from claims.engine.text import Span

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

CLAUSES = frozenset({
    "ROOT", "conj", "ccomp", "advcl", "relcl", "acl", "xcomp", "pcomp", "parataxis", "csubj", "dep",
})  # fmt: skip
_CUTS = frozenset({"conj", "advcl", "relcl", "acl", "ccomp", "parataxis", "appos", "dep"})
_CUT_PREPOSITIONS = frozenset(
    {"according", "following", "including", "despite", "with", "after", "as"}
)
_LEADING = frozenset({"cc", "mark", "advmod", "punct", "intj", "preconj"})
_MOST_CUTS = 5
MOST_CANDIDATES = 100
"""In one sentence. Real sentences stay far below; it bounds the time for nested nonsense."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """A run of tokens around a head, and how its edges came about."""

    sentence: Sentence
    head: Token
    first: int
    last: int
    left: str
    right: str

    @property
    def doc(self) -> Doc:
        """Return the parsed paragraph."""
        return self.head.doc

    @property
    def tokens(self) -> list[Token]:
        """Return the tokens of the candidate."""
        return list(self.head.doc[self.first : self.last + 1])

    @property
    def span(self) -> Span:
        """Return the place of the candidate in the article."""
        return self.sentence.span_of(self.doc[self.first], self.doc[self.last])


def candidates_of(sentence: Sentence) -> list[Candidate]:
    """Return the candidates of a sentence, each stretch once, in a fixed order."""
    found: dict[tuple[int, int], Candidate] = {}
    for token in sentence.tokens:
        if len(found) >= MOST_CANDIDATES:
            break
        for candidate in _of_head(sentence, token):
            found.setdefault((candidate.first, candidate.last), candidate)
    return list(found.values())


def _of_head(sentence: Sentence, token: Token) -> Iterator[Candidate]:
    if _is_clause(token):
        lefts = list(_left_edges(token))
        rights = list(_right_edges(token))
    elif token.dep_ == "appos":
        lefts = [("own", token.left_edge.i), ("antecedent", token.head.left_edge.i)]
        rights = list(_right_edges(token))
    elif token.pos_ in ("NOUN", "PROPN") and _is_rich(token):
        lefts = [("own", token.left_edge.i)]
        rights = [*_right_edges(token), ("noun", token.i)]
    else:
        return
    for left, first in lefts:
        for right, last in rights:
            edges = _stripped(
                token.doc, max(first, sentence.tokens[0].i), min(last, sentence.tokens[-1].i)
            )
            if edges and edges[0] <= token.i <= edges[1]:
                yield Candidate(sentence, token, edges[0], edges[1], left, right)


def _is_clause(token: Token) -> bool:
    if token.dep_ == "ROOT":
        return True
    if token.dep_ not in CLAUSES:
        return False
    return token.pos_ in ("VERB", "AUX") or token.dep_ in ("advcl", "ccomp", "relcl")


def _is_rich(noun: Token) -> bool:
    """Say whether a noun phrase brings a number, or several facts of its own."""
    children = list(noun.children)
    if any(c.dep_ == "nummod" or c.like_num for c in children):
        return True
    if any(c.dep_ in ("amod", "compound") and any(t.like_num for t in c.subtree) for c in children):
        return True
    return sum(1 for c in children if c.dep_ == "prep") >= 2


def _left_edges(head: Token) -> Iterator[tuple[str, int]]:
    yield "full", head.left_edge.i
    inner = [c for c in head.children if c.i < head.i]
    kept = [c for c in inner if c.dep_ not in _LEADING]
    if inner and kept and kept[0] != inner[0]:
        yield "bare", kept[0].left_edge.i
    subject = next((c for c in inner if c.dep_ in ("nsubj", "nsubjpass", "csubj", "expl")), None)
    if subject is not None:
        yield "subject", subject.left_edge.i
        after = next((c.i for c in inner if c.i > subject.i and c.dep_ != "punct"), head.i)
        yield "predicate", after
    else:
        auxiliary = next((c.i for c in inner if c.dep_ in ("aux", "auxpass", "neg")), head.i)
        yield "verb", auxiliary
    if head.dep_ in ("relcl", "acl"):
        yield "antecedent", head.head.left_edge.i
        yield "noun", head.head.i
    if head.dep_ in ("conj", "xcomp") and subject is None:
        shared = next((c for c in head.head.children if c.dep_ in ("nsubj", "nsubjpass")), None)
        if shared is not None and shared.i < head.i:
            yield "shared", shared.left_edge.i


def _right_edges(head: Token) -> Iterator[tuple[str, int]]:
    """Yield the right edges: the whole subtree, and its ends before each later clause."""
    end = head.right_edge.i
    yield "full", end
    cuts: list[tuple[int, str]] = []
    for token in head.doc[head.i + 1 : end + 1]:
        name = _cut_name(head, token)
        if name:
            start = token.left_edge.i
            if start > head.i:
                cuts.append((start - 1, name))
    seen: set[int] = {end}
    for last, name in sorted(cuts, key=lambda cut: -cut[0])[: _MOST_CUTS * 2]:
        if last not in seen and len(seen) <= _MOST_CUTS:
            seen.add(last)
            yield name, last


def _cut_name(head: Token, token: Token) -> str | None:
    """Return what kind of dependent begins here, where a claim may end before it."""
    if token.dep_ in _CUTS and not (
        token.dep_ == "conj" and token.pos_ in ("NOUN", "PROPN", "NUM", "ADJ")
    ):
        return token.dep_ if token.head == head else f"inner {token.dep_}"
    if (
        token.dep_ == "prep"
        and token.lower_ in _CUT_PREPOSITIONS
        and token.i
        and token.nbor(-1).is_punct
    ):
        return "prep"
    if token.lower_ == "according":
        return "according"
    if token.dep_ == "punct" and token.text in (";", "—", "–", ":"):
        return "stop"
    return None


def _stripped(doc: Doc, first: int, last: int) -> tuple[int, int] | None:
    """Return the edges without marks, conjunctions and opening adverbs."""
    while first <= last and (
        doc[first].is_punct or doc[first].is_space or doc[first].dep_ in ("cc", "preconj")
        or (doc[first].dep_ == "mark" and doc[first].lower_ in ("that", "because", "as", "while", "if", "although"))
        or _is_connector(doc, first)
    ):  # fmt: skip
        first += 1
    while last >= first and (
        (doc[last].is_punct and doc[last].text not in (")", "]", "%")) or doc[last].is_space
        or doc[last].dep_ == "cc"
    ):  # fmt: skip
        last -= 1
    return (first, last) if last - first >= 0 else None


_CONNECTORS = frozenset(
    [
        "however",
        "meanwhile",
        "moreover",
        "furthermore",
        "additionally",
        "nevertheless",
        "nonetheless",
        "instead",
        "therefore",
        "also",
        "then",
        "thus",
        "indeed",
        "besides",
        "overall",
        "finally",
        "still",
    ]
)


def _is_connector(doc: Doc, first: int) -> bool:
    following = doc[first + 1] if first + 1 < len(doc) else None
    return doc[first].lower_ in _CONNECTORS and following is not None and following.text == ","
