"""Reads plain text in any common encoding."""

from __future__ import annotations

import codecs
import re

from claims.engine.readers.errors import UnreadableDocument
from claims.engine.text import Document

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1f\x7f\ufffd]")
_SAMPLE = 200_000
_MOST_CONTROL = 0.005
NOT_TEXT = "The file is not text: it holds binary data."


def read(data: bytes) -> Document:
    """Return the text of a file. Raise UnreadableDocument where it is binary or cannot be decoded."""
    text = decoded(data)
    if "\x00" in text:
        raise UnreadableDocument(NOT_TEXT)
    sample = text[:_SAMPLE]
    if len(_CONTROL.findall(sample)) > _MOST_CONTROL * len(sample):
        raise UnreadableDocument(NOT_TEXT)
    return Document(text)


def decoded(data: bytes) -> str:
    """Return the characters of the bytes: by their mark, as UTF-8, or by the likeliest encoding."""
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            try:
                return data.decode(encoding)
            except UnicodeDecodeError as error:
                raise UnreadableDocument(
                    f"The file says it is {encoding}, but it is not."
                ) from error
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return _guessed(data)


def _guessed(data: bytes) -> str:
    from charset_normalizer import from_bytes  # noqa: PLC0415 -- slow import

    if b"\x00" in data[:_SAMPLE]:
        raise UnreadableDocument(NOT_TEXT)
    best = from_bytes(data[:_SAMPLE], preemptive_behaviour=False).best()
    if best is None:
        raise UnreadableDocument("The encoding of the file cannot be told; save it as UTF-8.")
    encoding = best.encoding
    if (
        encoding.startswith(("cp125", "iso8859", "latin", "mac", "cp85", "cp43", "cp77"))
        and not best.alphabets
    ):
        encoding = "cp1252"
    try:
        return data.decode(encoding)
    except (UnicodeDecodeError, LookupError):
        pass
    try:
        return data.decode("cp1252")
    except UnicodeDecodeError as error:
        raise UnreadableDocument(
            "The encoding of the file cannot be told; save it as UTF-8."
        ) from error
