"""Connections to addresses that were checked, under one deadline and one cap on bytes."""

from __future__ import annotations

import socket
import ssl
import threading
import time
from collections.abc import Callable, Iterable, Sequence
from ipaddress import ip_address

import httpcore

from claims.core.http.addresses import WebAddress, private
from claims.core.http.errors import OutboundError
from claims.core.http.networks import IPNetwork, is_public

Resolver = Callable[[str, int], Sequence[str]]


def system_resolver(host: str, port: int) -> list[str]:
    """Every address the machine's resolver knows for the name; OSError when there is none."""
    found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    return list(dict.fromkeys(str(entry[4][0]) for entry in found))


class Deadline:
    """The moment by which everything must be over: lookup, connections, redirects and body."""

    def __init__(self, seconds: float) -> None:
        self._seconds = seconds
        self._end = time.monotonic() + seconds

    def left(self, host: str) -> float:
        """Seconds that are left, above zero; OutboundError (timeout) when there are none."""
        left = self._end - time.monotonic()
        if left <= 0:
            raise self.missed(host)
        return left

    def missed(self, host: str) -> OutboundError:
        """The refusal of a host that took too long."""
        return OutboundError(
            "timeout",
            f"{host} did not answer completely within {self._seconds:g} seconds. "
            "Try again later, or paste the text.",
        )


def checked_addresses(
    address: WebAddress, resolver: Resolver, allow: Sequence[IPNetwork], deadline: Deadline
) -> list[str]:
    """The addresses behind the host, looked up once, if every one of them may be connected to.

    One that is not public refuses them all: a name that mixes the two is a trap or a mistake.
    OutboundError: private_address, unresolvable, timeout.
    """
    if address.ip is not None:
        return [str(address.ip)]
    found = [ip_address(text) for text in _look_up(address, resolver, deadline)]
    if not all(is_public(ip, allow) for ip in found):
        raise private(address.host)
    return [str(ip) for ip in found]


def _look_up(address: WebAddress, resolver: Resolver, deadline: Deadline) -> Sequence[str]:
    """Ask the resolver in a thread of its own: the system's knows no time limit."""
    answers: list[Sequence[str]] = []

    def ask() -> None:
        try:
            answers.append(resolver(address.host, address.port))
        except (OSError, UnicodeError):
            answers.append([])

    thread = threading.Thread(target=ask, name="look-up", daemon=True)
    thread.start()
    thread.join(deadline.left(address.host))
    if not answers:
        raise deadline.missed(address.host)
    if not answers[0]:
        raise OutboundError(
            "unresolvable",
            f"There is no site called {address.host}, or its name cannot be looked up just now. "
            "Check the spelling, or try again later.",
        )
    return answers[0]


class PinnedBackend(httpcore.NetworkBackend):
    """Connects to the given addresses only, whatever name it is asked for."""

    def __init__(self, addresses: Sequence[str], deadline: Deadline, max_bytes: int) -> None:
        self._addresses = addresses
        self._deadline = deadline
        self._max_bytes = max_bytes

    def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,
        local_address: str | None = None,
        socket_options: Iterable[httpcore.SOCKET_OPTION] | None = None,
    ) -> httpcore.NetworkStream:
        """A stream to the first address that answers, each with its share of the time left."""
        for tried, address in enumerate(self._addresses):
            share = self._deadline.left(host) / (len(self._addresses) - tried)
            try:
                connection = socket.create_connection((address, port), share)
            except OSError:
                continue
            connection.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
            return LimitedStream(connection, host, self._deadline, self._max_bytes)
        self._deadline.left(host)
        raise OutboundError(
            "unreachable",
            f"{host} cannot be reached: nothing answers there on port {port}. "
            "Check the address, or try again later.",
        )


class LimitedStream(httpcore.NetworkStream):
    """A socket whose every step ends by the deadline, and that gives at most so many bytes."""

    def __init__(
        self, connection: socket.socket, host: str, deadline: Deadline, max_bytes: int
    ) -> None:
        self._socket = connection
        self._host = host
        self._deadline = deadline
        self._max_bytes = max_bytes
        self._bytes_left = max_bytes

    def read(self, max_bytes: int, timeout: float | None = None) -> bytes:
        """Bytes from the wire; OutboundError: timeout, too_large."""
        self._socket.settimeout(self._deadline.left(self._host))
        try:
            data = self._socket.recv(max_bytes)
        except TimeoutError:
            raise self._deadline.missed(self._host) from None
        except OSError as error:
            raise httpcore.ReadError(str(error)) from error
        self._bytes_left -= len(data)
        if self._bytes_left < 0:
            raise too_large(self._host, self._max_bytes)
        return data

    def write(self, buffer: bytes, timeout: float | None = None) -> None:
        """Send everything; OutboundError (timeout) when the other side takes it too slowly."""
        rest = memoryview(buffer)
        while rest:
            self._socket.settimeout(self._deadline.left(self._host))
            try:
                rest = rest[self._socket.send(rest) :]
            except TimeoutError:
                raise self._deadline.missed(self._host) from None
            except OSError as error:
                raise httpcore.WriteError(str(error)) from error

    def start_tls(
        self,
        ssl_context: ssl.SSLContext,
        server_hostname: str | None = None,
        timeout: float | None = None,
    ) -> httpcore.NetworkStream:
        """The stream in TLS, its certificate checked against the host's name."""
        self._socket.settimeout(self._deadline.left(self._host))
        try:
            secured = ssl_context.wrap_socket(self._socket, server_hostname=server_hostname)
        except TimeoutError:
            raise self._deadline.missed(self._host) from None
        except OSError as error:
            raise _no_trust(self._host, error) from error
        return LimitedStream(secured, self._host, self._deadline, self._max_bytes)

    def close(self) -> None:
        """End the connection."""
        self._socket.close()


def _no_trust(host: str, error: OSError) -> OutboundError:
    reason = "it does not speak TLS as browsers do"
    if isinstance(error, ssl.SSLCertVerificationError):
        reason = f"its certificate does not hold ({error.verify_message})"
    return OutboundError(
        "tls",
        f"No secure connection to {host}: {reason}. Check the address, or tell the site's owner.",
    )


def too_large(host: str, max_bytes: int) -> OutboundError:
    """The refusal of an answer above the cap."""
    size = f"{max_bytes / 2**20:.0f} MB" if max_bytes >= 2**20 else f"{max_bytes:,} bytes"
    return OutboundError(
        "too_large",
        f"What {host} sends is larger than {size}. Give a smaller page, or paste the text.",
    )
