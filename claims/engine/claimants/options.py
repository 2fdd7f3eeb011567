"""Options: the possible claimants of one claim, each with what speaks for it and against it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from claims.engine.attribution import UNATTRIBUTED, Attribution
from claims.engine.candidates import Candidate
from claims.engine.claimants.layers import is_own_act
from claims.engine.lexicon import (
    DEMANDING,
    DOCUMENTS,
    FINDING,
    FIRST_PERSON,
    PERSONS,
    SAYING,
    THIRD_PERSON,
)
from claims.engine.quotations import Quotation
from claims.engine.references import doer_of, subject_of
from claims.engine.result import Claimant
from claims.engine.sources import Source, source_at

if TYPE_CHECKING:
    from spacy.tokens import Token

_STUDYING = frozenset(
    {"study", "team", "researcher", "scientist", "author", "survey", "report", "finding",
     "experiment", "result", "research", "analysis", "paper", "investigation", "astronomer"}
)  # fmt: skip


@dataclass(slots=True)
class Option:
    """A possible claimant: None is the article itself. `seen` names what was seen of it."""

    claimant: Claimant | None
    via: tuple[str, ...] = ()
    seen: set[str] = field(default_factory=set)


@dataclass(frozen=True, slots=True)
class Pending:
    """An attribution before a claim that may still go on, and how far back it stands."""

    attribution: Attribution
    claimant: Claimant
    sentences: int
    paragraphs: int
    order: int


def traits_of(candidate: Candidate, quotations: list[Quotation], is_utterance: bool) -> list[str]:
    """Return the names of what is seen of a claim, whoever may have made it."""
    head = candidate.head
    traits = [f"head {head.dep_}", f"verb {verb_class(head)}", f"tense {_tense(head)}"]
    if is_utterance:
        traits.append("utterance")
    speech = [q for q in quotations if q.is_speech]
    if any(q.span.contains(candidate.span) for q in speech):
        traits.append("quoted")
    elif any(q.span.common(candidate.span) for q in speech):
        traits.append("holds quotation")
    traits.append(f"subject {_subject_class(head)}")
    if any(t.lower_ in FIRST_PERSON for t in candidate.tokens):
        traits.append("I or we")
    if candidate.sentence.number == 0:
        traits.append("first sentence")
    if candidate.sentence.zone.role != "body":
        traits.append(f"role {candidate.sentence.zone.role}")
    return traits


def verb_class(verb: Token) -> str:
    """Return what sort of verb heads a claim."""
    lemma = verb.lemma_.lower()
    if verb.pos_ not in ("VERB", "AUX"):
        return "none"
    for name, members in (("finding", FINDING), ("saying", SAYING), ("demanding", DEMANDING)):
        if lemma in members:
            return name
    return "be" if lemma == "be" else "other"


def source_class(source: Source | None) -> str:
    """Return what sort of source is named."""
    if source is None:
        return "nobody"
    if source.is_pronoun:
        return "pronoun"
    if source.is_person or source.head in PERSONS:
        return "person"
    if source.head in DOCUMENTS:
        return "document"
    if source.is_name:
        return "name"
    return "study" if source.head in _STUDYING else "noun"


def _tense(head: Token) -> str:
    auxiliaries = {c.lower_ for c in head.children if c.dep_ in ("aux", "auxpass")}
    if auxiliaries & {"will", "'ll", "would", "may", "might", "could", "should", "must", "can"}:
        return "modal"
    if auxiliaries & {"has", "have", "'ve", "had"}:
        return "perfect"
    return {"VBD": "past", "VBZ": "present", "VBP": "present"}.get(head.tag_, "none")


def _subject_class(head: Token) -> str:
    subject = subject_of(head)
    if subject is None:
        return "none"
    if subject.lower_ in FIRST_PERSON:
        return "I"
    if subject.lower_ in THIRD_PERSON:
        return "he"
    if subject.tag_ in ("WDT", "WP"):
        return "which"
    if subject.lemma_.lower() in _STUDYING:
        return "study"
    first = subject.left_edge.lower_
    if subject.pos_ == "NOUN":
        return "the" if first in ("the", "this", "these", "that", "those", "its", "his") else "noun"
    return "name" if subject.pos_ == "PROPN" else "other"


class Gathering:
    """The options of one claim as they come together; the same claimant is one option."""

    def __init__(self, candidate: Candidate, traits: list[str]) -> None:
        self.candidate = candidate
        self.traits = traits
        nobody = Option(None, (), {"null", *(f"null {trait}" for trait in traits)})
        self.options: dict[str, Option] = {"": nobody}

    def add(
        self, origin: str, claimant: Claimant | None, via: tuple[str, ...], seen: Iterator[str]
    ) -> None:
        """Add what speaks for a claimant; the first chain that leads to him is kept."""
        if claimant is None or not claimant.label:
            return
        key = claimant.label.lower().removeprefix("the ")
        option = self.options.setdefault(key, Option(claimant, via))
        option.seen.add(origin)
        option.seen.update(f"{origin} {trait}" for trait in self.traits)
        option.seen.update(f"{origin} {name}" for name in seen)

    def finished(self) -> list[Option]:
        """Return the options, the article's own voice first."""
        held = {name.split()[0] for option in self.options.values() for name in option.seen}
        nobody = self.options[""]
        nobody.seen.update(f"null although {name}" for name in sorted(held - {"null"}))
        return list(self.options.values())


def seen_of_layer(layer: Attribution, candidate: Candidate, depth: int) -> Iterator[str]:
    """Yield what is seen of an attribution that a claim stands in."""
    span = candidate.span
    yield layer.manner
    yield f"depth {min(depth, 2)}"
    yield f"depth {min(depth, 2)} {layer.manner}"
    yield f"{layer.manner} {source_class(layer.source)}"
    yield f"source {source_class(layer.source)}"
    yield f"{layer.manner} head {candidate.head.dep_}"
    if is_own_act(layer, candidate):
        yield "own act"
    if span.contains(layer.cue):
        yield "cue inside"
        yield f"cue inside {layer.manner}"
    if layer.cue == candidate.sentence.span_of(candidate.head, candidate.head):
        yield "cue is head"
    share = layer.content.common(span) / max(1, len(span))
    yield f"share {round(share * 4)}"
    if layer.sentence != candidate.sentence.number:
        yield "inherited"
    if layer.content.end <= span.start or span.end <= layer.content.start:
        yield "beside"


def seen_of_pending(pending: Pending, candidate: Candidate) -> Iterator[str]:
    """Yield what is seen of a speaker or study that was reported on before."""
    attribution = pending.attribution
    kind = source_class(attribution.source)
    near = f"{min(pending.sentences, 4)}"
    yield f"order {pending.order}"
    yield f"order {pending.order} {kind}"
    yield f"back {near}"
    yield f"paragraphs {min(pending.paragraphs, 2)}"
    yield f"back {near} {kind}"
    yield f"{attribution.manner} {kind}"
    yield f"paragraphs {min(pending.paragraphs, 2)} {kind}"
    source = attribution.source
    subject = subject_of(candidate.head)
    if (
        source is not None
        and subject is not None
        and (subject.lemma_.lower() == source.head or subject.text in source.words.split())
    ):
        yield "subject is source"
    if pending.claimant.label == UNATTRIBUTED:
        yield "hearsay"


def doer_in(candidate: Candidate) -> Source | None:
    """Return who does what a claim tells, where something is done."""
    if candidate.head.pos_ != "VERB":
        return None
    doer = doer_of(candidate.head)
    return source_at(candidate.sentence, doer) if doer is not None else None


def seen_of_doer(doer: Source, candidate: Candidate) -> Iterator[str]:
    """Yield what is seen of the one who does what a claim tells."""
    head = candidate.head
    yield f"verb {head.lemma_.lower()}"
    yield f"source {source_class(doer)}"
    yield f"verb {verb_class(head)} {source_class(doer)}"
    if any(child.dep_ == "ccomp" for child in head.children):
        yield "with clause"
    inside = candidate.span.contains(doer.span)
    yield "inside" if inside else "outside"
