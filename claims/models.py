"""The register of models, for Django alone: code imports them from their stage."""

from claims.distribution.models import ApiKey, Partner
from claims.extraction.models import Appearance, AttributionLink, Claim, Claimant, ExtractionRun
from claims.history.models import Event, FollowUp, LedgerHead, StoredAnswer
from claims.intake.models import Article, ArticleVersion
from claims.people.models import Desk, Membership, StaffToken, User
from claims.publication.models import (
    Change,
    Report,
    ReportVersion,
    VerdictPage,
    VerdictPageVersion,
)
from claims.review.models import (
    Evidence,
    OriginCheck,
    SignOff,
    Snapshot,
    Source,
    Verdict,
    VerdictAuthor,
    VerdictVersion,
    VersionAuthor,
)
from claims.triage.models import Assignment

__all__ = [
    "ApiKey",
    "Appearance",
    "Article",
    "ArticleVersion",
    "Assignment",
    "AttributionLink",
    "Change",
    "Claim",
    "Claimant",
    "Desk",
    "Event",
    "Evidence",
    "ExtractionRun",
    "FollowUp",
    "LedgerHead",
    "Membership",
    "OriginCheck",
    "Partner",
    "Report",
    "ReportVersion",
    "SignOff",
    "Snapshot",
    "Source",
    "StaffToken",
    "StoredAnswer",
    "User",
    "Verdict",
    "VerdictAuthor",
    "VerdictPage",
    "VerdictPageVersion",
    "VerdictVersion",
    "VersionAuthor",
]
