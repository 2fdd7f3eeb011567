"""Cues that stand beside what is said: “according to”, “per”, “by early reports”."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from claims.engine.cues.making import Attribution, child_of, made, with_quotations
from claims.engine.parsing import Sentence
from claims.engine.quotations import Quotation
from claims.engine.sources import behind

_RUMOURS = frozenset({"reports", "rumours", "rumors"})
_TOLD = frozenset({"report", "account", "tradition", "estimate", "figure", "number", "count"})

if TYPE_CHECKING:
    from spacy.tokens import Token


def according_to(
    text: str, sentence: Sentence, token: Token, inside: list[Quotation]
) -> Iterator[Attribution]:
    """“According to X”, “per X”, “by early reports”: who it comes from stands beside it."""
    to = token.doc[token.i + 1] if token.lower_ == "according" else token
    if to.lower_ not in ("to", "per", "by"):
        return
    head = child_of(to, "pobj") or child_of(token, "pobj")
    if head is None or (to.lower_ != "to" and not _is_adverbial(sentence, token, head)):
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
    if head.lower_ in _RUMOURS and head.left_edge.i == head.i and head.right_edge.i == head.i:
        yield made(text, sentence, token, None, content, "according", (), hearsay=True)
        return
    named, via = behind(sentence, head, stop)
    yield made(text, sentence, token, named, content, "according", via)


def _is_adverbial(sentence: Sentence, token: Token, head: Token) -> bool:
    """Say whether “per” or “by” opens a clause and names what it is known from: “by reports, …”."""
    if token.lower_ == "by" and head.lemma_.lower() not in _TOLD:
        return False
    before = token.doc[token.i - 1] if token.i > sentence.tokens.start else None
    after = token.doc[head.right_edge.i + 1] if head.right_edge.i + 1 < len(token.doc) else None
    opens = before is None or before.text in (",", ";") or before.dep_ == "cc"
    return opens and after is not None and (after.text in ",." or token.lower_ == "per")
