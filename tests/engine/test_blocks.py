"""Blocks: paragraphs, lines, and lines that were only wrapped."""

from __future__ import annotations

from claims.engine.blocks import LONGEST_BLOCK, blocks_of
from claims.engine.text import parser_view


def _blocks(text: str) -> list[str]:
    return [block.span.of(text) for block in blocks_of(text, parser_view(text))]


def test_blocks_when_lines_were_wrapped_are_joined() -> None:
    lines = (
        "The council of the town met on Monday evening and decided\n"
        "after a long debate that the old bridge will be repaired in\n"
        "the spring of next year, at a cost of two million marks."
    )

    assert _blocks(lines) == [lines]


def test_blocks_when_each_line_is_a_paragraph_are_kept_apart() -> None:
    assert _blocks("Tags:\nHarbour\nThe end.") == ["Tags:", "Harbour", "The end."]


def test_blocks_when_lines_end_with_crlf_know_the_blank_line() -> None:
    assert _blocks("One here.\r\n\r\nTwo here.\r\n") == ["One here.", "Two here."]


def test_blocks_when_a_paragraph_is_huge_are_cut_at_stops() -> None:
    text = "The bridge is old. " * 1_000

    blocks = _blocks(text)

    assert max(map(len, blocks)) <= LONGEST_BLOCK
    assert all(block.endswith(".") for block in blocks)
    assert sum(len(block.split()) for block in blocks) == 4_000
