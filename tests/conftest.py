"""What every test stands on: a PostgreSQL of the suite's own, an empty queue, no leftovers."""

from __future__ import annotations

import os
from collections.abc import Generator, Iterator

import pytest
from django.conf import settings
from django.db import connection, connections
from kombu import pools
from pytest_django import DjangoDbBlocker

from claims.intake.models import Article
from tests.factories.articles import article_with_claims
from tests.factories.newsroom import Newsroom, newsroom
from tests.postgres import own_server
from tests.stack import Stack, drop_template, make_template, running_stack

# The append-only triggers refuse the TRUNCATE by which transactional tests clean up.
TRUNCATE_GUARDS = {
    "claims_event": "claims_event_no_truncate",
    "claims_change": "claims_change_no_truncate",
}


@pytest.fixture(scope="session")
def django_db_modify_db_settings() -> Iterator[None]:
    """Without DATABASE_URL, start a server for this run; it lives until the run ends."""
    if os.environ.get("DATABASE_URL"):
        yield
        return
    with own_server() as cluster:
        for alias in settings.DATABASES:
            connections[alias].settings_dict["HOST"] = str(cluster.socket_dir)
        yield


@pytest.fixture(scope="session")
def django_db_setup(django_db_setup: None, django_db_blocker: DjangoDbBlocker) -> Iterator[None]:
    """The migrated test database, with the guards off that forbid TRUNCATE."""
    with django_db_blocker.unblock(), connection.cursor() as cursor:
        for table, guard in TRUNCATE_GUARDS.items():
            cursor.execute(
                "select 1 from pg_trigger where tgname = %s and tgrelid = to_regclass(%s)",
                [guard, table],
            )
            if cursor.fetchone():
                cursor.execute(f"alter table {table} disable trigger {guard}")
    yield
    pools.reset()  # the publisher's connections would hold the database against its removal


@pytest.fixture(scope="session")
def stack_template(django_db_modify_db_settings: None) -> Iterator[str]:
    """The name of a database with every migration applied and nothing else done to it."""
    name = make_template()
    yield name
    drop_template(name)


@pytest.fixture(scope="session")
def stack(stack_template: str, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Stack]:
    """One running Factcheck, shared by the tests that do not kill it."""
    with running_stack(tmp_path_factory.mktemp("stack"), stack_template) as running:
        yield running


@pytest.fixture
def room(db: None) -> Newsroom:
    """A desk with its people."""
    return newsroom()


@pytest.fixture
def article(room: Newsroom) -> Article:
    """A ready article with three claims."""
    return article_with_claims(desk=room.desk, by=room.checker1.actor)


@pytest.fixture(autouse=True)
def _empty_queue(request: pytest.FixtureRequest) -> Iterator[None]:
    """Leave no message for the next test: the flush after a test does not reach pgmq's tables."""
    yield
    if {"transactional_db", "live_server"} & set(request.fixturenames):
        with connection.cursor() as cursor:
            cursor.execute("select pgmq.purge_queue('celery')")


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(
    item: pytest.Item,
) -> Generator[None, pytest.TestReport, pytest.TestReport]:
    """Show the logs of the stack that a failed test used."""
    report = yield
    used = getattr(item, "funcargs", {}).get("stack")
    if report.failed and isinstance(used, Stack):
        report.sections.append(("logs of the stack", used.logs()))
    return report
