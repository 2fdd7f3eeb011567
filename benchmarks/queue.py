"""The queue: how long a nudge takes, and what carrying a task costs beside the task itself."""

from __future__ import annotations

import statistics
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import psycopg
from django.db import connection

from claims.history.services import follow_ups
from claims.management.children import Child
from claims.management.programs import environment_for, make_programs
from factcheck import celery_app
from factcheck.paths import BASE_DIR

TASK = "claims.history.tasks.sweep"
ROUNDS = 5
TRIPS = 40
TASKS = 400


def measure(var_dir: Path) -> Iterator[str]:
    """Lines with the medians of five rounds."""
    with worker(var_dir) as child, listener() as listening:
        trips, bare = [], []
        for _ in range(ROUNDS):
            trips += [round_trip() for _ in range(TRIPS)]
            bare += [notify_and_hear(listening) for _ in range(TRIPS)]
        yield _trip_line(trips, bare)
        queued, direct, cpu = [], [], []
        for _ in range(ROUNDS):
            before = cpu_seconds(child)
            queued.append(work_off())
            cpu.append(cpu_seconds(child) - before)
            direct.append(call_directly())
        yield _cost_line(queued, direct, cpu)


def round_trip() -> float:
    """Seconds from sending a task to an idle worker until its message is acknowledged."""
    began = time.perf_counter()
    celery_app.send_task(TASK)
    wait_until_empty()
    return time.perf_counter() - began


def notify_and_hear(listening: psycopg.Connection[tuple[object, ...]]) -> float:
    """The least that a wake-up through PostgreSQL can take."""
    began = time.perf_counter()
    with connection.cursor() as cursor:
        cursor.execute("select pg_notify('bench', '')")
    for _ in listening.notifies(timeout=5, stop_after=1):
        pass
    return time.perf_counter() - began


def work_off() -> float:
    """Seconds for the worker to do a backlog."""
    began = time.perf_counter()
    for _ in range(TASKS):
        celery_app.send_task(TASK)
    wait_until_empty()
    return time.perf_counter() - began


def call_directly() -> float:
    """Seconds for the same work as plain calls in one process."""
    began = time.perf_counter()
    for _ in range(TASKS):
        follow_ups.sweep()
    return time.perf_counter() - began


def wait_until_empty() -> None:
    """Wait until every message is acknowledged."""
    with connection.cursor() as cursor:
        while True:
            cursor.execute("select not exists (select from pgmq.q_celery)")
            if cursor.fetchone()[0]:
                return
            time.sleep(0.0005)


def cpu_seconds(child: Child) -> float:
    """Processor time of the worker's processes until now (Linux; elsewhere 0)."""
    ticks = 0
    for stat in Path("/proc").glob("[0-9]*/stat"):
        try:
            fields = stat.read_text().rpartition(")")[2].split()
        except OSError:
            continue  # it ended while we looked
        if child.process and int(fields[2]) == child.process.pid:
            ticks += int(fields[11]) + int(fields[12])
    return ticks / 100


@contextmanager
def worker(var_dir: Path) -> Iterator[Child]:
    """A worker as `make up` starts it, once it has done a first task."""
    (var_dir / "log").mkdir(exist_ok=True)
    child = make_programs(BASE_DIR, var_dir / "log", environment_for(8000), 8000)[1]
    child.start()
    try:
        round_trip()
        yield child
    finally:
        child.kill()


@contextmanager
def listener() -> Iterator[psycopg.Connection[tuple[object, ...]]]:
    """A connection that listens, for comparison."""
    parameters = connection.get_connection_params()
    with psycopg.connect(
        host=parameters["host"],
        dbname=parameters["dbname"],
        user=parameters["user"],
        autocommit=True,
    ) as listening:
        listening.execute("listen bench")
        yield listening


def _trip_line(trips: list[float], bare: list[float]) -> str:
    p95 = statistics.quantiles(trips, n=20)[-1]
    ratio = statistics.median(trips) / statistics.median(bare)
    return (
        f"queue, idle round trip: p50 {statistics.median(trips) * 1000:.1f} ms, "
        f"p95 {p95 * 1000:.1f} ms; {ratio:.1f} times a bare NOTIFY "
        f"({statistics.median(bare) * 1000:.1f} ms)"
    )


def _cost_line(queued: list[float], direct: list[float], cpu: list[float]) -> str:
    speed = TASKS / statistics.median(queued)
    ratio = statistics.median(queued) / statistics.median(direct)
    each = statistics.median(cpu) / TASKS * 1000
    return (
        f"queue, backlog of {TASKS}: {speed:.0f} tasks/s, {each:.1f} ms of worker CPU a task; "
        f"{ratio:.1f} times the time of plain calls"
    )
