"""Looking at a running supervisor and stopping it, from another terminal."""

from __future__ import annotations

import fcntl
import os
import signal
import time
from pathlib import Path

from claims.core import embedded_postgres
from claims.core.embedded_postgres import Cluster
from claims.management.children import POSTGRES, Note, end_leftovers
from claims.management.preparation import StartError
from claims.management.programs import ask_ready

STOP_SECONDS = 40


def is_running(var_dir: Path) -> bool:
    """Whether a supervisor holds the lock of this folder."""
    lock_file = var_dir / "up.lock"
    if not lock_file.exists():
        return False
    with open(lock_file, encoding="ascii") as lock:
        try:
            fcntl.flock(lock, fcntl.LOCK_SH | fcntl.LOCK_NB)
        except BlockingIOError:
            return True
    return False


def status(var_dir: Path) -> list[str]:
    """Lines that say what runs; raises StartError when nothing does."""
    note = Note.read(var_dir / "up.json")
    if not is_running(var_dir):
        raise StartError("Factcheck is not running. Start it with: make up")
    if note is None:
        return ["Factcheck is starting."]
    ready, answer = ask_ready(note.address)
    state = "ready" if ready else f"not ready: {answer}"
    return [
        f"Factcheck at {note.address} is {state} (supervisor: process {note.pid})",
        *(f"  {program.role:<12} process {program.pid}" for program in note.programs),
    ]


def stop(var_dir: Path, cluster: Cluster | None) -> str:
    """Stop the supervisor, or what a killed one left; say which it was."""
    note_file = var_dir / "up.json"
    note = Note.read(note_file)
    if is_running(var_dir):
        if note is None:
            raise StartError("Factcheck is still starting. Try again in a moment.")
        os.kill(note.pid, signal.SIGTERM)
        deadline = time.monotonic() + STOP_SECONDS
        while is_running(var_dir):
            if time.monotonic() > deadline:
                raise StartError(f"Process {note.pid} does not stop. Kill it: kill -9 {note.pid}")
            time.sleep(0.1)
        return "Stopped."
    left = end_leftovers(note)
    if cluster and embedded_postgres.running_pid(cluster):
        embedded_postgres.stop(cluster)
        left.append(POSTGRES)
    note_file.unlink(missing_ok=True)
    return f"Ended what a killed run left: {', '.join(left)}." if left else "Nothing was running."
