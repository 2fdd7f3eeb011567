"""Attribution: which words are put down to whom, found by cue words, syntax and quotations."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from claims.engine.lexicon import (
    ATTITUDES,
    DEMANDING,
    DOCUMENTS,
    SAYING,
    SAYING_NOUNS,
    SPEECH,
)
from claims.engine.parsing import Sentence
from claims.engine.quotations import Quotation
from claims.engine.sources import Source, is_occasion, is_outlet, phrase, source_at
from claims.engine.text import Span, trimmed

if TYPE_CHECKING:
    from spacy.tokens import Token

_EDGES = ' ,;:—–-"“”'
UNATTRIBUTED = "unattributed reports"
_HEARSAY_PARTICIPLES = frozenset(
    [
        "report",
        "believe",
        "say",
        "allege",
        "think",
        "rumour",
        "rumor",
        "claim",
        "understand",
        "suspect",
        "fear",
        "expect",
        "predict",
    ]
)
_HEARSAY_ADVERBS = frozenset({"reportedly", "allegedly", "supposedly", "purportedly"})
_NO_CUE_BEFORE = frozenset({"would", "could", "should", "might"})


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


def attributions_of(
    text: str, sentences: list[Sentence], quotations: list[Quotation]
) -> list[Attribution]:
    """Return every attribution that has a cue, in the order of the text."""
    found: list[Attribution] = []
    for sentence in sentences:
        inside = [q for q in quotations if q.span.common(sentence.span)]
        for token in sentence.tokens:
            found.extend(_at_cue(text, sentence, token, inside))
    return found


def _at_cue(
    text: str, sentence: Sentence, token: Token, inside: list[Quotation]
) -> Iterator[Attribution]:
    lemma = token.lemma_.lower()
    if token.lower_ == "according" and token.i + 1 < len(token.doc):
        yield from _according_to(text, sentence, token, inside)
    elif token.pos_ in ("VERB", "AUX") and lemma in SAYING:
        yield from _saying(text, sentence, token, inside)
    elif token.pos_ == "VERB" and lemma in DEMANDING:
        yield from _demanding(text, sentence, token)
    elif token.pos_ == "NOUN" and lemma in SAYING_NOUNS:
        yield from _noun(text, sentence, token)
    elif lemma in ATTITUDES and token.head.lemma_ == "be":
        yield from _attitude(text, sentence, token)
    elif token.lower_ in _HEARSAY_ADVERBS:
        yield _made(text, sentence, token, None, sentence.span, "hearsay", (), hearsay=True)


def _made(
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


def _subtree(sentence: Sentence, token: Token) -> Span:
    return sentence.span_of(token.left_edge, token.right_edge)


def _child(token: Token, *relations: str) -> Token | None:
    return next((child for child in token.children if child.dep_ in relations), None)


def _subject(verb: Token, depth: int = 0) -> Token | None:
    """Return who does what the verb says, looking up through coordination and participles."""
    own = _child(verb, "nsubj", "nsubjpass")
    if own is not None:
        if own.lower_ in ("who", "which", "that") and verb.dep_ == "relcl":
            return verb.head
        return own
    if depth > 3 or verb.head == verb:
        return None
    if verb.dep_ in ("conj", "xcomp", "advcl", "pcomp") and verb.head.pos_ in ("VERB", "AUX"):
        return _subject(verb.head, depth + 1)
    if verb.dep_ == "acl" and verb.tag_ == "VBG":
        return verb.head
    return None


def _saying(
    text: str, sentence: Sentence, verb: Token, inside: list[Quotation]
) -> Iterator[Attribution]:
    place = sentence.span_of(verb, verb)
    own = next((q for q in inside if q.span.contains(place)), None)
    clause = _child(verb, "ccomp")
    content = _clause_span(sentence, verb, clause)
    if content is None and own is None and verb.lemma_.lower() in SPEECH:
        content = _beside(sentence, verb, inside)
    if content is None or not _asserts(clause):
        yield from _hearsay(text, sentence, verb)
        return
    content = _with_quotations(content, inside, own, place)
    passive = _child(verb, "nsubjpass") is not None or _child(verb, "auxpass") is not None
    subject = _subject(verb)
    agent = _child(verb, "agent")
    if passive:
        subject = _child(agent, "pobj") if agent is not None else None
        if subject is None and verb.lemma_.lower() not in _HEARSAY_PARTICIPLES:
            return
    if subject is None and not passive:
        return
    source = source_at(sentence, subject) if subject is not None else None
    hearsay = source is None
    yield _made(text, sentence, verb, source, content, "say", _via(verb), hearsay)


def _asserts(clause: Token | None) -> bool:
    """Say whether a clause has a finite verb: “find it hard” puts nothing forward."""
    if clause is None:
        return True
    if clause.tag_ in ("VBD", "VBZ", "VBP", "MD"):
        return True
    return any(c.tag_ in ("VBD", "VBZ", "VBP", "MD", "VB") for c in clause.children) or (
        clause.tag_ == "VB" and _child(clause, "nsubj") is not None
    )


def _hearsay(text: str, sentence: Sentence, verb: Token) -> Iterator[Attribution]:
    """“is believed to”, “is said to”, “is expected to”: nobody is named."""
    passive = _child(verb, "auxpass") is not None and _child(verb, "agent") is None
    if (
        passive
        and verb.lemma_.lower() in _HEARSAY_PARTICIPLES
        and _child(verb, "xcomp") is not None
    ):
        content = _subtree(sentence, verb)
        yield _made(text, sentence, verb, None, content, "hearsay", (), hearsay=True)


def _clause_span(sentence: Sentence, verb: Token, clause: Token | None) -> Span | None:
    """Return where the clause that is said stands, without its “that”."""
    if clause is None:
        return None
    first, last = clause.left_edge, clause.right_edge
    if first.i <= verb.i <= last.i:
        side = [t for t in clause.subtree if (t.i < verb.i) == (clause.i < verb.i)]
        first, last = min(side, key=lambda t: t.i), max(side, key=lambda t: t.i)
    mark = _child(clause, "mark")
    if mark is not None and mark.i == first.i and mark.lower_ == "that" and first.i < last.i:
        first = first.doc[first.i + 1]
    return sentence.span_of(first, last)


def _beside(sentence: Sentence, verb: Token, inside: list[Quotation]) -> Span | None:
    """Return the quotation that stands next to a verb of speech in its sentence."""
    place = sentence.span_of(verb, verb)
    near = [q for q in inside if q.words >= 2]
    if not near:
        return None
    best = min(
        near, key=lambda q: min(abs(q.span.end - place.start), abs(q.span.start - place.end))
    )
    return best.span


def _with_quotations(
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


def _demanding(text: str, sentence: Sentence, verb: Token) -> Iterator[Attribution]:
    subject = _subject(verb)
    if subject is None or _child(verb, "nsubjpass") is not None or verb.tag_ in ("VB", "VBN"):
        return
    source = source_at(sentence, subject)
    clause = _child(verb, "ccomp")
    content = _clause_span(sentence, verb, clause)
    if content is None:
        after = [child for child in verb.children if child.i > verb.i and child.dep_ in (
            "dobj", "xcomp", "prep", "dative", "advcl", "oprd")]  # fmt: skip
        if not after:
            return
        content = sentence.span_of(after[0].left_edge, after[-1].right_edge)
    manner = "accuse" if verb.lemma_.lower() in ("accuse", "blame") else "demand"
    yield _made(text, sentence, verb, source, content, manner, _via(verb))


def _noun(text: str, sentence: Sentence, noun: Token) -> Iterator[Attribution]:
    """A noun of saying with a clause: “X's claim that P”, “a report that P”."""
    clause = next(
        (c for c in noun.children if c.dep_ in ("acl", "ccomp") and c.i > noun.i
         and (m := _child(c, "mark")) is not None and m.lower_ == "that"), None,
    )  # fmt: skip
    content = _clause_span(sentence, noun, clause)
    if content is None:
        return
    owner = _child(noun, "poss")
    maker = next(
        (c for c in noun.children if c.dep_ == "prep" and c.lower_ in ("by", "from")), None
    )
    head = owner or (_child(maker, "pobj") if maker is not None else None)
    if head is None and noun.lemma_.lower() not in DOCUMENTS:
        return
    source = source_at(sentence, head or noun)
    via = (phrase(noun),) if head is not None and noun.lemma_.lower() in DOCUMENTS else ()
    yield _made(text, sentence, noun, source, content, "say", via)


def _attitude(text: str, sentence: Sentence, adjective: Token) -> Iterator[Attribution]:
    subject = _child(adjective.head, "nsubj")
    clause = _child(adjective, "ccomp")
    content = _clause_span(sentence, adjective, clause)
    if subject is None or content is None:
        return
    yield _made(text, sentence, adjective, source_at(sentence, subject), content, "attitude", ())


def _according_to(
    text: str, sentence: Sentence, token: Token, inside: list[Quotation]
) -> Iterator[Attribution]:
    to = token.doc[token.i + 1]
    if to.lower_ != "to":
        return
    head = _child(to, "pobj") or _child(token, "pobj")
    if head is None:
        return
    end = head.right_edge.i
    stop = next(
        (t.i for t in token.doc[to.i : end + 2] if t.text in (",", ":", ";", '"') and t.i > head.i),
        None,
    )
    first, last = sentence.tokens[0], sentence.tokens[-1]
    end = stop - 1 if stop is not None else end
    after = sentence.span_of(token.doc[min(end + 1, last.i)], last)
    before = sentence.span_of(first, token.doc[max(first.i, token.i - 1)])
    words_before = sum(1 for t in sentence.tokens if t.i < token.i and not t.is_punct)
    words_after = sum(1 for t in sentence.tokens if t.i > end and not t.is_punct)
    content = before
    if words_before < 3:
        content = after
    elif words_after and stop is not None and token.doc[stop].text != ";":
        content = sentence.span
    content = _with_quotations(content, inside, None, sentence.span_of(token, token))
    named = source_at(sentence, head)
    via: tuple[str, ...] = ()
    maker = next(
        (c for c in head.children if c.dep_ == "prep" and c.lower_ in ("by", "from")), None
    )
    who = _child(maker, "pobj") if maker is not None else None
    owner = _child(head, "poss")
    somebody = who or owner
    his = somebody is not None and any(t.tag_ in ("PRP$", "PRP") for t in somebody.subtree)
    if head.lemma_.lower() in DOCUMENTS and somebody is not None and not his:
        via = (phrase(head),)
        named = source_at(sentence, somebody)
    yield _made(text, sentence, token, named, content, "according", via)


_AT = frozenset({"in", "during", "on", "at", "via", "through", "from"})
_HIS = frozenset({"PRP$", "PRP"})


def _via(verb: Token) -> tuple[str, ...]:
    """Return the occasions, documents and listeners that hang on a verb of saying."""
    links: list[str] = []
    for child in verb.children:
        noun = _child(child, "pobj")
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
