"""Where sentences begin."""

from __future__ import annotations

import pytest

from claims.engine.sentences import sentence_starts


@pytest.mark.parametrize(
    "parts",
    [
        ["It rained. ", "Then it stopped."],
        ["Gen. Radko Sulim spoke. ", "Nobody asked."],
        ["She lives in the U.S. and works there. ", "He does not."],
        ['"We will not wait," she said. ', '"Nobody will."'],
        ['"We will not wait." ', "The mayor left."],
        ["J. R. Holm won 3.5 million votes. ", "He lost."],
        ["The talks began at 3 p.m. on Monday."],
        ["Who knew? ", "Nobody!"],
        ['"Stop!" he said.'],
        ["The ruling in Holm v. Lind stands."],
        ["Names are taken at www.standing.co.example. ", "The list is long."],
        ["Thursday, May 7, 2026 ", "On Tuesday, the council began its work."],
        ["The crew in Washington D.C. ", "Image: Harbour Office."],
        ['"It was long. ... And it was cold," she said.'],
        ["The film is called On the Water and won."],
    ],
)
def test_sentence_starts_of_a_paragraph_are_where_its_parts_begin(parts: list[str]) -> None:
    expected = [sum(map(len, parts[:number])) for number in range(len(parts))]

    assert sentence_starts("".join(parts)) == expected
