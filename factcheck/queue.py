"""The queue in PostgreSQL: kombu's pgmq transport, without its side effects on the database.

kombu's own drops and creates a trigger on the queue's table with each new connection, of publishers
too: under a storm of reconnects that deadlocked. Here the queue and its trigger come from a
migration, and a connection changes nothing.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.db import connection
from kombu.transport import pgmq
from pgmq import PGMQueue
from psycopg.conninfo import make_conninfo
from psycopg_pool import ConnectionPool

# What Django adds to libpq's own parameters.
NOT_LIBPQ = {"context", "cursor_factory", "prepare_threshold", "client_encoding"}


@dataclass
class Client(PGMQueue):
    """A client that connects with a whole connection string: pgmq drops sslmode and quotes nothing."""

    dsn: str = ""
    pool_timeout: float = 30

    def _init_pool(self) -> None:
        self.pool = ConnectionPool(
            self.dsn, min_size=1, max_size=self.pool_size, timeout=self.pool_timeout, open=True
        )


class Channel(pgmq.Channel):
    """A channel that listens where it consumes and declares nothing."""

    def _new_queue(self, queue: str, **_: Any) -> None:
        """The queue is there: the migration made it."""

    def _maybe_enable_notify(self, queue: str, queue_name: str | None = None) -> None:
        """Called when consuming begins: listen for the wake-ups of the migration's trigger."""
        if self.use_notify:
            self.connection._register_notify_queue(queue_name or self._queue_name(queue))


class Transport(pgmq.Transport):
    """The transport of `pgmq://`; with `same_database` the queue is in Django's own database."""

    Channel = Channel

    def _create_pgmq_client(self) -> Client:
        client: Any = self.client
        options = client.transport_options
        return Client(
            conn_string=None,
            dsn=self._dsn(),
            vt=options["visibility_timeout"],
            pool_size=options["pool_size"],
            pool_timeout=options["pool_timeout"],
            init_extension=False,
        )

    def _get_notify_waiter(self) -> pgmq._NotifyWaiter:
        if self._notify_waiter is None:
            self._notify_waiter = pgmq._NotifyWaiter(self._dsn())
        return self._notify_waiter

    def _dsn(self) -> str:
        address: Any = self.client
        if address.transport_options["same_database"]:
            django = connection.get_connection_params()
            return make_conninfo(**{k: v for k, v in django.items() if k not in NOT_LIBPQ})
        return make_conninfo(
            host=address.hostname,
            port=address.port or self.default_port,
            dbname=(address.virtual_host or "").lstrip("/") or "postgres",
            user=address.userid,
            password=address.password or None,
        )
