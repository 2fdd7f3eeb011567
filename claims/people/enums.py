"""Roles on a desk."""

from __future__ import annotations

from django.db import models


class Role(models.TextChoices):
    """What a person may do on a desk (DOMAIN.md, 2)."""

    TRAINEE = "trainee", "Trainee"
    FACT_CHECKER = "fact_checker", "Fact-checker"
    EDITOR = "editor", "Editor"
    CHIEF_EDITOR = "chief_editor", "Chief editor"
    GUEST = "guest", "Guest"
    COUNSEL = "counsel", "Counsel"
    ADMINISTRATOR = "administrator", "Administrator"


CHECKING = frozenset({Role.FACT_CHECKER, Role.EDITOR, Role.CHIEF_EDITOR})
EDITING = frozenset({Role.EDITOR, Role.CHIEF_EDITOR})
READING = frozenset({Role.TRAINEE, Role.ADMINISTRATOR}) | CHECKING
