"""The embedded PostgreSQL is started, killed, confused, and stopped, for real."""

from __future__ import annotations

import os
import signal
import stat
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from claims.core import embedded_postgres
from claims.core.embedded_postgres import Cluster, PostgresError
from factcheck.paths import socket_dir_for


@pytest.fixture
def cluster(tmp_path: Path) -> Iterator[Cluster]:
    """A server's folders, in a path with a blank and a quotation mark."""
    data_dir = tmp_path / "a folder's name" / "data"
    made = Cluster(
        data_dir, socket_dir_for(data_dir), data_dir.parent / "postgres.log", disposable=True
    )
    yield made
    embedded_postgres.stop(made)
    if made.socket_dir.exists():
        for path in made.socket_dir.iterdir():
            path.unlink()
        made.socket_dir.rmdir()


def write_something(cluster: Cluster) -> None:
    with embedded_postgres.connect(cluster) as connection:
        connection.execute("create table kept (word text)")
        connection.execute("insert into kept values ('yes')")


def read_something(cluster: Cluster) -> object:
    with embedded_postgres.connect(cluster) as connection:
        return connection.execute("select word from kept").fetchone()


def test_start_in_an_empty_folder_makes_a_server_that_answers_on_a_private_socket_only(
    cluster: Cluster,
) -> None:
    process = embedded_postgres.start(cluster)

    with embedded_postgres.connect(cluster) as connection:
        settings = connection.execute(
            "select current_database(), current_setting('listen_addresses'),"
            " datlocale, datcollate, current_setting('TimeZone')"
            " from pg_database where datname = current_database()"
        ).fetchone()
    assert settings == ("factcheck", "", "C.UTF-8", "C", "UTC")
    assert stat.S_IMODE(cluster.socket_dir.stat().st_mode) == 0o700
    assert embedded_postgres.running_pid(cluster) == process.pid
    embedded_postgres.stop(cluster, process)
    assert embedded_postgres.running_pid(cluster) is None


def test_start_after_a_stop_keeps_the_data(cluster: Cluster) -> None:
    process = embedded_postgres.start(cluster)
    write_something(cluster)
    embedded_postgres.stop(cluster, process)

    process = embedded_postgres.start(cluster)

    assert read_something(cluster) == ("yes",)
    embedded_postgres.stop(cluster, process)


def test_start_after_a_kill_recovers_and_keeps_the_data(cluster: Cluster) -> None:
    process = embedded_postgres.start(cluster)
    write_something(cluster)
    process.kill()
    process.wait()

    process = embedded_postgres.start(cluster)

    assert read_something(cluster) == ("yes",)
    embedded_postgres.stop(cluster, process)


@pytest.mark.parametrize("content", ["", "12", "{test}\n/somewhere/else\n"])
def test_start_with_a_stale_lock_file_clears_it(cluster: Cluster, content: str) -> None:
    embedded_postgres.stop(cluster, embedded_postgres.start(cluster))
    lock_file = cluster.data_dir / "postmaster.pid"
    lock_file.write_text(content.format(test=os.getpid()))

    process = embedded_postgres.start(cluster)

    assert embedded_postgres.answers(cluster)
    embedded_postgres.stop(cluster, process)


def test_stop_of_a_server_whose_owner_was_killed_finds_it_by_its_lock_file(
    cluster: Cluster,
) -> None:
    process = embedded_postgres.start(cluster)

    embedded_postgres.stop(cluster)

    assert process.wait(timeout=10) == 0
    assert not embedded_postgres.answers(cluster)


def test_start_with_data_of_another_version_says_what_to_do(cluster: Cluster) -> None:
    embedded_postgres.stop(cluster, embedded_postgres.start(cluster))
    (cluster.data_dir / "PG_VERSION").write_text("15\n")

    with pytest.raises(PostgresError, match=r"made by PostgreSQL 15.*pg_dump"):
        embedded_postgres.start(cluster)


def test_start_after_a_broken_off_first_start_begins_anew(cluster: Cluster) -> None:
    half_made = cluster.data_dir.with_suffix(".new")
    half_made.mkdir(parents=True)
    (half_made / "PG_VERSION").write_text("18\n")

    process = embedded_postgres.start(cluster)

    assert embedded_postgres.answers(cluster)
    assert not half_made.exists()
    embedded_postgres.stop(cluster, process)


def test_start_in_a_folder_with_other_files_refuses(cluster: Cluster) -> None:
    cluster.data_dir.mkdir(parents=True)
    (cluster.data_dir / "thesis.txt").write_text("dear to somebody")

    with pytest.raises(PostgresError, match="is not empty"):
        embedded_postgres.start(cluster)

    assert (cluster.data_dir / "thesis.txt").read_text() == "dear to somebody"


@pytest.mark.skipif(os.geteuid() != 0, reason="only root can give a folder away")
def test_start_in_a_folder_of_another_user_says_chown(cluster: Cluster) -> None:
    cluster.data_dir.mkdir(parents=True)
    os.chown(cluster.data_dir, 1234, 1234)

    with pytest.raises(PostgresError, match="chown"):
        embedded_postgres.start(cluster)


def test_start_with_a_broken_configuration_shows_the_servers_own_words(cluster: Cluster) -> None:
    embedded_postgres.stop(cluster, embedded_postgres.start(cluster))
    (cluster.data_dir / "postgresql.conf").write_text("shared_buffers = lots\n")

    with pytest.raises(PostgresError, match='invalid value for parameter "shared_buffers"'):
        embedded_postgres.start(cluster)


def test_borrowed_when_the_last_user_leaves_stops_the_server(cluster: Cluster) -> None:
    with embedded_postgres.borrowed(cluster):
        with embedded_postgres.borrowed(cluster):
            assert embedded_postgres.answers(cluster)
        assert embedded_postgres.answers(cluster)

    assert not embedded_postgres.answers(cluster)


def test_start_as_root_leaves_the_rights_of_parent_folders_alone(cluster: Cluster) -> None:
    parent = cluster.data_dir.parent
    parent.mkdir(parents=True, mode=0o700)

    process = embedded_postgres.start(cluster)

    assert stat.S_IMODE(parent.stat().st_mode) == 0o700
    embedded_postgres.stop(cluster, process)


def test_stop_with_a_client_connected_cuts_it_off(cluster: Cluster) -> None:
    process = embedded_postgres.start(cluster)
    with embedded_postgres.connect(cluster):
        embedded_postgres.stop(cluster, process)

    assert process.returncode == 0


def test_stop_when_the_number_belongs_to_another_program_leaves_that_alone(
    cluster: Cluster,
) -> None:
    embedded_postgres.stop(cluster, embedded_postgres.start(cluster))
    with subprocess.Popen(["/bin/sleep", "60"]) as bystander:
        (cluster.data_dir / "postmaster.pid").write_text(f"{bystander.pid}\n")

        embedded_postgres.stop(cluster)

        assert bystander.poll() is None
        bystander.send_signal(signal.SIGTERM)
