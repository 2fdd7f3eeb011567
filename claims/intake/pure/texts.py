"""What an article's text must be like, and what makes two submissions the same."""

from __future__ import annotations

import hashlib

from claims.core.errors import Invalid

MAX_CHARACTERS = 400_000
MAX_FILE_BYTES = 20 * 1024 * 1024
TITLE_LENGTH = 200


def checked_text(text: str, *, field: str = "text") -> str:
    """The text unchanged, if it can be kept exactly; Invalid with what to do otherwise."""
    if not text.strip():
        raise Invalid(
            "There is no text. Paste the article's words.", field=field, field_code="blank"
        )
    if "\x00" in text:
        raise Invalid(
            "This is not plain text: it holds a NUL character. Copy the article's words again, "
            "or upload the file itself.",
            field=field,
            field_code="not_text",
        )
    if any("\ud800" <= character <= "\udfff" for character in text):
        raise Invalid(
            "This text holds half a character (a lone surrogate). Copy it again.",
            field=field,
            field_code="not_text",
        )
    if len(text) > MAX_CHARACTERS:
        raise Invalid(
            f"This text has {len(text):,} characters; up to {MAX_CHARACTERS:,} can be split. "
            "Hand it in as several articles.",
            field=field,
            field_code="too_long",
        )
    return text


def fingerprint(scope: str, origin: str, content: bytes) -> str:
    """The same for the same content from the same side, so that it is kept once."""
    digest = hashlib.sha256()
    for part in (scope.encode(), origin.encode(), content):
        digest.update(len(part).to_bytes(8, "big") + part)
    return digest.hexdigest()


def text_sha256(text: str) -> str:
    """SHA-256 of the text's UTF-8."""
    return hashlib.sha256(text.encode()).hexdigest()


def first_line(text: str) -> str:
    """A title for a text that came without one: its first line, cut at a word."""
    line = next((line.strip() for line in text.splitlines() if line.strip()), "")
    if len(line) <= TITLE_LENGTH:
        return line
    return line[:TITLE_LENGTH].rsplit(" ", 1)[0] + " …"
