"""The readable part of a public address."""

from __future__ import annotations

import re
import unicodedata

LONGEST = 80
# Letters that do not decompose into one of ASCII and a mark.
LETTERS = str.maketrans(
    {"ß": "ss", "æ": "ae", "œ": "oe", "ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "ı": "i"}
)


def slug_of(text: str, fallback: str = "verdict") -> str:
    """At most 80 characters of ASCII words joined by hyphens; `fallback` where nothing is left.

    Two texts can have the same slug: whoever needs it unique appends to it.
    """
    plain = unicodedata.normalize("NFKD", text.lower().translate(LETTERS))
    plain = re.sub(r"['’`]|(?<=\d)[,.](?=\d{3}\b)", "", plain)
    words = re.findall(r"[a-z0-9]+", plain.encode("ascii", "ignore").decode())
    slug = ""
    for word in words:
        longer = f"{slug}-{word}" if slug else word
        if len(longer) > LONGEST:
            break
        slug = longer
    return slug or (words[0][:LONGEST] if words else fallback)
