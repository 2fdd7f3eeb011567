"""What each page of the workbench is handed, field by field."""

from __future__ import annotations

from dataclasses import dataclass

from claims.web.bars import Part, Ruler
from claims.web.marks import Block
from claims.web.parts import (
    Action,
    ChainLink,
    Crumb,
    Filter,
    Happening,
    KeyHint,
    Match,
    Note,
    Pager,
    Piece,
    Rating,
    Row,
    RowGroup,
    Rule,
    StatementPart,
    Value,
    Why,
)


@dataclass(frozen=True, slots=True)
class NextClaim:
    """The claim that "take next" would take, with its reasons."""

    statement: str
    chain: tuple[ChainLink, ...]
    kinds: tuple[str, ...]
    checkworthiness: str
    reasons: tuple[str, ...]
    due: str
    take: Action
    another_url: str = ""


@dataclass(frozen=True, slots=True)
class Limit:
    """How many claims a person holds of how many."""

    steps: tuple[bool, ...]
    sentence: str


@dataclass(frozen=True, slots=True)
class MyDesk:
    """What waits for me, what is due today, what I could take next."""

    day: str
    sentence: str
    groups: tuple[RowGroup, ...] = ()
    ruler: Ruler | None = None
    next_claim: NextClaim | None = None
    queue_count: int = 0
    limit: Limit | None = None
    recent: tuple[Happening, ...] = ()


@dataclass(frozen=True, slots=True)
class ArticleRow:
    """An article in the list; `progress` has the pieces of the small bar."""

    url: str
    title: str
    outlet: str
    published_on: str
    state: str
    state_label: str
    note: str = ""
    progress: tuple[Part, ...] = ()
    claims: int = 0
    open: int = 0
    added: str = ""


@dataclass(frozen=True, slots=True)
class Articles:
    """The articles of the desk, the newest first."""

    rows: tuple[ArticleRow, ...]
    new_url: str
    filters: tuple[Filter, ...] = ()
    query: str = ""
    pager: Pager | None = None


@dataclass(frozen=True, slots=True)
class ArticleNew:
    """The form for an article; `tab` is the way it comes in: text, url or file."""

    tab: str
    tabs: tuple[Filter, ...]
    note: Note | None = None


@dataclass(frozen=True, slots=True)
class ArticleHead:
    """An article above its text."""

    id: int
    title: str
    outlet: str
    published_on: str
    version: int
    words: int
    language: str
    url: str
    state: str
    failure: str = ""
    step: str = ""
    retry: Action | None = None


@dataclass(frozen=True, slots=True)
class Progress:
    """How many claims are decided, with the pieces of the bar."""

    decided: int
    total: int
    accepted: int
    set_aside: int
    open: int
    parts: tuple[Part, ...]


@dataclass(frozen=True, slots=True)
class ClaimRow:
    """A claim in the list beside the text. `line` is its mark's state, `about` its kinds."""

    id: int
    number: int
    statement: str
    status: str
    line: str
    kind: str
    about: str
    checkworthiness: str
    where: str
    url: str
    oddity: str = ""
    note: str = ""
    news: str = ""
    starts_paragraph: bool = False
    is_selected: bool = False
    is_open: bool = False


@dataclass(frozen=True, slots=True)
class Inspector:
    """The selected claim: what is known about it and what may be done with it."""

    id: int
    number: int
    total: int
    status: str
    statement: tuple[StatementPart, ...]
    kinds: tuple[str, ...]
    quote: str
    wording: str
    chain: tuple[ChainLink, ...]
    values: tuple[Value, ...]
    why: Why
    notes: tuple[Note, ...] = ()
    matches: tuple[Match, ...] = ()
    actions: tuple[Action, ...] = ()
    afterwards: str = ""
    decided: str = ""
    open_url: str = ""
    previous_url: str = ""
    next_url: str = ""
    live: str = ""


@dataclass(frozen=True, slots=True)
class SplitAgain:
    """That a newer engine may split the article, or with `poll_url` that it is doing so."""

    note: Note
    action: Action | None = None
    poll_url: str = ""


@dataclass(frozen=True, slots=True)
class Reading:
    """The annotated reading view. With `poll_url` it is not ready yet and asks again.

    `warnings`: what does not fit together in the article, each with a link to its paragraph.
    """

    article: ArticleHead
    crumbs: tuple[Crumb, ...]
    blocks: tuple[Block, ...] = ()
    claims: tuple[ClaimRow, ...] = ()
    filters: tuple[Filter, ...] = ()
    progress: Progress | None = None
    selected: Inspector | None = None
    close_the_rest: Action | None = None
    coverage: str = ""
    tab: str = "text"
    tabs: tuple[Filter, ...] = ()
    keys: tuple[KeyHint, ...] = ()
    poll_url: str = ""
    warnings: tuple[Note, ...] = ()
    split_again: SplitAgain | None = None


@dataclass(frozen=True, slots=True)
class Asked:
    """Somebody who was asked, with what came of it. `tone`: warn, good or nothing."""

    who: str
    how: str
    question: str
    deadline: str
    outcome: str
    tone: str = ""
    answer: str = ""


@dataclass(frozen=True, slots=True)
class RatingChoice:
    """A rating of the desk's scale in the form."""

    rating: Rating
    is_chosen: bool = False


@dataclass(frozen=True, slots=True)
class VerdictDraft:
    """The draft verdict: a form, or to be read where it may not be written.

    `theirs` is what a colleague saved while the text in the form was typed.
    """

    number: int
    version: int
    url: str
    can_edit: bool
    scale: tuple[RatingChoice, ...]
    off_scale: tuple[RatingChoice, ...]
    saved: str = ""
    rating: Rating | None = None
    locked: str = ""
    theirs: tuple[Value, ...] = ()


@dataclass(frozen=True, slots=True)
class StanceColumn:
    """A column of the evidence board."""

    title: str
    pieces: tuple[Piece, ...]


@dataclass(frozen=True, slots=True)
class Context:
    """The quote in its sentences, and where it stands."""

    before: str
    quote: str
    after: str
    place: str
    url: str
    also_in: str = ""


@dataclass(frozen=True, slots=True)
class MapItem:
    """A part of the claim's page in the map at its left."""

    label: str
    anchor: str
    count: int | None = None
    tag: str = ""


@dataclass(frozen=True, slots=True)
class ClaimPage:
    """A claim from context to verdict. Forms come beside it: evidence_form, verdict_form,
    origin_form (None where the person may not)."""

    id: int
    version: int
    status: str
    statement: tuple[StatementPart, ...]
    title: str
    kinds: tuple[str, ...]
    crumbs: tuple[Crumb, ...]
    context: Context
    chain: tuple[ChainLink, ...]
    values: tuple[Value, ...]
    why: Why
    map: tuple[MapItem, ...]
    draft: VerdictDraft
    assignee: str = ""
    assignee_initials: str = ""
    due: str = ""
    due_is_late: bool = False
    notes: tuple[Note, ...] = ()
    matches: tuple[Match, ...] = ()
    board: tuple[StanceColumn, ...] = ()
    evidence_sentence: str = ""
    evidence_url: str = ""
    asked: tuple[Asked, ...] = ()
    origin: str = ""
    origin_url: str = ""
    main: Action | None = None
    main_note: str = ""
    actions: tuple[Action, ...] = ()
    more: tuple[Action, ...] = ()
    rules: tuple[Rule, ...] = ()
    rules_sentence: str = ""
    assignment: tuple[Value, ...] = ()
    comments: tuple[Happening, ...] = ()
    history: tuple[Happening, ...] = ()
    public_url: str = ""
    keys: tuple[KeyHint, ...] = ()


@dataclass(frozen=True, slots=True)
class Queue:
    """Claims that wait to be taken, the best first."""

    rows: tuple[Row, ...]
    sentence: str
    take: Action | None = None
    filters: tuple[Filter, ...] = ()
    pager: Pager | None = None


@dataclass(frozen=True, slots=True)
class Search:
    """What was found, in groups; `hint` says what else to try where nothing was."""

    query: str
    groups: tuple[RowGroup, ...] = ()
    sentence: str = ""
    hint: str = ""
    pager: Pager | None = None
