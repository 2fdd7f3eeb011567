"""Reads PDF files that have a text layer."""

from __future__ import annotations

import io
import logging
import re
from datetime import date, datetime

from claims.engine.readers.errors import UnreadableDocument
from claims.engine.text import Document

MOST_PAGES = 300
_WRAPPED = re.compile(r"(?<=[\w,;’'\"”-])[ \t]*\n(?=[a-z(])")
_HYPHEN = re.compile(r"(?<=[a-z])-\n(?=[a-z])")


def read(data: bytes) -> Document:
    """Return the text of a PDF. Raise UnreadableDocument: broken, encrypted, too long, no text."""
    from pypdf import PdfReader  # noqa: PLC0415 -- slow import
    from pypdf.errors import PyPdfError  # noqa: PLC0415 -- slow import

    logging.getLogger("pypdf").setLevel(logging.CRITICAL)
    broken = "The PDF is broken and cannot be read."
    try:
        reader = PdfReader(io.BytesIO(data), strict=False)
        if reader.is_encrypted and not reader.decrypt(""):
            raise UnreadableDocument("The PDF is encrypted; send a copy without a password.")
        if len(reader.pages) > MOST_PAGES:
            raise UnreadableDocument(f"The PDF has more than {MOST_PAGES} pages.")
        pages = [page.extract_text() or "" for page in reader.pages]
        about = reader.metadata
        title = about.title if about else None
        made = about.creation_date if about else None
    except UnreadableDocument:
        raise
    except PyPdfError as error:
        raise UnreadableDocument(broken) from error
    except Exception as error:
        raise UnreadableDocument(broken) from error
    text = _joined("\n\n".join(page.strip() for page in pages if page.strip()))
    if not any(letter.isalnum() for letter in text):
        raise UnreadableDocument(
            "This PDF has no text layer: it is a picture of text. Run text recognition on it first."
        )
    return Document(text.replace("\x00", ""), title=str(title).strip() or None if title else None,
                    published=_day(made))  # fmt: skip


def _joined(text: str) -> str:
    """Return the text with the lines of a paragraph put together."""
    return _WRAPPED.sub(" ", _HYPHEN.sub("", text))


def _day(made: datetime | None) -> date | None:
    return made.date() if made else None
