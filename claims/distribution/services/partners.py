"""Making partners and their keys."""

from __future__ import annotations

from collections.abc import Iterable

from django.db import transaction

from claims.core import keys
from claims.core.actors import Actor
from claims.core.clock import database_now
from claims.distribution.models import ApiKey, Partner
from claims.history.services.events import record_event


@transaction.atomic(durable=True)
def make_api_key(*, partner: Partner, name: str, scopes: Iterable[str], by: Actor) -> str:
    """Make a key for a partner and return it in plain: it is shown this once."""
    key = keys.make_key("fcp")
    row = ApiKey.objects.create(
        partner=partner, name=name, prefix=key.prefix, digest=key.digest, scopes=sorted(scopes)
    )
    record_event("api_key.made", row, by, {"partner": partner.pk})
    return key.plain


@transaction.atomic(durable=True)
def revoke_api_keys(*, partner: Partner, name: str, by: Actor) -> int:
    """End a partner's keys of this name at once; twice does no harm."""
    count = 0
    for key in partner.keys.filter(name=name, revoked_at=None).select_for_update():
        key.revoked_at = database_now()
        key.save(update_fields=["revoked_at"])
        record_event("api_key.revoked", key, by, {"partner": partner.pk})
        count += 1
    return count
