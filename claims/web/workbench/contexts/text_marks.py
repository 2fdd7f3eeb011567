"""An article's text with its claims, what is in none, and what does not agree with itself."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from claims.casework.reads.articles import ArticleText
from claims.casework.reads.claims import ClaimRead
from claims.web.marks import (
    Block,
    ClaimSpan,
    Excused,
    Oddity,
    Paragraph,
    blocks_of,
    paragraphs_of,
)
from claims.web.parts import Note
from claims.web.words import line_of, status_label
from claims.web.workbench.contexts.claim_parts import main_kind

# Of these a reader of the margin need not be told.
PLAIN = frozenset({"claim", "between", "attribution", "repeated"})
ROLES = frozenset({"headline", "caption", "byline", "boilerplate", "heading", "dateline"})
ODD_WORDS = {
    "date.weekday": "weekday",
    "date.weekday_fits": "weekday",
    "date.impossible": "no such date",
    "language.not_english": "language",
}


@dataclass(frozen=True, slots=True)
class Warning:
    """A place where the article does not agree with itself: the word for it, and the sentence."""

    start: int
    end: int
    word: str
    message: str

    def touches(self, claim: ClaimRead) -> bool:
        """Whether it lies in the claim's words."""
        if claim.start is None or claim.end is None:
            return False
        return self.start < claim.end and claim.start < self.end


def warnings_of(text: ArticleText) -> tuple[Warning, ...]:
    """What the newest extraction found odd."""
    return tuple(
        Warning(one["start"], one["end"], _odd_word(one["rule"]), one["message"])
        for one in text.warnings
    )


def warning_notes(text: ArticleText, paragraphs: Sequence[Paragraph]) -> tuple[Note, ...]:
    """Every warning with a link to its paragraph; one on the whole text needs none."""
    notes = []
    for one in warnings_of(text):
        touched = [part for part in paragraphs if part.start < one.end and one.start < part.end]
        is_whole = len(touched) == len(paragraphs)
        url = f"#para-{touched[0].start}" if touched and not is_whole else ""
        notes.append(Note(one.word.capitalize(), one.message, "warn", url, "Show the place"))
    return tuple(notes)


def labelled_paragraphs(text: ArticleText, title: str) -> list[Paragraph]:
    """The paragraphs with their roles; those of the body are numbered."""
    whole = [
        (one["start"], one["end"], one["class"]) for one in text.coverage if one["class"] in ROLES
    ]
    found: list[Paragraph] = []
    number = 0
    for paragraph in paragraphs_of(text.text):
        inside = {
            name for start, end, name in whole if start < paragraph.end and end > paragraph.start
        }
        filled = {
            name for start, end, name in whole if start <= paragraph.start and end >= paragraph.end
        }
        words = text.text[paragraph.start : paragraph.end]
        if "headline" in inside or (not found and words == title):
            found.append(replace(paragraph, role="headline", label=""))
        elif filled:
            found.append(replace(paragraph, role=sorted(filled)[0], label=""))
        else:
            number += 1
            found.append(replace(paragraph, label=f"¶ {number}"))
    return found


def place_of(claim: ClaimRead, paragraphs: Sequence[Paragraph]) -> str:
    """The label of the paragraph in which the claim begins."""
    for paragraph in paragraphs:
        if claim.start is not None and paragraph.start <= claim.start < paragraph.end:
            return paragraph.label or paragraph.role.capitalize()
    return ""


def blocks(
    text: ArticleText,
    paragraphs: Sequence[Paragraph],
    claims: Sequence[ClaimRead],
    *,
    selected: int | None,
    suffix: str,
) -> tuple[Block, ...]:
    """The text as blocks for the page; `suffix` is kept in the addresses of claims."""
    spans = [
        ClaimSpan(
            number=claim.number,
            start=claim.start,
            end=claim.end,
            state=line_of(claim.status),
            kind=main_kind(claim),
            name=spoken(claim, len(claims)),
            url=f"?claim={claim.id}{suffix}",
            is_selected=claim.id == selected,
        )
        for claim in claims
        if claim.start is not None and claim.end is not None
    ]
    excused = [
        Excused(one["start"], one["end"], one["class"].replace("_", " "))
        for one in text.coverage
        if one["class"] not in PLAIN
    ]
    odd = [Oddity(one.start, one.end, one.word) for one in warnings_of(text)]
    whole = [one for one in odd if one.end - one.start < len(text.text)]
    return blocks_of(text.text, paragraphs, spans, excused, whole)


def spoken(claim: ClaimRead, total: int) -> str:
    """What a screen reader says of the claim."""
    kind = main_kind(claim).replace("_", " ")
    return f"Claim {claim.number} of {total}, {kind}, {status_label(claim.status).lower()}"


def _odd_word(rule: str) -> str:
    return ODD_WORDS.get(rule, rule.rpartition(".")[2].replace("_", " "))
