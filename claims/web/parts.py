"""What several screens are made of: the small things a component's template is handed."""

from __future__ import annotations

from dataclasses import dataclass

from claims.web.bars import ReasonBar


@dataclass(frozen=True, slots=True)
class NavItem:
    """An entry of the head bar."""

    label: str
    url: str
    count: int | None = None
    is_current: bool = False


@dataclass(frozen=True, slots=True)
class Shell:
    """The frame of a workbench page: who is signed in, where one may go."""

    name: str
    initials: str
    desk: str
    role: str
    nav: tuple[NavItem, ...] = ()
    screen: str = ""
    query: str = ""


@dataclass(frozen=True, slots=True)
class Rating:
    """A rating as it is shown; `level` is its place on the scale, None outside it."""

    code: str
    label: str
    family: str
    definition: str = ""
    level: int | None = None


@dataclass(frozen=True, slots=True)
class Crumb:
    """A step of the way to this page; the last has no address."""

    label: str
    url: str = ""


@dataclass(frozen=True, slots=True)
class ChainLink:
    """A step from the claimant to the article: name, role (claimant, via, outlet), a remark."""

    name: str
    role: str
    more: str = ""


@dataclass(frozen=True, slots=True)
class Value:
    """A labelled value. `is_quote`: the article's words; `by`: a person's reading is signed.

    `is_vague`: the words give no exact one.
    """

    label: str
    text: str
    is_quote: bool = False
    by: str = ""
    is_vague: bool = False


@dataclass(frozen=True, slots=True)
class Why:
    """The check-worthiness and its terms, the largest first; `zero` places the zero line.

    `every` has the single terms behind the lines, where several were put together.
    """

    score: str
    bars: tuple[ReasonBar, ...]
    zero: str
    every: tuple[ReasonBar, ...] = ()


@dataclass(frozen=True, slots=True)
class Note:
    """What is so and what to do. `tone`: warn, bad, good, asks or nothing."""

    head: str
    text: str = ""
    tone: str = ""
    url: str = ""
    link: str = ""


@dataclass(frozen=True, slots=True)
class StatementPart:
    """A run of the stand-alone statement; words that we added are shown in brackets."""

    text: str
    is_added: bool = False


@dataclass(frozen=True, slots=True)
class Choice:
    """One answer of a question: what is sent, what is shown, the key that gives it."""

    value: str
    label: str
    key: str = ""


@dataclass(frozen=True, slots=True)
class Ask:
    """What an action needs to know. `type`: choices (one click decides), text, moment, select."""

    head: str
    field: str
    type: str
    choices: tuple[Choice, ...] = ()
    help: str = ""
    is_required: bool = True


@dataclass(frozen=True, slots=True)
class Action:
    """Something a person may do with a claim, or the reason why not.

    It is a form: POST to `url` with `version`, where needed the field of `ask`, and `back`
    (the page to come back to).
    """

    name: str
    label: str
    url: str
    version: int
    key: str = ""
    allowed: bool = True
    reason: str = ""
    ask: Ask | None = None
    tone: str = ""
    back: str = ""


@dataclass(frozen=True, slots=True)
class Row:
    """A claim in a list: status or rating, statement, second line, note, time."""

    url: str
    statement: str
    status: str
    second: str = ""
    note: str = ""
    rating: Rating | None = None
    time: str = ""
    time_note: str = ""
    is_late: bool = False


@dataclass(frozen=True, slots=True)
class RowGroup:
    """Rows under a head with their number; `more_url` where not all are shown."""

    title: str
    rows: tuple[Row, ...]
    count: int
    more_url: str = ""


@dataclass(frozen=True, slots=True)
class Rule:
    """A publication rule as it stands now. `level`: block, warn or holds."""

    id: str
    level: str
    message: str
    mend: str = ""
    url: str = ""


@dataclass(frozen=True, slots=True)
class Happening:
    """A line of a timeline: an icon of the sprite, who, did what, when."""

    icon: str
    who: str
    what: str
    time: str
    moment: str = ""
    detail: str = ""
    url: str = ""
    link: str = ""


@dataclass(frozen=True, slots=True)
class Piece:
    """A piece of evidence with its source and its kept copy."""

    id: int
    number: int
    stance: str
    passage: str
    title: str
    url: str
    publisher: str
    published_on: str
    level: str
    type: str
    relation: str
    note: str = ""
    is_cited: bool = False
    kept_state: str = ""
    kept: str = ""
    sha256: str = ""
    remove: Action | None = None


@dataclass(frozen=True, slots=True)
class Match:
    """An earlier check of the same or a similar claim, and what differs."""

    statement: str
    url: str
    second: str
    rating: Rating | None = None
    differs: str = ""


@dataclass(frozen=True, slots=True)
class Pager:
    """Where one is in a long list."""

    sentence: str
    previous_url: str = ""
    next_url: str = ""


@dataclass(frozen=True, slots=True)
class Filter:
    """One of the ways to narrow a list."""

    label: str
    url: str
    count: int | None = None
    is_current: bool = False


@dataclass(frozen=True, slots=True)
class KeyHint:
    """Keys and what they do on this screen."""

    keys: tuple[str, ...]
    does: str
