"""Public states and kinds of published changes."""

from __future__ import annotations

from django.db import models


class PublicStatus(models.TextChoices):
    """What the public sees a verdict page as."""

    PUBLISHED = "published", "Published"
    UNDER_REVIEW = "under_review", "Under review"
    HELD = "held", "Held"
    WITHDRAWN = "withdrawn", "Withdrawn"


class ChangeType(models.TextChoices):
    """What happened to a published thing (the types of webhooks)."""

    PUBLISHED = "verdict.published", "Verdict published"
    CORRECTED = "verdict.corrected", "Verdict corrected"
    NOTICED = "verdict.noticed", "Notice set or lifted"
    HELD = "verdict.held", "Verdict held"
    WITHDRAWN = "verdict.withdrawn", "Verdict withdrawn"
    REINSTATED = "verdict.reinstated", "Verdict reinstated"
