"""Putting together the sign-off desk: the queue, the draft that is open, the decision."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta

from claims.casework.actions import available
from claims.casework.reads.desk import Submission, submissions
from claims.casework.reads.evidence import evidence_page
from claims.casework.reads.verdicts import SubmittedRead, submitted_versions
from claims.core.actors import Actor
from claims.extraction.enums import Status
from claims.extraction.models import Claim
from claims.people.queries import home_desk
from claims.people.rules import may_edit
from claims.review.pure.scales import SCALES
from claims.review.pure.scales import rating as rating_of
from claims.review.services.rule_check import problems_of
from claims.web.editorial.decisions import Typed, actions_of
from claims.web.editorial.drafts import draft_of
from claims.web.editorial.rule_words import rules_of, sentence_of
from claims.web.editorial.screens import Decision, Draft, Override, QueueRow, SignOff
from claims.web.parts import Action, KeyHint, Rating, Rule, Value
from claims.web.times import Times, times_of
from claims.web.words import span
from claims.web.workbench.contexts.draft import rating_shown

LATE = timedelta(hours=12)
LIST = "list"
NOTHING_TYPED = Typed()
KEYS = (KeyHint(("J", "K"), "next, previous change"), KeyHint(("A",), "approve and publish"))


def signoff(
    actor: Actor, chosen: int | None, *, view: str = "", typed: Typed = NOTHING_TYPED
) -> SignOff:
    """The screen for this person with the draft of the claim `chosen`.

    Without one, or where it waits no longer, the oldest draft that he may sign is open; none with
    the view `list`, which is how narrow screens reach the queue.
    """
    times = times_of(home_desk(actor))
    found = submissions(actor, Status.IN_REVIEW, Status.APPROVED)
    waiting = [one for one in found if one.claim.status == Status.IN_REVIEW]
    approved = [one for one in found if one.claim.status == Status.APPROVED]
    current = None if view == LIST else _current(waiting, approved, chosen, actor)
    if typed.note is not None and (current is None or current.claim.id != chosen):
        # What was typed belongs to a draft that waits no longer: it is shown, not put elsewhere.
        current, typed = None, typed.told()
    draft, decision = _open(current, actor, times, view, typed) if current else (None, None)
    return SignOff(
        waiting=tuple(_row(one, actor, times, current) for one in waiting),
        approved=tuple(_row(one, actor, times, current) for one in approved),
        draft=draft,
        decision=decision,
        keys=KEYS,
        note=typed.note,
    )


def _current(
    waiting: Sequence[Submission], approved: Sequence[Submission], chosen: int | None, actor: Actor
) -> Submission | None:
    every = [*waiting, *approved]
    asked = next((one for one in every if one.claim.id == chosen), None)
    mine_to_sign = next((one for one in every if not one.is_mine(actor)), None)
    return asked or mine_to_sign or next(iter(every), None)


def _row(one: Submission, actor: Actor, times: Times, current: Submission | None) -> QueueRow:
    waited = times.now - one.submitted_at
    is_waiting = one.claim.status == Status.IN_REVIEW
    remark = f"{one.reader.name} reads it" if one.reader and is_waiting else ""
    return QueueRow(
        url=f"/editorial/?claim={one.claim.id}",
        statement=one.claim.statement,
        rating=_rating(one.rating),
        authors=", ".join(author.name for author in one.authors),
        waiting=f"waits {span(waited)}" if is_waiting else "approved",
        remark=remark or (f"draft {one.number}" if one.number > 1 else ""),
        is_late=is_waiting and waited > LATE,
        locked=f"You wrote draft {one.number}. Another editor signs this off."
        if one.is_mine(actor)
        else "",
        is_selected=current is not None and one.claim.id == current.claim.id,
    )


def _rating(code: str) -> Rating:
    """A rating by its code alone: codes mean the same in every scale."""
    for scale in SCALES.values():
        if any(one.code == code for one in scale.ratings):
            return rating_shown(rating_of(scale.id, code))
    return Rating(code, code, "unproven")


def _open(
    one: Submission, actor: Actor, times: Times, view: str, typed: Typed
) -> tuple[Draft, Decision]:
    """The draft of a submission, and what this person may do with it."""
    claim = (
        Claim.objects.select_related("desk", "article", "claimant", "verdict__reader")
        .filter(pk=one.claim.id)
        .get()
    )
    versions = submitted_versions(claim)
    pieces = evidence_page(claim).rows
    draft = draft_of(one.claim, claim.article.outlet, versions, pieces, times, view)
    return draft, _decision(one, claim, versions[0], actor, typed)


def _decision(
    one: Submission, claim: Claim, version: SubmittedRead, actor: Actor, typed: Typed
) -> Decision:
    answers = {answer.action: answer for answer in available(claim, actor)}
    actions = actions_of(one.claim, answers)
    is_editor = bool(may_edit(actor, claim.desk_id))
    rules = rules_of(problems_of(claim), claim.desk.rule_levels, f"/desk/claims/{claim.pk}/")
    main, others = _main(actions, is_approved=claim.status == Status.APPROVED)
    return Decision(
        sentence=_sentence(one, actor),
        main=main,
        others=others,
        request_changes=actions["request-changes"],
        rules=rules,
        rules_sentence=sentence_of(rules),
        replies=(),
        goes_out=_goes_out(claim, version),
        overrides=_overrides(rules, typed) if is_editor and main.allowed else (),
        comment=typed.comment,
        take_review=actions["take-review"]
        if actions["take-review"].allowed and one.reader is None
        else None,
        can_return=claim.status == Status.IN_REVIEW,
    )


def _main(actions: dict[str, Action], *, is_approved: bool) -> tuple[Action, tuple[Action, ...]]:
    """Publishing first; approving stands beside it, or in its place where only that is open."""
    publish, approve = actions["publish"], actions["approve"]
    if is_approved:
        return publish, ()
    if approve.allowed and not publish.allowed:
        return approve, (publish,)
    return publish, (approve,) if approve.allowed else ()


def _sentence(one: Submission, actor: Actor) -> str:
    if one.is_mine(actor):
        return f"You wrote draft {one.number}. Another editor signs this off."
    if one.reader is not None and one.reader.id == actor.id:
        return "You read this draft. You wrote nothing of it."
    if one.reader is not None and one.claim.status == Status.IN_REVIEW:
        return f"{one.reader.name} is reading this draft. You wrote nothing of it."
    return "You wrote nothing of this draft."


def _overrides(rules: Sequence[Rule], typed: Typed) -> tuple[Override, ...]:
    return tuple(
        Override(rule.id, rule.message, typed.overrides.get(rule.id, ""))
        for rule in rules
        if rule.level == "block"
    )


def _goes_out(claim: Claim, version: SubmittedRead) -> tuple[Value, ...]:
    number = rating_of(version.rating_scale, version.rating).number
    as_of = version.as_of
    return (
        Value("Verdict page", "version 1"),
        Value("ClaimReview", f"with the number {number}" if number else "no number is sent"),
        Value("Holds for", f"{as_of.day} {as_of:%b %Y}"),
        Value("Report", claim.article.title),
        Value("Written by", ", ".join(author.name for author in version.authors)),
    )
