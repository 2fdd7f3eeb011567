"""The Django app `claims`."""

from __future__ import annotations

from django.apps import AppConfig


class ClaimsConfig(AppConfig):
    """One app, whose stages are packages; what follows what is wired at start."""

    name = "claims"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        """Register the pipeline and the system checks."""
        from claims import checks, pipeline  # noqa: PLC0415 -- app ready

        pipeline.connect()
        checks.connect()
