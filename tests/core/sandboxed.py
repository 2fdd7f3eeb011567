"""Functions that misbehave, for the tests of the sandbox: they run in its child process."""

from __future__ import annotations

import ctypes
import os
import subprocess
import sys
import time
from typing import Any

from claims.core.errors import Invalid
from claims.core.sandbox import Refusal


class TornPageError(Exception):
    """An error of a reader's own that speaks to people."""

    sentence = "A page is torn. Scan it again."


def echo(payload: bytes) -> dict[str, Any]:
    return {"text": payload.decode(), "length": len(payload)}


def lone_surrogate(payload: bytes) -> str:
    return "\ud83d"


def prints_then_answers(payload: bytes) -> str:
    print('{"result": "printed"}')  # noqa: T201 -- what is printed must not reach the parent
    os.write(1, b'{"result": "written"}')
    os.write(2, b"an error's words")
    return "returned"


def loops(payload: bytes) -> None:
    while True:
        pass


def sleeps_beside_a_child_of_its_own(payload: bytes) -> None:
    marker = payload.decode()
    code = f"import socket, time; s = socket.create_connection({marker}); time.sleep(60)"
    subprocess.Popen([sys.executable, "-c", code])
    time.sleep(60)


def hoards(payload: bytes) -> int:
    hoard = []
    while True:
        hoard.append(bytearray(2**24))


def segfaults(payload: bytes) -> None:
    ctypes.string_at(0)


def answers_too_much(payload: bytes) -> str:
    return "a" * int(payload)


def floods_the_pipe(payload: bytes) -> None:
    for number in range(3, 16):
        try:
            while True:
                os.write(number, b"a" * 2**16)
        except OSError:
            continue


def lies_on_the_pipe(payload: bytes) -> None:
    for number in range(3, 16):
        try:
            os.write(number, payload)
        except OSError:
            continue
    os._exit(0)


def exits(payload: bytes) -> None:
    sys.exit(7)


def fails(payload: bytes) -> None:
    raise ValueError("no such thing as a cross-reference table")


def refuses(payload: bytes) -> None:
    raise Refusal("This PDF is locked with a password. Give a copy without one. – Ж")


def refuses_as_a_domain_error(payload: bytes) -> None:
    raise Invalid("There is no text in this file.", field="file")


def refuses_with_a_sentence(payload: bytes) -> None:
    raise TornPageError("page 3 of 7")


def answers_what_is_no_json(payload: bytes) -> object:
    return object()


def writes_a_file(payload: bytes) -> None:
    with open(payload, "wb") as file:
        file.write(b"a")


def environment(payload: bytes) -> list[str]:
    return sorted(os.environ)
