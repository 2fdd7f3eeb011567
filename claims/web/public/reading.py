"""Reading stored documents for pages: ratings, names, dates. Pure functions."""

from __future__ import annotations

import json
from datetime import date, datetime
from typing import Any
from urllib.parse import urlsplit

from claims.casework.reads.published import StoredDocument
from claims.web.parts import Rating
from claims.web.words import FAMILIES, day

Document = dict[str, Any]
DIRECT = "direct"


def document_of(stored: StoredDocument) -> Document:
    """The stored JSON as a mapping."""
    found: Document = json.loads(stored.document)
    return found


def rating_of(given: Document) -> Rating:
    """The rating as it was published: its words are the document's, not those of today."""
    code = str(given["code"])
    definition = given.get("definition", "").rstrip(".")
    return Rating(code, given["label"], FAMILIES.get(code, str(given["family"])), definition)


def claimant_of(claim: Document) -> str:
    """Who said it, as the document calls him."""
    claimant = claim["claimant"]
    return str(claimant["label"]) if claimant else "Said in the article itself"


def day_of(written: str | None) -> str:
    """A date (YYYY-MM-DD or a moment) in words; empty for none, whole where it is no date."""
    if not written:
        return ""
    try:
        found = date.fromisoformat(written[:10])
    except ValueError:
        return written
    return f"{found.day} {found:%b %Y}"


def moment_of(written: str) -> str:
    """A moment in words, in UTC: "18 Nov 2026, 18:40 UTC"."""
    at = datetime.fromisoformat(written)
    return f"{day(at)}, {at:%H:%M} UTC"


def path_of(address: str | None) -> str:
    """The path of an address of ours, so that links stay on the host that the reader uses."""
    return urlsplit(address).path if address else ""


def web_address(address: str) -> str:
    """The address where it leads to a web page; empty for anything else."""
    return address if urlsplit(address).scheme in ("http", "https") else ""
