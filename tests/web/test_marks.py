"""Marks: the text stays what it was, tokens nest, lanes do not collide."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from claims.web.marks import (
    Block,
    ClaimSpan,
    Excused,
    Oddity,
    Paragraph,
    Token,
    blocks_of,
    paragraphs_of,
)

TEXTS = st.text(
    st.one_of(
        st.characters(codec="utf-8", exclude_characters="\0"), st.sampled_from("ab \r\n🚢é\u202e")
    ),
    max_size=80,
)
PLACES = st.tuples(st.integers(-3, 90), st.integers(-3, 90))
STATES = st.sampled_from(["proposed", "accepted", "deferred", "duplicate", "rejected", "repeat"])
CLOSES = {"open": "close", "excused": "end_excused", "oddity": "end_oddity", "glue": "end_glue"}


@st.composite
def claim_spans(draw: st.DrawFn) -> list[ClaimSpan]:
    places = draw(st.lists(st.tuples(PLACES, STATES), max_size=8))
    return [ClaimSpan(n, *place, state) for n, (place, state) in enumerate(places, 1)]


@st.composite
def excused_stretches(draw: st.DrawFn) -> list[Excused]:
    return [Excused(*place, "opinion") for place in draw(st.lists(PLACES, max_size=3))]


def words(blocks: tuple[Block, ...]) -> str:
    return "".join(token.text for block in blocks for token in block.tokens if token.type == "text")


def tokens(text: str, *claims: ClaimSpan) -> list[Token]:
    return [
        token
        for block in blocks_of(text, [Paragraph(0, len(text))], claims)
        for token in block.tokens
    ]


@given(TEXTS, claim_spans(), excused_stretches(), st.lists(PLACES, max_size=4))
def test_blocks_with_any_spans_keep_every_character(
    text: str, claims: list[ClaimSpan], excused: list[Excused], cuts: list[tuple[int, int]]
) -> None:
    paragraphs = [Paragraph(max(0, start), end) for start, end in cuts]
    oddities = [Oddity(start, end, "odd") for start, end in cuts]

    blocks = blocks_of(text, paragraphs, claims, excused, oddities)

    assert words(blocks) == text
    assert "".join(text[b.paragraph.start : b.paragraph.end] for b in blocks) == text


@given(TEXTS, claim_spans(), excused_stretches())
def test_tokens_of_a_block_always_nest(
    text: str, claims: list[ClaimSpan], excused: list[Excused]
) -> None:
    for block in blocks_of(text, paragraphs_of(text), claims, excused):
        expected: list[str] = []
        for token in block.tokens:
            if token.type in CLOSES:
                expected.append(CLOSES[token.type])
            elif token.type in CLOSES.values():
                assert token.type == expected.pop()
        assert not expected


@given(TEXTS, claim_spans())
def test_each_claim_inside_the_text_is_marked_exactly_where_it_stands(
    text: str, claims: list[ClaimSpan]
) -> None:
    marked = {claim.number: "" for claim in claims}
    open_numbers: list[int] = []

    for token in tokens(text, *claims):
        if token.type == "open" and token.claim:
            open_numbers.append(token.claim.number)
        elif token.type == "close":
            open_numbers.pop()
        elif token.type == "text":
            for number in open_numbers:
                marked[number] += token.text

    for claim in claims:
        start, end = max(0, claim.start), min(len(text), claim.end)
        assert marked[claim.number] == (text[start:end] if start < end else "")


@given(TEXTS, claim_spans())
def test_lines_that_overlap_never_share_a_lane(text: str, claims: list[ClaimSpan]) -> None:
    stack: list[str] = []

    for token in tokens(text, *claims):
        if token.type == "open":
            assert token.lane == "none" or token.lane not in stack
            stack.append(token.lane)
        elif token.type == "close":
            stack.pop()


@given(TEXTS)
def test_paragraphs_of_a_text_hold_all_that_is_not_white_space(text: str) -> None:
    found = paragraphs_of(text)

    assert "".join(text[one.start : one.end] for one in found).split() == text.split() or (
        "".join("".join(text[one.start : one.end] for one in found).split())
        == "".join(text.split())
    )
    assert all(text[one.start : one.end].strip() for one in found)


def test_a_mark_cut_across_is_closed_and_opened_again() -> None:
    text = "one two three"

    found = tokens(text, ClaimSpan(1, 0, 7), ClaimSpan(2, 4, 13))

    assert [token.type for token in found if token.type in ("open", "close")] == [
        "open", "open", "close", "close", "open", "close",
    ]  # fmt: skip
    assert [t.lane for t in found if t.type == "open"] == ["0", "1", "1"]


def test_a_claim_past_the_third_lane_gets_one_chip_with_the_others() -> None:
    claims = [ClaimSpan(n, n, 20) for n in range(6)]

    found = tokens("abcdefghijklmnopqrst", *claims)

    assert [(t.type, t.count) for t in found if t.type in ("chip", "more")] == [
        ("chip", 1), ("chip", 1), ("chip", 1), ("more", 3),
    ]  # fmt: skip


def test_a_claim_over_two_paragraphs_has_one_chip_and_two_marks() -> None:
    text = "first line\nsecond line"

    blocks = blocks_of(text, paragraphs_of(text), [ClaimSpan(1, 6, 17)])
    types = [token.type for block in blocks for token in block.tokens]

    assert types.count("chip") == 1
    assert [t.is_first for b in blocks if not b.is_blank for t in b.tokens if t.type == "open"] == [
        True,
        False,
    ]


def test_coverage_adds_up_and_names_claim_frame_and_aside() -> None:
    text = "claim frame aside"

    (block,) = blocks_of(
        text, paragraphs_of(text), [ClaimSpan(1, 0, 5)], [Excused(12, 17, "opinion")]
    )

    assert [piece.kind for piece in block.cover] == ["claim", "frame", "aside"]
    assert block.classes == ("opinion",)
    assert round(sum(float(piece.height.rstrip("%")) for piece in block.cover)) == 100
