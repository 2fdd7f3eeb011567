"""`manage.py up`: the whole of Factcheck with one command."""

from __future__ import annotations

import os
import sys
from argparse import ArgumentParser
from contextlib import suppress
from typing import Any

from django.core.management.base import BaseCommand

from claims.core.embedded_postgres import Cluster, PostgresError
from claims.management import control
from claims.management.preparation import StartError
from claims.management.supervisor import Supervisor
from factcheck.paths import BASE_DIR, POSTGRES_DIR, VAR_DIR, socket_dir_for
from factcheck.settings import env


class Command(BaseCommand):
    """Start PostgreSQL, web server, worker and clock, and keep them running until Ctrl-C."""

    help = "Start PostgreSQL, web server, worker and clock, and keep them running until Ctrl-C."
    requires_system_checks = ()  # they may ask the database, which is not up yet

    def add_arguments(self, parser: ArgumentParser) -> None:
        """--port, --status, --stop."""
        parser.add_argument("--port", type=int, help="default: PORT, else 8000")
        parser.add_argument("--status", action="store_true", help="say what runs")
        parser.add_argument("--stop", action="store_true", help="stop what runs")

    def handle(self, *args: Any, **options: Any) -> None:
        """Hand over to the supervisor, or to its control."""
        cluster = None
        if not os.environ.get("DATABASE_URL"):
            cluster = Cluster.under(VAR_DIR, socket_dir_for(POSTGRES_DIR))
        try:
            if options["status"]:
                self.stdout.write("\n".join(control.status(VAR_DIR)))
            elif options["stop"]:
                self.stdout.write(control.stop(VAR_DIR, cluster))
            else:
                Supervisor(
                    base_dir=BASE_DIR,
                    var_dir=VAR_DIR,
                    cluster=cluster,
                    port=options["port"] or env.integer("PORT", 8000),
                    say=self._say,
                ).run()
        except (StartError, PostgresError) as error:
            self.stderr.write(str(error))
            sys.exit(1)

    def _say(self, line: str) -> None:
        """Print at once; a terminal that was closed is no reason to stop half-way."""
        with suppress(OSError):
            self.stdout.write(line)
            self.stdout.flush()
