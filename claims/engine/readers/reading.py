"""Reads a file of any known type: checks its size and content, and calls the right reader."""

from __future__ import annotations

from claims.engine.readers import docx, html, pdf, plain
from claims.engine.readers.errors import UnreadableDocument
from claims.engine.readers.sniffing import DOCX, HTML, OLE, PDF, PLAIN, sniff
from claims.engine.text import Document

LARGEST_FILE = 20_000_000
LONGEST_TEXT = 2_000_000
_READERS = {PLAIN: plain.read, HTML: html.read, PDF: pdf.read, DOCX: docx.read}
_ALIASES = {"application/xhtml+xml": HTML, "text/markdown": PLAIN, "application/x-pdf": PDF}
MEDIA_TYPES = frozenset(_READERS)
_NAMES = {
    PLAIN: "plain text",
    HTML: "a web page",
    PDF: "a PDF",
    DOCX: "a Word document (.docx)",
    OLE: "an old Word document (.doc)",
}


def read(data: bytes, media_type: str) -> Document:
    """Return the document in a file. The content decides where it contradicts the media type.

    Raises UnreadableDocument, with a sentence for the sender, for what is empty, too large, broken,
    encrypted, of a type that is not read, or without text.
    """
    if not data.strip():
        raise UnreadableDocument("The file is empty.")
    if len(data) > LARGEST_FILE:
        raise UnreadableDocument(
            f"The file is larger than {LARGEST_FILE // 1_000_000} MB; send the text itself."
        )
    document = _READERS[_type_of(data, media_type)](data)
    if not document.text.strip():
        raise UnreadableDocument("There is no text in the file.")
    if len(document.text) > LONGEST_TEXT:
        raise UnreadableDocument(
            f"The text is longer than {LONGEST_TEXT:,} characters; send the part that matters."
        )
    return document


def _type_of(data: bytes, media_type: str) -> str:
    """Return the type to read a file as. Raise where its content is of no type that is read."""
    said = media_type.split(";")[0].strip().lower()
    said = _ALIASES.get(said, said)
    found = sniff(data)
    if found in (PDF, DOCX):
        return found
    if found in (PLAIN, HTML):
        if said in (PDF, DOCX):
            raise UnreadableDocument(f"The file is called {_NAMES[said]}, but it is not one.")
        return HTML if said == HTML else PLAIN if said == PLAIN else found
    if found is None and said == PLAIN:
        return PLAIN
    what = _NAMES.get(found or "", found) or "binary data"
    raise UnreadableDocument(
        f"The file is {what}; only plain text, HTML, PDF and Word (.docx) are read."
    )
