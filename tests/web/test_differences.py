"""Differences between drafts give back both drafts."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from claims.web.differences import Change, paragraph_changes, word_changes

SENTENCES = st.lists(
    st.sampled_from(["trade", "grew", "by", "18", "percent", ".", " ", "\n\n", "in", "tonnes"]),
    max_size=25,
).map("".join)


@given(SENTENCES, SENTENCES)
def test_word_changes_without_the_added_give_before_and_without_the_removed_after(
    before: str, after: str
) -> None:
    changes = word_changes(before, after)

    assert "".join(c.text for c in changes if c.type != "added") == before
    assert "".join(c.text for c in changes if c.type != "removed") == after


@given(SENTENCES, SENTENCES)
def test_paragraph_changes_lose_no_paragraph_of_either_draft(before: str, after: str) -> None:
    found = paragraph_changes(before, after)

    kept = [part.strip() for part in after.split("\n\n") if part.strip()]
    shown = [
        "".join(c.text for c in paragraph.changes if c.type != "removed") for paragraph in found
    ]
    assert [text for text in shown if text] == kept


def test_a_word_that_stayed_between_two_changes_belongs_to_the_change() -> None:
    changes = word_changes("It grew in the year to May.", "It grew in money for the fuel.")

    assert changes[0] == Change("same", "It grew in ")
    assert [c.type for c in changes] == ["same", "removed", "added", "same"]


def test_a_new_paragraph_is_added_as_a_whole() -> None:
    before = "The statistics office confirms the growth."
    after = f"Fuel is half of the trade.\n\n{before}"

    first, second = paragraph_changes(before, after)

    assert first.changes == (Change("added", "Fuel is half of the trade."),)
    assert not second.is_changed
