"""Keeping the copy of a source, or saying why it could not be kept."""

from __future__ import annotations

from django.db import transaction

from claims.core.clock import database_now
from claims.history.services.follow_ups import Lease, finish
from claims.review.enums import SnapshotState
from claims.review.models import Snapshot


@transaction.atomic(durable=True)
def store_snapshot(
    *, lease: Lease, snapshot: Snapshot, sha256: str, media_type: str, size: int, file: str
) -> None:
    """Record the copy that lies under its hash; finishes the lease first."""
    finish(lease)
    Snapshot.objects.filter(pk=snapshot.pk).update(
        state=SnapshotState.KEPT,
        sha256=sha256,
        media_type=media_type[:100],
        size=size,
        file=file,
        fetched_at=database_now(),
        failure="",
    )


@transaction.atomic(durable=True)
def refuse_snapshot(*, lease: Lease, snapshot: Snapshot, reason: str) -> None:
    """End the work on a copy that no retry would bring."""
    finish(lease)
    give_up_on_snapshot(snapshot.pk, reason)


def give_up_on_snapshot(snapshot_id: int, reason: str) -> None:
    """Say that no copy could be kept, and why; a part of acts and of burials."""
    Snapshot.objects.filter(pk=snapshot_id, state=SnapshotState.PENDING).update(
        state=SnapshotState.FAILED, failure=reason
    )
