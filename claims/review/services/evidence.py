"""Adding, changing and removing evidence, and the source records behind it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any

from django.conf import settings
from django.db import transaction
from django.db.models import Max

from claims.core.actors import Actor
from claims.core.clock import database_now
from claims.core.errors import Invalid, NotPossible
from claims.core.http import check_url
from claims.core.permissions import require
from claims.core.transitions import lock
from claims.extraction.models import Claim
from claims.history.services.events import record_event
from claims.people.models import Desk
from claims.review.enums import SnapshotState, SourceLevel, SourceRelation, SourceType, Stance
from claims.review.models import Evidence, Snapshot, Source
from claims.review.rules import may_add_evidence
from claims.triage.services.assigning import start_research


@dataclass(frozen=True, slots=True)
class SourceRecord:
    """What is known about where evidence comes from; `url` is empty for a paper or a call."""

    title: str
    url: str = ""
    publisher: str = ""
    author: str = ""
    published_on: date | None = None
    level: str = SourceLevel.SECONDARY
    type: str = SourceType.DOCUMENT
    relation: str = SourceRelation.INDEPENDENT

    def fields(self) -> dict[str, Any]:
        """As fields of the model."""
        return {name: getattr(self, name) for name in self.__slots__}


@transaction.atomic(durable=True)
def add_evidence(
    *,
    claim: Claim,
    by: Actor,
    source: SourceRecord | Source | None,
    passage: str = "",
    stance: str,
    note: str = "",
) -> Evidence:
    """Add a passage of a source, or a search without result, and want a copy of the source kept.

    An assigned claim is being researched from now on. Refuses evidence that says nothing, a search
    without a note of where and what, and an address that is no web address (Invalid).
    """
    locked = lock(claim)
    require(may_add_evidence(by, locked))
    _check(source, passage, stance, note)
    locked = start_research(locked)
    row = _source(locked.desk, source, by) if isinstance(source, SourceRecord) else source
    last = locked.evidence.aggregate(last=Max("number"))["last"] or 0
    evidence = Evidence.objects.create(
        claim=locked,
        number=last + 1,
        source=row,
        passage=passage,
        stance=stance,
        note=note,
        created_by_id=by.user_id,
    )
    if row is not None:
        _want_snapshot(row, by)
    _told("evidence.added", locked, evidence, by)
    return evidence


@transaction.atomic(durable=True)
def change_evidence(*, evidence: Evidence, by: Actor, changes: dict[str, str]) -> Evidence:
    """Change passage, stance or note of a piece of evidence."""
    locked = lock(evidence.claim)
    require(may_add_evidence(by, locked))
    fresh = Evidence.objects.select_for_update(of=("self",)).get(pk=evidence.pk)
    for name in ("passage", "stance", "note"):
        if name in changes:
            setattr(fresh, name, changes[name])
    _check(fresh.source, fresh.passage, fresh.stance, fresh.note)
    fresh.save(update_fields=["passage", "stance", "note", "modified_at"])
    _told("evidence.changed", locked, fresh, by)
    return fresh


@transaction.atomic(durable=True)
def remove_evidence(*, evidence: Evidence, by: Actor) -> None:
    """Take a piece of evidence off the claim; the record stays. Cited pieces are refused."""
    locked = lock(evidence.claim)
    require(may_add_evidence(by, locked))
    if evidence.cited_in.exists():
        raise NotPossible("The draft cites this evidence. Take the citation out first.")
    evidence.removed_at = database_now()
    evidence.save(update_fields=["removed_at"])
    _told("evidence.removed", locked, evidence, by)


def _check(source: SourceRecord | Source | None, passage: str, stance: str, note: str) -> None:
    if stance not in Stance.values:
        raise Invalid(f"Stance is one of {', '.join(Stance.values)}.", field="stance")
    if source is None and not (stance == Stance.NONE_FOUND and note.strip()):
        raise Invalid(
            "Name the source; a search without result has the stance none_found and says in its "
            "note where, for what and when.",
            field="source",
            field_code="required",
        )
    if isinstance(source, SourceRecord):
        if not source.title.strip():
            raise Invalid("Give the source a title.", field="source.title", field_code="blank")
        if source.url:
            check_url(source.url, allow=settings.OUTBOUND_ALLOWED_NETWORKS, field="source.url")
    if stance != Stance.NONE_FOUND and not passage.strip():
        raise Invalid(
            "Quote the passage that bears on the claim.", field="passage", field_code="blank"
        )


def _source(desk: Desk, record: SourceRecord, by: Actor) -> Source:
    """The desk's record of this address, made or found; one without address is always new."""
    if not record.url:
        return Source.objects.create(desk=desk, created_by_id=by.user_id, **record.fields())
    fields = {**record.fields(), "created_by_id": by.id}
    url = fields.pop("url")
    source, _ = Source.objects.get_or_create(desk=desk, url=url, defaults=fields)
    return source


def _want_snapshot(source: Source, by: Actor) -> None:
    if source.snapshots.exclude(state=SnapshotState.FAILED).exists():
        return
    if not source.url:
        Snapshot.objects.create(source=source, state=SnapshotState.NOT_NEEDED)
        return
    snapshot = Snapshot.objects.create(source=source)
    record_event("snapshot.wanted", snapshot, by, {"source": source.pk}, desk_id=source.desk_id)


def _told(kind: str, claim: Claim, evidence: Evidence, by: Actor) -> None:
    record_event(
        kind,
        claim,
        by,
        {"evidence": evidence.pk, "number": evidence.number, "stance": evidence.stance},
        desk_id=claim.desk_id,
    )
