"""Assignments: who works on a claim, until when, and whom the work waits for."""

from __future__ import annotations

from django.db import models

from claims.extraction.models import Claim
from claims.people.models import User


class Assignment(models.Model):
    """One person's work on one claim. At most one is open for a claim (partial unique index)."""

    claim = models.ForeignKey(Claim, on_delete=models.PROTECT, related_name="assignments")
    assignee = models.ForeignKey(User, on_delete=models.PROTECT, related_name="assignments")
    assigned_by = models.ForeignKey(User, null=True, on_delete=models.PROTECT, related_name="+")
    assigned_at = models.DateTimeField(auto_now_add=True)
    due_at = models.DateTimeField(null=True)
    lease_until = models.DateTimeField(null=True)
    started_at = models.DateTimeField(null=True)
    waiting_for = models.CharField(max_length=200, blank=True, default="")
    waiting_until = models.DateTimeField(null=True)
    waiting_since = models.DateTimeField(null=True)
    ended_at = models.DateTimeField(null=True)
    end_reason = models.CharField(max_length=300, blank=True, default="")

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["claim"],
                condition=models.Q(ended_at__isnull=True),
                name="assignment_one_open_per_claim",
            ),
        ]
        indexes = [
            models.Index(
                fields=["assignee", "due_at"],
                condition=models.Q(ended_at__isnull=True),
                name="assignment_open_idx",
            ),
            models.Index(
                fields=["lease_until"],
                condition=models.Q(ended_at__isnull=True, started_at__isnull=True),
                name="assignment_lease_idx",
            ),
        ]

    def __str__(self) -> str:
        return f"assignment {self.pk} of claim {self.claim_id} to user {self.assignee_id}"
