"""Evidence with its sources and copies, verdicts with their versions, sign-offs."""

from claims.review.models.evidence import Evidence, OriginCheck, Snapshot, Source
from claims.review.models.verdicts import (
    SignOff,
    Verdict,
    VerdictAuthor,
    VerdictVersion,
    VersionAuthor,
)

__all__ = [
    "Evidence",
    "OriginCheck",
    "SignOff",
    "Snapshot",
    "Source",
    "Verdict",
    "VerdictAuthor",
    "VerdictVersion",
    "VersionAuthor",
]
