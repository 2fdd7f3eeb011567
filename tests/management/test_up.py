"""`manage.py up` as a person runs it: started, looked at, hurt, stopped."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from claims.core import embedded_postgres
from claims.core.embedded_postgres import Cluster
from claims.management import processes
from claims.management.children import Note
from factcheck.paths import BASE_DIR, socket_dir_for

# Each starts a whole Factcheck, which takes about four seconds.
pytestmark = [pytest.mark.slow, pytest.mark.chaos]

PROGRAMS = {"PostgreSQL", "web server", "worker", "clock"}


class Place:
    """A var/ folder and a port of its own, and the command that is run on them."""

    def __init__(self, var_dir: Path) -> None:
        self.var_dir = var_dir
        data_dir = var_dir / "postgres"
        self.cluster = Cluster.under(var_dir, socket_dir_for(data_dir))
        with socket.socket() as probe:
            probe.bind(("127.0.0.1", 0))
            self.port: int = probe.getsockname()[1]
        self.environment = os.environ | {
            "VAR_DIR": str(var_dir),
            "PORT": str(self.port),
            "DEMO": "0",
            "DJANGO_SETTINGS_MODULE": "factcheck.settings.local",
        }
        self.environment.pop("DATABASE_URL", None)
        self.environment.pop("CELERY_BROKER_URL", None)
        self.output = var_dir.parent / "output.txt"

    def up(self, *arguments: str) -> subprocess.CompletedProcess[str]:
        """Run `manage.py up` with these arguments to its end."""
        return subprocess.run(
            [sys.executable, str(BASE_DIR / "manage.py"), "up", *arguments],
            env=self.environment,
            capture_output=True,
            text=True,
            check=False,
        )

    @contextmanager
    def running(self) -> Iterator[subprocess.Popen[bytes]]:
        """`manage.py up`, started and ready; interrupted at the end unless it has ended."""
        with (
            self.output.open("ab") as output,
            subprocess.Popen(
                [sys.executable, str(BASE_DIR / "manage.py"), "up"],
                env=self.environment,
                stdout=output,
                stderr=output,
            ) as supervisor,
        ):
            try:
                wait_for(lambda: self.is_ready() or supervisor.poll() is not None, self)
                assert supervisor.poll() is None, self.said()
                yield supervisor
            finally:
                if supervisor.poll() is None:
                    supervisor.send_signal(signal.SIGINT)
                supervisor.wait(timeout=60)

    def is_ready(self) -> bool:
        """Whether /readyz answers 200 and the welcome has been printed."""
        try:
            with urllib.request.urlopen(
                f"http://127.0.0.1:{self.port}/readyz", timeout=5
            ) as answer:
                return answer.status == 200 and "Stop: Ctrl-C" in self.said()
        except OSError:
            return False

    def said(self) -> str:
        """Everything that the supervisor printed."""
        return self.output.read_text()

    def pids(self) -> dict[str, int]:
        """The programs' process numbers by role, as the note on disk has them."""
        note = Note.read(self.var_dir / "up.json")
        return {program.role: program.pid for program in note.programs} if note else {}


@pytest.fixture
def place(tmp_path: Path) -> Iterator[Place]:
    made = Place(tmp_path / "a folder" / "var")
    made.var_dir.parent.mkdir()
    yield made
    made.up("--stop")
    if made.cluster.socket_dir.exists():
        made.cluster.socket_dir.rmdir()


def wait_for(condition: Callable[[], bool], place: Place, seconds: float = 60) -> None:
    deadline = time.monotonic() + seconds
    while not condition():
        assert time.monotonic() < deadline, place.said()
        time.sleep(0.05)


def test_up_when_started_serves_and_stops_everything_it_started(place: Place) -> None:
    with place.running():
        pids = place.pids()
        status = place.up("--status")
        second = place.up()

    assert set(pids) == PROGRAMS
    assert f"Factcheck at http://127.0.0.1:{place.port} is ready" in status.stdout
    assert second.returncode == 1
    assert "already running" in second.stderr
    assert "Traceback" not in second.stderr
    assert [pid for pid in pids.values() if processes.find(pid)] == []
    assert place.up("--status").stderr == "Factcheck is not running. Start it with: make up\n"


def test_up_when_its_programs_are_killed_starts_each_again(place: Place) -> None:
    with place.running():
        before = place.pids()
        for pid in before.values():
            os.kill(pid, signal.SIGKILL)

        wait_for(lambda: not set(before.values()) & set(place.pids().values()), place)
        wait_for(place.is_ready, place)
        after = place.pids()

    assert set(after) == PROGRAMS
    assert place.said().count("was killed by SIGKILL; starting it again in 1 s.") == 4


def test_up_after_it_was_killed_ends_what_it_left_and_keeps_the_data(place: Place) -> None:
    with place.running() as supervisor:
        left = place.pids()
        with embedded_postgres.connect(place.cluster) as connection:
            connection.execute("create table kept (word text)")
        supervisor.kill()
    place.output.write_text("")

    with place.running():
        found = [pid for pid in left.values() if processes.find(pid)]
        with embedded_postgres.connect(place.cluster) as connection:
            kept = connection.execute("select to_regclass('kept') is not null").fetchone()

    assert found == []
    assert kept == (True,)
    assert "ended what a killed run left: web server, worker, clock" in place.said()


def test_up_stop_after_it_was_killed_ends_what_it_left(place: Place) -> None:
    with place.running() as supervisor:
        left = place.pids()
        supervisor.kill()

    stopped = place.up("--stop")

    assert stopped.stdout == (
        "Ended what a killed run left: web server, worker, clock, PostgreSQL.\n"
    )
    assert [pid for pid in left.values() if processes.find(pid)] == []


def test_up_when_the_port_is_taken_says_by_whom_and_how_to_choose_another(place: Place) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", place.port))
        taken.listen()

        refused = place.up()

    assert refused.returncode == 1
    assert f"Port {place.port} is taken by process {os.getpid()}" in refused.stderr
    assert f"make up PORT={place.port + 1}" in refused.stderr
    assert not embedded_postgres.answers(place.cluster)


def test_up_when_the_database_at_database_url_does_not_answer_says_so(place: Place) -> None:
    place.environment["DATABASE_URL"] = f"postgresql://nobody@127.0.0.1:{place.port}/nothing"

    refused = place.up()

    assert refused.returncode == 1
    assert "The database at DATABASE_URL does not answer" in refused.stderr
    assert "Traceback" not in refused.stderr
