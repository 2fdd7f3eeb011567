"""System checks: what must fit before a process may start."""

from __future__ import annotations

from typing import Any

from django.core.checks import CheckMessage, Error, register
from django.db import connection

SCHEMA_COMMENT = """
    select obj_description(oid, 'pg_namespace') from pg_namespace where nspname = 'pgmq'
"""


def connect() -> None:
    """Register the checks with Django."""
    register(queue_version, "database", deploy=False)


def queue_version(app_configs: Any, databases: Any = None, **later: Any) -> list[CheckMessage]:
    """The queue's SQL in the database is of the version that the installed client speaks."""
    if not databases:
        return []
    from pgmq.install import get_embedded_sql_version  # noqa: PLC0415 -- slow import

    with connection.cursor() as cursor:
        cursor.execute(SCHEMA_COMMENT)
        row = cursor.fetchone()
    installed, wanted = (row[0] if row else None), get_embedded_sql_version()
    if installed is None or installed == wanted:
        return []
    return [
        Error(
            f"The queue in the database is pgmq {installed}, the client speaks {wanted}.",
            hint="Stop the workers, `DROP SCHEMA pgmq CASCADE`, run `migrate claims` again: "
            "messages are only nudges, nothing is lost.",
            id="claims.E001",
        )
    ]
