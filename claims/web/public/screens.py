"""What each public page is handed, field by field. All of it comes from stored documents."""

from __future__ import annotations

from dataclasses import dataclass

from django.utils.safestring import SafeString, mark_safe

from claims.web.parts import Filter, Happening, Note, Pager, Rating

NOTHING = mark_safe("")


@dataclass(frozen=True, slots=True)
class Desk:
    """Who publishes, for the frame of the public pages."""

    name: str
    sentence: str = "Two people see every verdict before it is published."
    current: str = ""


@dataclass(frozen=True, slots=True)
class VerdictRow:
    """A verdict in a list."""

    url: str
    statement: str
    rating: Rating
    summary: str
    claimant: str
    date: str
    moment: str
    is_under_review: bool = False


@dataclass(frozen=True, slots=True)
class Home:
    """The latest verdicts, or what a search found."""

    rows: tuple[VerdictRow, ...]
    query: str = ""
    sentence: str = ""
    pager: Pager | None = None


@dataclass(frozen=True, slots=True)
class Step:
    """A step of the rating scale."""

    label: str
    is_current: bool = False


@dataclass(frozen=True, slots=True)
class Seen:
    """A place where the claim stands."""

    outlet: str
    url: str
    date: str
    title: str = ""
    state: str = ""


@dataclass(frozen=True, slots=True)
class Cited:
    """A piece of evidence as the public reads it."""

    number: int
    title: str
    url: str
    publisher: str
    stance: str
    about: str
    passage: str
    archived_url: str = ""


@dataclass(frozen=True, slots=True)
class Correction:
    """What was wrong and what is right."""

    type: str
    at: str
    wrong: str
    right: str
    before_url: str = ""
    url: str = ""
    statement: str = ""


@dataclass(frozen=True, slots=True)
class Verdict:
    """A published verdict. `claimreview` is ready to stand in a script element of type ld+json;
    with `old` it is an earlier version and says so."""

    url: str
    version: int
    title: str
    is_direct_quote: bool
    quote: str
    said_by: str
    said_where: str
    rating: Rating
    steps: tuple[Step, ...]
    summary: str
    rationale_html: SafeString
    claimreview: SafeString
    published: str
    modified: str
    as_of: str
    kinds: tuple[str, ...] = ()
    seen: tuple[Seen, ...] = ()
    evidence: tuple[Cited, ...] = ()
    evidence_sentence: str = ""
    corrections: tuple[Correction, ...] = ()
    history: tuple[Happening, ...] = ()
    notice: Note | None = None
    is_hidden: bool = False
    old: Note | None = None
    report_url: str = ""
    report_title: str = ""
    json_url: str = ""
    unknowns_html: SafeString = NOTHING


@dataclass(frozen=True, slots=True)
class RatingCount:
    """How many claims of the article have this rating."""

    rating: Rating
    count: int


@dataclass(frozen=True, slots=True)
class ReportItem:
    """A checked claim of the article: the words as they stand there, and the verdict."""

    number: int
    quote: str
    said_by: str
    statement: str
    rating: Rating
    summary: str
    url: str
    kind: str = "other"


@dataclass(frozen=True, slots=True)
class Report:
    """The check of an article: quotes with a link, only claims with published verdicts."""

    title: str
    outlet: str
    article_url: str
    published_on: str
    checked: str
    counts: tuple[RatingCount, ...]
    items: tuple[ReportItem, ...]
    rated: int
    not_checked: str = ""


@dataclass(frozen=True, slots=True)
class Corrections:
    """Every correction, the latest first."""

    rows: tuple[Correction, ...]
    pager: Pager | None = None


@dataclass(frozen=True, slots=True)
class ScaleEntry:
    """A rating with its definition, as the methodology page explains it."""

    rating: Rating


@dataclass(frozen=True, slots=True)
class Methodology:
    """How we check: the scale as it is in use."""

    scale: tuple[ScaleEntry, ...]
    filters: tuple[Filter, ...] = ()
