"""Partners and their keys."""

from __future__ import annotations

from django.contrib.postgres.fields import ArrayField
from django.db import models

from claims.people.models import Desk


class Partner(models.Model):
    """An outside organisation that reads verdicts and may submit articles to a desk."""

    name = models.CharField(max_length=200, unique=True)
    desk = models.ForeignKey(Desk, on_delete=models.PROTECT, related_name="partners")
    is_active = models.BooleanField(default=True)
    created_at = models.DateTimeField(auto_now_add=True)

    def __str__(self) -> str:
        return f"{self.name} (partner {self.pk})"


class ApiKey(models.Model):
    """A partner's key: stored as a hash, found by its prefix, shown once."""

    partner = models.ForeignKey(Partner, on_delete=models.CASCADE, related_name="keys")
    name = models.CharField(max_length=80)
    prefix = models.CharField(max_length=12, unique=True)
    digest = models.CharField(max_length=64)
    scopes = ArrayField(models.CharField(max_length=40), default=list)
    created_at = models.DateTimeField(auto_now_add=True)
    expires_at = models.DateTimeField(null=True)
    revoked_at = models.DateTimeField(null=True)

    def __str__(self) -> str:
        return f"key {self.pk} of partner {self.partner_id}"
