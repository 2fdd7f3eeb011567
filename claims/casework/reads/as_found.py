"""A claim as the machine found it: what people have made of it since is not for a partner."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import replace
from typing import Any

from claims.casework.reads.claims import ClaimRead
from claims.history.models import Event


def as_found(claims: Iterable[ClaimRead]) -> list[ClaimRead]:
    """These claims without what people changed in them (one query).

    A reworded statement falls back to the quote; other changed parts are left blank.
    """
    rows = list(claims)
    changed: dict[int, set[str]] = defaultdict(set)
    for claim_id, payload in Event.objects.filter(
        kind="claim.edited", subject_kind="claim", subject_id__in=[row.id for row in rows]
    ).values_list("subject_id", "payload"):
        changed[claim_id].update(payload.get("fields", ()))
    return [_without(row, changed[row.id]) for row in rows]


def _without(claim: ClaimRead, fields: set[str]) -> ClaimRead:
    blank: dict[str, Any] = {
        "statement": {"statement": claim.quote},
        "wording": {"wording": ""},
        "kinds": {"kinds": ()},
        "claimant": {"claimant": None},
        "via": {"links": ()},
        "quantities": {"quantities": ()},
        "dates": {"dates": ()},
        "participants": {"participants": ()},
    }
    changes: dict[str, Any] = {}
    for name in fields & blank.keys():
        changes |= blank[name]
    return replace(claim, **changes) if changes else claim
