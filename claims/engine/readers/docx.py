"""Reads Word documents (.docx), after a look at what they would unpack to."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator
from typing import TYPE_CHECKING

from claims.engine.readers.errors import UnreadableDocument
from claims.engine.text import Document

if TYPE_CHECKING:
    from docx.document import Document as WordDocument

MOST_MEMBERS = 2_000
LARGEST_UNPACKED = 100_000_000
LARGEST_PART = 50_000_000
STEEPEST = 200
"""Unpacked to packed: what a Word document of text reaches is about 20."""

BROKEN = "The Word document is broken and cannot be read."


def read(data: bytes) -> Document:
    """Return the text of a Word document. Raise UnreadableDocument: broken, encrypted, a bomb."""
    import docx  # noqa: PLC0415 -- slow import
    from docx.opc.exceptions import OpcError  # noqa: PLC0415 -- slow import
    from lxml.etree import LxmlError  # type: ignore[import-untyped]  # noqa: PLC0415 -- slow import; no stubs

    _refuse_bombs(data)
    try:
        word = docx.Document(io.BytesIO(data))
        text = "\n\n".join(words for words in _paragraphs(word) if words.strip())
        about = word.core_properties
        title = about.title
        published = about.created.date() if about.created else None
    except (OpcError, LxmlError, KeyError, ValueError, zipfile.BadZipFile, OSError, AttributeError,
            NotImplementedError, RuntimeError, EOFError, TypeError) as error:  # fmt: skip
        raise UnreadableDocument(BROKEN) from error
    return Document(text.replace("\x00", ""), title=title.strip() or None if title else None,
                    published=published)  # fmt: skip


def _refuse_bombs(data: bytes) -> None:
    """Raise for an archive that unpacks to far more than a document of text does."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            members = archive.infolist()
    except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError) as error:
        raise UnreadableDocument(BROKEN) from error
    if len(members) > MOST_MEMBERS:
        raise UnreadableDocument(f"The Word document holds more than {MOST_MEMBERS:,} parts.")
    if any(member.flag_bits & 1 for member in members):
        raise UnreadableDocument("The Word document is encrypted; send a copy without a password.")
    unpacked = sum(member.file_size for member in members)
    largest = max((member.file_size for member in members), default=0)
    if unpacked > LARGEST_UNPACKED or largest > LARGEST_PART:
        raise UnreadableDocument("The Word document unpacks to more than is allowed.")
    if unpacked > 1_000_000 and unpacked > STEEPEST * len(data):
        raise UnreadableDocument("The Word document unpacks to more than is allowed.")


def _paragraphs(word: WordDocument) -> Iterator[str]:
    """Yield the paragraphs and the rows of tables in the order of the document."""
    from docx.table import Table  # noqa: PLC0415 -- slow import

    for block in word.iter_inner_content():
        if isinstance(block, Table):
            for row in block.rows:
                yield "\t".join(cell.text.strip() for cell in row.cells)
        else:
            yield block.text
