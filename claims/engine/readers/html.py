"""Reads web pages: the main text without menus, and what the page says about itself."""

from __future__ import annotations

from datetime import date

from claims.engine.readers.errors import UnreadableDocument
from claims.engine.readers.plain import decoded
from claims.engine.text import Document

DEEPEST = 400


def read(data: bytes) -> Document:
    """Return the article of a web page. Raise UnreadableDocument where there is none."""
    import trafilatura  # noqa: PLC0415 -- slow import
    from lxml.etree import LxmlError  # type: ignore[import-untyped]  # noqa: PLC0415 -- slow import; no stubs

    page = _decoded_page(data)
    try:
        found = trafilatura.bare_extraction(
            page, with_metadata=True, include_comments=False, include_tables=True, favor_recall=True
        )
    except (LxmlError, ValueError, RecursionError, AssertionError) as error:
        raise UnreadableDocument("The web page is broken and cannot be read.") from error
    values = found if isinstance(found, dict) else found.as_dict() if found is not None else {}
    text = (values.get("text") or "").strip()
    if not text:
        raise UnreadableDocument(
            "No article text was found in the web page; it may be built by scripts or behind a login."
        )
    return Document(
        text=_spaced(text),
        title=values.get("title") or None,
        published=_date(values.get("date")),
        language=values.get("language") or None,
        outlet=values.get("sitename") or values.get("hostname") or None,
    )


def _decoded_page(data: bytes) -> str:
    """Return the page's characters, by the charset that it declares where that works."""
    head = data[:2048].lower()
    place = head.find(b"charset=")
    if place >= 0:
        name = head[place + 8 : place + 40].strip(b" \"'").split(b'"')[0].split(b"'")[0]
        name = name.split(b">")[0].split(b";")[0].split(b" ")[0].strip(b"/")
        try:
            return data.decode(name.decode("ascii"))
        except (UnicodeDecodeError, LookupError, ValueError):
            pass
    return decoded(data).replace("\x00", "")


def _spaced(text: str) -> str:
    """Return the paragraphs with a blank line between them."""
    return "\n\n".join(line for line in text.split("\n") if line.strip())


def _date(words: object) -> date | None:
    try:
        return date.fromisoformat(str(words)[:10]) if words else None
    except ValueError:
        return None
