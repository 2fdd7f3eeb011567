"""`manage.py up`: starts everything, keeps it running, stops everything."""

from __future__ import annotations

import fcntl
import json
import os
import signal
import time
from collections.abc import Callable
from contextlib import ExitStack
from pathlib import Path
from types import FrameType
from typing import NoReturn

from django.conf import settings
from django.db import connection

from claims.core import embedded_postgres
from claims.core.embedded_postgres import Cluster, PostgresError
from claims.management import preparation, processes
from claims.management.children import POSTGRES, Child, Note, end_leftovers, note_of, tail
from claims.management.preparation import StartError
from claims.management.programs import ask_ready, environment_for, make_programs

FIRST_ANSWER_SECONDS = 90
USERS_SECONDS = 60
STEPS = 7


class Supervisor:
    """Parent of PostgreSQL, web server, worker and clock."""

    def __init__(
        self,
        *,
        base_dir: Path,
        var_dir: Path,
        cluster: Cluster | None,
        port: int,
        say: Callable[[str], None],
    ) -> None:
        self.base_dir = base_dir
        self.var_dir = var_dir
        self.cluster = cluster
        self.port = port
        self.say = say
        self.address = f"http://127.0.0.1:{port}"
        self.note_file = var_dir / "up.json"
        self.postgres: Child | None = None
        self.programs: list[Child] = []
        self.step_number = 0

    def run(self) -> None:
        """Start everything and stay until a signal, then stop everything; StartError says why not."""
        with ExitStack() as held:
            self._take_lock(held)
            for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
                signal.signal(number, _interrupt)
            try:
                self._start(held)
                self._watch()
            except KeyboardInterrupt:
                self.say("")
            finally:
                self._stop()

    # --- starting ---------------------------------------------------------------------------------

    def _take_lock(self, held: ExitStack) -> None:
        """One supervisor for one var/ folder; the lock goes with the process, however it ends."""
        check_owner(self.var_dir)
        self.var_dir.mkdir(parents=True, exist_ok=True)
        (self.var_dir / "log").mkdir(exist_ok=True)
        lock = held.enter_context((self.var_dir / "up.lock").open("w", encoding="ascii"))
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            note = Note.read(self.note_file)
            where = f" (process {note.pid}) at {note.address}" if note else ""
            raise StartError(
                f"Factcheck is already running{where}. Stop it there with Ctrl-C, or from here "
                "with: .venv/bin/python manage.py up --stop"
            ) from None

    def _start(self, held: ExitStack) -> None:
        environment = environment_for(self.port)
        self._step("Looking for leftovers", self._clear_leftovers)
        if self.cluster:
            self._step("Starting PostgreSQL", lambda: self._start_postgres(held))
        else:
            self._step("Reaching the database", preparation.reach_database)
        self._step("Migrating", preparation.migrate)
        self._step("Collecting static files", preparation.collect_static)
        unfinished = self.var_dir / "demo.unfinished"
        if preparation.wants_demo(self.cluster is not None, unfinished):
            self._step(
                "Making the demo desk", lambda: preparation.make_demo(environment, unfinished)
            )
        else:
            self._step("Looking for data", lambda: "there already")
        connection.close()
        self.programs = make_programs(self.base_dir, self.var_dir / "log", environment, self.port)
        self._step("Starting web server, worker and clock", self._start_programs)
        self._step("Waiting for the first answer", self._wait_ready)
        for line in welcome(self.address, self.var_dir):
            self.say(line)

    def _step(self, title: str, action: Callable[[], str | None]) -> None:
        self.step_number += 1
        began = time.monotonic()
        self.say(f"[{self.step_number}/{STEPS}] {title} …")
        result = action()
        took = time.monotonic() - began
        self.say(f"      {f'{result}, ' if result else ''}{took:.1f} s")

    def _clear_leftovers(self) -> str | None:
        found = end_leftovers(Note.read(self.note_file))
        self.note_file.unlink(missing_ok=True)
        if not processes.port_is_free(self.port):
            raise StartError(
                f"Port {self.port} is taken by {processes.holder_of(self.port)}.\n"
                f"Stop that, or choose another port: make up PORT={self.port + 1}"
            )
        return f"ended what a killed run left: {', '.join(found)}" if found else None

    def _start_postgres(self, held: ExitStack) -> None:
        if self.cluster is None:
            return
        users = held.enter_context(embedded_postgres.users_lock(self.cluster))
        wait_alone(users, self.say)
        cluster = self.cluster
        self.postgres = Child(
            POSTGRES,
            lambda: embedded_postgres.start(cluster),
            cluster.log_file,
            [(signal.SIGINT, 15), (signal.SIGQUIT, 5)],
        )
        self.postgres.start()
        self._write_note()
        fcntl.flock(users, fcntl.LOCK_SH)

    def _start_programs(self) -> None:
        for child in self.programs:
            child.start()
        self._write_note()

    def _wait_ready(self) -> None:
        deadline = time.monotonic() + FIRST_ANSWER_SECONDS
        answer = "no answer"
        while time.monotonic() < deadline:
            for child in self.programs:
                if child.has_died():
                    raise StartError(
                        f"{child.name} {child.ending()}. Its log ({child.log_file}) says:\n"
                        f"{tail(child.log_file)}"
                    )
            ready, answer = ask_ready(self.address)
            if ready:
                return
            time.sleep(0.1)
        raise StartError(
            f"The web server is not ready: {answer}. Its log is in {self.var_dir}/log."
        )

    # --- staying ----------------------------------------------------------------------------------

    def _watch(self) -> None:
        """Start again what dies, PostgreSQL first, each after its own growing wait."""
        while True:
            time.sleep(0.25)
            for child in self._everything():
                if child.has_died():
                    ending = child.ending()
                    wait = child.bury()
                    self.say(f"{child.name} {ending}; starting it again in {wait:.0f} s.")
                elif child.start_again_at and time.monotonic() >= child.start_again_at:
                    self._start_again(child)

    def _start_again(self, child: Child) -> None:
        try:
            child.start()
        except (PostgresError, OSError) as error:
            wait = child.bury()
            self.say(f"{child.name} does not start ({error}); again in {wait:.0f} s.")
            return
        self._write_note()
        self.say(f"{child.name} is running again.")

    # --- stopping ---------------------------------------------------------------------------------

    def _stop(self) -> None:
        if not any(child.process for child in self._everything()):
            return
        self.say("Stopping; Ctrl-C again stops at once.")
        try:
            for child in self.programs:
                child.ask_to_stop()
            for child in self.programs:
                child.wait_stopped()
            if self.postgres:
                self.postgres.ask_to_stop()
                self.postgres.wait_stopped()
        except KeyboardInterrupt:
            for child in reversed(self._everything()):
                child.kill()
        self.note_file.unlink(missing_ok=True)
        self.say("Stopped. The data is kept.")

    def _everything(self) -> list[Child]:
        return [*([self.postgres] if self.postgres else []), *self.programs]

    def _write_note(self) -> None:
        note_of(self._everything(), self.address).write(self.note_file)


def _interrupt(number: int, frame: FrameType | None) -> NoReturn:
    raise KeyboardInterrupt


def check_owner(folder: Path) -> None:
    """Refuse a folder that another user made, with the sentence that helps."""
    if folder.exists() and folder.stat().st_uid != os.geteuid():
        raise StartError(
            f"{folder} belongs to another user of this machine: Factcheck was started as that user "
            f"before. Start it as that user, or give the folder away: chown -R $(id -un) '{folder}'"
        )


def wait_alone(users: int, say: Callable[[str], None]) -> None:
    """Wait until no manage.py command uses the embedded server, and keep others out."""
    deadline = time.monotonic() + USERS_SECONDS
    told = False
    while True:
        try:
            fcntl.flock(users, fcntl.LOCK_EX | fcntl.LOCK_NB)
            return
        except BlockingIOError:
            if time.monotonic() > deadline:
                raise StartError(
                    "Another manage.py command is using the database. End it, then start again."
                ) from None
            if not told:
                say("      waiting for another manage.py command to end")
                told = True
            time.sleep(0.2)


def welcome(address: str, var_dir: Path) -> list[str]:
    """The address, how to sign in to the demo desk (demo_data leaves a note), what to do first."""
    lines = ["", f"Factcheck is ready: {address}/"]
    note = settings.DEMO_KEEPSAKE
    if note.exists():
        lines.append(f"Sign in at {address}/accounts/login/ (a demo desk asks no second factor):")
        for name, person in json.loads(note.read_text(encoding="utf-8")).items():
            if "password" in person:
                lines.append(f"  {name:<14} {person['email']:<32} {person['password']}")
            else:
                lines.append(f"  {name:<14} API key {person['token']}")
        lines += [
            "First: sign in as checker1, open Articles, paste an article, see its claims marked.",
            "Then take a claim, add evidence, write and submit a verdict; sign it as editor.",
        ]
    return [*lines, f"Logs: {var_dir / 'log'}    Stop: Ctrl-C"]
