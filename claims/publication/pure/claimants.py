"""How a claimant is called in public: by name, unnamed with who reported him, or as the outlet."""

from __future__ import annotations

import re
from dataclasses import dataclass

from claims.extraction.enums import LinkType
from claims.extraction.pure import link_type
from claims.publication.pure.verdicts import PublicVerdict

PERSON, ORGANIZATION = "Person", "Organization"
REPORTERS = (LinkType.PERSON, LinkType.OUTLET, LinkType.PLATFORM)
_INDEFINITE = re.compile(r"(?:(?:an?|the|some|one)\s+)+", re.IGNORECASE)
_UNNAMED = re.compile(r"(?:unnamed|anonymous|unidentified|unattributed)\b", re.IGNORECASE)
_REPORT = re.compile(r"\breports?$", re.IGNORECASE)
_MEDIA = re.compile(r"\b(?:reports?|media|newspapers?|outlets?|posts?)$", re.IGNORECASE)
_TITLE = re.compile(
    r"\b(?:minister|president|chief|spokes\w+|director|secretary|commissioner|senator|governor|mayor|"
    r"judge|professor|prof|dr|mr|mrs|ms|sir|king|queen|prince|princess|pope|sheriff|chair\w*)\b(?!['’])",
    re.IGNORECASE,
)
_BODY = (
    r"(?:ministry|department|agency|authority|bureau|office|council|committee|commission|court|"
    r"tribunal|parliament|senate|congress|cabinet|government|administration|party|union|"
    r"federation|association|society|organi[sz]ation|institut(?:e|ion)|university|college|school|"
    r"hospital|bank|fund|company|corporation|corp|inc|ltd|llc|plc|gmbh|group|holdings|foundation|"
    r"trust|network|forces?|army|navy|police|military|command|nations|house|kremlin|pentagon|"
    r"treasury|league|alliance|coalition|club|church|service|cent(?:re|er)|exchange|news|times|post|press|radio|television|media|campaign|movement|board|city|state)"
)
_BODY_OF = re.compile(rf"(?:the )?{_BODY} (?:of|for)\b", re.IGNORECASE)
_IS_BODY = re.compile(rf"\b{_BODY}\b", re.IGNORECASE)
_ACRONYM = re.compile(r"[A-Z]{2,6}")


@dataclass(frozen=True, slots=True)
class Agent:
    """Somebody as structured data names him: `type` is Person or Organization."""

    type: str
    name: str

    def to_dict(self) -> dict[str, str]:
        """As schema.org writes it."""
        return {"@type": self.type, "name": self.name}


def claimant_label(verdict: PublicVerdict) -> str:
    """Who is shown as claimant; empty where nobody is known, not even the outlet (PUB006).

    Unnamed: "unnamed senior official, as reported by Haaretz". Reached through another person:
    "B, as reported by A". The article's own voice: the outlet.
    """
    if verdict.claimant_name:
        first = _links(verdict)[:1]
        through = first[0][1] if first and first[0][0] == LinkType.PERSON else ""
        return _as_reported(verdict.claimant_name, through)
    if verdict.claimant_description:
        return _unnamed(verdict.claimant_description, _reporter(verdict))
    return verdict.outlet


def claim_author(verdict: PublicVerdict) -> Agent | None:
    """Whose claim the checked one is; None where nobody is known.

    Where the attribution is checked, the claim is made by the link next to the claimant, for he
    may never have said it; where there is no such link, by the outlet.
    """
    outlet = Agent(ORGANIZATION, verdict.outlet) if verdict.outlet else None
    if verdict.question == "attribution":
        return next((_link_agent(*link, verdict) for link in _reporting_links(verdict)), outlet)
    if verdict.claimant_name:
        return Agent(agent_type(verdict.claimant_name), verdict.claimant_name)
    if verdict.claimant_description:
        kind = ORGANIZATION if _MEDIA.search(verdict.claimant_description) else PERSON
        return Agent(kind, claimant_label(verdict))
    return outlet


def agent_type(name: str) -> str:
    """Person or Organization, by the words of a name ("Ministry of …", "WHO", "Inc"); else Person."""
    if _ACRONYM.fullmatch(name.strip()) or _BODY_OF.match(name.strip()):
        return ORGANIZATION
    if _TITLE.search(name):
        return PERSON
    return ORGANIZATION if _IS_BODY.search(name) else PERSON


def _unnamed(description: str, reporter: str) -> str:
    words = _INDEFINITE.sub("", description.strip(), count=1)
    if not _UNNAMED.match(words):
        words = f"{'unattributed' if _REPORT.search(words) else 'unnamed'} {words}"
    words = words[0].lower() + words[1:]
    return words if "as reported by" in words else _as_reported(words, reporter)


def _as_reported(who: str, reporter: str) -> str:
    return f"{who}, as reported by {reporter}" if reporter else who


def _reporter(verdict: PublicVerdict) -> str:
    """Who reported it to us: the last link that can report, else the outlet, else a place's outlet."""
    links = _reporting_links(verdict)
    if links:
        return links[-1][1]
    return verdict.outlet or next((p.outlet for p in verdict.appearances if p.outlet), "")


def _links(verdict: PublicVerdict) -> list[tuple[str, str]]:
    """The links between claimant and article as (type, name)."""
    types: tuple[str, ...] = verdict.via_types
    if len(types) != len(verdict.via):
        types = tuple(link_type(name) for name in verdict.via)
    return list(zip(types, verdict.via, strict=True))


def _reporting_links(verdict: PublicVerdict) -> list[tuple[str, str]]:
    """Without briefings, letters and the like: those say nothing by themselves."""
    return [(kind, name) for kind, name in _links(verdict) if kind in REPORTERS]


def _link_agent(kind: str, name: str, verdict: PublicVerdict) -> Agent:
    if kind != LinkType.PERSON:
        return Agent(ORGANIZATION, name)
    if _INDEFINITE.match(name) or _UNNAMED.match(name):
        return Agent(PERSON, _unnamed(name, verdict.outlet))
    return Agent(agent_type(name), name)
