"""What each page for editors is handed, field by field."""

from __future__ import annotations

from dataclasses import dataclass

from claims.web.differences import Change, ChangedParagraph
from claims.web.parts import (
    Action,
    ChainLink,
    Filter,
    Happening,
    KeyHint,
    Note,
    Pager,
    Piece,
    Rating,
    Rule,
    Value,
)


@dataclass(frozen=True, slots=True)
class QueueRow:
    """A draft that waits for a second person. `locked` says why this one may not sign it."""

    url: str
    statement: str
    rating: Rating
    authors: str
    waiting: str
    remark: str = ""
    is_late: bool = False
    locked: str = ""
    is_selected: bool = False


@dataclass(frozen=True, slots=True)
class Draft:
    """The submitted draft as what changed since the one before it (nothing removed in a first)."""

    claim_id: int
    number: int
    status: str
    statement: str
    claim_url: str
    chain: tuple[ChainLink, ...]
    quote: str
    rating: Rating
    rating_before: Rating | None
    summary: tuple[Change, ...]
    rationale: tuple[ChangedParagraph, ...]
    summary_is_changed: bool
    views: tuple[Filter, ...]
    changes: int
    evidence: tuple[Piece, ...]
    evidence_sentence: str
    threads: tuple[Happening, ...] = ()
    unknowns: tuple[ChangedParagraph, ...] = ()


@dataclass(frozen=True, slots=True)
class Override:
    """A rule of level block that an editor may set aside with a reason."""

    rule: str
    message: str
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Decision:
    """What the editor may do with it, what the rules say, what goes out."""

    sentence: str
    main: Action
    others: tuple[Action, ...]
    request_changes: Action
    rules: tuple[Rule, ...]
    rules_sentence: str
    replies: tuple[Note, ...]
    goes_out: tuple[Value, ...]
    preview_url: str = ""
    overrides: tuple[Override, ...] = ()
    comment: str = ""
    take_review: Action | None = None
    can_return: bool = True


@dataclass(frozen=True, slots=True)
class SignOff:
    """The sign-off desk: queue, the draft that is open, the decision."""

    waiting: tuple[QueueRow, ...]
    approved: tuple[QueueRow, ...] = ()
    draft: Draft | None = None
    decision: Decision | None = None
    pager: Pager | None = None
    keys: tuple[KeyHint, ...] = ()
    note: Note | None = None


@dataclass(frozen=True, slots=True)
class ReportRow:
    """A report in the editors' list."""

    url: str
    title: str
    outlet: str
    verdicts: int
    state: str
    changed: str


@dataclass(frozen=True, slots=True)
class Reports:
    """The checks of articles, the last change first."""

    rows: tuple[ReportRow, ...]
    pager: Pager | None = None
