"""Placeholder text that must not stay in what we publish."""

from __future__ import annotations

import re

from claims.review.pure.quotations import outside_quotations

# In capitals only: "todo" is Spanish, "Tk 500" is money.
MARK = re.compile(
    r"\b(?:TODO|FIXME|TBD|TBC|TKTK|X{3,})\b|\bTK\b(?! ?\d)|\?{3,}"
    r"|(?i:\b(?:todo|fixme|tbd):|\blorem\b"
    r"|\[(?:\.\.|\?+|xx+|tk|to come|citation needed|(?:insert|todo|tbd)\b[^\]]*)\])"
)
# Inside a quotation this says that words were left out.
ELLIPSIS = re.compile(r"\[ ?(?:…|\.{3}) ?\]")


def placeholder_in(text: str) -> str:
    """The first placeholder that was left in a text; empty where there is none."""
    found = MARK.search(text) or ELLIPSIS.search(outside_quotations(text))
    return found.group() if found else ""
