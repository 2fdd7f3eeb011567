"""Is the process up, is everything it needs there, and how much is waiting."""

from __future__ import annotations

import secrets
import threading

from django.conf import settings
from django.db import DatabaseError, connection
from django.db.migrations.executor import MigrationExecutor
from django.http import Http404, HttpRequest, HttpResponse, JsonResponse
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe
from prometheus_client import (
    CONTENT_TYPE_LATEST,
    CollectorRegistry,
    Gauge,
    PlatformCollector,
    ProcessCollector,
    generate_latest,
)

QUEUE_TABLE = "pgmq.q_celery"
_migrated = threading.Event()


@require_safe
@never_cache
def healthz(request: HttpRequest) -> JsonResponse:
    """The process answers."""
    return JsonResponse({"status": "ok"})


@require_safe
@never_cache
def readyz(request: HttpRequest) -> JsonResponse:
    """Database, queue, and migrations: 200 when all are there, else 503 with the reasons."""
    reasons = missing()
    if reasons:
        return JsonResponse({"status": "not ready", "reasons": reasons}, status=503)
    return JsonResponse({"status": "ok"})


@require_safe
@never_cache
def metrics(request: HttpRequest) -> HttpResponse:
    """Figures for Prometheus: for the holder of METRICS_TOKEN, or without one for this machine."""
    if not may_read_metrics(request):
        raise Http404
    return HttpResponse(generate_latest(figures()), content_type=CONTENT_TYPE_LATEST)


def missing() -> list[str]:
    """A sentence for each thing that the process needs and does not have."""
    reasons = []
    try:
        with connection.cursor() as cursor:
            cursor.execute("select to_regclass(%s) is not null", [QUEUE_TABLE])
            if uses_pgmq() and not cursor.fetchone()[0]:
                reasons.append("The queue's table is missing.")
        if not is_migrated():
            reasons.append("Migrations are not applied.")
    except DatabaseError:
        reasons.append("The database does not answer.")
    return reasons


def is_migrated() -> bool:
    """Whether every migration is applied; once it is, that is remembered (building the plan is slow)."""
    if not _migrated.is_set():
        executor = MigrationExecutor(connection)
        if executor.migration_plan(executor.loader.graph.leaf_nodes()):
            return False
        _migrated.set()
    return True


def uses_pgmq() -> bool:
    """Whether the queue is in PostgreSQL and not in a broker of its own."""
    return str(settings.CELERY_BROKER_URL).startswith("pgmq")


def may_read_metrics(request: HttpRequest) -> bool:
    """The token's holder; without a token, a program on this machine (not one behind a proxy)."""
    token = settings.METRICS_TOKEN
    if token:
        given = request.headers.get("Authorization", "").removeprefix("Bearer ")
        return secrets.compare_digest(given.encode(), token.encode())
    address = request.META.get("REMOTE_ADDR", "")
    return address in {"127.0.0.1", "::1"} and "X-Forwarded-For" not in request.headers


def figures() -> CollectorRegistry:
    """The process's own figures, and what waits in the database, asked at this moment."""
    registry = CollectorRegistry()
    ProcessCollector(registry=registry)
    PlatformCollector(registry=registry)
    follow_ups = Gauge(
        "factcheck_follow_ups", "Work owed, by task and state", ["task", "state"], registry=registry
    )
    oldest = Gauge(
        "factcheck_follow_up_oldest_seconds",
        "How long the oldest due work has been waiting",
        registry=registry,
    )
    queue = Gauge("factcheck_queue_messages", "Messages in the queue", registry=registry)
    with connection.cursor() as cursor:
        cursor.execute(
            "select task, state, count(*) from claims_followup"
            " where state = 'due' or state = 'dead' group by task, state"
        )
        for task, state, count in cursor.fetchall():
            follow_ups.labels(task, state).set(count)
        cursor.execute(
            "select coalesce(extract(epoch from clock_timestamp() - min(due_at)), 0)"
            " from claims_followup where state = 'due' and due_at <= clock_timestamp()"
        )
        oldest.set(cursor.fetchone()[0])
        if uses_pgmq():
            cursor.execute(f"select count(*) from {QUEUE_TABLE}")  # noqa: S608 -- a constant
            queue.set(cursor.fetchone()[0])
    return registry
