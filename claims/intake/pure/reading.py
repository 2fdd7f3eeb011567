"""Reading a file's bytes into a text; run in a child process with limits, as files are hostile."""

from __future__ import annotations

import base64
import json
from typing import Any

from claims import engine
from claims.core.errors import Invalid


def read_document(payload: bytes) -> dict[str, Any]:
    """Read `{"data": base64, "media_type"}` into text and what the document says of itself.

    The media type is what the content shows, the given one only where it shows nothing. Raises
    Invalid with the reader's sentence, which reaches the person.
    """
    given = json.loads(payload)
    data = base64.b64decode(given["data"])
    media_type = engine.sniff(data) or given["media_type"]
    try:
        document = engine.read(data, media_type)
    except engine.UnreadableDocument as error:
        raise Invalid(str(error), field="file") from error
    return {
        "text": document.text,
        "title": document.title,
        "outlet": document.outlet,
        "language": document.language,
        "published": document.published.isoformat() if document.published else None,
        "media_type": media_type,
    }
