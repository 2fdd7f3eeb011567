"""An article whose splitting failed for good."""

from __future__ import annotations

from claims.intake.models import ArticleVersion
from claims.intake.services.failures import mark_failed


def give_up_on_extraction(version_id: int, reason: str) -> None:
    """Say on the article that its claims could not be found; part of the burial's transaction."""
    version = ArticleVersion.objects.filter(pk=version_id).first()
    if version is not None:
        mark_failed(
            version.article_id,
            f"The claims could not be found after several tries. Try again, or tell us. ({reason})",
        )
