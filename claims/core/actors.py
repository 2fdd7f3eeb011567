"""Who acts: a person, a partner, the clock, the system, an import."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any

from claims.core.errors import NotAllowed


class ActorKind(StrEnum):
    """What sort of actor an event was written by."""

    USER = "user"
    PARTNER = "partner"
    CLOCK = "clock"
    SYSTEM = "system"
    IMPORT = "import"


@dataclass(frozen=True, slots=True)
class Actor:
    """The one who acts, as every service, rule and query receives him.

    `subject` is the signed-in user or the partner behind the key; the clock, the system and an
    import have none. `scopes` are what a token or key was granted; a browser session has all.
    """

    kind: ActorKind
    id: int | None = None
    subject: Any = None
    roles: Mapping[int, str] = field(default_factory=dict, hash=False)
    scopes: frozenset[str] = frozenset()

    @property
    def is_user(self) -> bool:
        """A person of the newsroom."""
        return self.kind is ActorKind.USER

    @property
    def user_id(self) -> int:
        """The id of the person; NotAllowed where no person acts."""
        if self.kind is not ActorKind.USER or self.id is None:
            raise NotAllowed("A person of the newsroom does this.")
        return self.id

    @property
    def is_partner(self) -> bool:
        """An outside organisation with a key."""
        return self.kind is ActorKind.PARTNER


CLOCK = Actor(ActorKind.CLOCK)
SYSTEM = Actor(ActorKind.SYSTEM)
PUBLIC = Actor(ActorKind.SYSTEM, id=0)
