"""What was submitted on a claim, by whom, and who signed it."""

from __future__ import annotations

from collections.abc import Iterable

from django.db.models import QuerySet

from claims.extraction.models import Claim
from claims.history.models import Event
from claims.review.enums import SignOffDecision
from claims.review.models import Evidence, OriginCheck, SignOff, Snapshot, Verdict, VerdictVersion


def latest_version(claim: Claim) -> VerdictVersion | None:
    """The version submitted last; None before the first."""
    return VerdictVersion.objects.filter(verdict__claim=claim).order_by("-number").first()


def is_author(user_id: int | None, version: VerdictVersion) -> bool:
    """Whether this person set or changed anything of the version."""
    return user_id is not None and version.authors.filter(user_id=user_id).exists()


def signatures(version: VerdictVersion) -> QuerySet[SignOff]:
    """The approvals of exactly this version."""
    return version.sign_offs.filter(decision=SignOffDecision.APPROVE)


def author_ids(verdict: Verdict) -> set[int]:
    """Everybody who set or changed rating, statement, summary, rationale or cited evidence."""
    wrote = set(verdict.authors.values_list("user_id", flat=True))
    reworded = Event.objects.filter(
        kind="claim.edited",
        subject_kind="claim",
        subject_id=verdict.claim_id,
        actor_kind="user",
        payload__fields__contains="statement",
    ).values_list("actor_id", flat=True)
    return wrote | {user_id for user_id in reworded if user_id is not None}


def evidence_of(claim: Claim) -> QuerySet[Evidence]:
    """The claim's evidence with its sources, in order, without what was removed."""
    return (
        Evidence.objects.filter(claim=claim, removed_at=None)
        .select_related("source")
        .order_by("number")
    )


def snapshots_by_source(source_ids: Iterable[int]) -> dict[int, Snapshot]:
    """The newest snapshot of each of these sources (one query)."""
    rows = Snapshot.objects.filter(source_id__in=list(source_ids)).order_by("source_id", "-id")
    return {row.source_id: row for row in rows.distinct("source_id")}


def origin_check_of(claim: Claim) -> OriginCheck | None:
    """The newest origin check; None while there is none."""
    return claim.origin_checks.order_by("-id").first()
