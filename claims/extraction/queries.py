"""Which claims a caller may see, whole or as a stub."""

from __future__ import annotations

from django.db.models import QuerySet

from claims.core.actors import Actor
from claims.extraction.models import Claim, ExtractionRun
from claims.intake.models import Article
from claims.people.rules import may_read_casework


def visible_to(actor: Actor) -> QuerySet[Claim]:
    """The claims this caller may see: people of any desk all (another desk's as a stub).

    A partner sees the claims of the articles it submitted, as found; nobody else sees any.
    """
    if actor.is_partner:
        return Claim.objects.filter(article__submitting_partner_id=actor.id)
    if actor.is_user and may_read_casework(actor):
        return Claim.objects.all()
    return Claim.objects.none()


def is_stub_for(actor: Actor, claim: Claim) -> bool:
    """Another desk's unpublished claim shows only who works on what."""
    return actor.is_user and claim.desk_id not in actor.roles


def latest_run(article: Article) -> ExtractionRun | None:
    """The newest complete claim set of an article; None while there is none."""
    return (
        ExtractionRun.objects.filter(version__article=article)
        .order_by("-version__number", "-id")
        .first()
    )
