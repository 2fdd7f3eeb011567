"""The Celery app: which broker with which options, which task modules, and what the clock does."""

from __future__ import annotations

import os
from typing import Any

from celery import Celery
from django.conf import settings
from kombu import Exchange, Queue

from factcheck.paths import BASE_DIR

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "factcheck.settings.local")

QUEUE = "celery"


def options() -> dict[str, Any]:
    """Everything that Celery is told; read when it is first used, because it needs the settings."""
    return {
        "broker_url": settings.CELERY_BROKER_URL,
        "broker_connection_retry_on_startup": True,
        "task_default_queue": QUEUE,
        # The row in the database decides who works and for how long (FollowUp); the message is a
        # nudge. It is acknowledged late, so that it comes again when a worker dies.
        "task_acks_late": True,
        "task_reject_on_worker_lost": True,
        "task_ignore_result": True,
        "task_soft_time_limit": settings.TASK_SOFT_SECONDS,
        "task_time_limit": settings.TASK_HARD_SECONDS,
        # A lost nudge is nudged again by the sweep: no request waits long for a broker.
        "task_publish_retry_policy": {"max_retries": 1, "interval_start": 0, "interval_step": 0.1},
        # With 1 a finished task waits for the next poll: 2 tasks a second were measured.
        "worker_prefetch_multiplier": 4,
        "worker_enable_remote_control": False,
        "worker_send_task_events": False,
        "worker_hijack_root_logger": False,
        "worker_redirect_stdouts": False,
        # A run whose connection broke may finish: its lease, not its message, makes it count.
        "worker_cancel_long_running_tasks_on_connection_loss": False,
        "beat_schedule": {
            "sweep": {
                "task": "claims.history.tasks.sweep",
                "schedule": settings.SWEEP_SECONDS,
                "options": {"expires": settings.SWEEP_SECONDS},
            },
        },
        "beat_scheduler": "celery.beat:Scheduler",
        # Without it each task opens and closes a database connection of its own.
        "CELERY_DB_REUSE_MAX": 1000,
        **broker_options(settings.CELERY_BROKER_URL),
    }


def broker_options(broker_url: str) -> dict[str, Any]:
    """The options under which this kind of broker loses nothing (docs/operations.md)."""
    hidden = settings.MESSAGE_HIDDEN_SECONDS
    kind, _, place = broker_url.partition("://")
    if kind == "pgmq":
        return {
            "broker_url": broker_url if place else "pgmq://localhost",
            "broker_transport": "factcheck.queue:Transport",
            "broker_transport_options": {
                "same_database": not place,
                "init_extension": False,
                "use_notify": True,
                "wait_time_seconds": 0,
                "polling_interval": 0.2,
                "visibility_timeout": hidden,
                "pool_size": 4,
                "pool_timeout": 5,
            },
        }
    if kind in {"redis", "rediss"}:
        return {
            "broker_transport_options": {
                "visibility_timeout": hidden,
                "unacked_restore_interval": 2,
                "unacked_restore_throttle": 1,
            },
        }
    durable = {"x-queue-type": "quorum", "x-delivery-limit": 20}
    return {
        "task_queues": [Queue(QUEUE, Exchange(QUEUE), QUEUE, queue_arguments=durable)],
        "broker_transport_options": {"confirm_publish": True},
    }


def stages_with_tasks() -> list[str]:
    """The packages of claims/ that have a task module, found by file: claims is not imported."""
    modules = [*BASE_DIR.glob("claims/*/tasks.py"), *BASE_DIR.glob("claims/*/tasks/__init__.py")]
    return sorted(f"claims.{path.relative_to(BASE_DIR / 'claims').parts[0]}" for path in modules)


app = Celery("factcheck")
app.add_defaults(options)
app.autodiscover_tasks(stages_with_tasks)
