"""The readable part of a public address."""

from __future__ import annotations

import re
import unicodedata

LONGEST = 80


def slug_of(text: str) -> str:
    """At most 80 characters of ASCII words joined by hyphens; "verdict" where nothing is left."""
    plain = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode().lower()
    words = re.findall(r"[a-z0-9]+", re.sub(r"['’]", "", plain))
    slug = ""
    for word in words:
        longer = f"{slug}-{word}" if slug else word
        if len(longer) > LONGEST:
            break
        slug = longer
    return slug or (words[0][:LONGEST] if words else "verdict")
