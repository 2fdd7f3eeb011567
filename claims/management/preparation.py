"""What must be done before the programs start, each only when it is needed."""

from __future__ import annotations

import hashlib
import os
import subprocess
import sys
from pathlib import Path

from django.conf import settings
from django.contrib.auth import get_user_model
from django.contrib.staticfiles.finders import get_finders
from django.core.management import call_command, get_commands
from django.db import OperationalError, connection
from django.db.migrations.executor import MigrationExecutor


class StartError(Exception):
    """Why the start stops; the message is for the person at the terminal."""


def reach_database() -> None:
    """Open a connection; StartError says what PostgreSQL answered."""
    try:
        connection.ensure_connection()
    except OperationalError as error:
        raise StartError(
            f"The database at DATABASE_URL does not answer: {str(error).strip()}\n"
            "Check the address and that the server runs, or unset DATABASE_URL to use the "
            "embedded PostgreSQL."
        ) from error


def migrate() -> str:
    """Apply what is missing; say how many migrations that were."""
    executor = MigrationExecutor(connection)
    plan = executor.migration_plan(executor.loader.graph.leaf_nodes())
    if plan:
        call_command("migrate", interactive=False, verbosity=0)
    return f"{len(plan)} applied" if plan else "nothing to do"


def collect_static() -> str:
    """Collect static files, unless they are those of the last time."""
    stamp = Path(settings.STATIC_ROOT) / ".collected"
    seen = _fingerprint()
    if stamp.exists() and stamp.read_text(encoding="ascii") == seen:
        return "nothing to do"
    call_command("collectstatic", interactive=False, verbosity=0, clear=True)
    stamp.write_text(seen, encoding="ascii")
    return "collected"


def wants_demo(embedded: bool, unfinished: Path) -> bool:
    """Demo data goes into an empty embedded database, or anywhere with DEMO=1, never with DEMO=0.

    `unfinished` is there when making it was broken off: then it goes on.
    """
    if "demo_data" not in get_commands() or os.environ.get("DEMO") == "0":
        return False
    if os.environ.get("DEMO") == "1" or unfinished.exists():
        return True
    return embedded and not get_user_model()._default_manager.exists()


def make_demo(environment: dict[str, str], unfinished: Path) -> str:
    """Fill the demo desk, in a process of its own: splitting articles takes memory."""
    unfinished.touch()
    result = subprocess.run(  # noqa: S603 -- our own command
        [sys.executable, str(settings.BASE_DIR / "manage.py"), "demo_data"],
        env=environment,
        capture_output=True,
        text=True,
        check=False,
    )
    if result.returncode != 0:
        raise StartError(f"The demo desk could not be made:\n{result.stderr.strip()[-2000:]}")
    unfinished.unlink()
    return "made"


def _fingerprint() -> str:
    """A hash over every static file's name, size, and time."""
    digest = hashlib.sha256()
    for finder in get_finders():
        for name, storage in finder.list([]):
            status = os.stat(storage.path(name))
            digest.update(f"{name}\0{status.st_size}\0{status.st_mtime_ns}\n".encode())
    return digest.hexdigest()
