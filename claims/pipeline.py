"""What follows what: the one place that maps an event to the work it owes, and nudges workers."""

from __future__ import annotations

from celery import current_app

from claims.extraction.queries import EXTRACT
from claims.extraction.services.failures import give_up_on_extraction
from claims.history.services import registry
from claims.intake.services.failures import give_up_on_article
from claims.review.services.snapshots import give_up_on_snapshot

FETCH = "claims.intake.tasks.fetch_article"
READ = "claims.intake.tasks.read_upload"
KEEP = "claims.review.tasks.keep_snapshot"

FOLLOW_UPS: dict[str, tuple[str, ...]] = {
    "article.address_given": (FETCH,),
    "article.file_given": (READ,),
    "article.version_added": (EXTRACT,),
    "article.split_wanted": (EXTRACT,),
    "snapshot.wanted": (KEEP,),
}

BURIALS = {
    FETCH: give_up_on_article,
    READ: give_up_on_article,
    EXTRACT: give_up_on_extraction,
    KEEP: give_up_on_snapshot,
}


def connect() -> None:
    """Fill history's registry; called once when Django starts."""
    for event_kind, task_names in FOLLOW_UPS.items():
        for task_name in task_names:
            registry.register(event_kind, task_name)
    for task_name, act in BURIALS.items():
        registry.register_burial(task_name, act)
    registry.register_nudge(nudge)


def nudge(task_name: str, follow_up_id: int) -> None:
    """Send the queue a message that this follow-up is due."""
    current_app.send_task(task_name, kwargs={"follow_up_id": follow_up_id}, retry=False)
