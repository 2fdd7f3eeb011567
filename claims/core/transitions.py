"""The workflow's one door: tables of transitions as data, and the function that applies a row."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any, Protocol, TypeVar

from claims.core.actors import Actor
from claims.core.errors import NotPossible, VersionConflict
from claims.core.permissions import Answer, require

SAME = "="
BEFORE = "<"


class HasStatus(Protocol):
    """A row that carries the workflow: the claim."""

    pk: Any
    status: str
    status_before: str
    version: int


Row = TypeVar("Row", bound=HasStatus)


@dataclass(frozen=True, slots=True)
class Transition:
    """One line of the workflow's table.

    `sources` are the statuses it may start from, `target` the one it leads to (SAME: it stays,
    BEFORE: the one it had before), `who` the roles or actors in words, `guards` what must hold, in
    words for the documentation. `is_offered` is false while no service stands behind it.
    """

    action: str
    sources: tuple[str, ...]
    target: str
    who: tuple[str, ...]
    guards: str = ""
    is_offered: bool = True


def rows_of(table: Iterable[Transition], action: str) -> list[Transition]:
    """The lines of a table for one action; an action may have several, by source."""
    return [row for row in table if row.action == action]


def find(table: Iterable[Transition], action: str, status: str) -> Transition:
    """The line for this action from this status, or NotPossible with the status."""
    for row in rows_of(table, action):
        if status in row.sources:
            return row
    raise NotPossible(
        f"“{action}” is not possible while the claim is {status.replace('_', ' ')}.", status=status
    )


def lock(claim: Row) -> Row:
    """Lock the claim's row and return it fresh: always the first lock of an act."""
    model: Any = type(claim)
    return model.objects.select_for_update(of=("self",)).get(pk=claim.pk)


def apply(
    claim: Row,
    action: str,
    *,
    by: Actor,
    seen_version: int | None,
    table: Iterable[Transition],
    rule: Callable[[Actor, Row], Answer],
    target: str | None = None,
) -> tuple[Row, str]:
    """Move a claim along one line of the table; return it locked and changed, and where it came from.

    Locks the row first, then asks for the version the caller saw (VersionConflict with the current
    one), the line (NotPossible) and the rule (NotAllowed with its reason), then writes
    the status and counts the version. `target` overrides the line's where an act decides between
    several. The caller records the event in the same transaction.
    """
    locked = lock(claim)
    check_version(locked.version, seen_version)
    row = find(table, action, locked.status)
    require(rule(by, locked))
    came_from = locked.status
    wanted = target or row.target
    if wanted == BEFORE:
        wanted = locked.status_before
    if wanted != SAME and wanted != came_from:
        locked.status_before, locked.status = came_from, wanted
    locked.version += 1
    model: Any = locked
    model.save(update_fields=["status", "status_before", "version", "modified_at"])
    return locked, came_from


def check_version(current: int, seen: int | None) -> None:
    """Refuse a change by somebody who saw an older version; None skips (clock and system)."""
    if seen is not None and seen != current:
        raise VersionConflict(
            f"Somebody changed this in the meantime: you saw version {seen}, "
            f"it is now version {current}. Look again, then repeat what you meant.",
            version=current,
        )
