"""Follow-ups: the outbox of work owed, written with the change that owes it."""

from __future__ import annotations

from django.db import models
from django.db.models.functions import Now

from claims.history.enums import FollowUpState


class FollowUp(models.Model):
    """One piece of work owed. The row is the truth; a queue message is only a nudge.

    `token` fences: each taking adds one, and a write under an older token is refused.
    `attempts` is counted when the work is taken, so that a task that kills its worker counts too.
    """

    task = models.CharField(max_length=80)
    subject_kind = models.CharField(max_length=40)
    subject_id = models.BigIntegerField()
    generation = models.IntegerField(default=1)
    state = models.CharField(
        max_length=10, choices=FollowUpState.choices, default=FollowUpState.DUE
    )
    due_at = models.DateTimeField(db_default=Now())
    token = models.BigIntegerField(default=0)
    attempts = models.IntegerField(default=0)
    leased_until = models.DateTimeField(null=True)
    nudged_at = models.DateTimeField(null=True)
    last_error = models.TextField(blank=True, default="")
    created_at = models.DateTimeField(auto_now_add=True)
    ended_at = models.DateTimeField(null=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["task", "subject_kind", "subject_id", "generation"],
                name="follow_up_owed_once",
            ),
            models.CheckConstraint(
                condition=models.Q(state__in=FollowUpState.values), name="follow_up_state_known"
            ),
        ]
        indexes = [
            models.Index(
                fields=["due_at"], condition=models.Q(state="due"), name="follow_up_due_idx"
            ),
            models.Index(
                fields=["task", "id"], condition=models.Q(state="dead"), name="follow_up_dead_idx"
            ),
        ]

    def __str__(self) -> str:
        return f"follow-up {self.pk} {self.task} on {self.subject_kind} {self.subject_id}"
