"""What an attribution is, and the pieces of syntax that every cue looks for."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from claims.engine.parsing import Sentence
from claims.engine.quotations import Quotation
from claims.engine.sources import Source, is_occasion, is_outlet, phrase
from claims.engine.text import Span, trimmed

if TYPE_CHECKING:
    from spacy.tokens import Token

_EDGES = ' ,;:—–-"“”'
UNATTRIBUTED = "unattributed reports"


@dataclass(frozen=True, slots=True)
class Attribution:
    """Somebody puts something forward: source, cue, content, and what stands between."""

    source: Source | None
    cue: Span
    content: Span
    manner: str
    via: tuple[str, ...]
    sentence: int
    paragraph: int
    is_hearsay: bool = False


def made(
    text: str,
    sentence: Sentence,
    cue: Token,
    source: Source | None,
    content: Span,
    manner: str,
    via: tuple[str, ...],
    hearsay: bool = False,
) -> Attribution:
    return Attribution(
        source=source,
        cue=sentence.span_of(cue, cue),
        content=trimmed(text, content, _EDGES),
        manner=manner,
        via=via,
        sentence=sentence.number,
        paragraph=sentence.zone.paragraph,
        is_hearsay=hearsay,
    )


def subtree(sentence: Sentence, token: Token) -> Span:
    return sentence.span_of(token.left_edge, token.right_edge)


def child_of(token: Token, *relations: str) -> Token | None:
    return next((child for child in token.children if child.dep_ in relations), None)


def speaker_of(verb: Token, depth: int = 0) -> Token | None:
    """Return who does what the verb says, looking up through coordination and participles."""
    own = child_of(verb, "nsubj", "nsubjpass")
    if own is not None:
        if own.lower_ in ("who", "which", "that") and verb.dep_ == "relcl":
            return verb.head
        return own
    if depth > 3 or verb.head == verb:
        return None
    if verb.dep_ in ("conj", "xcomp", "advcl", "pcomp") and verb.head.pos_ in ("VERB", "AUX"):
        return speaker_of(verb.head, depth + 1)
    if verb.dep_ == "acl" and verb.tag_ == "VBG":
        return verb.head
    return None


def clause_span(sentence: Sentence, verb: Token, clause: Token | None) -> Span | None:
    """Return where the clause that is said stands, without its “that”."""
    if clause is None:
        return None
    first, last = clause.left_edge, clause.right_edge
    if first.i <= verb.i <= last.i:
        side = [t for t in clause.subtree if (t.i < verb.i) == (clause.i < verb.i)]
        first, last = min(side, key=lambda t: t.i), max(side, key=lambda t: t.i)
    mark = child_of(clause, "mark")
    if mark is not None and mark.i == first.i and mark.lower_ == "that" and first.i < last.i:
        first = first.doc[first.i + 1]
    return sentence.span_of(first, last)


def with_quotations(
    content: Span, inside: list[Quotation], own: Quotation | None, place: Span
) -> Span:
    """Widen a content to the quotations that it cuts."""
    for quotation in inside:
        if quotation is own or quotation.span.contains(place):
            continue
        if quotation.span.common(content):
            content = Span(
                min(content.start, quotation.span.start), max(content.end, quotation.span.end)
            )
    return content


_AT = frozenset({"in", "during", "on", "at", "via", "through", "from"})
_HIS = frozenset({"PRP$", "PRP"})


def via_of(verb: Token) -> tuple[str, ...]:
    """Return the occasions, documents and listeners that hang on a verb of saying."""
    links: list[str] = []
    for child in verb.children:
        noun = child_of(child, "pobj")
        if child.dep_ in ("dobj", "dative", "iobj") and verb.lemma_.lower() in ("tell", "inform"):
            target = noun or child
            mine = any(t.tag_ in _HIS for t in target.subtree)
            if (
                target.ent_type_ in ("ORG", "PERSON", "WORK_OF_ART")
                and not mine
                and is_outlet(target)
            ):
                links.append(phrase(target))
        elif child.dep_ != "prep" or noun is None or noun.ent_type_ in ("DATE", "TIME"):
            continue
        elif (child.lower_ == "to" and noun.ent_type_ == "ORG") or (
            child.lower_ in _AT and is_occasion(noun)
        ):
            links.append(phrase(noun))
    return tuple(links)
