"""`make bench`: run every benchmark on a server of its own and print the ratios."""

from __future__ import annotations

import os
import sys
import tempfile
from itertools import chain
from pathlib import Path

from claims.core.embedded_postgres import Cluster, borrowed
from factcheck.paths import socket_dir_for


def main() -> None:
    """Start a durable PostgreSQL in a temporary folder, migrate it, and measure."""
    with tempfile.TemporaryDirectory(prefix="factcheck-bench-") as name:
        var_dir = Path(name)
        cluster = Cluster.under(var_dir, socket_dir_for(var_dir / "postgres"))
        os.environ |= {
            "DATABASE_URL": cluster.url(),
            "VAR_DIR": name,
            "DJANGO_SETTINGS_MODULE": "factcheck.settings.local",
            "LOG_LEVEL": "WARNING",
            "API_PUBLIC_PER_MINUTE": "1000000",
        }
        with borrowed(cluster):
            import django  # noqa: PLC0415 -- slow import, and after the settings are chosen
            from django.core.management import call_command  # noqa: PLC0415 -- the same

            django.setup()
            call_command("migrate", verbosity=0)
            from benchmarks import published, queue  # noqa: PLC0415 -- app ready

            for line in chain(queue.measure(var_dir), published.measure()):
                sys.stdout.write(f"{line}\n")
        cluster.socket_dir.rmdir()


if __name__ == "__main__":
    main()
