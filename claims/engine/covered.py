"""Which characters of a stretch are taken already, so that no two values overlap."""

from __future__ import annotations


class Covered:
    """The characters of a stretch, each free or taken; asking costs only the length of the span."""

    def __init__(self, length: int) -> None:
        self._taken = bytearray(length)

    def take(self, start: int, end: int) -> bool:
        """Take the characters from start to end and return True; False where one is taken."""
        start, end = max(0, start), min(end, len(self._taken))
        if self._taken.find(1, start, end) >= 0:
            return False
        self.mark(start, end)
        return True

    def mark(self, start: int, end: int) -> None:
        """Take what is free of the characters from start to end; what lies outside is ignored."""
        start, end = max(0, start), min(end, len(self._taken))
        if start < end:
            self._taken[start:end] = b"\x01" * (end - start)
