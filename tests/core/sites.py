"""Small web sites on loopback that say exactly the bytes a test wants, on real sockets."""

from __future__ import annotations

import socket
import ssl
import threading
import zlib
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from ipaddress import ip_network
from typing import Any

import pytest

from claims.core.http import OutboundError, fetch

TLS_GREETING = b"\x16"
LOOPBACK = (ip_network("127.0.0.1/32"),)

Answer = bytes | Callable[[socket.socket, threading.Event], None]
MakeSite = Callable[[Mapping[str, Answer]], "Site"]


class Site:
    """A server that gives one answer for a path; `requests` are what it was asked, head and body."""

    def __init__(self, answers: Mapping[str, Answer], tls: ssl.SSLContext | None = None) -> None:
        self.requests: list[bytes] = []
        self.server_names: list[str] = []
        self.closing = threading.Event()
        self._answers = answers
        self._tls = tls
        self._listener = socket.create_server(("127.0.0.1", 0))
        self._threads: list[threading.Thread] = []
        if tls:
            tls.sni_callback = lambda _, name, __: self.server_names.append(name)

    @property
    def port(self) -> int:
        """The port it listens on."""
        return int(self._listener.getsockname()[1])

    def url(self, path: str = "/", host: str = "127.0.0.1") -> str:
        """The address of a path."""
        return f"{'https' if self._tls else 'http'}://{host}:{self.port}{path}"

    def serve(self) -> None:
        """Answer until the site is closed."""
        while True:
            connection, _ = self._listener.accept()
            if self.closing.is_set():
                connection.close()
                return
            thread = threading.Thread(target=self._talk, args=(connection,))
            self._threads.append(thread)
            thread.start()

    def close(self) -> None:
        """End the listener and every talk."""
        self.closing.set()
        socket.create_connection(("127.0.0.1", self.port)).close()

    def end(self) -> None:
        """Wait for the talks and let the port go."""
        for thread in self._threads:
            thread.join(10)
        self._listener.close()

    def _talk(self, plain: socket.socket) -> None:
        # Clients of these tests leave in the middle: that is not the site's error.
        with plain, suppress(OSError):
            plain.settimeout(10)
            connection = self._tls.wrap_socket(plain, server_side=True) if self._tls else plain
            with connection:
                request = _read_request(connection)
                self.requests.append(request)
                path = request.split(b" ", 2)[1].decode()
                answer = self._answers.get(path, b"HTTP/1.1 404 Not Found\r\n\r\n")
                if isinstance(answer, bytes):
                    connection.sendall(answer)
                else:
                    answer(connection, self.closing)


def _read_request(connection: socket.socket) -> bytes:
    head = b""
    while b"\r\n\r\n" not in head:
        piece = connection.recv(2**16)
        head += piece
        if not piece or head.startswith(TLS_GREETING):
            raise ConnectionAbortedError
    head, _, body = head.partition(b"\r\n\r\n")
    for line in head.lower().split(b"\r\n"):
        if line.startswith(b"content-length:"):
            while len(body) < int(line.split(b":")[1]):
                body += connection.recv(2**16)
    return head + b"\r\n\r\n" + body


@contextmanager
def running(site: Site) -> Iterator[Site]:
    """The site, answering until the block ends."""
    thread = threading.Thread(target=site.serve)
    thread.start()
    try:
        yield site
    finally:
        site.close()
        thread.join(10)
        site.end()


def page(body: bytes, *headers: str, status: str = "200 OK") -> bytes:
    """A whole answer with its length."""
    lines = [f"HTTP/1.1 {status}", f"Content-Length: {len(body)}", *headers]
    return "\r\n".join(lines).encode() + b"\r\n\r\n" + body


def onward(location: str, status: str = "302 Found") -> bytes:
    """A redirect."""
    return page(b"", f"Location: {location}", status=status)


def loopback(host: str, port: int) -> Sequence[str]:
    """A resolver for which every name is this machine."""
    return ["127.0.0.1"]


def refusal(url: str, **options: Any) -> OutboundError:
    """The error that fetching the address ends with, where every name is this machine."""
    usual: dict[str, Any] = {"allow": LOOPBACK, "resolver": loopback}
    with pytest.raises(OutboundError) as caught:
        fetch(url, **usual | options)
    return caught.value


def compressed(body: bytes, wbits: int) -> bytes:
    """The body packed: wbits 31 is gzip, 15 zlib, -15 bare deflate."""
    packer = zlib.compressobj(wbits=wbits)
    return packer.compress(body) + packer.flush()
