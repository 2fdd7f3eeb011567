"""Citing: “…, the paper said, citing two officials” is the officials' claim and comes through the paper."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from typing import TYPE_CHECKING

from claims.engine.cues.making import Attribution, child_of
from claims.engine.lexicon import DOCUMENTS, OUTLET_NOUNS, PERSONS
from claims.engine.parsing import Sentence
from claims.engine.quotations import Quotation
from claims.engine.sources import behind
from claims.engine.text import Span

if TYPE_CHECKING:
    from spacy.tokens import Token

_NAMES = frozenset({"PERSON", "ORG", "NORP"})
_BODIES = frozenset(
    {"police", "government", "ministry", "authority", "figure", "auditor", "record", "spokesman",
     "spokeswoman", "spokesperson", "office", "department", "hospital", "researcher", "interview"}
)  # fmt: skip


def through_who_cites(
    sentence: Sentence, found: Iterable[Attribution], inside: list[Quotation]
) -> list[Attribution]:
    """Return the attributions of a sentence, with who is cited as the source of what is said.

    Who says it then stands between. A sentence in which two speak is left as it is: it does not
    tell which of them cites; so is “citing safety concerns”, which names no source.
    """
    attributions = list(found)
    sayings = [each for each in attributions if each.manner == "say" and each.source is not None]
    cue = next((t for t in sentence.tokens if t.lower_ == "citing"), None)
    cited = child_of(cue, "dobj") if cue is not None else None
    if len(sayings) != 1 or cue is None or cited is None or not _may_answer(cited):
        return attributions
    place = sentence.span_of(cue, cue)
    if any(quotation.span.contains(place) for quotation in inside):
        return attributions
    [own] = sayings
    source, papers = behind(sentence, cited)
    speaker = own.source.words if own.source is not None else ""
    content = _before(sentence, own.content, cue)
    chained = replace(own, source=source, content=content, via=(*papers, speaker, *own.via))
    return [chained if each is own else each for each in attributions]


def _may_answer(cited: Token) -> bool:
    """Say whether what is cited is somebody, or a document, that could be asked or looked up."""
    lemma = cited.lemma_.lower()
    words = DOCUMENTS | OUTLET_NOUNS | PERSONS | _BODIES
    return lemma in words or cited.ent_type_ in _NAMES


def _before(sentence: Sentence, content: Span, cue: Token) -> Span:
    """Return the content without a “citing …” at its end."""
    place = sentence.span_of(cue, cue)
    if not content.start < place.start < content.end:
        return content
    last = cue.nbor(-1)
    while last.is_punct and last.i > sentence.tokens.start:
        last = last.nbor(-1)
    end = sentence.span_of(last, last).end
    return Span(content.start, end) if end > content.start else content
