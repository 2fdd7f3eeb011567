"""My desk, the articles, the queue and the search as pages."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from urllib.parse import urlencode

from claims.casework.reads.articles import ArticleFilters, ArticleRead, article_page
from claims.casework.reads.claims import ClaimFilters, ClaimRead, claim_page
from claims.casework.reads.desk import held_by, queue_for, standing
from claims.casework.reads.history import recent_events
from claims.casework.reads.pages import Page, Place
from claims.core.actors import Actor
from claims.extraction.enums import Status
from claims.intake.enums import ArticleState
from claims.people.queries import home_desk
from claims.people.rules import may_check
from claims.web import bars
from claims.web.parts import Filter, Pager, Row, RowGroup
from claims.web.times import Times, times_of
from claims.web.words import count, day
from claims.web.workbench import screens
from claims.web.workbench.contexts import acts
from claims.web.workbench.contexts.claim_parts import chain_of, row_of, rows_of, score
from claims.web.workbench.contexts.happenings import happenings_of

PAGE = 50
FOUND = 20
AT_WORK = (Status.ASSIGNED, Status.RESEARCHING)
STATE_LABELS = {
    ArticleState.RECEIVED: "Received",
    ArticleState.FETCHING: "Fetching",
    ArticleState.EXTRACTING: "Finding claims",
    ArticleState.READY: "Ready",
    ArticleState.FAILED: "Failed",
}
READ_ONLY = "Fact-checkers and editors of a desk take claims."
SHOWS: Mapping[str, tuple[str, tuple[str, ...]]] = {
    "": ("All", ()),
    "ready": ("Ready", ("ready",)),
    "coming": ("Coming in", ("received", "fetching", "extracting")),
    "failed": ("Failed", ("failed",)),
}


def my_desk(actor: Actor, *, skip: int = 0) -> screens.MyDesk:
    """What this person holds, and what he could take next; `skip` leaves out the best of these."""
    stand = standing(actor)
    times = times_of(stand.desk)
    held = held_by(actor).rows
    waiting = [claim for claim in held if claim.status in (*AT_WORK, Status.CHANGES_REQUESTED)]
    waits = stand.counts.get(Status.ACCEPTED, 0)
    return screens.MyDesk(
        day=f"{times.now:%A}, {times.now.day} {times.now:%B}",
        sentence=_sentence(waiting, times),
        groups=_groups(held, times),
        ruler=_ruler(waiting, times),
        next_claim=_next_claim(actor, times, skip),
        queue_count=waits,
        limit=_limit(len(waiting), stand.desk.work_limit) if stand.desk else None,
        recent=happenings_of(recent_events(actor, limit=6), times, with_links=True),
    )


def _sentence(held: list[ClaimRead], times: Times) -> str:
    if not held:
        return "Nothing is with you."
    today = [one for one in held if one.due_at and _days_to(one, times) <= 0]
    said = f"{count(len(held), 'claim')} with you"
    return f"{said}, {len(today)} due today or late." if today else f"{said}."


def _groups(held: Iterable[ClaimRead], times: Times) -> tuple[RowGroup, ...]:
    """My claims by what they ask of me."""
    titles = ("Returned to you", "Due today", "Later", "In review, with others")
    groups: dict[str, list[Row]] = {title: [] for title in titles}
    for claim in held:
        if claim.status == Status.CHANGES_REQUESTED:
            title = "Returned to you"
        elif claim.status not in AT_WORK:
            title = "In review, with others"
        else:
            title = "Due today" if claim.due_at and _days_to(claim, times) <= 0 else "Later"
        note = "not started" if claim.status == Status.ASSIGNED else ""
        groups[title].append(row_of(claim, times, note=note))
    return tuple(RowGroup(title, tuple(rows), len(rows)) for title, rows in groups.items() if rows)


def _days_to(claim: ClaimRead, times: Times) -> int:
    return (times.local(claim.due_at).date() - times.now.date()).days if claim.due_at else 0


def _ruler(held: list[ClaimRead], times: Times) -> bars.Ruler | None:
    due = [times.local(one.due_at) for one in held if one.due_at]
    if not any(at.date() == times.now.date() for at in due):
        return None
    return bars.ruler(due, times.now)


def _next_claim(actor: Actor, times: Times, skip: int) -> screens.NextClaim | None:
    found = queue_for(actor, place=Place(size=10)).rows
    if not found:
        return None
    claim = found[skip % len(found)]
    may = may_check(actor, claim.desk.id)
    return screens.NextClaim(
        statement=claim.statement,
        chain=chain_of(claim),
        kinds=claim.kinds,
        checkworthiness=score(claim),
        reasons=("Chosen for checking", "Nobody works on it"),
        due="",
        take=acts.take(claim.id, claim.version, allowed=bool(may), reason=may.reason),
        another_url=f"?skip={(skip + 1) % len(found)}" if len(found) > 1 else "",
    )


def _limit(held: int, most: int) -> screens.Limit:
    room = most - held
    said = f"{held} of {count(most, 'claim')}."
    said += f" Room for {room} more." if room > 0 else " Finish one before you take another."
    return screens.Limit(tuple(step < held for step in range(most)), said)


def articles(actor: Actor, *, show: str, words: str, cursor: str) -> screens.Articles:
    """The articles of the person's desk, the newest first."""
    desk = home_desk(actor)
    times = times_of(desk)
    filters = ArticleFilters(
        states=SHOWS.get(show, SHOWS[""])[1], desk=desk.pk if desk else 0, words=words
    )
    page = article_page(actor, filters, order="-created_at", place=Place(PAGE, cursor))
    return screens.Articles(
        rows=tuple(_article_row(row, times) for row in page.rows),
        new_url="/desk/articles/new/",
        filters=tuple(
            Filter(label, f"?show={name}" if name else "/desk/articles/", None, name == show)
            for name, (label, _) in SHOWS.items()
        ),
        query=words,
        pager=_pager(page, "article", show=show, q=words),
    )


def _article_row(row: ArticleRead, times: Times) -> screens.ArticleRow:
    return screens.ArticleRow(
        url=f"/desk/articles/{row.id}/",
        title=row.title or row.upload_name or row.url or "Untitled",
        outlet=row.outlet,
        published_on=day_of(row),
        state=row.state,
        state_label=STATE_LABELS.get(ArticleState(row.state), row.state),
        claims=row.claims,
        open=row.counts.get(Status.PROPOSED, 0),
        added=times.clock(row.created_at),
    )


def day_of(row: ArticleRead) -> str:
    """When the article was published, in full."""
    return f"{row.published_on.day} {row.published_on:%b %Y}" if row.published_on else ""


def queue(actor: Actor, *, cursor: str) -> screens.Queue:
    """Accepted claims that nobody holds, the best first."""
    stand = standing(actor)
    times = times_of(stand.desk)
    page = queue_for(actor, place=Place(PAGE, cursor))
    waits = stand.counts.get(Status.ACCEPTED, 0)
    verb = "waits" if waits == 1 else "wait"
    rows = tuple(row_of(one, times, note=f"worth {score(one)}") for one in page.rows)
    return screens.Queue(
        rows=rows,
        sentence=f"{count(waits, 'claim')} {verb}, the best first." if rows else "Nothing waits.",
        take=None if cursor else _take_best(actor, page),
        pager=_pager(page, "claim"),
    )


def _take_best(actor: Actor, page: Page[ClaimRead]) -> acts.Action | None:
    if not page.rows:
        return None
    best = page.rows[0]
    may = may_check(actor, best.desk.id)
    return acts.take(best.id, best.version, allowed=bool(may), reason=may.reason, label="Take next")


def search(actor: Actor, *, words: str) -> screens.Search:
    """Claims and articles of the newsroom that hold every word."""
    if not words.strip():
        return screens.Search(words, sentence="Claims and articles of your desk.")
    desk = home_desk(actor)
    times = times_of(desk)
    here = desk.pk if desk else 0
    claims = claim_page(actor, ClaimFilters(words=words, desk=here), place=Place(FOUND)).rows
    articles_found = article_page(
        actor, ArticleFilters(words=words, desk=here), place=Place(FOUND)
    ).rows
    groups = [RowGroup("Claims", rows_of(claims, times), len(claims))] if claims else []
    if articles_found:
        rows = tuple(_found_article(row, times) for row in articles_found)
        groups.append(RowGroup("Articles", rows, len(rows)))
    found = f"{count(len(claims), 'claim')} and {count(len(articles_found), 'article')}"
    return screens.Search(
        query=words,
        groups=tuple(groups),
        sentence=f"{found} with “{words}”." if groups else "",
        hint="Try fewer words, or a part of one.",
    )


def _found_article(row: ArticleRead, times: Times) -> Row:
    return Row(
        url=f"/desk/articles/{row.id}/",
        statement=row.title or row.url or "Untitled",
        status="proposed" if row.counts.get(Status.PROPOSED) else "accepted",
        second=row.outlet,
        note=STATE_LABELS.get(ArticleState(row.state), row.state),
        time=day(times.local(row.created_at)),
    )


def _pager(page: Page[ClaimRead] | Page[ArticleRead], noun: str, **kept: str) -> Pager:
    """The way to the pages beside this one, with what narrows the list."""

    def url(cursor: str | None) -> str:
        given = {name: value for name, value in kept.items() if value}
        return f"?{urlencode({**given, 'cursor': cursor})}" if cursor else ""

    before, after = url(page.previous_cursor), url(page.next_cursor)
    here = count(len(page.rows), noun)
    return Pager(f"{here} on this page" if before or after else here, before, after)
