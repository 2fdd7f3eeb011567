"""Intake's tasks: two lines each."""

from __future__ import annotations

from typing import Any

from celery import shared_task

from claims.history.services import follow_ups
from claims.intake import work


@shared_task
def fetch_article(*, follow_up_id: int, **later_arguments: Any) -> None:
    """Fetch an article's address."""
    follow_ups.run(follow_up_id, work.fetch_article)


@shared_task
def read_upload(*, follow_up_id: int, **later_arguments: Any) -> None:
    """Read an uploaded file."""
    follow_ups.run(follow_up_id, work.read_upload)
