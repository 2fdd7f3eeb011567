"""The claim's own page: context, evidence, origin, draft verdict, rules, history, next steps."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from claims.casework.reads.articles import text_of
from claims.casework.reads.claims import ClaimRead, one_claim
from claims.casework.reads.evidence import (
    EvidenceRead,
    OriginCheckRead,
    evidence_page,
    origin_check_page,
)
from claims.casework.reads.history import LATEST_FIRST, history_page, without_notes
from claims.casework.reads.pages import Place
from claims.casework.reads.verdicts import DraftRead, draft_read
from claims.casework.rights import ADMINISTRATORS, may_read_research
from claims.core.actors import Actor
from claims.core.permissions import Denied
from claims.extraction.enums import Status
from claims.extraction.models import Claim
from claims.people.rules import may_edit
from claims.review.rules import may_add_evidence, may_draft
from claims.triage.enums import WhyChosen
from claims.web.parts import Crumb, Note, Value
from claims.web.times import Times, times_of
from claims.web.words import initials
from claims.web.workbench import screens
from claims.web.workbench.contexts import acts
from claims.web.workbench.contexts.claim_parts import (
    chain_of,
    place_url,
    statement_of,
    values_of,
)
from claims.web.workbench.contexts.draft import (
    Typed,
    blocked_note,
    draft_screen,
    initial_of,
    problem_rules,
    rules_sentence,
)
from claims.web.workbench.contexts.evidence import board_of, evidence_sentence, origin_sentence
from claims.web.workbench.contexts.happenings import happenings_of
from claims.web.workbench.contexts.why import why_of
from claims.web.workbench.forms import EvidenceForm, OriginForm, VerdictForm

AROUND = 240
LAST_EVENTS = Place(size=50)
BLANK = DraftRead(0, "", "", "", "", "", None, None, (), (), None, None, None, ())


@dataclass(frozen=True, slots=True)
class Forms:
    """The forms that came back refused, to be shown with what was typed; None for a fresh one."""

    evidence: EvidenceForm | None = None
    origin: OriginForm | None = None
    verdict: VerdictForm | None = None
    typed: Typed | None = None


NO_FORMS = Forms()


@dataclass(frozen=True, slots=True)
class _Research:
    """What is known of the claim beside its words; blank for who may not read it."""

    draft: DraftRead = BLANK
    pieces: tuple[EvidenceRead, ...] = ()
    checks: tuple[OriginCheckRead, ...] = ()
    can_read: bool = field(default=False)


def claim_context(claim: Claim, actor: Actor, forms: Forms = NO_FORMS) -> dict[str, Any]:
    """The page of a claim of the person's desk, with the forms that he may fill in."""
    research = _research(claim, actor)
    may_add, may_write = bool(may_add_evidence(actor, claim)), bool(may_draft(actor, claim))
    return {
        "screen": _screen(claim, actor, research, forms.typed),
        "evidence_form": (forms.evidence or EvidenceForm()) if may_add else None,
        "origin_form": (forms.origin or OriginForm(prefix="origin")) if may_add else None,
        "verdict_form": (forms.verdict or VerdictForm(initial=initial_of(research.draft)))
        if may_write
        else None,
        "verdict_text": research.draft if research.can_read else None,
    }


def _research(claim: Claim, actor: Actor) -> _Research:
    if not may_read_research(actor, claim):
        return _Research()
    return _Research(
        draft_read(claim), evidence_page(claim).rows, origin_check_page(claim).rows, can_read=True
    )


def _screen(
    claim: Claim, actor: Actor, research: _Research, typed: Typed | None
) -> screens.ClaimPage:
    read, times = one_claim(actor, claim.pk), times_of(claim.desk)
    may_write = may_draft(actor, claim) if research.can_read else Denied(ADMINISTRATORS.reason)
    steps = acts.next_steps(claim, actor, times)
    problems = research.draft.problems
    history = history_page(claim, order=LATEST_FIRST, place=LAST_EVENTS)
    events = (history if research.can_read else without_notes(history)).rows
    has_rules = research.can_read and (bool(may_write) or research.draft.version > 0)
    return screens.ClaimPage(
        id=claim.pk,
        version=claim.version,
        status=claim.status,
        statement=statement_of(read),
        title=read.statement,
        kinds=read.kinds,
        crumbs=_crumbs(read),
        context=_context(claim, read),
        chain=chain_of(read, claim.article.outlet),
        values=values_of(read),
        why=why_of(read),
        map=_map(research, len(events)),
        draft=draft_screen(claim, research.draft, may_write, times, typed),
        assignee=read.assignee.name if read.assignee else "",
        assignee_initials=initials(read.assignee.name) if read.assignee else "",
        due=f"Due {times.clock(read.due_at)}, {times.until(read.due_at)}" if read.due_at else "",
        due_is_late=read.due_at is not None and read.due_at < times.now,
        notes=_notes(claim, actor),
        board=board_of(
            claim.pk, research.pieces, times, can_edit=bool(may_add_evidence(actor, claim))
        ),
        evidence_sentence=evidence_sentence(research.pieces),
        evidence_url=f"/desk/claims/{claim.pk}/evidence/",
        origin=origin_sentence(research.checks, claim.article.outlet, times),
        origin_url=f"/desk/claims/{claim.pk}/origin-check/",
        main=steps.main,
        main_note=blocked_note(problems) if steps.main and steps.main.name == "submit" else "",
        actions=steps.usual,
        more=steps.rare,
        rules=problem_rules(problems) if has_rules else (),
        rules_sentence=rules_sentence(problems) if has_rules else "",
        assignment=_assignment(read, times),
        history=happenings_of(events, times),
        public_url=f"/verdicts/{read.verdict_slug}/" if read.verdict_slug else "",
    )


def _notes(claim: Claim, actor: Actor) -> tuple[Note, ...]:
    """What waits for a second person; an editor is led to where he signs."""
    if claim.status not in (Status.IN_REVIEW, Status.APPROVED):
        return ()
    head = "Waits for sign-off" if claim.status == Status.IN_REVIEW else "Waits for publication"
    if may_edit(actor, claim.desk_id):
        return (Note(head, "", "asks", "/editorial/", "Go to the sign-off desk"),)
    return (Note(head, "An editor who wrote nothing of it reads it next.", "asks"),)


def _crumbs(read: ClaimRead) -> tuple[Crumb, ...]:
    title = read.article_title or "Untitled"
    short = title if len(title) <= 60 else f"{title[:58].rstrip()} …"
    return (
        Crumb("Articles", "/desk/articles/"),
        Crumb(short, place_url(read)),
        Crumb(f"Claim {read.number}"),
    )


def _context(claim: Claim, read: ClaimRead) -> screens.Context:
    """The quote with the words around it, as far as the same paragraph goes."""
    text = text_of(claim.article_id)
    before = after = ""
    if text and read.start is not None and read.end is not None:
        start, end = read.start, read.end
        if text.text[start:end] == read.quote:
            before = text.text[max(0, start - AROUND) : start].rpartition("\n")[2]
            after = text.text[end : end + AROUND].partition("\n")[0]
    article = claim.article
    said = f"{article.published_on:%-d %b %Y}" if article.published_on else ""
    place = ", ".join(one for one in (article.outlet or "The article", said) if one)
    others = read.appearances - 1
    return screens.Context(
        before=before,
        quote=read.quote or read.statement,
        after=after,
        place=place,
        url=place_url(read),
        also_in=f"It stands in {others} more place{'s' if others > 1 else ''}"
        if others > 0
        else "",
    )


def _map(research: _Research, events: int) -> tuple[screens.MapItem, ...]:
    blocks = sum(1 for one in research.draft.problems if one.level == "block")
    tag = f"{blocks} block{'s' if blocks > 1 else ''}" if blocks and research.draft.version else ""
    return (
        screens.MapItem("Claim", "claim"),
        screens.MapItem("Evidence", "evidence", len(research.pieces)),
        screens.MapItem("Origin", "origin"),
        screens.MapItem("Verdict", "verdict", None, tag),
        screens.MapItem("History", "history", events),
    )


def _assignment(read: ClaimRead, times: Times) -> tuple[Value, ...]:
    found = []
    if read.assignee:
        found.append(Value("With", read.assignee.name))
    if read.due_at:
        found.append(Value("Due", times.clock(read.due_at)))
    if read.why_chosen in WhyChosen.values:
        found.append(Value("Chosen for", str(WhyChosen(read.why_chosen).label).lower()))
    if read.set_aside_reason:
        found.append(Value("Not checked", read.set_aside_reason))
    return tuple(found)
