"""The supervisor's parts that need no whole Factcheck."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from claims.management import children, processes
from claims.management.children import Child, Note, Noted


@pytest.fixture
def child(tmp_path: Path) -> Child:
    log_file = tmp_path / "short.log"
    launch = children.launcher(
        [sys.executable, "-c", "print('gone')"],
        cwd=tmp_path,
        environment=dict(os.environ),
        log_file=log_file,
    )
    return Child("worker", launch, log_file, [])


def test_bury_when_a_program_dies_again_and_again_waits_longer_up_to_half_a_minute(
    child: Child,
) -> None:
    waits = []
    for _ in range(7):
        child.start()
        assert child.process is not None
        child.process.wait()
        waits.append(child.bury())

    assert waits == [1, 2, 4, 8, 16, 30, 30]
    assert children.tail(child.log_file) == "\n".join(["gone"] * 7)


def test_note_when_written_is_read_back(tmp_path: Path) -> None:
    note = Note(12, "http://127.0.0.1:8000", [Noted("worker", 34, "567")])

    note.write(tmp_path / "up.json")

    assert Note.read(tmp_path / "up.json") == note


@pytest.mark.parametrize("content", ["", '{"pid": 1', '{"pid": 1, "address": "", "programs": [1]}'])
def test_note_when_cut_off_is_none(tmp_path: Path, content: str) -> None:
    (tmp_path / "up.json").write_text(content)

    assert Note.read(tmp_path / "up.json") is None


def test_rotate_when_a_log_is_big_puts_it_aside(tmp_path: Path) -> None:
    log_file = tmp_path / "web.log"
    log_file.write_bytes(b"x" * (children.ROTATE_BYTES + 1))

    children.rotate(log_file)

    assert [path.name for path in tmp_path.iterdir()] == ["web.log.1"]


def test_kill_leftovers_when_the_number_was_reused_leaves_the_process_alone() -> None:
    with subprocess.Popen(
        [sys.executable, "-c", "import time; time.sleep(60)"], start_new_session=True
    ) as bystander:
        found = processes.find(bystander.pid)
        assert found is not None

        killed = processes.kill_leftovers(bystander.pid, "another start")

        assert (killed, bystander.poll()) == (False, None)
        assert processes.kill_leftovers(bystander.pid, found.started)
