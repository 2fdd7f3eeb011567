"""The programs that serve Factcheck on one machine: web server, worker, clock."""

from __future__ import annotations

import os
import signal
import sys
import urllib.error
import urllib.request
from pathlib import Path

from claims.management.children import Child, launcher, rotate

WORKER_PROCESSES = 2
WEB_PROCESSES = 2
WEB_THREADS = 4


def environment_for(port: int) -> dict[str, str]:
    """The environment of the programs."""
    return os.environ | {
        "PORT": str(port),
        "PYTHONUNBUFFERED": "1",
        # Several processes share the cores: one thread each for the number libraries.
        "OMP_NUM_THREADS": "1",
        "OPENBLAS_NUM_THREADS": "1",
    }


def make_programs(
    base_dir: Path, log_dir: Path, environment: dict[str, str], port: int
) -> list[Child]:
    """The three programs, not yet started, each with a log of its own."""
    python = [sys.executable, "-m"]
    celery = [*python, "celery", "--app", "factcheck", "--quiet"]
    web = [
        *(*python, "granian", "factcheck.wsgi:application", "--interface", "wsgi", "--no-ws"),
        *("--host", "127.0.0.1", "--port", str(port)),
        *("--workers", str(WEB_PROCESSES), "--blocking-threads", str(WEB_THREADS)),
        *("--respawn-failed-workers", "--respawn-interval", "1", "--workers-kill-timeout", "5"),
    ]
    worker = [*celery, "worker", "--concurrency", str(WORKER_PROCESSES), "--loglevel", "INFO"]
    clock = [*celery, "beat", "--loglevel", "WARNING"]
    term, kill = (signal.SIGTERM, 7.0), (signal.SIGKILL, 2.0)
    # A warm stop takes 5 to 6 s even when idle; what a cold one breaks off comes again.
    cold = (signal.SIGQUIT, 2.0)
    table = [
        ("web server", "web", web, [term, kill]),
        ("worker", "worker", worker, [term, cold, kill]),
        ("clock", "clock", clock, [term, kill]),
    ]
    children = []
    for role, name, command, stops in table:
        log_file = log_dir / f"{name}.log"
        rotate(log_file)
        launch = launcher(command, cwd=base_dir, environment=environment, log_file=log_file)
        children.append(Child(role, launch, log_file, stops))
    return children


def ask_ready(address: str) -> tuple[bool, str]:
    """Whether the server is ready, and in its own words why not."""
    try:
        with urllib.request.urlopen(f"{address}/readyz", timeout=5) as response:  # noqa: S310 -- http
            return response.status == 200, "ok"
    except urllib.error.HTTPError as error:
        with error:
            return False, error.read(500).decode(errors="replace")
    except OSError as error:
        return False, str(error)
