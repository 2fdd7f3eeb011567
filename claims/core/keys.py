"""Secret keys that are shown once: made, split into a look-up prefix and a hash, compared."""

from __future__ import annotations

import hashlib
import secrets
from dataclasses import dataclass

PREFIX_LENGTH = 12


@dataclass(frozen=True, slots=True)
class NewKey:
    """A fresh key: `plain` is shown once, `prefix` and `digest` are stored."""

    plain: str
    prefix: str
    digest: str


def make_key(kind: str) -> NewKey:
    """Make a key of 256 random bits whose prefix starts with `kind` ("fcs", "fcp")."""
    prefix = f"{kind}_{secrets.token_hex(4)}"[:PREFIX_LENGTH]
    plain = f"{prefix}.{secrets.token_urlsafe(32)}"
    return NewKey(plain=plain, prefix=prefix, digest=digest(plain))


def digest(plain: str) -> str:
    """The stored form of a key: SHA-256 is enough, as the key is random and long."""
    return hashlib.sha256(plain.encode()).hexdigest()


def prefix_of(plain: str) -> str:
    """The look-up prefix of a presented key; empty when it has not the form of one."""
    prefix, dot, rest = plain.partition(".")
    return prefix if dot and rest and len(prefix) == PREFIX_LENGTH else ""


def matches(plain: str, stored_digest: str) -> bool:
    """Compare in constant time."""
    return secrets.compare_digest(digest(plain), stored_digest)
