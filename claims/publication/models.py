"""What is public: verdict pages and reports with immutable versions, and the feed of changes."""

from __future__ import annotations

import uuid

from django.contrib.postgres.fields import ArrayField
from django.contrib.postgres.indexes import GinIndex
from django.db import models

from claims.extraction.models import Claim
from claims.intake.models import Article
from claims.people.models import Desk, User
from claims.publication.enums import ChangeType, PublicStatus
from claims.review.models import VerdictVersion


class VerdictPage(models.Model):
    """The public page of one claim's verdict. The columns beside the document serve filters."""

    public_id = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    claim = models.OneToOneField(Claim, on_delete=models.PROTECT, related_name="page")
    desk = models.ForeignKey(Desk, on_delete=models.PROTECT, related_name="pages")
    slug = models.SlugField(max_length=120, unique=True)
    status = models.CharField(
        max_length=14, choices=PublicStatus.choices, default=PublicStatus.PUBLISHED
    )
    notice = models.CharField(max_length=300, blank=True, default="")
    current = models.ForeignKey(
        "VerdictPageVersion", null=True, on_delete=models.PROTECT, related_name="+"
    )
    rating = models.CharField(max_length=40)
    family = models.CharField(max_length=20)
    claimant_name = models.CharField(max_length=300, blank=True, default="")
    outlet = models.CharField(max_length=200, blank=True, default="")
    language = models.CharField(max_length=12, default="en")
    kinds = ArrayField(models.CharField(max_length=20), default=list)
    urls = ArrayField(models.CharField(max_length=2000), default=list)
    search_text = models.TextField(default="")
    published_at = models.DateTimeField()
    modified_at = models.DateTimeField()

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=models.Q(status__in=PublicStatus.values), name="verdict_page_status_known"
            ),
        ]
        indexes = [
            models.Index(fields=["-modified_at", "public_id"], name="verdict_page_modified_idx"),
            models.Index(fields=["-published_at", "public_id"], name="verdict_page_published_idx"),
            models.Index(
                fields=["rating", "-modified_at", "public_id"], name="verdict_page_rating_idx"
            ),
            models.Index(
                fields=["family", "-modified_at", "public_id"], name="verdict_page_family_idx"
            ),
            GinIndex(fields=["kinds"], name="verdict_page_kinds_idx"),
            GinIndex(fields=["urls"], name="verdict_page_urls_idx"),
            GinIndex(
                fields=["search_text"], name="verdict_page_search_idx", opclasses=["gin_trgm_ops"]
            ),
        ]

    def __str__(self) -> str:
        return f"verdict page {self.slug}"


class VerdictPageVersion(models.Model):
    """One published version: the document as served, byte for byte; a trigger refuses changes."""

    page = models.ForeignKey(VerdictPage, on_delete=models.PROTECT, related_name="versions")
    number = models.IntegerField()
    verdict_version = models.ForeignKey(
        VerdictVersion, on_delete=models.PROTECT, related_name="published_as"
    )
    document = models.TextField()
    etag = models.CharField(max_length=64)
    published_by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")
    published_at = models.DateTimeField()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["page", "number"], name="verdict_page_version_number_unique"
            ),
        ]

    def __str__(self) -> str:
        return f"version {self.number} of verdict page {self.page_id}"


class Report(models.Model):
    """The public check of one article: a page that lists its published verdicts."""

    public_id = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    article = models.OneToOneField(Article, on_delete=models.PROTECT, related_name="report")
    desk = models.ForeignKey(Desk, on_delete=models.PROTECT, related_name="reports")
    slug = models.SlugField(max_length=120, unique=True)
    current = models.ForeignKey(
        "ReportVersion", null=True, on_delete=models.PROTECT, related_name="+"
    )
    published_at = models.DateTimeField()
    modified_at = models.DateTimeField()

    class Meta:
        indexes = [
            models.Index(fields=["-modified_at", "public_id"], name="report_modified_idx"),
        ]

    def __str__(self) -> str:
        return f"report {self.slug}"


class ReportVersion(models.Model):
    """One state of a report as served; a trigger refuses changes."""

    report = models.ForeignKey(Report, on_delete=models.PROTECT, related_name="versions")
    number = models.IntegerField()
    document = models.TextField()
    etag = models.CharField(max_length=64)
    published_at = models.DateTimeField()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["report", "number"], name="report_version_unique"),
        ]

    def __str__(self) -> str:
        return f"version {self.number} of report {self.report_id}"


class Change(models.Model):
    """One change of something published, as partners see it; sealed at commit, never altered.

    `seq` is the cursor of `/changes/`: filled at commit by the trigger `claims_change_seal`, in
    the order of commits and without gaps, so that no reader misses one.
    """

    kind = models.CharField(max_length=30, choices=ChangeType.choices)
    public_id = models.UUIDField()
    payload = models.JSONField()
    seq = models.BigIntegerField(null=True, unique=True)
    prev = models.BinaryField(null=True)
    hash = models.BinaryField(null=True)
    at = models.DateTimeField(null=True)

    def __str__(self) -> str:
        return f"change {self.pk} {self.kind} of {self.public_id}"
