"""Words of evidence, sources, contacts and sign-off."""

from __future__ import annotations

from django.db import models


class SourceLevel(models.TextChoices):
    """How near the source is to the fact."""

    PRIMARY = "primary", "Primary"
    SECONDARY = "secondary", "Secondary"


class SourceType(models.TextChoices):
    """What the source is."""

    OFFICIAL_STATISTICS = "official_statistics", "Official statistics"
    LAW_OR_RECORD = "law_or_record", "Law or record"
    DOCUMENT = "document", "Document"
    DATA = "data", "Data"
    EXPERT = "expert", "Expert"
    WITNESS = "witness", "Witness"
    MEDIA = "media", "Media"
    REFERENCE = "reference", "Reference"


class SourceRelation(models.TextChoices):
    """How the source stands to the claim."""

    INDEPENDENT = "independent", "Independent"
    INTERESTED = "interested", "Interested"
    CLAIMANTS_OWN = "claimants_own", "The claimant's own"


class Stance(models.TextChoices):
    """What the evidence says about the claim."""

    SUPPORTS = "supports", "Supports"
    REFUTES = "refutes", "Refutes"
    CONTEXT = "context", "Context"
    NONE_FOUND = "none_found", "None found"


class SnapshotState(models.TextChoices):
    """Whether a copy of the source is kept."""

    PENDING = "pending", "Being kept"
    KEPT = "kept", "Kept"
    FAILED = "failed", "Could not be kept"
    NOT_NEEDED = "not_needed", "No address"


class OriginResult(models.TextChoices):
    """What the origin check found."""

    MATCHES = "matches", "The words match their origin"
    DIFFERS = "differs", "The words differ from their origin"
    AS_REPORTED = "as_reported", "As reported by"


class SignOffDecision(models.TextChoices):
    """What the second person decided."""

    APPROVE = "approve", "Approved"
    REQUEST_CHANGES = "request_changes", "Changes requested"
