"""What we quote in our own texts: stretches in quotation marks, and quoted paragraphs."""

from __future__ import annotations

import re

QUOTATION = re.compile(
    r"“[^”]*”|«[^»]*»|„[^“”]*[“”]|(?<!\w)\"[^\"\n]*\"|^>[^\n]*(?:\n>[^\n]*)*", re.MULTILINE
)


def quotations(text: str) -> tuple[str, ...]:
    """The quoted stretches with their marks, in order."""
    return tuple(QUOTATION.findall(text))


def outside_quotations(text: str) -> str:
    """The text with a space in place of each quoted stretch."""
    return QUOTATION.sub(" ", text)
