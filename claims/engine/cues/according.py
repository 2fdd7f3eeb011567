"""Cues that stand beside what is said: “according to”, “per”, “by early reports”."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from claims.engine.cues.making import Attribution, child_of, made, with_quotations
from claims.engine.lexicon import DOCUMENTS
from claims.engine.parsing import Sentence
from claims.engine.quotations import Quotation
from claims.engine.sources import phrase, source_at

if TYPE_CHECKING:
    from spacy.tokens import Token


def according_to(
    text: str, sentence: Sentence, token: Token, inside: list[Quotation]
) -> Iterator[Attribution]:
    to = token.doc[token.i + 1]
    if to.lower_ != "to":
        return
    head = child_of(to, "pobj") or child_of(token, "pobj")
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
    content = with_quotations(content, inside, None, sentence.span_of(token, token))
    named = source_at(sentence, head)
    via: tuple[str, ...] = ()
    maker = next(
        (c for c in head.children if c.dep_ == "prep" and c.lower_ in ("by", "from")), None
    )
    who = child_of(maker, "pobj") if maker is not None else None
    owner = child_of(head, "poss")
    somebody = who or owner
    his = somebody is not None and any(t.tag_ in ("PRP$", "PRP") for t in somebody.subtree)
    if head.lemma_.lower() in DOCUMENTS and somebody is not None and not his:
        via = (phrase(head),)
        named = source_at(sentence, somebody)
    yield made(text, sentence, token, named, content, "according", via)
