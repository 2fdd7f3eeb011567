"""The slow part of review: fetching a source to keep its copy."""

from __future__ import annotations

import hashlib
import logging

from django.conf import settings
from django.core.files.base import ContentFile
from django.core.files.storage import default_storage

from claims.core.http import OutboundError, fetch
from claims.history.services.follow_ups import Lease, finish
from claims.review.models import Snapshot
from claims.review.services.snapshots import refuse_snapshot, store_snapshot

logger = logging.getLogger(__name__)

TRIES = 3


def keep_snapshot(lease: Lease) -> None:
    """Fetch a source through the outbound client and keep its bytes under their SHA-256."""
    snapshot = Snapshot.objects.select_related("source").filter(pk=lease.subject_id).first()
    if snapshot is None:
        logger.info("snapshot %s is gone", lease.subject_id)
        finish(lease)
        return
    try:
        page = fetch(snapshot.source.url, allow=settings.OUTBOUND_ALLOWED_NETWORKS)
    except OutboundError as error:
        if lease.attempt >= TRIES or error.code not in {"timeout", "unreachable"}:
            refuse_snapshot(lease=lease, snapshot=snapshot, reason=error.message)
            return
        raise
    sha256 = hashlib.sha256(page.body).hexdigest()
    name = f"snapshots/{sha256[:2]}/{sha256}"
    if not default_storage.exists(name):
        default_storage.save(name, ContentFile(page.body))
    store_snapshot(
        lease=lease,
        snapshot=snapshot,
        sha256=sha256,
        media_type=page.media_type,
        size=len(page.body),
        file=name,
    )
