"""Review's task: two lines."""

from __future__ import annotations

from typing import Any

from celery import shared_task

from claims.history.services import follow_ups
from claims.review import work


@shared_task
def keep_snapshot(*, follow_up_id: int, **later_arguments: Any) -> None:
    """Keep the copy of a source."""
    follow_ups.run(follow_up_id, work.keep_snapshot)
