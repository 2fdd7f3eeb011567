"""Recording a claim's step through the workflow; the last statement of an act that moved one."""

from __future__ import annotations

from typing import Any

from claims.core.actors import Actor
from claims.extraction.models import Claim
from claims.history.services.events import record_event


def record_move(
    kind: str, claim: Claim, came_from: str, by: Actor, *, note: str = "", **more: Any
) -> Claim:
    """Record who moved the claim from where to where, with ids only in `more`; return the claim."""
    record_event(
        kind,
        claim,
        by,
        {"from": came_from, "to": claim.status, "version": claim.version, **more},
        desk_id=claim.desk_id,
        note=note,
    )
    return claim
