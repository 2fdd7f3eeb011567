"""A whole Factcheck of a test's own: real web server, worker and clock on a database of its own."""

from __future__ import annotations

import json
import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import count
from pathlib import Path
from typing import Any

import psycopg
from django.db import connection
from psycopg import sql
from psycopg.conninfo import conninfo_to_dict, make_conninfo

from claims.management import processes
from claims.management.children import Child, Note, note_of, tail
from claims.management.programs import ask_ready, environment_for, make_programs
from factcheck.paths import BASE_DIR, VAR_DIR
from factcheck.queue import NOT_LIBPQ

NOTES = VAR_DIR / "test-stacks"
READY_SECONDS = 60
_numbers = count(1)


class Stack:
    """The running programs, their address, and ways to look at them and to hurt them."""

    def __init__(self, folder: Path, conninfo: str, settings: dict[str, str]) -> None:
        self.folder = folder
        self.conninfo = conninfo
        self.port = _free_port()
        self.url = f"http://127.0.0.1:{self.port}"
        self.environment = environment_for(self.port) | {
            "DJANGO_SETTINGS_MODULE": "factcheck.settings.local",
            "DATABASE_URL": _address(conninfo),
            "VAR_DIR": str(folder),
            **settings,
        }
        self.environment.pop("CELERY_BROKER_URL", None)
        (folder / "log").mkdir(parents=True)
        programs = make_programs(BASE_DIR, folder / "log", self.environment, self.port)
        self.web, self.worker, self.clock = programs

    def start(self) -> None:
        """Collect static files, start everything, and wait until it is ready."""
        self.manage("collectstatic", "--noinput", "--verbosity=0")
        for child in self._programs():
            child.start()
        self._note()
        self.wait_ready()

    def stop(self) -> None:
        """Kill everything: nothing in it is to be kept."""
        for child in self._programs():
            child.kill()

    def wait_ready(self) -> None:
        """Wait until the web server says that it is ready."""
        deadline = time.monotonic() + READY_SECONDS
        answer = ""
        while time.monotonic() < deadline:
            ready, answer = ask_ready(self.url)
            if ready:
                return
            time.sleep(0.1)
        raise AssertionError(f"The stack is not ready: {answer}\n{self.logs()}")

    def manage(self, *arguments: str) -> str:
        """Run a manage.py command on this stack's database and return what it printed."""
        return self._python(str(BASE_DIR / "manage.py"), *arguments)

    def run(self, program: str) -> str:
        """Run a Python program in this stack's environment and return what it printed."""
        return self._python("-c", program)

    def _python(self, *arguments: str) -> str:
        result = subprocess.run(
            [sys.executable, *arguments],
            cwd=BASE_DIR,
            env=self.environment,
            capture_output=True,
            text=True,
            check=False,
        )
        assert result.returncode == 0, result.stderr
        return result.stdout

    def demo(self) -> dict[str, Any]:
        """Make the demo desk and return its people with their passwords and tokens."""
        people: dict[str, Any] = json.loads(self.manage("demo_data", "--tokens"))
        return people

    def psql(self, statement: str) -> list[tuple[Any, ...]]:
        """Run one SQL statement of the test's own; its rows, if it has any."""
        with psycopg.connect(self.conninfo, autocommit=True) as database:
            cursor = database.execute(statement.encode())
            return cursor.fetchall() if cursor.description else []

    def kill_worker(self) -> None:
        """Kill the worker with all its processes (-9) and start another, as the supervisor does."""
        self._restart(self.worker)

    def kill_web(self) -> None:
        """Kill the web server with all its processes (-9), start another, and wait for it."""
        self._restart(self.web)
        self.wait_ready()

    def pause_worker(self) -> None:
        """Stop the worker where it stands (SIGSTOP): it holds its leases and does nothing."""
        self._signal(self.worker, signal.SIGSTOP)

    def resume_worker(self) -> None:
        """Let a paused worker go on."""
        self._signal(self.worker, signal.SIGCONT)

    def logs(self) -> str:
        """The end of each program's log."""
        return "\n".join(
            f"--- {child.role}\n{tail(child.log_file, 40)}" for child in self._programs()
        )

    def _restart(self, child: Child) -> None:
        child.kill()
        child.start()
        self._note()

    def _signal(self, child: Child, number: signal.Signals) -> None:
        if child.process:
            processes.kill_group(child.process.pid, number)

    def _programs(self) -> list[Child]:
        return [self.web, self.worker, self.clock]

    def _note(self) -> None:
        note_of(self._programs(), self.url).write(NOTES / f"{self.folder.name}.json")


@contextmanager
def running_stack(folder: Path, template: str, **settings: str) -> Iterator[Stack]:
    """A started Stack on a fresh clone of the migrated `template`; both are gone afterwards.

    `settings` are environment variables, such as TASK_SECONDS="5" for short leases.
    """
    _clear_leftovers()
    server = _server()
    name = f"stack_{os.getpid()}_{next(_numbers)}"
    _on_server(server, "create database {} template {}", name, template)
    stack = Stack(folder / name, make_conninfo(server, dbname=name), settings)
    try:
        stack.start()
        yield stack
    finally:
        stack.stop()
        _on_server(server, "drop database {} with (force)", name)
        (NOTES / f"{name}.json").unlink(missing_ok=True)


def make_template() -> str:
    """Make a migrated database to clone stacks from; its name.

    It is made by a process of its own: no connection of this one may hold what is cloned.
    """
    name = f"stack_template_{os.getpid()}"
    server = _server()
    _on_server(server, "drop database if exists {} with (force)", name)
    _on_server(server, "create database {}", name)
    subprocess.run(
        [sys.executable, str(BASE_DIR / "manage.py"), "migrate", "--verbosity=0"],
        cwd=BASE_DIR,
        env=os.environ | {"DATABASE_URL": _address(make_conninfo(server, dbname=name))},
        check=True,
    )
    return name


def drop_template(name: str) -> None:
    """Remove the template."""
    _on_server(_server(), "drop database if exists {} with (force)", name)


def _server() -> str:
    """How to reach the server's maintenance database."""
    parameters = connection.get_connection_params()
    kept = {name: value for name, value in parameters.items() if name not in NOT_LIBPQ}
    return make_conninfo(**kept | {"dbname": "postgres"})


def _on_server(server: str, statement: str, *names: str) -> None:
    with psycopg.connect(server, autocommit=True) as database:
        database.execute(sql.SQL(statement).format(*map(sql.Identifier, names)))


def _address(conninfo: str) -> str:
    """The same as an address for DATABASE_URL."""
    parts = conninfo_to_dict(conninfo)
    password = f":{parts['password']}" if parts.get("password") else ""
    query = "&".join(f"{name}={parts[name]}" for name in ("host", "port") if parts.get(name))
    return f"postgresql://{parts['user']}{password}@/{parts['dbname']}?{query}"


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


def _clear_leftovers() -> None:
    """End the programs of stacks whose test run was killed."""
    NOTES.mkdir(parents=True, exist_ok=True)
    for path in NOTES.glob("*.json"):
        note = Note.read(path)
        if note and processes.find(note.pid):
            continue
        for program in note.programs if note else []:
            processes.kill_leftovers(program.pid, program.started)
        path.unlink(missing_ok=True)
