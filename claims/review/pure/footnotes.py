"""Footnotes of a rationale: `[3]` cites evidence 3."""

from __future__ import annotations

import re

# Four digits are a year that somebody put into a quotation; before "(" it is the text of a link.
FOOTNOTE = re.compile(r"\[([0-9]{1,3})\](?!\()")


def cited_numbers(rationale: str) -> tuple[int, ...]:
    """The numbers of the footnotes in a rationale, each once, in the order they appear."""
    return tuple(dict.fromkeys(int(number) for number in FOOTNOTE.findall(rationale)))
