"""Who comes into the screens for editors."""

from __future__ import annotations

from claims.core.actors import Actor
from claims.core.permissions import ALLOWED, Answer, Denied
from claims.people.rules import may_check, may_edit


def may_second(actor: Actor) -> Answer:
    """The sign-off desk: who may read as second person on a desk of his."""
    if any(may_check(actor, desk_id) for desk_id in actor.roles):
        return ALLOWED
    return Denied("Fact-checkers and editors of a desk sign verdicts off.")


def may_read_reports(actor: Actor) -> Answer:
    """The list of reports: editors of any desk."""
    if any(may_edit(actor, desk_id) for desk_id in actor.roles):
        return ALLOWED
    return Denied("Editors of a desk look after its reports.")
