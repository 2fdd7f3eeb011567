"""Articles as they were handed in, and their immutable versions."""

from __future__ import annotations

import uuid

from django.db import models

from claims.intake.enums import ArticleState, Medium, Origin
from claims.people.models import Desk, User


def upload_path(article: Article, filename: str) -> str:
    """Where an uploaded file lies: under a name of ours, never the sender's."""
    del filename
    return f"uploads/{article.public_id}"


class Article(models.Model):
    """An ingested text. Its words are in the versions; the latest is `current`.

    `fingerprint` says that the same thing came again from the same side (desk or partner).
    """

    public_id = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    desk = models.ForeignKey(Desk, on_delete=models.PROTECT, related_name="articles")
    medium = models.CharField(max_length=20, choices=Medium.choices, default=Medium.ARTICLE)
    origin = models.CharField(max_length=10, choices=Origin.choices)
    state = models.CharField(
        max_length=12, choices=ArticleState.choices, default=ArticleState.RECEIVED
    )
    failure = models.TextField(blank=True, default="")
    title = models.CharField(max_length=500, blank=True, default="")
    outlet = models.CharField(max_length=200, blank=True, default="")
    url = models.URLField(max_length=2000, blank=True, default="")
    published_on = models.DateField(null=True, blank=True)
    language = models.CharField(max_length=12, blank=True, default="")
    upload = models.FileField(upload_to=upload_path, blank=True, default="")
    upload_name = models.CharField(max_length=255, blank=True, default="")
    media_type = models.CharField(max_length=100, blank=True, default="")
    fingerprint = models.CharField(max_length=64, unique=True)
    submitted_by = models.ForeignKey(
        User, null=True, on_delete=models.PROTECT, related_name="submitted_articles"
    )
    submitting_partner_id = models.BigIntegerField(null=True)
    created_at = models.DateTimeField(auto_now_add=True)
    modified_at = models.DateTimeField(auto_now=True)

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=models.Q(state__in=ArticleState.values), name="article_state_known"
            ),
            models.CheckConstraint(
                condition=models.Q(submitted_by__isnull=True)
                | models.Q(submitting_partner_id__isnull=True),
                name="article_one_submitter",
            ),
        ]
        indexes = [
            models.Index(fields=["-modified_at", "id"], name="article_modified_idx"),
            models.Index(fields=["desk", "-modified_at", "id"], name="article_desk_idx"),
            models.Index(
                fields=["submitting_partner_id", "-modified_at"],
                condition=models.Q(submitting_partner_id__isnull=False),
                name="article_partner_idx",
            ),
        ]

    def __str__(self) -> str:
        return f"article {self.pk} {self.title[:60]}"


class ArticleVersion(models.Model):
    """The exact text at one time, in code points as it came; a trigger refuses any change."""

    article = models.ForeignKey(Article, on_delete=models.PROTECT, related_name="versions")
    number = models.IntegerField()
    text = models.TextField()
    text_sha256 = models.CharField(max_length=64)
    created_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["article", "number"], name="article_version_number_unique"
            ),
        ]

    def __str__(self) -> str:
        return f"version {self.number} of article {self.article_id}"
