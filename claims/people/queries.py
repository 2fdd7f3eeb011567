"""Who a person is on which desk, and the actor he becomes."""

from __future__ import annotations

from django.db.models import Q
from django.db.models.functions import Now

from claims.core import keys
from claims.core.actors import Actor, ActorKind
from claims.people.enums import EDITING
from claims.people.models import Desk, Membership, StaffToken, User


def actor_for(user: User) -> Actor:
    """The actor a signed-in person is, with his role on each of his desks (one query)."""
    roles = dict(Membership.objects.filter(user=user).values_list("desk_id", "role"))
    return Actor(ActorKind.USER, id=user.pk, subject=user, roles=roles)


def actor_by_token(plain: str) -> Actor | None:
    """The person behind a staff token; None when it is unknown, ended, or the person is out."""
    token = (
        StaffToken.objects.select_related("user")
        .filter(
            Q(expires_at=None) | Q(expires_at__gt=Now()),
            prefix=keys.prefix_of(plain),
            revoked_at=None,
            user__is_active=True,
        )
        .first()
    )
    if token is None or not keys.matches(plain, token.digest):
        return None
    return actor_for(token.user)


def home_desk(actor: Actor) -> Desk | None:
    """The desk on which a person's new articles land: the first he belongs to."""
    return Desk.objects.filter(pk__in=actor.roles).order_by("id").first()


def editors_of(desk: Desk) -> list[User]:
    """The active editors of a desk, by name."""
    return list(
        User.objects.filter(
            memberships__desk=desk, memberships__role__in=EDITING, is_active=True
        ).order_by("name", "id")
    )
