"""Unpacking what came compressed, never to more than the cap."""

from __future__ import annotations

import zlib
from typing import Protocol

ENCODINGS = {"", "identity", "gzip", "x-gzip", "deflate"}
GZIP_OR_ZLIB = 32 + zlib.MAX_WBITS
BARE_DEFLATE = -zlib.MAX_WBITS


class TooMuchError(Exception):
    """More came out than the cap allows."""


class BrokenError(Exception):
    """The data is not what its encoding says, or ends too early."""


class Body(Protocol):
    """Takes an answer's bytes piece by piece and gives the whole."""

    def add(self, data: bytes) -> None: ...

    def finish(self) -> bytes: ...


class PlainBody:
    """Bytes that came as they are."""

    def __init__(self, max_bytes: int) -> None:
        self._max_bytes = max_bytes
        self._content = bytearray()

    def add(self, data: bytes) -> None:
        """Take the next piece; TooMuchError above the cap."""
        if len(self._content) + len(data) > self._max_bytes:
            raise TooMuchError
        self._content += data

    def finish(self) -> bytes:
        """The whole."""
        return bytes(self._content)


class PackedBody:
    """Bytes that came as gzip or deflate; what follows the end of the packed data is passed over."""

    def __init__(self, max_bytes: int) -> None:
        self._content = PlainBody(max_bytes)
        self._max_bytes = max_bytes
        self._unpacker = zlib.decompressobj(GZIP_OR_ZLIB)
        self._is_begun = False

    def add(self, data: bytes) -> None:
        """Take the next piece; TooMuchError above the cap, BrokenError where it cannot be unpacked."""
        while data and not self._unpacker.eof:
            out = self._unpack(data)
            self._content.add(out)
            data = self._unpacker.unconsumed_tail

    def finish(self) -> bytes:
        """The whole, unpacked; BrokenError where the end is missing."""
        if self._is_begun and not self._unpacker.eof:
            raise BrokenError
        return self._content.finish()

    def _unpack(self, data: bytes) -> bytes:
        is_first, self._is_begun = not self._is_begun, True
        try:
            return self._unpacker.decompress(data, self._max_bytes + 1)
        except zlib.error:
            if not is_first:
                raise BrokenError from None
        # Some servers say deflate and leave out the zlib header.
        self._unpacker = zlib.decompressobj(BARE_DEFLATE)
        try:
            return self._unpacker.decompress(data, self._max_bytes + 1)
        except zlib.error:
            raise BrokenError from None


def body_for(encoding: str, max_bytes: int) -> Body:
    """What takes an answer of this Content-Encoding; BrokenError for one that was not asked for."""
    if encoding not in ENCODINGS:
        raise BrokenError
    return PlainBody(max_bytes) if encoding in {"", "identity"} else PackedBody(max_bytes)
