"""Events: what happened, sealed into a hash chain when the transaction commits."""

from __future__ import annotations

from django.db import models


class Event(models.Model):
    """One thing that somebody did. Rows are added, never changed; `note` alone may be erased.

    `seq`, `prev`, `hash` and `at` are filled at commit by the trigger `claims_event_seal`. The
    hashed part (`kind` and `payload`) holds ids and hashes of texts, never a person's words.
    """

    kind = models.CharField(max_length=60)
    actor_kind = models.CharField(max_length=10)
    actor_id = models.BigIntegerField(null=True)
    desk_id = models.BigIntegerField(null=True)
    subject_kind = models.CharField(max_length=40)
    subject_id = models.BigIntegerField()
    payload = models.JSONField(default=dict)
    note = models.TextField(blank=True, default="")
    recorded_at = models.DateTimeField(auto_now_add=True)
    seq = models.BigIntegerField(null=True, unique=True)
    prev = models.BinaryField(null=True)
    hash = models.BinaryField(null=True)
    at = models.DateTimeField(null=True)

    class Meta:
        indexes = [
            models.Index(fields=["subject_kind", "subject_id", "id"], name="event_subject_idx"),
        ]

    def __str__(self) -> str:
        return f"event {self.pk} {self.kind} on {self.subject_kind} {self.subject_id}"


class LedgerHead(models.Model):
    """The newest link of each hash chain; written by the sealing triggers alone."""

    name = models.CharField(max_length=20, primary_key=True)
    seq = models.BigIntegerField()
    hash = models.BinaryField()

    def __str__(self) -> str:
        return f"head of {self.name} at {self.seq}"
