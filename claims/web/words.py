"""Words for the screens: times, states, kinds. Pure functions, the moment is handed in."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta

from claims.extraction.enums import Kind, Status

# Which line a status is drawn with (static/css/mark.css).
LINES: dict[str, str] = {
    Status.PROPOSED: "proposed",
    Status.DEFERRED: "deferred",
    Status.DUPLICATE: "duplicate",
    Status.REJECTED: "rejected",
    Status.NOT_SELECTED: "rejected",
    Status.DROPPED: "rejected",
}

FAMILIES: dict[str, str] = {
    "true": "true",
    "mostly_true": "true",
    "half_true": "mixed",
    "mostly_false": "false",
    "false": "false",
    "misleading": "misleading",
    "missing_context": "missing_context",
    "outdated": "missing_context",
    "unproven": "unproven",
    "satire": "satire",
    "said_it": "true",
    "said_otherwise": "mixed",
    "did_not_say_it": "false",
    "not_established": "unproven",
    "authentic": "true",
    "altered": "false",
    "generated": "false",
    "staged": "false",
    "other_place_or_time": "misleading",
}


def line_of(status: str) -> str:
    """The line of a claim's status; whatever is accepted or further has the same one."""
    return LINES.get(status, "accepted")


def status_label(status: str) -> str:
    """The status as a word."""
    return str(Status(status).label) if status in Status.values else status.replace("_", " ")


def kind_label(kind: str) -> str:
    """The kind as a word."""
    return str(Kind(kind).label) if kind in Kind.values else kind.replace("_", " ")


def listing(words: Sequence[str]) -> str:
    """The first with a capital, the others without: "Quantity, event"."""
    return ", ".join([*words[:1], *(word[:1].lower() + word[1:] for word in words[1:])])


def count(number: int, one: str, many: str = "") -> str:
    """A number with its noun: "1 claim", "3 claims"."""
    return f"{number:,} {one if number == 1 else many or one + 's'}"


def day(at: datetime) -> str:
    """The date in full: "17 Nov 2026"."""
    return f"{at.day} {at:%b %Y}"


def clock(at: datetime, now: datetime) -> str:
    """The clock time; with the weekday in the days around now, else with the date."""
    apart = (at.date() - now.date()).days
    if apart == 0:
        return f"{at:%H:%M}"
    if abs(apart) < 7:
        return f"{at:%a %H:%M}"
    return f"{at.day} {at:%b}" if at.year == now.year else day(at)


def span(length: timedelta) -> str:
    """A length of time in the two largest units that matter: "2 h 28 min", "3 days"."""
    minutes = max(0, int(length.total_seconds() // 60))
    if minutes < 60:
        return f"{minutes} min"
    hours, rest = divmod(minutes, 60)
    if hours < 24:
        return f"{hours} h {rest} min" if rest and hours < 10 else f"{hours} h"
    return count(hours // 24, "day")


def until(at: datetime, now: datetime) -> str:
    """How far a due time is: "in 2 h 28 min", "tomorrow", "2 h 32 min late"."""
    if at < now:
        return f"{span(now - at)} late"
    apart = (at.date() - now.date()).days
    if apart == 1 and at - now >= timedelta(hours=12):
        return "tomorrow"
    return f"in {apart} days" if apart > 1 else f"in {span(at - now)}"


def initials(name: str) -> str:
    """Two letters for a round badge: "Checker 1" is C1, "Editor" is ED."""
    parts = name.split()
    if len(parts) > 1:
        return (parts[0][:1] + parts[-1][:1]).upper()
    return name[:2].upper()
