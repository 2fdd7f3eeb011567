"""The draft verdict, its submitted immutable versions, their authors and sign-offs."""

from __future__ import annotations

from django.db import models

from claims.extraction.models import Claim
from claims.people.models import User
from claims.review.enums import SignOffDecision
from claims.review.models.evidence import Evidence


class Verdict(models.Model):
    """The draft of a claim's finding; `version` counts each save, so that twins notice each other."""

    claim = models.OneToOneField(Claim, on_delete=models.PROTECT, related_name="verdict")
    version = models.IntegerField(default=0)
    rating = models.CharField(max_length=40, blank=True, default="")
    short_statement = models.CharField(max_length=75, blank=True, default="")
    summary = models.TextField(blank=True, default="")
    rationale = models.TextField(blank=True, default="")
    unknowns = models.TextField(blank=True, default="")
    as_of = models.DateField(null=True, blank=True)
    recheck_on = models.DateField(null=True, blank=True)
    cited = models.ManyToManyField(Evidence, related_name="cited_in", blank=True)
    reader = models.ForeignKey(User, null=True, on_delete=models.PROTECT, related_name="+")
    created_at = models.DateTimeField(auto_now_add=True)
    modified_at = models.DateTimeField(auto_now=True)

    def __str__(self) -> str:
        return f"verdict {self.pk} on claim {self.claim_id}"


class VerdictAuthor(models.Model):
    """Somebody who set or changed rating, statement, summary, rationale or cited evidence."""

    verdict = models.ForeignKey(Verdict, on_delete=models.CASCADE, related_name="authors")
    user = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")
    since = models.DateTimeField(auto_now_add=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["verdict", "user"], name="verdict_author_once"),
        ]

    def __str__(self) -> str:
        return f"author {self.user_id} of verdict {self.verdict_id}"


class VerdictVersion(models.Model):
    """What was submitted, word for word; a trigger refuses any change."""

    verdict = models.ForeignKey(Verdict, on_delete=models.PROTECT, related_name="versions")
    number = models.IntegerField()
    rating = models.CharField(max_length=40)
    rating_scale = models.CharField(max_length=40)
    statement = models.TextField()
    short_statement = models.CharField(max_length=75, blank=True, default="")
    summary = models.TextField()
    rationale = models.TextField()
    unknowns = models.TextField(blank=True, default="")
    as_of = models.DateField()
    cited = models.JSONField()
    submitted_by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")
    submitted_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["verdict", "number"], name="verdict_version_number_unique"
            ),
        ]

    def __str__(self) -> str:
        return f"version {self.number} of verdict {self.verdict_id}"


class VersionAuthor(models.Model):
    """An author of a submitted version; the database refuses his signature under it."""

    version = models.ForeignKey(VerdictVersion, on_delete=models.PROTECT, related_name="authors")
    user = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["version", "user"], name="version_author_once"),
        ]

    def __str__(self) -> str:
        return f"author {self.user_id} of version {self.version_id}"


class SignOff(models.Model):
    """A second person's decision on one version; a later version needs its own."""

    version = models.ForeignKey(VerdictVersion, on_delete=models.PROTECT, related_name="sign_offs")
    signer = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")
    role = models.CharField(max_length=20)
    decision = models.CharField(max_length=16, choices=SignOffDecision.choices)
    comment = models.TextField(blank=True, default="")
    signed_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["version", "signer", "decision"], name="sign_off_once_per_person"
            ),
        ]

    def __str__(self) -> str:
        return f"sign-off {self.pk} of version {self.version_id} by user {self.signer_id}"
