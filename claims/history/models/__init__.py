"""The append-only history, the work owed, and stored answers."""

from claims.history.models.answers import StoredAnswer
from claims.history.models.events import Event, LedgerHead
from claims.history.models.follow_ups import FollowUp

__all__ = ["Event", "FollowUp", "LedgerHead", "StoredAnswer"]
