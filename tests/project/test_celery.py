"""The options under which no broker loses a message, and the task modules that are found."""

from __future__ import annotations

import pytest
from celery import Celery
from django.test import override_settings
from kombu import Connection

from factcheck import celery as project
from factcheck.queue import Transport


def test_options_on_the_default_broker_use_the_transport_that_declares_nothing() -> None:
    app = Celery("probe", set_as_current=False)
    app.add_defaults(project.options)

    connection = app.connection_for_write()

    assert connection.get_transport_cls() is Transport
    assert connection.transport_options["polling_interval"] == 0.2
    assert app.conf.worker_prefetch_multiplier == 4
    assert app.conf.task_acks_late
    assert app.conf.CELERY_DB_REUSE_MAX == 1000


@override_settings(CELERY_BROKER_URL="amqp://broker.example")
def test_options_on_rabbitmq_declare_a_quorum_queue_with_a_delivery_limit() -> None:
    (queue,) = project.options()["task_queues"]

    assert (queue.name, queue.exchange.name, queue.routing_key) == ("celery", "celery", "celery")
    assert queue.queue_arguments == {"x-queue-type": "quorum", "x-delivery-limit": 20}


@pytest.mark.parametrize("address", ["redis://broker.example", "rediss://broker.example"])
def test_options_on_redis_give_back_a_dead_workers_messages_after_the_lease(address: str) -> None:
    with override_settings(CELERY_BROKER_URL=address):
        options = project.options()["broker_transport_options"]

    assert options == {
        "visibility_timeout": 320,
        "unacked_restore_interval": 2,
        "unacked_restore_throttle": 1,
    }


def test_transport_with_a_host_of_its_own_quotes_what_pgmq_would_not() -> None:
    address = "pgmq://queue:a%20b@db.example:6432/nudges"
    with Connection(
        address,
        transport="factcheck.queue:Transport",
        transport_options={"same_database": False},
    ) as connection:
        dsn = connection.transport._dsn()

    assert dsn == "host=db.example port=6432 dbname=nudges user=queue password='a b'"


def test_lease_outlasts_the_hard_limit_and_messages_outlast_the_lease() -> None:
    options = project.options()

    limits = (options["task_soft_time_limit"], options["task_time_limit"])
    assert limits == (120, 150)
    assert options["broker_transport_options"]["visibility_timeout"] == 2 * (150 + 10)


def test_task_modules_when_looked_for_are_all_imported_by_the_worker() -> None:
    project.app.loader.import_default_modules()

    stages = project.stages_with_tasks()

    assert "claims.history" in stages
    ours = {
        name.rpartition(".tasks.")[0] for name in project.app.tasks if name.startswith("claims.")
    }
    assert ours == set(stages)
