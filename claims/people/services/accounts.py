"""Making people, desks and tokens."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction

from claims.core import keys
from claims.core.actors import Actor
from claims.core.clock import database_now
from claims.history.services.events import record_event
from claims.people.models import Desk, Membership, StaffToken, User


@transaction.atomic(durable=True)
def make_token(*, user: User, name: str, by: Actor, expires_at: datetime | None = None) -> str:
    """Make an API token for a person and return it in plain: it is shown this once."""
    key = keys.make_key("fcs")
    token = StaffToken.objects.create(
        user=user, name=name, prefix=key.prefix, digest=key.digest, expires_at=expires_at
    )
    record_event("token.made", token, by, {"user": user.pk})
    return key.plain


@transaction.atomic(durable=True)
def revoke_tokens(*, user: User, name: str, by: Actor) -> int:
    """End a person's tokens of this name at once; twice does no harm."""
    from_before = StaffToken.objects.filter(user=user, name=name, revoked_at=None)
    count = 0
    for token in from_before.select_for_update():
        token.revoked_at = database_now()
        token.save(update_fields=["revoked_at"])
        record_event("token.revoked", token, by, {"user": user.pk})
        count += 1
    return count


@transaction.atomic(durable=True)
def join_desk(*, user: User, desk: Desk, role: str, by: Actor) -> Membership:
    """Give a person a role on a desk; the same again changes nothing, another role replaces it."""
    membership, _ = Membership.objects.update_or_create(
        user=user, desk=desk, defaults={"role": role}
    )
    record_event("member.joined", membership, by, {"user": user.pk, "role": role}, desk_id=desk.pk)
    return membership
