"""Who holds a claim, and how much somebody holds."""

from __future__ import annotations

from claims.extraction.models import Claim
from claims.people.models import User
from claims.triage.models import Assignment


def open_assignment(claim: Claim) -> Assignment | None:
    """The assignment under which somebody works on the claim now; None when nobody does."""
    return claim.assignments.select_related("assignee").filter(ended_at=None).first()


def holds(user_id: int | None, claim: Claim) -> bool:
    """Whether this person is the claim's assignee."""
    return claim.assignments.filter(ended_at=None, assignee_id=user_id).exists()


def workload(user: User) -> int:
    """How many claims a person holds."""
    return Assignment.objects.filter(assignee=user, ended_at=None).count()
