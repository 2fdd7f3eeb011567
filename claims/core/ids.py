"""Ids that leave the house: random, so that they tell neither order nor time."""

from __future__ import annotations

import uuid


def new_public_id() -> uuid.UUID:
    """A uuid4, made when something first becomes visible outside."""
    return uuid.uuid4()
