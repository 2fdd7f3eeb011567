"""The queue in PostgreSQL with a real worker on it."""

from __future__ import annotations

import time

import pytest

from tests.stack import Stack

# Starts a whole Factcheck, which takes about four seconds.
pytestmark = [pytest.mark.slow, pytest.mark.chaos]

TRIGGER = "select oid from pg_trigger where tgname = 'trigger_notify_queue_insert_listeners'"
SENDS = """
import django; django.setup()
from factcheck import celery_app
for _ in range(20):
    celery_app.send_task("claims.history.tasks.sweep")
"""


def forget_messages(stack: Stack) -> None:
    """A worker that was killed holds its messages until they time out, which no test waits for."""
    stack.psql("select pgmq.purge_queue('celery')")


def wait_until_empty(stack: Stack) -> None:
    deadline = time.monotonic() + 30
    while stack.psql("select count(*) from pgmq.q_celery") != [(0,)]:
        assert time.monotonic() < deadline, stack.logs()
        time.sleep(0.05)


def test_worker_when_messages_are_sent_works_them_off(stack: Stack) -> None:
    forget_messages(stack)

    stack.run(SENDS)
    wait_until_empty(stack)

    assert stack.worker.log_file.read_text().count("claims.history.tasks.sweep") >= 20


def test_connections_when_opened_leave_the_queues_trigger_as_the_migration_made_it(
    stack: Stack,
) -> None:
    before = stack.psql(TRIGGER)

    stack.kill_worker()
    forget_messages(stack)
    stack.run(SENDS)
    wait_until_empty(stack)

    assert len(before) == 1
    assert stack.psql(TRIGGER) == before
