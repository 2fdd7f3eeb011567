#!/usr/bin/env python
"""Django's command line, with the embedded PostgreSQL started for the time of a command."""

import os
import sys
from contextlib import AbstractContextManager, nullcontext

from claims.core.embedded_postgres import Cluster, PostgresError, borrowed
from factcheck.paths import POSTGRES_DIR, VAR_DIR, socket_dir_for

# These need no database, or (`up`) look after it themselves.
WITHOUT_DATABASE = {"up", "help", "version", "--help", "--version", "collectstatic", "makemessages"}


def database_for(command: str) -> AbstractContextManager[None]:
    """The embedded server, borrowed or started, unless the command or DATABASE_URL says otherwise."""
    if os.environ.get("DATABASE_URL") or command in WITHOUT_DATABASE:
        return nullcontext()
    return borrowed(Cluster.under(VAR_DIR, socket_dir_for(POSTGRES_DIR)))


def main() -> None:
    """Run the command that the arguments name."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "factcheck.settings.local")
    from django.core.management import execute_from_command_line  # slow import

    try:
        with database_for(sys.argv[1] if len(sys.argv) > 1 else "help"):
            execute_from_command_line(sys.argv)
    except PostgresError as error:
        sys.exit(str(error))


if __name__ == "__main__":
    main()
