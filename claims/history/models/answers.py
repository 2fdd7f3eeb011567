"""Stored answers of requests that carried an Idempotency-Key."""

from __future__ import annotations

from django.db import models

from claims.history.enums import AnswerState


class StoredAnswer(models.Model):
    """What was answered under a key, so that the same request again gets the same answer."""

    actor_kind = models.CharField(max_length=10)
    actor_id = models.BigIntegerField()
    key = models.CharField(max_length=200)
    request_sha256 = models.CharField(max_length=64)
    state = models.CharField(max_length=10, choices=AnswerState.choices)
    status = models.IntegerField(null=True)
    body = models.JSONField(null=True)
    created_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["actor_kind", "actor_id", "key"], name="stored_answer_one_per_key"
            ),
        ]

    def __str__(self) -> str:
        return f"stored answer {self.pk} of {self.actor_kind} {self.actor_id}"
