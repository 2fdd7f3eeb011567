"""Events as lines of a timeline: who did what, when."""

from __future__ import annotations

from collections.abc import Iterable

from claims.casework.reads.history import EventRead
from claims.core.actors import ActorKind
from claims.extraction.enums import Status
from claims.web.parts import Happening
from claims.web.times import Times
from claims.web.words import status_label

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
    """The word before the claim's name, where the sentence needs one."""
    stage = kind.partition(".")[0]
    return {"evidence": " on", "verdict": " on", "origin": " on"}.get(stage, "")


def _who(event: EventRead) -> str:
    if event.kind == "claim.started" or event.actor.kind == ActorKind.SYSTEM:
        return ""
    return event.actor.name or ("The clock" if event.actor.kind == ActorKind.CLOCK else "")


def _more(event: EventRead) -> str:
    """What the event's data adds: which evidence, which draft, the status it led to."""
    data = event.data
    if event.kind.startswith("evidence.") and "number" in data:
        return f" {data['number']}"
    if event.kind == "verdict.drafted" and "draft" in data:
        return f" {data['draft']}"
    if event.kind not in SAID and data.get("to") in Status.values:
        return f": {status_label(data['to'])}"
    return ""
