"""A parser in a child process: what it gives comes over, what it breaks stays there."""

from __future__ import annotations

import socket
import sys
from pathlib import Path
from typing import Any

import pytest

from claims.core.sandbox import SandboxError, run_limited

HERE = "tests.core.sandboxed"


def failure(name: str, payload: bytes = b"", **limits: Any) -> SandboxError:
    """The error that running the function ends with."""
    with pytest.raises(SandboxError) as caught:
        run_limited(f"{HERE}:{name}", payload, **limits)
    return caught.value


def test_run_limited_when_all_is_well_then_gives_the_result() -> None:
    result = run_limited(f"{HERE}:echo", "Жито — 🌾\r\n".encode())

    assert result == {"text": "Жито — 🌾\r\n", "length": 19}


def test_run_limited_when_the_result_is_half_a_character_then_gives_it() -> None:
    result = run_limited(f"{HERE}:lone_surrogate", b"")

    assert result == "\ud83d"


def test_run_limited_when_the_child_prints_then_the_result_is_untouched() -> None:
    result = run_limited(f"{HERE}:prints_then_answers", b"")

    assert result == "returned"


def test_run_limited_when_the_payload_is_large_then_it_arrives_whole() -> None:
    result = run_limited(f"{HERE}:echo", b"a" * 3_000_000)

    assert result["length"] == 3_000_000


@pytest.mark.parametrize("seconds", [1, 0.4])
def test_run_limited_when_the_child_loops_then_stops_it_in_time(seconds: float) -> None:
    error = failure("loops", seconds=seconds)

    assert (error.code, error.message) == (
        "timeout",
        f"This took longer than {seconds} seconds and was stopped. "
        "Hand in a smaller file, or paste its text.",
    )


def test_run_limited_when_the_child_has_a_child_then_both_are_ended() -> None:
    with socket.create_server(("127.0.0.1", 0)) as server:
        error = failure(
            "sleeps_beside_a_child_of_its_own", repr(server.getsockname()).encode(), seconds=3
        )
        grandchild, _ = server.accept()
        with grandchild:
            grandchild.settimeout(30)
            last_words = grandchild.recv(1)

    assert error.code == "timeout"
    assert last_words == b""


@pytest.mark.skipif(sys.platform != "linux", reason="macOS does not limit a process's memory")
def test_run_limited_when_the_child_hoards_memory_then_says_so() -> None:
    error = failure("hoards", memory_bytes=2**28)

    assert (error.code, error.message) == (
        "memory",
        "This needs more memory than is given to one file. "
        "Hand in a smaller file, or paste its text.",
    )


@pytest.mark.parametrize(
    ("name", "detail"),
    [
        ("segfaults", "ended with -11"),
        ("exits", "ended with 7"),
        ("fails", "ValueError: no such thing as a cross-reference table"),
        ("answers_what_is_no_json", "TypeError: Object of type object is not JSON serializable"),
        ("is_not_there", f"AttributeError: module '{HERE}' has no attribute 'is_not_there'"),
    ],
)
def test_run_limited_when_the_child_crashes_then_keeps_the_reason_for_the_log(
    name: str, detail: str
) -> None:
    error = failure(name)

    assert (error.code, error.detail) == ("crashed", detail)
    assert error.message == (
        "This could not be read: its reader gave up on it. Save the file anew, or paste its text."
    )


@pytest.mark.parametrize(
    ("name", "sentence"),
    [
        ("refuses", "This PDF is locked with a password. Give a copy without one. – Ж"),
        ("refuses_as_a_domain_error", "There is no text in this file."),
        ("refuses_with_a_sentence", "A page is torn. Scan it again."),
    ],
)
def test_run_limited_when_the_child_refuses_then_passes_its_sentence_on(
    name: str, sentence: str
) -> None:
    error = failure(name)

    assert (error.code, error.message, str(error)) == ("refused", sentence, sentence)


def test_run_limited_when_the_result_is_above_the_cap_then_refuses_it() -> None:
    just_fits = run_limited(f"{HERE}:answers_too_much", b"100", result_bytes=114)
    error = failure("answers_too_much", b"101", result_bytes=114)

    assert just_fits == "a" * 100
    assert error.code == "too_large"


def test_run_limited_when_the_child_floods_the_pipe_then_stops_reading() -> None:
    error = failure("floods_the_pipe", result_bytes=2**20)

    assert error.code == "too_large"


@pytest.mark.parametrize("lie", [b"17", b"[" * 5_000, b"\xff\xfe", b'{"refuse', b""])
def test_run_limited_when_the_child_sends_nonsense_then_it_has_crashed(lie: bytes) -> None:
    error = failure("lies_on_the_pipe", lie)

    assert (error.code, error.detail) == ("crashed", "ended with 0")


def test_run_limited_when_the_child_writes_a_file_then_nothing_is_in_it(tmp_path: Path) -> None:
    wanted = tmp_path / "left-behind"

    error = failure("writes_a_file", str(wanted).encode())

    assert (error.code, error.detail) == ("crashed", "OSError: [Errno 27] File too large")
    assert wanted.read_bytes() == b""


def test_run_limited_when_the_parent_has_secrets_then_the_child_sees_none(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("SECRET_KEY", "secret")

    names = run_limited(f"{HERE}:environment", b"")

    assert names == ["LANG", "OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "PATH"]


@pytest.mark.parametrize("path", ["json", "json:", ":loads", "json:loads; exit", "a/b:c", ""])
def test_run_limited_when_the_function_is_not_well_named_then_refuses(path: str) -> None:
    with pytest.raises(ValueError, match="is not written as module:function"):
        run_limited(path, b"")
