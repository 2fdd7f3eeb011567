"""Finding the partner behind a key."""

from __future__ import annotations

from django.db.models import Q
from django.db.models.functions import Now

from claims.core import keys
from claims.core.actors import Actor, ActorKind
from claims.distribution.models import ApiKey


def actor_by_key(plain: str) -> Actor | None:
    """The partner behind an API key; None when it is unknown, ended, or the partner is out."""
    key = (
        ApiKey.objects.select_related("partner")
        .filter(
            Q(expires_at=None) | Q(expires_at__gt=Now()),
            prefix=keys.prefix_of(plain),
            revoked_at=None,
            partner__is_active=True,
        )
        .first()
    )
    if key is None or not keys.matches(plain, key.digest):
        return None
    return Actor(
        ActorKind.PARTNER, id=key.partner_id, subject=key.partner, scopes=frozenset(key.scopes)
    )
