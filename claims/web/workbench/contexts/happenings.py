"""Events as lines of a timeline: who did what, when."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from claims.casework.reads.history import EventRead
from claims.core.actors import ActorKind
from claims.extraction.enums import Status
from claims.web.parts import Happening
from claims.web.times import Times
from claims.web.words import listing, status_label

# By kind: the icon and what was done; “it” is the claim, and falls away where the claim is named.
SAID: dict[str, tuple[str, str]] = {
    "claim.accepted": ("status-accepted", "chose it for checking"),
    "claim.rejected": ("status-rejected", "set it aside"),
    "claim.not_selected": ("status-not_selected", "closed with its article"),
    "claim.deferred": ("status-deferred", "deferred it"),
    "claim.dropped": ("status-dropped", "dropped it"),
    "claim.taken": ("status-researching", "took it"),
    "claim.assigned": ("status-assigned", "assigned it"),
    "claim.reassigned": ("status-assigned", "handed it on"),
    "claim.released": ("status-accepted", "released it"),
    "claim.started": ("status-researching", "Research started"),
    "claim.edited": ("pencil", "reworded it"),
    "claim.added": ("plus", "added it"),
    "evidence.added": ("plus", "added evidence"),
    "evidence.changed": ("pencil", "changed evidence"),
    "evidence.removed": ("cross", "removed evidence"),
    "origin.checked": ("eye", "checked the origin of its words"),
    "verdict.drafted": ("pencil", "saved the draft"),
    "verdict.submitted": ("status-in_review", "submitted the verdict"),
    "verdict.taken_back": ("again", "took back the verdict"),
    "review.taken": ("eye", "reads it"),
    "review.returned": ("status-changes_requested", "asked for changes"),
    "review.approved": ("status-approved", "approved it"),
    "verdict.published": ("status-published", "published it"),
    "claim.lost": ("status-not_selected", "Not found again"),
    "claim.found_again": ("again", "Found again"),
    "claim.renewed": ("again", "Renewed"),
    "article.address_given": ("plus", "gave the article’s address"),
    "article.file_given": ("plus", "gave the article’s file"),
    "article.version_added": ("plus", "handed in the article’s text"),
    "article.ready": ("check", "The claims are found"),
    "article.failed": ("block", "The article could not be read"),
    "article.split_wanted": ("again", "asked for another splitting"),
    "article.split_again": ("again", "The article is split again"),
    "article.split_failed": ("block", "Splitting again failed"),
    "snapshot.wanted": ("plus", "asked for a copy of a source"),
    "member.joined": ("plus", "joined a desk"),
    "token.made": ("plus", "made a token"),
    "token.revoked": ("cross", "revoked a token"),
    "api_key.made": ("plus", "made a partner’s key"),
    "api_key.revoked": ("cross", "revoked a partner’s key"),
}
# What a newer engine renewed, as words; several fields may share one.
RENEWED = {
    "statement": "statement",
    "kinds": "kinds",
    "claimant": "claimant",
    "via": "the way it came",
    "quantities": "figures",
    "dates": "dates",
    "participants": "people",
    "checkworthiness": "score",
    "reasons": "score",
    "places": "place in the text",
}


# The word before the claim's name, by kind or stage, where the sentence needs one.
JOINED = {
    "evidence": " on",
    "verdict": " on",
    "origin": " on",
    "claim.started": " on",
    "claim.lost": ":",
    "claim.found_again": ":",
    "claim.renewed": ":",
}


def happenings_of(
    events: Iterable[EventRead], times: Times, *, with_links: bool = False
) -> tuple[Happening, ...]:
    """Events as a timeline; with links to their claims where they are of several."""
    return tuple(_happening(event, times, with_links) for event in events)


def _happening(event: EventRead, times: Times, with_links: bool) -> Happening:
    icon, what = SAID.get(event.kind, ("pencil", event.kind.replace(".", " ").replace("_", " ")))
    if with_links:
        what = what.removesuffix(" it")
    return Happening(
        icon=icon,
        who=_who(event),
        what=f"{what}{_more(event)}{_joined(event.kind) if with_links else ''}",
        time=times.clock(event.at),
        moment=event.at.isoformat(),
        detail="" if with_links else event.note,
        url=f"/desk/claims/{event.subject_id}/" if with_links else "",
        link=f"claim {event.subject_id}" if with_links else "",
    )


def _joined(kind: str) -> str:
    stage = kind.partition(".")[0]
    return JOINED.get(kind, JOINED.get(stage, ""))


def _who(event: EventRead) -> str:
    if event.kind == "claim.started" or event.actor.kind == ActorKind.SYSTEM:
        return ""
    return event.actor.name or ("The clock" if event.actor.kind == ActorKind.CLOCK else "")


def _more(event: EventRead) -> str:
    """What the event's data adds: which evidence, which draft, which engine, the status it led to."""
    data = event.data
    if "engine" in data:
        return f" by engine {data['engine']}{_renewed(data)}"
    if event.kind.startswith("evidence.") and "number" in data:
        return f" {data['number']}"
    if event.kind == "verdict.drafted" and "draft" in data:
        return f" {data['draft']}"
    if event.kind not in SAID and data.get("to") in Status.values:
        return f": {status_label(data['to'])}"
    return ""


def _renewed(data: Mapping[str, Any]) -> str:
    """What of the claim a newer engine says anew."""
    named = [RENEWED[name] for name in data.get("fields", ()) if name in RENEWED]
    return f": {listing(list(dict.fromkeys(named)))}" if named else ""
