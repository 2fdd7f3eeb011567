"""The clock's task of history: nudge what was lost."""

from __future__ import annotations

from typing import Any

from celery import shared_task

from claims.history.services import follow_ups


@shared_task(name="claims.history.tasks.sweep")
def sweep(**later_arguments: Any) -> None:
    """Nudge due follow-ups whose message was lost; the beat calls it every ten seconds."""
    follow_ups.sweep()
