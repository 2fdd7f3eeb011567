"""Which claims a caller may see, which people have worked on, and what is owed to an article."""

from __future__ import annotations

from collections.abc import Collection

from django.db.models import Q, QuerySet

from claims.core.actors import Actor, ActorKind
from claims.extraction.enums import AppearanceState, Status
from claims.extraction.models import Appearance, Claim, ExtractionRun
from claims.history.models import Event, FollowUp
from claims.intake.models import ArticleVersion
from claims.people.rules import may_read_casework

EXTRACT = "claims.extraction.tasks.extract_claims"
# What the newest engine does not find again and nobody has taken up.
LOST = Q(lost_in__isnull=False, status=Status.NOT_SELECTED)


def visible_to(actor: Actor) -> QuerySet[Claim]:
    """The claims this caller may see: people of any desk all (another desk's as a stub).

    A partner sees the claims of the articles it submitted, as found by the newest engine; nobody
    else sees any.
    """
    if actor.is_partner:
        return Claim.objects.filter(article__submitting_partner_id=actor.id).exclude(LOST)
    if actor.is_user and may_read_casework(actor):
        return Claim.objects.all()
    return Claim.objects.none()


def is_stub_for(actor: Actor, claim: Claim) -> bool:
    """Another desk's unpublished claim shows only who works on what."""
    return actor.is_user and claim.desk_id not in actor.roles


def newest_run(version: ArticleVersion) -> ExtractionRun | None:
    """The newest complete claim set of a text; None while there is none."""
    return version.runs.order_by("-id").first()


def last_owed(version_id: int) -> FollowUp | None:
    """The last splitting that was owed to a text, done or not; None where there was none."""
    return (
        FollowUp.objects.filter(task=EXTRACT, subject_kind="articleversion", subject_id=version_id)
        .order_by("-generation")
        .first()
    )


def touched_ids(claims: Collection[Claim]) -> set[int]:
    """The ids of those of these claims that people have worked on, in whatever way.

    Decided, added by hand or given a priority; named as another's canonical claim; with a place
    that was added or marked; or with any event in their history that is not the system's own
    (an edit, evidence, a draft, an origin check). Lock the claims first.
    """
    ids = [claim.pk for claim in claims]
    touched = {
        claim.pk
        for claim in claims
        if claim.run_id is None
        or claim.priority
        or not (claim.status == Status.PROPOSED or is_lost(claim))
    }
    events = Event.objects.filter(subject_kind="claim", subject_id__in=ids)
    touched |= set(events.exclude(actor_kind=ActorKind.SYSTEM).values_list("subject_id", flat=True))
    touched |= set(
        Claim.objects.filter(duplicate_of__in=ids).values_list("duplicate_of_id", flat=True)
    )
    places = Appearance.objects.filter(claim__in=ids)
    marked = places.filter(Q(version=None) | ~Q(state=AppearanceState.STANDS))
    return touched | set(marked.values_list("claim_id", flat=True))


def is_lost(claim: Claim) -> bool:
    """Whether the newest engine does not find the claim again and nobody has taken it up."""
    return claim.lost_in_id is not None and claim.status == Status.NOT_SELECTED
