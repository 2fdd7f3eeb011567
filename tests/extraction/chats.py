"""A language model service on loopback that answers, in turn, what a test wants."""

from __future__ import annotations

import json
import socket
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from tests.core.sites import Answer, Site, page, running

PATH = "/v1/chat/completions"


def chat(content: Any, *headers: str, tokens: int | None = 50) -> bytes:
    """A chat completion whose message is this content."""
    answer: dict[str, Any] = {"choices": [{"message": {"role": "assistant", "content": content}}]}
    if tokens is not None:
        answer["usage"] = {"total_tokens": tokens}
    return page(json.dumps(answer).encode(), "Content-Type: application/json", *headers)


def claims(*quotes: str) -> bytes:
    """A chat completion that gives these quotes as claims."""
    return chat(json.dumps({"claims": [{"quote": quote} for quote in quotes]}))


def failure(status: str, *headers: str) -> bytes:
    """An error as services send it."""
    return page(b'{"error": {"message": "no"}}', *headers, status=status)


def drip(connection: socket.socket, closing: threading.Event) -> None:
    """An answer that comes byte by byte and never ends."""
    connection.sendall(b"HTTP/1.1 200 OK\r\nContent-Length: 100000\r\n\r\n")
    while not closing.wait(0.05):
        connection.sendall(b" ")


def cut_off(connection: socket.socket, closing: threading.Event) -> None:
    """An answer whose connection ends in the middle."""
    connection.sendall(b'HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\n{"choices": [')


def endless(connection: socket.socket, closing: threading.Event) -> None:
    """An answer without an end, as fast as it goes."""
    connection.sendall(b"HTTP/1.1 200 OK\r\n\r\n")
    while not closing.is_set():
        connection.sendall(b" " * 2**16)


class Service:
    """The running service: its base address, and what it was asked."""

    def __init__(self, site: Site) -> None:
        self._site = site

    @property
    def url(self) -> str:
        """The base address, in a private network."""
        return self._site.url("/v1")

    @property
    def heads(self) -> list[str]:
        """The heads of the requests."""
        return [request.partition(b"\r\n\r\n")[0].decode() for request in self._site.requests]

    @property
    def bodies(self) -> list[dict[str, Any]]:
        """The requests' JSON."""
        return [json.loads(request.partition(b"\r\n\r\n")[2]) for request in self._site.requests]


@contextmanager
def service(*answers: Answer) -> Iterator[Service]:
    """A service that gives the answers in turn, the last one for ever."""
    left = list(answers)

    def next_answer(connection: socket.socket, closing: threading.Event) -> None:
        answer = left.pop(0) if len(left) > 1 else left[0]
        if isinstance(answer, bytes):
            connection.sendall(answer)
        else:
            answer(connection, closing)

    with running(Site({PATH: next_answer})) as site:
        yield Service(site)
