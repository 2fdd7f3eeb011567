"""Sites that answer slowly, without end, too much, or nonsense."""

from __future__ import annotations

import gzip
import random
import socket
import struct
import threading

import pytest

from claims.core.http import fetch
from tests.core.sites import LOOPBACK, Answer, MakeSite, compressed, onward, page, refusal

FILLER = b"a" * 2**16
# Sound for longer than is read at once, then not.
DAMAGED = gzip.compress(random.Random(7).randbytes(2**18))[: 2**17] + FILLER  # noqa: S311


def drip(first: bytes, drop: bytes) -> Answer:
    """An answer that begins and then comes one drop at a time, without end."""

    def answer(connection: socket.socket, closing: threading.Event) -> None:
        connection.sendall(first)
        while not closing.wait(0.02):
            connection.sendall(drop)

    return answer


@pytest.mark.parametrize(
    "answer",
    [
        drip(b"", b""),
        drip(b"H", b""),
        drip(b"HTTP/1.1 200 OK\r\n", b"x: y\r\n"),
        drip(b"", b"HTTP/1.1 100 Continue\r\n\r\n"),
        drip(b"HTTP/1.1 200 OK\r\nContent-Length: 9999\r\n\r\n", b"a"),
        drip(b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n", b"1\r\na\r\n"),
        drip(b"HTTP/1.1 200 OK\r\n\r\n", b"a"),
    ],
    ids=["silent", "one byte", "headers", "continue", "body", "chunks", "no length"],
)
def test_fetch_when_the_answer_drips_then_ends_at_the_deadline(
    site: MakeSite, answer: Answer
) -> None:
    served = site({"/": answer})

    error = refusal(served.url(host="slow.example"), timeout=0.4)

    assert (error.code, error.message) == (
        "timeout",
        "slow.example did not answer completely within 0.4 seconds. "
        "Try again later, or paste the text.",
    )


def test_fetch_when_redirects_are_slow_then_they_share_one_deadline(site: MakeSite) -> None:
    def slow(connection: socket.socket, closing: threading.Event) -> None:
        closing.wait(0.15)
        connection.sendall(onward("/"))

    served = site({"/": slow})

    error = refusal(served.url(), timeout=0.4, max_redirects=50)

    assert error.code == "timeout"


def test_fetch_when_the_site_does_not_take_the_body_then_ends_at_the_deadline() -> None:
    with socket.create_server(("127.0.0.1", 0)) as listener:
        url = f"http://127.0.0.1:{listener.getsockname()[1]}/"

        error = refusal(url, method="POST", body=b"a" * 2**24, timeout=0.4)

    assert error.code == "timeout"


def endless(first: bytes, piece: bytes) -> Answer:
    """An answer that never ends and comes as fast as it is taken."""

    def answer(connection: socket.socket, closing: threading.Event) -> None:
        connection.sendall(first)
        while not closing.is_set():
            connection.sendall(piece)

    return answer


@pytest.mark.parametrize(
    "answer",
    [
        b"HTTP/1.1 200 OK\r\nContent-Length: 99999999\r\n\r\n",
        page(b"a" * (2**20 + 1)),
        endless(b"HTTP/1.1 200 OK\r\n\r\n", FILLER),
        endless(b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n", b"1\r\na\r\n" * 999),
        endless(b"", b"HTTP/1.1 100 Continue\r\n\r\n" * 999),
        page(gzip.compress(b"\0" * 2**27), "Content-Encoding: gzip"),
        page(compressed(b"\0" * 2**27, -15), "Content-Encoding: deflate"),
    ],
    ids=["announced", "just above", "endless", "chunks", "continue", "gzip bomb", "deflate bomb"],
)
def test_fetch_when_the_answer_is_too_large_then_stops_taking_it(
    site: MakeSite, answer: Answer
) -> None:
    served = site({"/": answer})

    error = refusal(served.url(host="big.example"), max_bytes=2**20)

    assert error.code == "too_large"
    assert error.message.startswith("What big.example sends is larger than 1 MB.")


def test_fetch_when_the_answer_is_just_as_large_as_it_may_be_then_takes_it(
    site: MakeSite,
) -> None:
    body = b"a" * 2**20
    served = site({"/plain": page(body),
                   "/packed": page(gzip.compress(body), "Content-Encoding: gzip")})  # fmt: skip

    plain = fetch(served.url("/plain"), max_bytes=2**20, allow=LOOPBACK)
    packed = fetch(served.url("/packed"), max_bytes=2**20, allow=LOOPBACK)

    assert plain.body == packed.body == body


def reset(connection: socket.socket, closing: threading.Event) -> None:
    """Break the connection off at once, with what was sent still under way."""
    connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))


@pytest.mark.parametrize(
    "answer",
    [
        b"",
        b"SSH-2.0-OpenSSH_9.6\r\n",
        b"HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nshort",
        b"HTTP/1.1 200 OK\r\nContent-Length: 5\r\nContent-Length: 6\r\n\r\nabcdef",
        b"HTTP/1.1 200 OK\r\nContent-Length: -5\r\n\r\n",
        b"HTTP/1.1 200 OK\r\nContent-Length: " + b"9" * 5_000 + b"\r\n\r\n",
        b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nab",
        b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\nab",
        endless(b"HTTP/1.1 200 OK\r\n", b"x: y\r\n" * 999),
        endless(b"HTTP/1.1 200 OK\r\nx: ", FILLER),
        page(b"not packed at all", "Content-Encoding: gzip"),
        page(gzip.compress(b"a" * 9999)[:-9], "Content-Encoding: gzip"),
        page(DAMAGED, "Content-Encoding: gzip"),
        reset,
        page(b"\x0b\x02\x80text\x03", "Content-Encoding: br"),
        page(gzip.compress(gzip.compress(b"a")), "Content-Encoding: gzip, gzip"),
    ],
    ids=[
        "nothing",
        "ssh",
        "too short",
        "two lengths",
        "negative",
        "huge",
        "half a chunk",
        "bad chunk",
    ]
    + [
        "endless headers",
        "endless header",
        "not gzip",
        "half gzip",
        "damaged gzip",
        "reset",
        "brotli",
        "twice gzip",
    ],
)
def test_fetch_when_the_answer_is_broken_then_says_so(site: MakeSite, answer: Answer) -> None:
    served = site({"/": answer})

    error = refusal(served.url(host="odd.example"))

    assert error.code == "broken_answer"
    assert error.message.startswith("The answer of odd.example ")


def test_fetch_when_the_answer_is_longer_than_it_says_then_takes_what_it_says(
    site: MakeSite,
) -> None:
    served = site({"/": b"HTTP/1.1 200 OK\r\nContent-Length: 4\r\n\r\ntext and more"})

    fetched = fetch(served.url(), allow=LOOPBACK)

    assert fetched.body == b"text"
