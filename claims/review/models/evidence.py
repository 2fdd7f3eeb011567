"""Sources, the copies kept of them, and the passages that bear on a claim."""

from __future__ import annotations

from django.db import models

from claims.extraction.models import Claim
from claims.people.models import Desk, User
from claims.review.enums import (
    OriginResult,
    SnapshotState,
    SourceLevel,
    SourceRelation,
    SourceType,
    Stance,
)


class Source(models.Model):
    """Where evidence comes from; one record for an address and desk, reused between claims."""

    desk = models.ForeignKey(Desk, on_delete=models.PROTECT, related_name="sources")
    url = models.URLField(max_length=2000, blank=True, default="")
    title = models.CharField(max_length=500)
    publisher = models.CharField(max_length=200, blank=True, default="")
    author = models.CharField(max_length=200, blank=True, default="")
    published_on = models.DateField(null=True, blank=True)
    level = models.CharField(
        max_length=10, choices=SourceLevel.choices, default=SourceLevel.SECONDARY
    )
    type = models.CharField(max_length=20, choices=SourceType.choices, default=SourceType.DOCUMENT)
    relation = models.CharField(
        max_length=15, choices=SourceRelation.choices, default=SourceRelation.INDEPENDENT
    )
    created_by = models.ForeignKey(User, null=True, on_delete=models.PROTECT, related_name="+")
    created_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["desk", "url"],
                condition=~models.Q(url=""),
                name="source_one_per_address_and_desk",
            ),
        ]

    def __str__(self) -> str:
        return f"source {self.pk} {self.title[:60]}"


class Snapshot(models.Model):
    """The kept copy of a source: bytes under their hash, when they were fetched, or why not."""

    source = models.ForeignKey(Source, on_delete=models.PROTECT, related_name="snapshots")
    state = models.CharField(
        max_length=12, choices=SnapshotState.choices, default=SnapshotState.PENDING
    )
    sha256 = models.CharField(max_length=64, blank=True, default="")
    media_type = models.CharField(max_length=100, blank=True, default="")
    size = models.BigIntegerField(null=True)
    file = models.CharField(max_length=200, blank=True, default="")
    failure = models.TextField(blank=True, default="")
    created_at = models.DateTimeField(auto_now_add=True)
    fetched_at = models.DateTimeField(null=True)

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=~models.Q(state="kept") | ~models.Q(sha256=""),
                name="snapshot_kept_has_hash",
            ),
        ]

    def __str__(self) -> str:
        return f"snapshot {self.pk} of source {self.source_id}"


class Evidence(models.Model):
    """A passage, or a search without result, that bears on the claim."""

    claim = models.ForeignKey(Claim, on_delete=models.PROTECT, related_name="evidence")
    number = models.IntegerField()
    source = models.ForeignKey(Source, null=True, on_delete=models.PROTECT, related_name="evidence")
    passage = models.TextField(blank=True, default="")
    stance = models.CharField(max_length=12, choices=Stance.choices)
    note = models.TextField(blank=True, default="")
    created_by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")
    created_at = models.DateTimeField(auto_now_add=True)
    modified_at = models.DateTimeField(auto_now=True)
    removed_at = models.DateTimeField(null=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["claim", "number"], name="evidence_number_unique"),
            models.CheckConstraint(
                condition=models.Q(source__isnull=False)
                | (models.Q(stance="none_found") & ~models.Q(note="")),
                name="evidence_source_or_search",
            ),
        ]

    def __str__(self) -> str:
        return f"evidence {self.number} of claim {self.claim_id}"


class OriginCheck(models.Model):
    """The claim's words compared with their origin, or that they stand only as reported."""

    claim = models.ForeignKey(Claim, on_delete=models.PROTECT, related_name="origin_checks")
    result = models.CharField(max_length=12, choices=OriginResult.choices)
    reported_by = models.CharField(max_length=300, blank=True, default="")
    url = models.URLField(max_length=2000, blank=True, default="")
    note = models.TextField(blank=True, default="")
    checked_by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")
    checked_at = models.DateTimeField(auto_now_add=True)

    def __str__(self) -> str:
        return f"origin check {self.pk} of claim {self.claim_id}"
