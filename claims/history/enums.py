"""States of what is owed and of what was answered."""

from __future__ import annotations

from django.db import models


class FollowUpState(models.TextChoices):
    """Where a piece of owed work stands."""

    DUE = "due", "due"
    DONE = "done", "done"
    DEAD = "dead", "dead"
    DROPPED = "dropped", "dropped"


class AnswerState(models.TextChoices):
    """Whether the request behind an idempotency key is still running."""

    RUNNING = "running", "running"
    DONE = "done", "done"
