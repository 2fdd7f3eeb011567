"""What follows what: filled by the pipeline at start, asked when an event is recorded."""

from __future__ import annotations

import logging
from collections.abc import Callable

logger = logging.getLogger(__name__)

_follow_ups: dict[str, list[str]] = {}
_burials: dict[str, Callable[[int, str], None]] = {}
_nudges: list[Callable[[str, int], None]] = []


def register(event_kind: str, task_name: str) -> None:
    """Owe the task `task_name` whenever an event of this kind is recorded; twice is once."""
    tasks = _follow_ups.setdefault(event_kind, [])
    if task_name not in tasks:
        tasks.append(task_name)


def register_burial(task_name: str, act: Callable[[int, str], None]) -> None:
    """Call `act(subject id, reason)` in the transaction in which a follow-up of this task dies."""
    _burials[task_name] = act


def bury(task_name: str, subject_id: int, reason: str) -> None:
    """Tell the stage that its work will not be done, so that the object can say so."""
    act = _burials.get(task_name)
    if act is not None:
        act(subject_id, reason)


def register_nudge(nudge: Callable[[str, int], None]) -> None:
    """Set the function that tells a worker of a follow-up: nudge(task name, follow-up id)."""
    _nudges[:] = [nudge]


def tasks_after(event_kind: str) -> tuple[str, ...]:
    """The tasks owed after an event of this kind."""
    return tuple(_follow_ups.get(event_kind, ()))


def event_kinds() -> frozenset[str]:
    """Every kind of event that owes work."""
    return frozenset(_follow_ups)


def nudge(task_name: str, follow_up_id: int) -> None:
    """Tell a worker; a queue that is down is logged and forgiven, as the sweep nudges again."""
    for function in _nudges:
        try:
            function(task_name, follow_up_id)
        except Exception:
            logger.warning("nudge of follow-up %s was lost", follow_up_id, exc_info=True)
