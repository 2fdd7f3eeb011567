"""Why a claim was chosen, and the reasons for leaving one out."""

from __future__ import annotations

from django.db import models


class WhyChosen(models.TextChoices):
    """Why a desk checks this claim."""

    REACH = "reach", "Reach"
    HARM = "harm", "Harm"
    OFFICIAL_FIGURE = "official_figure", "Official figure"
    REQUEST = "request", "Request"
    EDITOR = "editor", "Editor's choice"


REJECT_REASONS: tuple[str, ...] = (
    "Opinion or rhetoric",
    "Nobody disputes it",
    "Cannot be checked",
    "Of no public interest",
    "Not a claim",
)
