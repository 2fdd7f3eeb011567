"""Submitting a verdict for review, and taking it back."""

from __future__ import annotations

from django.db import transaction

from claims.core.actors import Actor
from claims.core.clock import database_now
from claims.core.errors import DomainError, Invalid
from claims.core.transitions import apply
from claims.extraction.models import Claim
from claims.extraction.services.moves import record_move
from claims.review.models import Verdict, VerdictVersion, VersionAuthor
from claims.review.pure.drafts import completeness
from claims.review.queries import author_ids, evidence_of, latest_version
from claims.review.rules import may_submit_verdict, may_take_back
from claims.review.services.rule_check import draft_of
from claims.review.transitions import TABLE


class Incomplete(DomainError):
    """The draft lacks something that a submission needs; `errors` says what, field by field."""

    code = "invalid"


@transaction.atomic(durable=True)
def submit_verdict(*, claim: Claim, by: Actor, seen_version: int) -> Claim:
    """Freeze the draft as the next version, with its authors, and hand it to a second person.

    Refuses an incomplete draft (Incomplete: rating, summary, rationale, cited evidence,
    placeholder text, footnotes that lead nowhere) and anybody but the assignee.
    """
    moved, came_from = apply(
        claim, "submit", by=by, seen_version=seen_version, table=TABLE, rule=may_submit_verdict
    )
    verdict = Verdict.objects.select_for_update().filter(claim=moved).first()
    if verdict is None:
        raise Invalid("There is no draft yet. Write the verdict first.", field="verdict")
    _refuse_incomplete(moved)
    version = _freeze(moved, verdict, by)
    verdict.reader = None
    verdict.save(update_fields=["reader"])
    return record_move(
        "verdict.submitted", moved, came_from, by, verdict_version=version.pk, number=version.number
    )


@transaction.atomic(durable=True)
def take_back_verdict(*, claim: Claim, by: Actor, seen_version: int, reason: str = "") -> Claim:
    """Take a submitted draft back to work on it; once somebody reads it, say why."""
    moved, came_from = apply(
        claim, "take-back", by=by, seen_version=seen_version, table=TABLE, rule=may_take_back
    )
    verdict = moved.verdict
    if verdict.reader_id and not reason.strip():
        raise Invalid("Somebody is reading this. Say why you take it back.", field="reason")
    verdict.reader = None
    verdict.save(update_fields=["reader"])
    return record_move("verdict.taken_back", moved, came_from, by, note=reason)


def _refuse_incomplete(claim: Claim) -> None:
    errors = [
        {"field": field, "code": code, "detail": detail}
        for field, code, detail in completeness(draft_of(claim))
    ]
    if errors:
        raise Incomplete(
            "The draft is not complete: " + " ".join(error["detail"] for error in errors),
            errors=errors,
        )


def _freeze(claim: Claim, verdict: Verdict, by: Actor) -> VerdictVersion:
    last = latest_version(claim)
    cited = set(verdict.cited.values_list("pk", flat=True))
    version = VerdictVersion.objects.create(
        verdict=verdict,
        number=(last.number if last else 0) + 1,
        rating=verdict.rating,
        rating_scale=claim.desk.rating_scale,
        statement=claim.statement,
        short_statement=verdict.short_statement,
        summary=verdict.summary,
        rationale=verdict.rationale,
        unknowns=verdict.unknowns,
        as_of=verdict.as_of or database_now().date(),
        cited=[
            {
                "evidence": item.pk,
                "number": item.number,
                "passage": item.passage,
                "stance": item.stance,
                "note": item.note,
                "source": item.source_id,
            }
            for item in evidence_of(claim)
            if item.pk in cited
        ],
        submitted_by_id=by.user_id,
    )
    VersionAuthor.objects.bulk_create(
        VersionAuthor(version=version, user_id=user_id)
        for user_id in sorted(author_ids(verdict) | {by.user_id})
    )
    return version
