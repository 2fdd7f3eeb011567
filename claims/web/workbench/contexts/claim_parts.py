"""A claim's read model as the small parts that several screens show."""

from __future__ import annotations

import re
from collections.abc import Iterable

from claims.casework.reads.claims import ClaimRead
from claims.extraction.enums import LinkType, Wording
from claims.web.parts import ChainLink, Row, StatementPart, Value
from claims.web.times import Times
from claims.web.words import kind_label, listing, status_label
from claims.web.workbench.contexts.measures import figure, written_date

ADDED = re.compile(r"(\[[^\[\]]+\])")
WORDINGS = {
    Wording.DIRECT: "The claimant's own words",
    Wording.MIXED: "The article's words, with a direct quotation",
    Wording.INDIRECT: "The article's words for what was said",
    Wording.OWN_VOICE: "The article says it in its own voice",
}


def statement_of(claim: ClaimRead) -> tuple[StatementPart, ...]:
    """The stand-alone statement; what is in brackets was added to the article's words."""
    return tuple(
        StatementPart(
            part.strip("[]") if ADDED.fullmatch(part) else part, bool(ADDED.fullmatch(part))
        )
        for part in ADDED.split(claim.statement)
        if part
    )


def score(claim: ClaimRead) -> str:
    """The check-worthiness as it is written."""
    return f"{claim.checkworthiness:.2f}"


def about(claim: ClaimRead) -> str:
    """The kinds in one line."""
    return listing([kind_label(kind) for kind in claim.kinds])


def main_kind(claim: ClaimRead) -> str:
    """The kind whose glyph stands for the claim."""
    return claim.kinds[0] if claim.kinds else "other"


def wording_of(claim: ClaimRead) -> str:
    """Whose words the quote is, as a sentence."""
    known = claim.wording in Wording.values
    return WORDINGS[Wording(claim.wording)] if known else ""


def chain_of(claim: ClaimRead, outlet: str = "") -> tuple[ChainLink, ...]:
    """From the claimant through the links to the outlet."""
    links: list[ChainLink] = []
    if claim.claimant:
        unnamed = "" if claim.claimant.named else "Unnamed"
        links.append(ChainLink(claim.claimant.label, "claimant", unnamed))
    links += [ChainLink(link.name, _link_word(link.type)) for link in claim.links]
    if outlet and outlet not in {link.name for link in links}:
        links.append(ChainLink(outlet, "outlet"))
    return tuple(links)


def values_of(claim: ClaimRead) -> tuple[Value, ...]:
    """What the claim says in values: its words, figures, dates, people, place."""
    found = [Value("As written", claim.quote, is_quote=True)] if claim.quote else []
    found += [figure(one) for one in claim.quantities]
    found += [written_date(one) for one in claim.dates]
    if claim.participants:
        found.append(Value("Who", ", ".join(str(one) for one in claim.participants)))
    if claim.said_on:
        found.append(Value("Said on", f"{claim.said_on:%-d %b %Y}"))
    if claim.place:
        found.append(Value("Place", claim.place))
    return tuple(found)


def claim_url(claim: ClaimRead) -> str:
    """Where the claim is worked on; while nobody has chosen it, its place in the article."""
    if claim.status == "proposed":
        return place_url(claim)
    return f"/desk/claims/{claim.id}/"


def place_url(claim: ClaimRead) -> str:
    """The claim in its article."""
    return f"/desk/articles/{claim.article}/?claim={claim.id}"


def row_of(claim: ClaimRead, times: Times, *, note: str = "") -> Row:
    """The claim as a row of a list."""
    is_late = claim.due_at is not None and claim.due_at < times.now
    return Row(
        url=claim_url(claim),
        statement=claim.statement,
        status=claim.status,
        second=claim.article_title,
        note=note or status_label(claim.status),
        time=times.clock(claim.due_at) if claim.due_at else "",
        time_note=times.until(claim.due_at) if claim.due_at else "",
        is_late=is_late,
    )


def rows_of(claims: Iterable[ClaimRead], times: Times) -> tuple[Row, ...]:
    """Claims as rows of a list."""
    return tuple(row_of(claim, times) for claim in claims)


def _link_word(link_type: str) -> str:
    known = link_type in LinkType.values
    return str(LinkType(link_type).label).lower() if known else link_type
