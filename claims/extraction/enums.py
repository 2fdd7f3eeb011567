"""Statuses, kinds and wordings of claims, and the types of an attribution's links."""

from __future__ import annotations

from django.db import models


class Status(models.TextChoices):
    """The claim's workflow state (DOMAIN.md, 3); never a rating."""

    PROPOSED = "proposed", "Proposed"
    ACCEPTED = "accepted", "Accepted"
    REJECTED = "rejected", "Rejected"
    NOT_SELECTED = "not_selected", "Not selected"
    DEFERRED = "deferred", "Deferred"
    DUPLICATE = "duplicate", "Duplicate"
    DROPPED = "dropped", "Dropped"
    ASSIGNED = "assigned", "Assigned"
    RESEARCHING = "researching", "Researching"
    IN_REVIEW = "in_review", "In review"
    CHANGES_REQUESTED = "changes_requested", "Changes requested"
    APPROVED = "approved", "Approved"
    SCHEDULED = "scheduled", "Scheduled"
    PUBLISHED = "published", "Published"
    UNDER_CORRECTION = "under_correction", "Under correction"
    HELD = "held", "Held"
    WITHDRAWN = "withdrawn", "Withdrawn"


class Kind(models.TextChoices):
    """What a claim is about, for filters; a claim may have several."""

    QUANTITY = "quantity", "Quantity"
    MONEY = "money", "Money"
    PERCENTAGE = "percentage", "Percentage"
    DURATION = "duration", "Duration"
    DATE = "date", "Date"
    ATTENDANCE = "attendance", "Attendance"
    POSITION = "position", "Position"
    LOCATION = "location", "Location"
    EVENT = "event", "Event"
    UTTERANCE = "utterance", "Utterance"
    CAUSAL = "causal", "Causal"
    COMPARISON = "comparison", "Comparison"
    PREDICTION = "prediction", "Prediction"
    LAW_OR_RULE = "law_or_rule", "Law or rule"
    OTHER = "other", "Other"


class Wording(models.TextChoices):
    """Whose words the quote is."""

    DIRECT = "direct", "Direct"
    MIXED = "mixed", "Mixed"
    INDIRECT = "indirect", "Indirect"
    OWN_VOICE = "own_voice", "The article's own voice"


class Question(models.TextChoices):
    """What is checked about the claim."""

    TRUTH = "truth", "Is it so?"
    ATTRIBUTION = "attribution", "Was it said, by this person, like this?"
    AUTHENTICITY = "authenticity", "Is it what it is given out to be?"


class LinkType(models.TextChoices):
    """What a link between claimant and article is."""

    PERSON = "person", "Person"
    OCCASION = "occasion", "Occasion"
    DOCUMENT = "document", "Document"
    PLATFORM = "platform", "Platform"
    OUTLET = "outlet", "Outlet"


class AppearanceState(models.TextChoices):
    """Whether the claim still stands at this place."""

    STANDS = "stands", "Stands"
    CORRECTED = "corrected", "Corrected"
    GONE = "gone", "Gone"
