"""Fetching one address: check, pin, ask, follow redirects, all within time and size."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from email.message import Message
from urllib.parse import urljoin

import httpcore

from claims.core.http.addresses import WebAddress, parse
from claims.core.http.connection import (
    Deadline,
    PinnedBackend,
    Resolver,
    checked_addresses,
    system_resolver,
    too_large,
)
from claims.core.http.decoding import BrokenError, TooMuchError, body_for
from claims.core.http.errors import OutboundError
from claims.core.http.networks import EVERYWHERE, IPNetwork

MAX_BYTES = 20 * 2**20
MAX_SECONDS = 10.0
MAX_REDIRECTS = 5
REDIRECTS = {301, 302, 303, 307, 308}
NOT_MODIFIED = 304
USER_AGENT = "Factcheck/0.1"
# What headers, chunk marks and the like may take on the wire besides the body.
FRAMING_BYTES = 256 * 2**10
OURS = {"host", "accept-encoding", "connection", "content-length", "transfer-encoding", "te"}
KEPT_ABROAD = {"accept", "accept-language", "user-agent", "if-none-match", "if-modified-since"}
WHAT_TO_DO = {
    401: "The page wants a sign-in: paste its text instead.",
    402: "The page is behind a payment: paste its text instead.",
    403: "The site does not let programs read this page: paste its text instead.",
    404: "There is no such page: check the address.",
    410: "The page was taken down: look for a copy in a web archive.",
    429: "The site is asked too often: try again later.",
    451: "The page is blocked for legal reasons: paste its text if you have it.",
}


@dataclass(frozen=True, slots=True)
class Fetched:
    """What an address answered. `redirects` are the addresses passed on the way, in order.

    `headers` have lower-case names. `media_type` and `charset` are what the site says, lower-case,
    empty where it does not say. `body` is unpacked.
    """

    final_url: str
    status: int
    headers: Mapping[str, str]
    media_type: str
    charset: str
    body: bytes
    redirects: tuple[str, ...]
    fetched_at: datetime


@dataclass(frozen=True, slots=True)
class _Call:
    """What stays the same over the redirects of one fetch."""

    method: str
    body: bytes | None
    max_bytes: int
    deadline: Deadline
    resolver: Resolver
    allow: Sequence[IPNetwork]
    trusted_host: str


def fetch(
    url: str,
    *,
    method: str = "GET",
    headers: Mapping[str, str] | None = None,
    body: bytes | None = None,
    max_bytes: int = MAX_BYTES,
    timeout: float = MAX_SECONDS,
    max_redirects: int = MAX_REDIRECTS,
    resolver: Resolver = system_resolver,
    allow: Sequence[IPNetwork] = (),
    trusted_host: str = "",
) -> Fetched:
    """Open an address that someone gave us and give what it answers.

    Connects to public addresses only (and to networks in `allow`: tests, development; and to
    `trusted_host`: a service that the operator named, wherever its name leads), checks each
    redirect anew, and ends at `timeout` seconds over all of it. Redirects are followed for
    GET and HEAD alone. Proxies, cookies and passwords of the machine's environment are not used.
    Answers: 2xx, and 304 to a conditional request. Everything else raises OutboundError, whose
    sentence is for the person who gave the address. ValueError for headers that are ours to set.
    """
    call = _Call(method, body, max_bytes, Deadline(timeout), resolver, allow, trusted_host)
    address = parse(url, allow, trusted_host)
    sent = _checked_headers(headers or {})
    passed: list[str] = []
    while True:
        with _answer(address, sent, call) as answer:
            location = _location(answer, method)
            if location is None:
                return _fetched(address, answer, passed, call)
        if len(passed) == max_redirects:
            raise OutboundError(
                "too_many_redirects",
                f"{address.host} leads on more than {max_redirects} times. "
                "Open the page in a browser and give the address where you arrive.",
            )
        passed.append(str(address))
        onward = _onward(address, location, allow)
        if onward.origin != address.origin:
            sent = {name: value for name, value in sent.items() if name in KEPT_ABROAD}
        address = onward


def _checked_headers(headers: Mapping[str, str]) -> dict[str, str]:
    checked = {"user-agent": USER_AGENT, "accept": "*/*"}
    for name, value in headers.items():
        if name.lower() in OURS:
            raise ValueError(f"The header {name} is set by the client itself.")
        if not re.fullmatch(r"[\w-]+", name, re.ASCII) or re.search(r"[\x00-\x1f\x7f]", value):
            raise ValueError(f"The header {name!r} holds a character that headers cannot hold.")
        checked[name.lower()] = value
    return checked


@contextmanager
def _answer(
    address: WebAddress, headers: Mapping[str, str], call: _Call
) -> Iterator[httpcore.Response]:
    """One request to one checked address; the connection ends with the block."""
    allow = EVERYWHERE if address.host == call.trusted_host else call.allow
    pinned = checked_addresses(address, call.resolver, allow, call.deadline)
    target = httpcore.URL(
        scheme=address.scheme, host=address.host, port=address.port, target=address.target
    )
    ours = {"host": address.netloc, "accept-encoding": "gzip, deflate", "connection": "close"}
    if call.body is not None:
        ours["content-length"] = str(len(call.body))
    connection = httpcore.HTTPConnection(
        target.origin,
        ssl_context=httpcore.default_ssl_context() if address.scheme == "https" else None,
        network_backend=PinnedBackend(pinned, call.deadline, call.max_bytes + FRAMING_BYTES),
    )
    try:
        with (
            connection,
            connection.stream(
                call.method,
                target,
                headers=[
                    (name.encode("ascii"), value.encode("utf-8"))
                    for name, value in (ours | dict(headers)).items()
                ],
                content=call.body,
            ) as answer,
        ):
            yield answer
    except (httpcore.ProtocolError, httpcore.NetworkError) as error:
        raise _broken(address.host, "broke off, or is not what browsers understand") from error


def _location(answer: httpcore.Response, method: str) -> str | None:
    if answer.status not in REDIRECTS or method not in {"GET", "HEAD"}:
        return None
    for name, value in answer.headers:
        if name.lower() == b"location":
            return value.decode("utf-8", "replace")
    return None


def _onward(address: WebAddress, location: str, allow: Sequence[IPNetwork]) -> WebAddress:
    """Where a redirect leads, checked like any address that is given."""
    try:
        return parse(urljoin(str(address), location.strip()), allow)
    except ValueError:
        raise OutboundError(
            "not_a_web_address",
            f"{address.host} leads on to what cannot be read as a web address. "
            "Open the page in a browser and give the address where you arrive.",
        ) from None
    except OutboundError as error:
        raise OutboundError(error.code, f"{address.host} leads on. {error.message}") from None


def _fetched(
    address: WebAddress, answer: httpcore.Response, passed: Sequence[str], call: _Call
) -> Fetched:
    headers = _readable(answer)
    if not 200 <= answer.status < 300 and answer.status != NOT_MODIFIED:
        raise _bad_status(address.host, answer.status, headers.get("retry-after", ""))
    content_type = Message()
    content_type["content-type"] = headers.get("content-type", "")
    return Fetched(
        final_url=str(address),
        status=answer.status,
        headers=headers,
        media_type=content_type.get_content_type() if headers.get("content-type") else "",
        charset=str(content_type.get_content_charset("")),
        body=_body(address.host, answer, headers, call),
        redirects=tuple(passed),
        fetched_at=datetime.now(UTC),
    )


def _readable(answer: httpcore.Response) -> dict[str, str]:
    headers: dict[str, str] = {}
    for name, value in answer.headers:
        key, text = name.decode("ascii").lower(), value.decode("latin-1")
        headers[key] = f"{headers[key]}, {text}" if key in headers else text
    return headers


def _body(host: str, answer: httpcore.Response, headers: Mapping[str, str], call: _Call) -> bytes:
    length = headers.get("content-length", "")
    if call.method != "HEAD" and length.isdigit() and int(length) > call.max_bytes:
        raise too_large(host, call.max_bytes)
    try:
        body = body_for(headers.get("content-encoding", "").strip().lower(), call.max_bytes)
        for piece in answer.iter_stream():
            call.deadline.left(host)
            body.add(piece)
        return body.finish()
    except TooMuchError:
        raise too_large(host, call.max_bytes) from None
    except BrokenError:
        raise _broken(host, "is packed in a way that cannot be unpacked") from None


def _broken(host: str, what: str) -> OutboundError:
    return OutboundError(
        "broken_answer", f"The answer of {host} {what}. Try again later, or paste the text."
    )


def _bad_status(host: str, status: int, retry_after: str) -> OutboundError:
    advice = WHAT_TO_DO.get(status, "Check the address, or paste the text.")
    if status >= 500:
        advice = "The site has a fault of its own: try again later."
    return OutboundError(
        "bad_status",
        f"{host} answered {status}. {advice}",
        status=status,
        retry_after=retry_after,
    )
