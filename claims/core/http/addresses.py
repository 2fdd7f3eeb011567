"""What a web address must look like; one parse, so that what was checked is what is opened."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from ipaddress import AddressValueError, IPv4Address, IPv6Address
from urllib.parse import quote, urlsplit

import idna

from claims.core.errors import Invalid
from claims.core.http.errors import OutboundError
from claims.core.http.networks import IPAddress, IPNetwork, is_public

MAX_LENGTH = 2000
DEFAULT_PORTS = {"http": 80, "https": 443}
# Ports of other protocols: a request sent there could be taken for a command.
OTHER_PROTOCOLS = frozenset(
    (0, 1, 7, 9, 11, 13, 15, 17, 19, 20, 21, 22, 23, 25, 37, 42, 43, 53, 69, 77, 79, 87, 95)
    + (101, 102, 103, 104, 109, 110, 111, 113, 115, 117, 119, 123, 135, 137, 138, 139, 143, 161)
    + (179, 389, 427, 445, 465, 512, 513, 514, 515, 526, 530, 531, 532, 540, 548, 554, 556, 563)
    + (587, 601, 636, 873, 989, 990, 993, 995, 1433, 1521, 1719, 1720, 1723, 2049, 2375, 2376)
    + (3306, 3389, 3659, 4045, 4190, 4369, 5060, 5061, 5432, 5672, 5900, 6000, 6379, 6566, 6665)
    + (6666, 6667, 6668, 6669, 6679, 6697, 10080, 11211, 25672, 27017)
)
# Names that only mean something inside a network, whatever the resolver says about them.
INSIDE_ENDINGS = frozenset(
    ("localhost", "localdomain", "local", "internal", "intranet", "private", "corp", "home")
    + ("lan", "home.arpa")
)
LABEL = re.compile(r"(?!-)[a-z0-9_-]{1,63}(?<!-)")
NUMBER = re.compile(r"\d+|0x[0-9a-f]*")
UNFIT = re.compile(r"[\x00-\x1f\x7f\\]")
KEPT_IN_PATH = "/:@!$&'()*+,;=~%-._"
KEPT_IN_QUERY = KEPT_IN_PATH + "?[]"


@dataclass(frozen=True, slots=True)
class WebAddress:
    """A web address in parts, as it is sent; `ip` is set where the host is a number."""

    scheme: str
    host: str
    port: int
    target: str
    ip: IPAddress | None

    @property
    def origin(self) -> tuple[str, str, int]:
        """Scheme, host and port."""
        return self.scheme, self.host, self.port

    @property
    def netloc(self) -> str:
        """Host and port as they are written in an address: no port where it goes without saying."""
        host = f"[{self.host}]" if isinstance(self.ip, IPv6Address) else self.host
        return host if self.port == DEFAULT_PORTS[self.scheme] else f"{host}:{self.port}"

    def __str__(self) -> str:
        return f"{self.scheme}://{self.netloc}{self.target}"


def check_url(url: str, *, allow: Sequence[IPNetwork] = (), field: str = "url") -> str:
    """The address as it would be opened, from its shape alone: no name is looked up.

    For forms and services. Invalid (for `field`) where fetch() would refuse it unseen.
    """
    try:
        return str(parse(url, allow))
    except OutboundError as error:
        raise Invalid(error.message, field=field, field_code=error.code) from None


def parse(url: str, allow: Sequence[IPNetwork] = (), trusted_host: str = "") -> WebAddress:
    """The address in parts; OutboundError (not_a_web_address, private_address) with what to do.

    `trusted_host`, a name or number as `WebAddress.host` has it, may lie inside.
    """
    text = url.strip()
    if not text:
        raise _unfit("No address was given. Write one like https://news.example/article.")
    if len(text) > MAX_LENGTH:
        raise _unfit(f"This address is longer than {MAX_LENGTH:,} characters. Give a shorter one.")
    if UNFIT.search(text):
        raise _unfit(
            "This address holds a line break, a backslash or a control character. "
            "Copy it again from the browser."
        )
    try:
        parts = urlsplit(text)
        port = parts.port
    except ValueError:
        raise _unreadable(text) from None
    if parts.scheme not in DEFAULT_PORTS:
        raise _unfit(
            f"“{_short(text)}” does not begin with https:// or http://. "
            "Write the whole address, as the browser shows it."
        )
    if "@" in parts.netloc:
        raise _unfit("This address holds a user name or a password. Take out the part up to the @.")
    host, ip = _host(parts.netloc, parts.hostname or "", text)
    address = WebAddress(
        scheme=parts.scheme,
        host=host,
        port=DEFAULT_PORTS[parts.scheme] if port is None else port,
        target=_target(parts.path, parts.query),
        ip=ip,
    )
    if address.host != trusted_host:
        _refuse_inside(address, allow)
    return address


def _host(netloc: str, host: str, text: str) -> tuple[str, IPAddress | None]:
    """The host in ASCII, and the number it is, if it is one written the usual way."""
    if netloc.startswith("["):
        try:
            six = IPv6Address(host)
        except AddressValueError:
            raise _unreadable(text) from None
        if six.scope_id is not None:
            raise private(host)
        return str(six), six
    name = host if host.isascii() else _ascii_name(host, text)
    labels = name.split(".")
    if NUMBER.fullmatch(labels[-1]):
        # Only four plain decimals are a number to everyone: 2130706433, 0x7f.1, 0177.0.0.1 and
        # 127.1 are 127.0.0.1 to some programs.
        try:
            four = IPv4Address(host)
        except AddressValueError:
            raise _unfit(
                f"“{_short(host)}” is not the usual way to write a host. Give the site's name."
            ) from None
        return str(four), four
    if len(name) > 253 or not all(LABEL.fullmatch(label) for label in labels):
        raise _unreadable(text)
    return name, None


def _ascii_name(host: str, text: str) -> str:
    try:
        return idna.encode(host, uts46=True).decode("ascii")
    except (idna.IDNAError, UnicodeError):
        raise _unreadable(text) from None


def _target(path: str, query: str) -> str:
    """Path and query as they are sent: what is not ASCII is percent-encoded, the rest is kept."""
    target = quote(path or "/", safe=KEPT_IN_PATH, errors="replace")
    return f"{target}?{quote(query, safe=KEPT_IN_QUERY, errors='replace')}" if query else target


def _refuse_inside(address: WebAddress, allow: Sequence[IPNetwork]) -> None:
    """Refuse what can be refused without looking the name up."""
    if address.ip is not None:
        if not is_public(address.ip, allow):
            raise private(address.host)
    else:
        _, dot, after = f".{address.host}".rpartition(".")
        two = ".".join(address.host.split(".")[-2:])
        if "." not in address.host or after in INSIDE_ENDINGS or two in INSIDE_ENDINGS:
            raise private(address.host)
    if address.port in OTHER_PROTOCOLS:
        raise _unfit(f"Port {address.port} is not used by web sites. Give the address without it.")


def private(host: str) -> OutboundError:
    """The refusal of a host outside the public internet."""
    return OutboundError(
        "private_address",
        f"“{_short(host)}” lies in a private network, which is never opened from here. "
        "Give an address that anyone can open, or paste the text.",
    )


def _unreadable(text: str) -> OutboundError:
    return _unfit(
        f"“{_short(text)}” cannot be read as a web address. Copy it again from the browser."
    )


def _unfit(message: str) -> OutboundError:
    return OutboundError("not_a_web_address", message)


def _short(text: str) -> str:
    return text if len(text) <= 80 else f"{text[:79]}…"
