"""Runs a function on hostile bytes in a child process that has little memory, time and room.

The parent starts a fresh interpreter, hands the bytes over as an open file and reads JSON from a
pipe: nothing that the child sends is executed, and nothing that it breaks is ours.
"""

from __future__ import annotations

import importlib
import json
import logging
import math
import os
import re
import resource
import selectors
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import Any, Literal

from claims.core.errors import DomainError

logger = logging.getLogger(__name__)

PROJECT = Path(__file__).resolve().parents[2]
FUNCTION_PATH = re.compile(r"[A-Za-z_][\w.]*:[A-Za-z_]\w*")
START = "import sys; sys.path.insert(0, sys.argv[1]); from {module} import serve; serve(sys.argv)"
MEMORY_BYTES = 512 * 2**20
SECONDS = 30.0
RESULT_BYTES = 32 * 2**20
SENTENCE_LENGTH = 1000
OUT_OF_MEMORY = b'{"failed": "memory"}'
TOO_LARGE = b'{"failed": "too_large"}'
# Nothing of ours goes along: neither the database's address nor the secret key.
ENVIRONMENT = {
    "PATH": os.defpath,
    "LANG": "C.UTF-8",
    "OMP_NUM_THREADS": "1",
    "OPENBLAS_NUM_THREADS": "1",
}

Code = Literal["timeout", "memory", "too_large", "crashed", "refused"]


class SandboxError(Exception):
    """The function gave no result.

    `code` says why, `message` tells the person whose file it was, `detail` is for the log.
    """

    def __init__(self, code: Code, message: str, *, detail: str = "") -> None:
        super().__init__(message)
        self.code: Code = code
        self.message = message
        self.detail = detail


class Refusal(Exception):
    """Raised inside the child: the function will not take these bytes, and says why to a person."""

    def __init__(self, sentence: str) -> None:
        super().__init__(sentence)
        self.sentence = sentence


def run_limited(
    function_path: str,
    payload: bytes,
    *,
    memory_bytes: int = MEMORY_BYTES,
    seconds: float = SECONDS,
    result_bytes: int = RESULT_BYTES,
) -> Any:
    """What `module:function` gives for the bytes, as JSON brings it over from a child process.

    The child has at most `memory_bytes` (Linux), `seconds` of time, and `result_bytes` for its
    answer; it can write no file, sees no environment of ours, and what it prints is dropped.
    SandboxError: timeout, memory, too_large, crashed; refused with the child's own sentence when
    it raised Refusal, a DomainError, or an exception with a text in `sentence`.
    """
    if not FUNCTION_PATH.fullmatch(function_path):
        raise ValueError(f"{function_path!r} is not written as module:function.")
    limits = [str(memory_bytes), str(math.ceil(seconds)), str(result_bytes)]
    code = START.format(module=__name__)
    command = [sys.executable, "-I", "-B", "-X", "utf8", "-c", code]
    deadline = time.monotonic() + seconds
    with tempfile.TemporaryFile() as handed_over:
        handed_over.write(payload)
        handed_over.seek(0)
        with subprocess.Popen(  # noqa: S603 -- our interpreter, our code
            [*command, str(PROJECT), function_path, *limits],
            stdin=handed_over,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            cwd="/",
            env=ENVIRONMENT,
            start_new_session=True,
        ) as child:
            try:
                answer = _read(child, deadline, result_bytes)
            except TimeoutError:
                raise _timeout(seconds) from None
            finally:
                _kill(child)
    return _result(function_path, answer, child.returncode, seconds)


def _read(child: subprocess.Popen[bytes], deadline: float, result_bytes: int) -> bytes:
    """Everything the child sends; TimeoutError at the deadline, SandboxError above the cap."""
    assert child.stdout is not None  # noqa: S101 -- Popen was told to make a pipe
    answer = bytearray()
    with selectors.DefaultSelector() as waiting:
        waiting.register(child.stdout, selectors.EVENT_READ)
        while True:
            left = deadline - time.monotonic()
            if left <= 0 or not waiting.select(left):
                raise TimeoutError
            piece = os.read(child.stdout.fileno(), 2**16)
            if not piece:
                return bytes(answer)
            answer += piece
            if len(answer) > result_bytes:
                raise _too_large()


def _kill(child: subprocess.Popen[bytes]) -> None:
    """End the child with whatever it started; one that has ended keeps its own exit status."""
    # macOS refuses where only a dead child is left.
    with suppress(ProcessLookupError, PermissionError):
        os.killpg(child.pid, signal.SIGKILL)
    child.wait()


def _result(function_path: str, answer: bytes, returncode: int, seconds: float) -> Any:
    try:
        read = json.loads(answer)
    except (ValueError, RecursionError):
        read = None
    said = read if isinstance(read, dict) else {}
    if "result" in said:
        return said["result"]
    if "refused" in said:
        raise SandboxError("refused", str(said["refused"])[:SENTENCE_LENGTH])
    failed = str(said.get("failed", ""))[:SENTENCE_LENGTH]
    # A child that said its word was killed by us; a silent one by the kernel, for a limit.
    killed_by = 0 if failed else -returncode
    if killed_by in {signal.SIGXCPU, signal.SIGALRM}:
        raise _timeout(seconds)
    if failed == "too_large":
        raise _too_large()
    if failed == "memory" or killed_by == signal.SIGKILL:
        raise SandboxError(
            "memory",
            "This needs more memory than is given to one file. "
            "Hand in a smaller file, or paste its text.",
        )
    detail = failed or f"ended with {returncode}"
    logger.warning("%s gave no result: %s", function_path, detail)
    raise SandboxError(
        "crashed",
        "This could not be read: its reader gave up on it. Save the file anew, or paste its text.",
        detail=detail,
    )


def _timeout(seconds: float) -> SandboxError:
    return SandboxError(
        "timeout",
        f"This took longer than {seconds:g} seconds and was stopped. "
        "Hand in a smaller file, or paste its text.",
    )


def _too_large() -> SandboxError:
    return SandboxError(
        "too_large", "There is more in this file than can be taken. Hand it in as several files."
    )


def serve(arguments: list[str]) -> None:
    """The child's side: limit itself, run the function on what stands in stdin, send its result."""
    _, _, function_path, memory_bytes, seconds, result_bytes = arguments
    result_pipe = os.dup(1)
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, 1)
    _limit(int(memory_bytes), int(seconds))
    answer = _answer(function_path, int(result_bytes))
    with os.fdopen(result_pipe, "wb") as pipe:
        pipe.write(answer)


def _limit(memory_bytes: int, seconds: int) -> None:
    resource.setrlimit(resource.RLIMIT_CPU, (seconds, seconds + 1))
    resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    if sys.platform == "linux":  # macOS takes the call and limits nothing, or refuses it
        resource.setrlimit(resource.RLIMIT_AS, (memory_bytes, memory_bytes))
    # Where the parent was killed, the clock still ends the child.
    signal.alarm(seconds + 1)


def _answer(function_path: str, result_bytes: int) -> bytes:
    """The function's result, or why there is none, as JSON."""
    module, _, name = function_path.partition(":")
    try:
        function: Callable[[bytes], Any] = getattr(importlib.import_module(module), name)
        answer = json.dumps({"result": function(sys.stdin.buffer.read())}).encode("ascii")
    except MemoryError:
        return OUT_OF_MEMORY
    except Exception as error:  # noqa: BLE001 -- whatever a parser raises is told to the parent
        sentence = _sentence(error)
        failed = f"{type(error).__name__}: {error}"
        return json.dumps({"refused": sentence} if sentence else {"failed": failed}).encode("ascii")
    return answer if len(answer) <= result_bytes else TOO_LARGE


def _sentence(error: Exception) -> str:
    """What the error says to a person; empty for one that was not made for people."""
    if isinstance(error, DomainError):
        return error.message
    sentence = getattr(error, "sentence", "")
    return sentence if isinstance(sentence, str) else ""
