"""Writing the draft of a verdict, and the origin check that goes with it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from django.db import transaction

from claims.core.actors import Actor
from claims.core.errors import Invalid
from claims.core.permissions import require
from claims.core.transitions import check_version, lock
from claims.extraction.models import Claim
from claims.history.services.events import record_event, text_hash
from claims.review.enums import OriginResult
from claims.review.models import Evidence, OriginCheck, Verdict, VerdictAuthor
from claims.review.pure.scales import rating as rating_of
from claims.review.rules import may_add_evidence, may_draft
from claims.triage.services.assigning import start_research


@dataclass(frozen=True, slots=True)
class DraftContent:
    """What a draft says. Blank parts are allowed until it is submitted."""

    rating: str = ""
    summary: str = ""
    rationale: str = ""
    evidence_ids: tuple[int, ...] = ()
    unknowns: str = ""
    short_statement: str = ""
    as_of: date | None = None
    recheck_on: date | None = None


TEXTS = ("rating", "summary", "rationale", "unknowns", "short_statement", "as_of", "recheck_on")
AUTHORED = frozenset({"rating", "summary", "rationale", "cited"})


@transaction.atomic(durable=True)
def save_draft(*, claim: Claim, by: Actor, content: DraftContent, seen_version: int) -> Verdict:
    """Save the draft whole; whoever changes rating, summary, rationale or citations is an author.

    `seen_version` is the draft's own version (0 for the first save): an older one is refused
    (VersionConflict), so that a colleague's text is never overwritten. Refuses a rating that is not
    of the desk's scale, and evidence of another claim (Invalid). The same again changes nothing.
    """
    locked = lock(claim)
    require(may_draft(by, locked))
    if content.rating:
        rating_of(locked.desk.rating_scale, content.rating)
    if len(content.short_statement) > 75:
        raise Invalid("At most 75 characters, or leave it empty.", field="short_statement")
    cited = _cited(locked, content.evidence_ids)
    verdict, _ = Verdict.objects.select_for_update().get_or_create(claim=locked)
    check_version(verdict.version, seen_version)
    changed = {name for name in TEXTS if getattr(verdict, name) != getattr(content, name)}
    if set(verdict.cited.values_list("pk", flat=True)) != {item.pk for item in cited}:
        changed.add("cited")
    if not changed:
        return verdict
    for name in TEXTS:
        setattr(verdict, name, getattr(content, name))
    verdict.version += 1
    verdict.save()
    verdict.cited.set(cited)
    if changed & AUTHORED:
        VerdictAuthor.objects.get_or_create(verdict=verdict, user_id=by.user_id)
    locked = start_research(locked)
    record_event(
        "verdict.drafted",
        locked,
        by,
        {
            "fields": sorted(changed),
            "draft": verdict.version,
            "rating": verdict.rating,
            "rationale_sha256": text_hash(verdict.rationale),
        },
        desk_id=locked.desk_id,
    )
    return verdict


@transaction.atomic(durable=True)
def check_origin(
    *, claim: Claim, by: Actor, result: str, reported_by: str = "", url: str = "", note: str = ""
) -> OriginCheck:
    """Record that the words were compared with their origin, or stand only as reported by somebody."""
    locked = lock(claim)
    require(may_add_evidence(by, locked))
    if result not in OriginResult.values:
        raise Invalid(f"The result is one of {', '.join(OriginResult.values)}.", field="result")
    if result == OriginResult.AS_REPORTED and not reported_by.strip():
        raise Invalid("Say who reported it.", field="reported_by", field_code="blank")
    check = OriginCheck.objects.create(
        claim=locked,
        result=result,
        reported_by=reported_by,
        url=url,
        note=note,
        checked_by_id=by.user_id,
    )
    record_event("origin.checked", locked, by, {"result": result}, desk_id=locked.desk_id)
    return check


def _cited(claim: Claim, ids: tuple[int, ...]) -> list[Evidence]:
    found = {
        item.pk: item for item in Evidence.objects.filter(claim=claim, pk__in=ids, removed_at=None)
    }
    missing = [str(pk) for pk in ids if pk not in found]
    if missing:
        raise Invalid(
            f"This claim has no evidence {', '.join(missing)}. Add it first, then cite it.",
            field="evidence",
            field_code="unknown",
        )
    return list(found.values())
