"""Processes of this machine: who runs, who is left over, who holds a port."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Process:
    """One running process. `started` tells two users of the same number apart."""

    pid: int
    group: int
    started: str
    command: str


def running() -> Iterator[Process]:
    """Every process that still runs (no zombies)."""
    yield from _from_proc() if sys.platform == "linux" else _from_ps()


def find(pid: int) -> Process | None:
    """The running process of this number."""
    return next((process for process in running() if process.pid == pid), None)


def kill_leftovers(group: int, leader_started: str) -> bool:
    """Kill what a killed supervisor left of this group; whether there was anything.

    Only programs of this virtual environment are ours, and a leader with another start time is
    somebody else's process that got the number since.
    """
    members = [process for process in running() if process.group == group]
    leader = next((process for process in members if process.pid == group), None)
    ours = [process for process in members if sys.prefix in process.command]
    if not ours or (leader is not None and leader.started != leader_started):
        return False
    kill_group(group)
    deadline = time.monotonic() + 10
    while any(process.group == group for process in running()) and time.monotonic() < deadline:
        time.sleep(0.05)
    return True


def kill_group(group: int, number: signal.Signals = signal.SIGKILL) -> None:
    """Signal every process of the group; one that is gone is no trouble."""
    try:
        os.killpg(group, number)
    except (ProcessLookupError, PermissionError):  # macOS answers EPERM for a group of zombies
        return


def port_is_free(port: int) -> bool:
    """Whether the port of 127.0.0.1 can be had by us alone.

    The web server itself would share it with a leftover of its own (SO_REUSEPORT), and half of the
    answers would come from there.
    """
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind(("127.0.0.1", port))
            probe.listen(1)
        except OSError:
            return False
    return True


def holder_of(port: int) -> str:
    """Who listens on the port, as far as this user may know."""
    if sys.platform == "linux":
        sockets = {f"socket:[{inode}]" for inode in _listening_inodes(port)}
        for process in running():
            if sockets & set(_open_files(process.pid)):
                return f"process {process.pid}: {process.command[:100]}"
    else:
        answer = subprocess.run(  # noqa: S603 -- a fixed command
            ["/usr/sbin/lsof", "-nP", f"-iTCP:{port}", "-sTCP:LISTEN", "-t"],
            capture_output=True,
            text=True,
            check=False,
        )
        process = find(int(answer.stdout.split()[0])) if answer.stdout.split() else None
        if process:
            return f"process {process.pid}: {process.command[:100]}"
    return "another program"


def _from_proc() -> Iterator[Process]:
    for folder in Path("/proc").iterdir():
        if not folder.name.isdigit():
            continue
        try:
            stat = (folder / "stat").read_text(errors="replace")
            command = (folder / "cmdline").read_bytes()
        except OSError:
            continue  # it ended while we looked
        fields = stat.rpartition(")")[2].split()
        if fields[0] in "ZX":
            continue
        words = command.decode(errors="replace").replace("\0", " ").strip()
        yield Process(int(folder.name), int(fields[2]), fields[19], words)


def _from_ps() -> Iterator[Process]:
    answer = subprocess.run(
        ["/bin/ps", "-ww", "-A", "-o", "pid=,pgid=,stat=,lstart=,command="],
        capture_output=True,
        text=True,
        check=True,
    )
    for line in answer.stdout.splitlines():
        pid, group, state, *rest = line.split()
        if not state.startswith("Z"):
            yield Process(int(pid), int(group), " ".join(rest[:5]), " ".join(rest[5:]))


def _listening_inodes(port: int) -> Iterator[str]:
    for table in ("/proc/net/tcp", "/proc/net/tcp6"):
        path = Path(table)
        for line in path.read_text().splitlines()[1:] if path.exists() else []:
            fields = line.split()
            if fields[3] == "0A" and int(fields[1].rpartition(":")[2], 16) == port:
                yield fields[9]


def _open_files(pid: int) -> Iterator[str]:
    try:
        for link in Path(f"/proc/{pid}/fd").iterdir():
            yield os.readlink(link)
    except OSError:
        return
