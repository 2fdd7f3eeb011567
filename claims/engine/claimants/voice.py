"""Voice: the institution that speaks in a press release or a policy statement, and who signs.

What such a text says without a source is the institution's claim: it is the author.
"""

from __future__ import annotations

import re
from collections import Counter

from claims.engine.parsing import Sentence
from claims.engine.reading import Reading
from claims.engine.references import subject_of
from claims.engine.result import Claimant
from claims.engine.zoning import READ_ROLES

_CONTACT = re.compile(
    r"\b([A-Z][A-Za-z]*[A-Z]|[A-Z][A-Z&]+)(?: [A-Z]\w+){0,2} (?:Media|Press|News) "
    r"(?:Information|Contacts?|Office|Releases?|Inquiries|Desk)\b"
)
_RELEASE = re.compile(
    r"\b(?:for immediate release|(?:media|press) (?:information|contacts?|inquiries|office)|"
    r"press release number|office of public affairs)\b|# ?# ?#",
    re.IGNORECASE,
)
_OFFICE = re.compile(
    r"\b(?:U\.S\. |United States )?(?:Department|Office|Bureau|Ministry|Administration) of "
    r"(?:the )?[A-Z]\w+(?:,? (?:and|&|of|the|[A-Z]\w+))*|"
    r"\b(?:[A-Z]\w+ ){1,4}(?:Agency|Commission|Administration|Authority|Board|Bureau|Service)\b"
)
_BODIES = frozenset(
    {"committee", "board", "council", "commission", "bank", "agency", "department", "authority",
     "ministry", "bureau"}
)  # fmt: skip
_DECIDING = frozenset(
    {"decide", "expect", "judge", "anticipate", "seek", "intend", "continue", "reaffirm", "direct",
     "agree", "assess", "believe", "view", "maintain", "vote", "consider", "monitor", "adjust",
     "remain", "note", "act", "determine", "see", "raise", "lower", "keep", "perceive", "state"}
)  # fmt: skip
_OFTEN = 3
FACTS = frozenset({"information", "indicator", "data", "evidence", "reading", "measure"})
"""What an author looks at and no speaker: “indicators suggest that”."""

_SIGNED = re.compile(r"\s*(?:--|—|–|-)\s*([A-Z][^,;:!?]{2,80}?)\.?\s*$")


def voice_of(reading: Reading) -> Claimant | None:
    """Return the institution in whose voice an article is written, None where it is nobody's."""
    name = _releasing(reading)
    if name is not None:
        return Claimant(name, None)
    words = _deciding(reading)
    return Claimant(None, words) if words is not None else None


def signatures_of(reading: Reading) -> dict[int, Claimant]:
    """Return who signs each paragraph that is all quotation and has a name in the next line."""
    found: dict[int, Claimant] = {}
    quoted = {q.paragraph for q in reading.quotations if q.opens_paragraph and q.is_speech}
    for zone in reading.zones:
        match = _SIGNED.match(zone.span.of(reading.view)) if zone.role == "byline" else None
        if match is None:
            continue
        paragraph = zone.paragraph - 1
        while paragraph in quoted:
            found[paragraph] = Claimant(match[1], None)
            paragraph -= 1
    return found


def _releasing(reading: Reading) -> str | None:
    """Return the institution behind a press release, told by its contact lines."""
    lines = [z.span.of(reading.view) for z in reading.zones if z.role not in READ_ROLES]
    contact = next((match for line in lines if (match := _CONTACT.search(line))), None)
    if contact is not None:
        return contact[1]
    if not any(_RELEASE.search(line) for line in lines):
        return None
    body = [z.span.of(reading.view) for z in reading.zones if z.role == "body"]
    named = next((match for line in [*lines, *body[:1]] if (match := _OFFICE.search(line))), None)
    return named[0] if named is not None else None


def _deciding(reading: Reading) -> str | None:
    """Return the body that decides, expects and judges through a policy statement."""
    spoken = [a for a in reading.attributions if a.manner in ("say", "according") and a.source]
    foreign = [a for a in spoken if a.source and a.source.head not in _BODIES | FACTS]
    subjects = Counter(word for sentence in reading.sentences for word in _deciders(sentence))
    if not subjects:
        return None
    head, times = subjects.most_common(1)[0]
    if times < _OFTEN or len(foreign) * 2 > times or 3 * times < len(reading.sentences):
        return None
    return f"the {head}"


def _deciders(sentence: Sentence) -> list[str]:
    """Return the bodies that decide or expect in a sentence."""
    found: list[str] = []
    for token in sentence.tokens:
        if token.lemma_.lower() not in _DECIDING or token.pos_ != "VERB":
            continue
        subject = subject_of(token)
        if subject is None or subject.lemma_.lower() not in _BODIES:
            continue
        if subject.left_edge.lower_ == "the" and subject.left_edge.i == subject.i - 1:
            found.append(subject.text)
    return found
