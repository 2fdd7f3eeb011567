"""The programs that the supervisor keeps running, and the note of them that survives its death."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import time
from collections.abc import Callable
from dataclasses import asdict, dataclass, field
from pathlib import Path

from claims.management import processes

POSTGRES = "PostgreSQL"
MAX_WAIT_SECONDS = 30
HEALTHY_SECONDS = 60
ROTATE_BYTES = 10 * 1024 * 1024


@dataclass
class Child:
    """One program: how it is started, how it is told to stop, how often it has died lately."""

    role: str
    launch: Callable[[], subprocess.Popen[bytes]]
    log_file: Path
    # Signals in turn, each with the seconds that it is given.
    stops: list[tuple[signal.Signals, float]]
    process: subprocess.Popen[bytes] | None = None
    deaths: int = 0
    started_at: float = 0.0
    start_again_at: float | None = field(default=None)

    @property
    def name(self) -> str:
        """The role as a sentence begins with it."""
        return self.role if self.role == POSTGRES else f"The {self.role}"

    def start(self) -> None:
        """Start it now."""
        self.process = self.launch()
        self.started_at = time.monotonic()
        self.start_again_at = None

    def has_died(self) -> bool:
        """Whether it ended since the last start."""
        return self.process is not None and self.process.poll() is not None

    def bury(self) -> float:
        """Clear what a dead program left and say after how many seconds to start it again."""
        if self.process is not None:
            processes.kill_group(self.process.pid)
        if time.monotonic() - self.started_at > HEALTHY_SECONDS:
            self.deaths = 0
        wait = min(MAX_WAIT_SECONDS, 2**self.deaths)
        self.deaths += 1
        self.start_again_at = time.monotonic() + wait
        self.process = None
        return wait

    def ending(self) -> str:
        """How the program ended, in words."""
        code = self.process.returncode if self.process else None
        if code is not None and code < 0:
            return f"was killed by {signal.Signals(-code).name}"
        return f"ended with code {code}"

    def ask_to_stop(self) -> None:
        """Send the first of its stop signals."""
        if self.process is not None and self.process.poll() is None:
            self.process.send_signal(self.stops[0][0])

    def wait_stopped(self) -> None:
        """Wait for the end, with the later signals where the first is not enough."""
        process, self.process = self.process, None
        if process is None:
            return
        for number, seconds in self.stops:
            if number != self.stops[0][0]:
                process.send_signal(number)
            try:
                process.wait(timeout=seconds)
                break
            except subprocess.TimeoutExpired:
                continue
        self.process = process
        self.kill()

    def kill(self) -> None:
        """End it and all that it started, at once."""
        process, self.process = self.process, None
        if process is not None:
            processes.kill_group(process.pid)
            process.wait()


@dataclass(frozen=True, slots=True)
class Noted:
    """What the note says of one program."""

    role: str
    pid: int
    started: str


@dataclass(frozen=True, slots=True)
class Note:
    """The note in var/up.json: who supervises, at which address, with which programs."""

    pid: int
    address: str
    programs: list[Noted]

    def write(self, path: Path) -> None:
        """Replace the note on disk in one step."""
        draft = path.with_suffix(".new")
        draft.write_text(json.dumps(asdict(self), indent=1), encoding="utf-8")
        draft.replace(path)

    @classmethod
    def read(cls, path: Path) -> Note | None:
        """The note on disk; None when there is none, or a cut-off one."""
        try:
            data = json.loads(path.read_text(encoding="utf-8"))
            programs = [Noted(**program) for program in data["programs"]]
            return cls(data["pid"], data["address"], programs)
        except (FileNotFoundError, ValueError, KeyError, TypeError):
            return None


def note_of(children: list[Child], address: str) -> Note:
    """The note about the programs that run now."""
    programs = []
    for child in children:
        found = processes.find(child.process.pid) if child.process else None
        if found:
            programs.append(Noted(child.role, found.pid, found.started))
    return Note(os.getpid(), address, programs)


def end_leftovers(note: Note | None) -> list[str]:
    """Kill what a killed supervisor left running, but PostgreSQL, which is shut down; their roles."""
    return [
        program.role
        for program in (note.programs if note else [])
        if program.role != POSTGRES and processes.kill_leftovers(program.pid, program.started)
    ]


def launcher(
    command: list[str], *, cwd: Path, environment: dict[str, str], log_file: Path
) -> Callable[[], subprocess.Popen[bytes]]:
    """A function that starts the command in a session of its own, writing to its log file.

    Of its own, because Ctrl-C reaches everything in the terminal's group at once, and the order of
    stopping matters.
    """

    def launch() -> subprocess.Popen[bytes]:
        with open(log_file, "ab") as log:
            return subprocess.Popen(  # noqa: S603 -- our own programs
                command,
                cwd=cwd,
                env=environment,
                stdin=subprocess.DEVNULL,
                stdout=log,
                stderr=log,
                start_new_session=True,
            )

    return launch


def rotate(log_file: Path) -> None:
    """Put a big log aside, as FILE.1."""
    if log_file.exists() and log_file.stat().st_size > ROTATE_BYTES:
        log_file.replace(log_file.with_name(f"{log_file.name}.1"))


def tail(log_file: Path, lines: int = 15) -> str:
    """The end of a log, to be shown when its program fails."""
    if not log_file.exists():
        return ""
    return "\n".join(log_file.read_text(encoding="utf-8", errors="replace").splitlines()[-lines:])
