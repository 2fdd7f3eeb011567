"""The kinds of what is, was or will be: event, location, attendance, position, prediction, …"""

from __future__ import annotations

from typing import TYPE_CHECKING

from claims.engine.kinds.evidence import Evidence
from claims.engine.lexicon import (
    ATTENDING,
    CAUSE_WORDS,
    CAUSING,
    LEGAL,
    LEGAL_VERBS,
    MEETING_NOUNS,
    PLACE_NOUNS,
    ROLE_NOUNS,
)

if TYPE_CHECKING:
    from spacy.tokens import Token

_STATES = frozenset(
    [
        "be",
        "have",
        "include",
        "contain",
        "consist",
        "cost",
        "weigh",
        "measure",
        "live",
        "own",
        "belong",
        "mean",
        "remain",
        "exist",
        "know",
        "believe",
        "think",
        "want",
        "need",
        "hold",
        "cover",
        "lie",
        "stand",
        "represent",
        "account",
        "comprise",
        "constitute",
        "seem",
        "appear",
        "like",
        "love",
        "depend",
        "involve",
        "concern",
        "relate",
        "differ",
        "resemble",
        "require",
        "support",
        "expect",
    ]
)
_PLACING = frozenset(
    {
        "in",
        "at",
        "near",
        "off",
        "outside",
        "across",
        "around",
        "inside",
        "on",
        "throughout",
        "nearby",
        "within",
        "under",
        "above",
        "beneath",
    }
)
_PLACES = frozenset({"GPE", "LOC", "FAC"})
_MISTAKEN = frozenset({"", "ORG", "PERSON"})
"""What a town that the parser does not know is taken for."""
_LOCAL = frozenset({"from", "to", "into", "along", "between", "over"})
_REACHING = frozenset(
    {"strike", "hit", "reach", "enter", "leave", "visit", "suffer", "place", "invade", "cross"}
)
_COMPASS = frozenset(
    {
        "north",
        "south",
        "east",
        "west",
        "northeast",
        "northwest",
        "southeast",
        "southwest",
        "outside",
        "inside",
    }
)
_APPOINTING = frozenset(
    {
        "appoint",
        "elect",
        "name",
        "become",
        "serve",
        "nominate",
        "succeed",
        "resign",
        "retire",
        "join",
    }
)
_EXPECTING = frozenset(
    {"expect", "schedule", "forecast", "predict", "project", "plan", "set", "due", "likely"}
)


def is_location(evidence: Evidence) -> bool:
    """Where something is or happened."""
    tokens = evidence.candidate.tokens
    if tokens[0].lower_ == "where":
        return True
    return any(_places(token) for token in tokens)


def _places(token: Token) -> bool:
    """Say whether a word says where: the object of “in”, of “struck”, or “north of”."""
    named = token.ent_type_ in _PLACES or (
        token.pos_ == "PROPN"
        and token.ent_type_ in _MISTAKEN
        and token.dep_ == "pobj"
        and token.head.lower_ in ("in", "near")
    )
    if not named and token.lemma_.lower() not in PLACE_NOUNS:
        return False
    governor = token
    for _ in range(3):
        if governor.dep_ in ("pobj", "dobj") or governor.head == governor:
            break
        if governor.dep_ in ("poss", "amod"):
            return False
        governor = governor.head
    if governor.dep_ == "dobj":
        return named and governor.head.lemma_.lower() in _REACHING
    if governor.dep_ != "pobj":
        return False
    preposition = governor.head
    if preposition.lower_ in _PLACING:
        return True
    if preposition.lower_ == "of" and preposition.head.lower_ in _COMPASS:
        return True
    return named and preposition.lower_ in _LOCAL and preposition.head.pos_ == "VERB"


def is_event(evidence: Evidence) -> bool:
    """Something happened, was done, is under way, or did not happen."""
    head = evidence.head
    auxiliaries = evidence.auxiliaries()
    if is_prediction(evidence) or auxiliaries & {
        "will",
        "would",
        "could",
        "should",
        "must",
        "may",
        "might",
        "can",
    }:
        return False
    if head.pos_ not in ("VERB", "AUX"):
        return head.lemma_.lower() in MEETING_NOUNS and head.dep_ != "attr"
    lemma = head.lemma_.lower()
    if lemma in _STATES and not (
        auxiliaries & {"was", "were", "been"} and lemma not in ("be", "know", "believe")
    ):
        return False
    if head.tag_ in ("VBD", "VBN", "VBG"):
        return True
    return bool(auxiliaries & {"has", "have", "had", "is", "are", "did"}) or head.dep_ == "xcomp"


def is_attendance(evidence: Evidence) -> bool:
    """Who took part in a meeting, ceremony, delegation or event."""
    lemmas = evidence.lemmas
    if evidence.candidate.sentence.zone.role == "caption" and len(evidence.participants) >= 2:
        return True
    if evidence.candidate.left == "template" and evidence.participants:
        return True
    if not lemmas & MEETING_NOUNS and evidence.head.lemma_ not in ("meet", "attend", "accompany"):
        return False
    if not evidence.participants and evidence.head.lemma_ != "attend":
        return False
    verb = evidence.head.lemma_.lower()
    if verb in ATTENDING or (verb in ("include", "comprise") and "delegation" in lemmas):
        return True
    if evidence.head.pos_ == "NOUN":
        return len(evidence.participants) >= 2
    return verb == "be" and bool(evidence.lowers & {"at", "among", "present"})


def is_position(evidence: Evidence) -> bool:
    """Who holds or held a post, title, rank or membership."""
    head = evidence.head
    if head.dep_ == "appos" or head.pos_ in ("NOUN", "PROPN"):
        return head.lemma_.lower() in ROLE_NOUNS or (
            head.dep_ == "appos"
            and bool(evidence.lemmas & ROLE_NOUNS)
            and head.ent_type_ == "PERSON"
        )
    named = evidence.child("attr", "oprd", "dobj")
    if head.lemma_ == "be":
        named = evidence.child("attr")
    prepositions = [c for c in head.children if c.dep_ == "prep" and c.lower_ == "as"]
    objects = [o for p in prepositions for o in p.children if o.dep_ == "pobj"]
    roles = {t.lemma_.lower() for t in [named, *objects] if t is not None}
    if head.lemma_ in ("be", *_APPOINTING) and roles & ROLE_NOUNS:
        return True
    return head.lemma_ in ("lead", "head", "chair", "serve", "resign") and head.dep_ in (
        "relcl",
        "ROOT",
        "conj",
    )


def is_prediction(evidence: Evidence) -> bool:
    """A forecast with a measure, an event with its date, a commitment with either."""
    head = evidence.head
    future = bool(evidence.auxiliaries() & {"will", "shall", "'ll"})
    expected = head.lemma_.lower() in _EXPECTING and bool(
        evidence.auxiliaries() & {"is", "are", "was", "were", "be"}
    )
    expected = expected or "likely" in evidence.lowers
    return (future or expected) and bool(
        evidence.dates or evidence.quantities or expected or future
    )


def is_causal(evidence: Evidence) -> bool:
    """What brings about what."""
    if evidence.lowers & CAUSE_WORDS - {"since"}:
        return "due" not in evidence.lowers or "to" in evidence.lowers
    head = evidence.head.lemma_.lower()
    if head in (
        "cause",
        "lead",
        "result",
        "trigger",
        "spark",
        "prompt",
        "force",
        "contribute",
        "stem",
        "blame",
    ):
        return True
    if head in CAUSING and evidence.head.tag_ == "VBG" and evidence.head.dep_ == "advcl":
        return True
    return bool(evidence.lemmas & {"cause", "reason"}) and evidence.head.lemma_ in ("be", "cause")


def is_law_or_rule(evidence: Evidence) -> bool:
    """What a law, rule, ruling or procedure says."""
    verb = evidence.head.lemma_.lower()
    legal = bool(evidence.lemmas & LEGAL)
    if verb in LEGAL_VERBS and legal:
        return True
    modal = evidence.auxiliaries() & {"must", "shall", "may", "can", "would"}
    if legal and modal:
        return True
    return (
        verb in ("rule", "uphold", "overturn", "prohibit", "ban", "mandate")
        and evidence.head.tag_ != "VBG"
    )
