"""The annotated reading view: text, claims, the selected one, and what may be decided about it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from urllib.parse import urlencode

from claims.casework.reads.articles import ArticleRead, ArticleText, text_of
from claims.casework.reads.claims import ClaimRead, claims_of_article
from claims.core.actors import Actor
from claims.engine.language import NAMES
from claims.extraction.enums import Status
from claims.extraction.models import Claim
from claims.intake.enums import ArticleState
from claims.people.models import Desk
from claims.people.rules import may_check
from claims.web import bars
from claims.web.parts import Action, Ask, Crumb, Filter, KeyHint, Note
from claims.web.times import Times, times_of
from claims.web.words import line_of
from claims.web.workbench import screens
from claims.web.workbench.contexts import acts, text_marks
from claims.web.workbench.contexts.claim_parts import (
    about,
    chain_of,
    main_kind,
    score,
    statement_of,
    values_of,
    wording_of,
)
from claims.web.workbench.contexts.lists import day_of
from claims.web.workbench.contexts.splitting import split_again_of
from claims.web.workbench.contexts.why import why_of

STEPS = {
    ArticleState.RECEIVED: "Reading the article",
    ArticleState.FETCHING: "Fetching the page",
    ArticleState.EXTRACTING: "Finding the claims",
}
LANGUAGES = {"en": "English", "": "language not found out", "und": "not English", **NAMES}
SHOWS = {"": "All", "open": "Open", "odd": "Warnings"}
KEYS = (
    KeyHint(("J", "K"), "next, previous"),
    KeyHint(("A",), "check this"),
    KeyHint(("R",), "not checking"),
    KeyHint(("D",), "later"),
    KeyHint(("U",), "back to the last"),
    KeyHint(("?",), "all keys"),
)


@dataclass(frozen=True, slots=True)
class Asked:
    """What of the view is asked for: which claim, which of them are listed, which tab.

    `also` is listed in any case: the claim that was decided a moment ago.
    """

    claim: int | None = None
    show: str = ""
    tab: str = "text"
    also: int | None = None

    @property
    def suffix(self) -> str:
        """What stays in the addresses of claims."""
        return f"&show={self.show}" if self.show else ""


def waiting(article: ArticleRead, actor: Actor) -> screens.Reading:
    """An article whose claims are not there yet, or that failed."""
    is_failed = article.state == ArticleState.FAILED
    return screens.Reading(
        article=_head(article, None, actor),
        crumbs=_crumbs(article),
        poll_url="" if is_failed else f"/desk/articles/{article.id}/?poll=1",
    )


def reading(article: ArticleRead, actor: Actor, asked: Asked) -> screens.Reading:
    """A ready article with its claims, one of them selected (the first open one by itself)."""
    text = text_of(article.pk)
    if text is None:
        return waiting(article, actor)
    desk = Desk.objects.get(pk=article.desk.id)
    claims = claims_of_article(actor, article.id)
    selected = _selected(claims, asked)
    paragraphs = text_marks.labelled_paragraphs(text, article.title)
    wanted = {one.id for one in _listed(claims, text, asked.show)} | {asked.also}
    listed = [one for one in claims if one.id in wanted]
    return screens.Reading(
        article=_head(article, text, actor),
        crumbs=_crumbs(article, text.version),
        blocks=text_marks.blocks(
            text,
            paragraphs,
            claims,
            selected=selected.id if selected else None,
            suffix=asked.suffix,
        ),
        claims=_rows(listed, text, paragraphs, selected, asked),
        filters=_filters(claims, text, asked),
        progress=_progress(claims),
        selected=_inspector(article, claims, selected, text, actor, times_of(desk), asked),
        close_the_rest=_close_the_rest(article, claims, actor, desk),
        tab=asked.tab,
        tabs=_tabs(claims, asked),
        keys=KEYS,
        warnings=text_marks.warning_notes(text, paragraphs),
        split_again=split_again_of(article, text, actor),
    )


def splitting(article: ArticleRead, actor: Actor) -> screens.Reading:
    """What a ready article's page asks for again and again while a newer engine splits it."""
    text = text_of(article.pk)
    return screens.Reading(
        article=_head(article, text, actor),
        crumbs=_crumbs(article),
        split_again=split_again_of(article, text, actor) if text else None,
    )


def next_open(claims: Sequence[ClaimRead], after: int) -> int:
    """The id of the next undecided claim after this one, from the top again; itself for none."""
    ids = [claim.id for claim in claims]
    at = ids.index(after) if after in ids else -1
    for claim in [*claims[at + 1 :], *claims[: max(at, 0)]]:
        if claim.status == Status.PROPOSED:
            return claim.id
    return after


def _selected(claims: Sequence[ClaimRead], asked: Asked) -> ClaimRead | None:
    for claim in claims:
        if claim.id == asked.claim:
            return claim
    undecided = (claim for claim in claims if claim.status == Status.PROPOSED)
    return next(undecided, claims[0] if claims else None)


def _head(article: ArticleRead, text: ArticleText | None, actor: Actor) -> screens.ArticleHead:
    language = (text.language if text else "") or article.language
    may = may_check(actor, article.desk.id)
    return screens.ArticleHead(
        id=article.pk,
        title=article.title or article.upload_name or article.url or "Untitled",
        outlet=article.outlet,
        published_on=day_of(article),
        version=text.version if text else 1,
        words=len(text.text.split()) if text else 0,
        language=LANGUAGES.get(language, language),
        url=article.url,
        state=article.state,
        failure=article.failure,
        step=STEPS.get(ArticleState(article.state), ""),
        retry=Action(
            "retry",
            "Try again",
            f"/desk/articles/{article.id}/retry/",
            0,
            tone="main",
            allowed=bool(may),
            reason=may.reason,
        ),
    )


def _crumbs(article: ArticleRead, version: int = 1) -> tuple[Crumb, ...]:
    named = [Crumb(article.outlet)] if article.outlet else []
    last = f"version {version}"
    return (
        Crumb("Articles", "/desk/articles/"),
        *named,
        Crumb(f"{day_of(article)}, {last}" if article.published_on else last.capitalize()),
    )


def _listed(claims: Sequence[ClaimRead], text: ArticleText, show: str) -> list[ClaimRead]:
    if show == "open":
        return [claim for claim in claims if claim.status == Status.PROPOSED]
    if show == "odd":
        odd = text_marks.warnings_of(text)
        return [claim for claim in claims if any(one.touches(claim) for one in odd)]
    return list(claims)


def _rows(
    listed: Sequence[ClaimRead],
    text: ArticleText,
    paragraphs: Sequence[text_marks.Paragraph],
    selected: ClaimRead | None,
    asked: Asked,
) -> tuple[screens.ClaimRow, ...]:
    odd = text_marks.warnings_of(text)
    rows: list[screens.ClaimRow] = []
    before = None
    for claim in listed:
        where = text_marks.place_of(claim, paragraphs)
        words = [one.word for one in odd if one.touches(claim)]
        rows.append(
            screens.ClaimRow(
                id=claim.id,
                number=claim.number,
                statement=claim.statement,
                status=claim.status,
                line=line_of(claim.status),
                kind=main_kind(claim),
                about=about(claim),
                checkworthiness=score(claim),
                where="" if where == before else where,
                url=f"?claim={claim.id}{asked.suffix}",
                oddity=words[0].capitalize() if words else "",
                note=claim.set_aside_reason,
                starts_paragraph=where != before,
                is_selected=selected is not None and claim.id == selected.id,
                is_open=claim.status == Status.PROPOSED,
            )
        )
        before = where
    return tuple(rows)


def _filters(claims: Sequence[ClaimRead], text: ArticleText, asked: Asked) -> tuple[Filter, ...]:
    def url(show: str) -> str:
        given = {"show": show, "tab": asked.tab if asked.tab != "text" else ""}
        return "?" + urlencode({name: value for name, value in given.items() if value})

    return tuple(
        Filter(label, url(show), len(_listed(claims, text, show)), show == asked.show)
        for show, label in SHOWS.items()
    )


def _tabs(claims: Sequence[ClaimRead], asked: Asked) -> tuple[Filter, ...]:
    kept = f"&claim={asked.claim}" if asked.claim else ""
    return (
        Filter("Text", f"?tab=text{kept}{asked.suffix}", None, asked.tab != "claims"),
        Filter("Claims", f"?tab=claims{kept}{asked.suffix}", len(claims), asked.tab == "claims"),
    )


def _progress(claims: Sequence[ClaimRead]) -> screens.Progress:
    still = sum(1 for claim in claims if claim.status == Status.PROPOSED)
    chosen = sum(1 for claim in claims if line_of(claim.status) == "accepted")
    aside = len(claims) - still - chosen
    amounts = [("accepted", chosen), ("aside", aside), ("open", still)]
    return screens.Progress(
        len(claims) - still, len(claims), chosen, aside, still, bars.parts(amounts)
    )


def _close_the_rest(
    article: ArticleRead, claims: Sequence[ClaimRead], actor: Actor, desk: Desk
) -> Action | None:
    still = sum(1 for claim in claims if claim.status == Status.PROPOSED)
    if not still:
        return None
    may = may_check(actor, desk.pk)
    head = (
        "Why is the other one not checked?"
        if still == 1
        else (f"Why are the other {still} not checked?")
    )
    return Action(
        "close-the-rest",
        "Close the rest",
        f"/desk/articles/{article.id}/close-the-rest/",
        0,
        allowed=bool(may),
        reason=may.reason,
        ask=Ask(head, "reason", "choices", acts.reasons_of(desk)) if may else None,
    )


def _inspector(
    article: ArticleRead,
    claims: Sequence[ClaimRead],
    claim: ClaimRead | None,
    text: ArticleText,
    actor: Actor,
    times: Times,
    asked: Asked,
) -> screens.Inspector | None:
    if claim is None:
        return None
    row = Claim.objects.select_related("desk", "article", "claimant").get(pk=claim.id)
    ids = [one.id for one in claims]
    at = ids.index(claim.id)

    def url(place: int) -> str:
        return f"?claim={ids[place]}{asked.suffix}" if 0 <= place < len(ids) else ""

    back = f"/desk/articles/{article.id}/?claim={next_open(claims, claim.id)}{asked.suffix}"
    return screens.Inspector(
        id=claim.id,
        number=claim.number,
        total=len(claims),
        status=claim.status,
        statement=statement_of(claim),
        kinds=claim.kinds,
        quote=claim.quote,
        wording=wording_of(claim),
        chain=chain_of(claim, article.outlet) if claim.claimant else (),
        values=values_of(claim),
        why=why_of(claim),
        notes=tuple(
            Note(one.word.capitalize(), one.message, "warn")
            for one in text_marks.warnings_of(text)
            if one.touches(claim)
        ),
        actions=tuple(
            # Whoever takes a claim goes on at its own page.
            replace(action, back="") if action.name == "take" else action
            for action in acts.decisions(row, actor, times, back=back)
        ),
        afterwards="Claims to check go to the queue." if claim.status == Status.PROPOSED else "",
        decided=_decided(claim, times),
        open_url=f"/desk/claims/{claim.id}/",
        previous_url=url(at - 1),
        next_url=url(at + 1),
        live=text_marks.spoken(claim, len(claims)),
    )


def _decided(claim: ClaimRead, times: Times) -> str:
    if claim.status == Status.DEFERRED and claim.deferred_until:
        return f"Put off until {times.clock(claim.deferred_until)}."
    if claim.set_aside_reason:
        return f"Not checked: {claim.set_aside_reason}."
    return f"{claim.assignee.name} works on it." if claim.assignee else ""
