"""Readers: bytes and their media type become a document, or an error in one sentence."""

from claims.engine.readers.errors import UnreadableDocument
from claims.engine.readers.reading import MEDIA_TYPES, read
from claims.engine.readers.sniffing import sniff

__all__ = ["MEDIA_TYPES", "UnreadableDocument", "read", "sniff"]
