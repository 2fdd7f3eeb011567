"""The test suite's own PostgreSQL: fast, disposable, one for each run that goes on at a time."""

from __future__ import annotations

import fcntl
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import count

from claims.core import embedded_postgres
from claims.core.embedded_postgres import Cluster
from factcheck.paths import VAR_DIR, socket_dir_for


@contextmanager
def own_server() -> Iterator[Cluster]:
    """Start the server of the first free slot and stop it at the end.

    A slot is a folder with a lock: runs beside each other take one each. A killed run leaves its
    lock free and perhaps its server running, which is stopped here.
    """
    for slot in count():
        folder = VAR_DIR / "test-postgres" / str(slot)
        folder.mkdir(parents=True, exist_ok=True)
        with open(folder / "lock", "w", encoding="utf-8") as lock:
            try:
                fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
            except BlockingIOError:
                continue
            data_dir = folder / "data"
            cluster = Cluster(
                data_dir, socket_dir_for(data_dir), folder / "postgres.log", disposable=True
            )
            process = embedded_postgres.start(cluster)
            try:
                yield cluster
            finally:
                embedded_postgres.stop(cluster, process)
            return
