"""The database's clock: leases, embargoes and deadlines are measured by it alone."""

from __future__ import annotations

from datetime import datetime

from django.db import connection


def database_now() -> datetime:
    """The moment by the database's wall clock (not the start of the transaction)."""
    with connection.cursor() as cursor:
        cursor.execute("select clock_timestamp()")
        return cursor.fetchone()[0]
