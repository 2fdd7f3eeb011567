"""The shapes of stored documents, for the schema: the documents themselves are never put together here."""

from __future__ import annotations

from typing import Any

from rest_framework import serializers

from claims.api.v1.outputs import ClaimantOut
from claims.publication.enums import ChangeType, PublicStatus


class PublicAppearance(serializers.Serializer[Any]):
    """A place where the claim stands."""

    url = serializers.CharField()
    outlet = serializers.CharField()
    title = serializers.CharField()
    date = serializers.CharField()
    state = serializers.CharField()


class PublicClaimant(ClaimantOut):
    """Whose claim it is."""

    name = serializers.CharField(allow_null=True)
    description = serializers.CharField(allow_null=True)
    label: Any = serializers.CharField()


class PublicClaim(serializers.Serializer[Any]):
    """The claim that was checked."""

    statement = serializers.CharField()
    quote = serializers.CharField()
    wording = serializers.CharField()
    question = serializers.CharField()
    kinds = serializers.ListField(child=serializers.CharField())
    claimant = PublicClaimant(allow_null=True)
    via = serializers.ListField(child=serializers.CharField())
    said_on = serializers.DateField(allow_null=True)
    place = serializers.CharField()
    appearances = PublicAppearance(many=True)


class PublicRating(serializers.Serializer[Any]):
    """The rating; numbers only from a scale that has them."""

    code = serializers.CharField()
    label: Any = serializers.CharField()
    definition = serializers.CharField()
    family = serializers.CharField()
    value = serializers.IntegerField(allow_null=True)
    best = serializers.IntegerField(allow_null=True)
    worst = serializers.IntegerField(allow_null=True)


class PublicEvidence(serializers.Serializer[Any]):
    """A cited piece of evidence."""

    number = serializers.IntegerField()
    title = serializers.CharField()
    url = serializers.CharField()
    publisher = serializers.CharField()
    published_on = serializers.CharField()
    level = serializers.CharField()
    type = serializers.CharField()
    relation = serializers.CharField()
    stance = serializers.CharField()
    passage = serializers.CharField()
    note = serializers.CharField()
    sha256 = serializers.CharField()
    kept_at = serializers.CharField()
    archived_url = serializers.CharField(allow_null=True)


class PublicCorrection(serializers.Serializer[Any]):
    """What was wrong and what is right."""

    type = serializers.CharField()
    at = serializers.CharField()
    wrong = serializers.CharField()
    right = serializers.CharField()


class Publisher(serializers.Serializer[Any]):
    """The newsroom."""

    name = serializers.CharField()
    url = serializers.CharField()


class PublicVerdict(serializers.Serializer[Any]):
    """A published verdict."""

    id = serializers.UUIDField()
    url = serializers.CharField()
    slug = serializers.CharField()
    status = serializers.ChoiceField(choices=PublicStatus.values)
    notice = serializers.CharField()
    version = serializers.IntegerField()
    as_of = serializers.DateField()
    published_at = serializers.DateTimeField()
    modified_at = serializers.DateTimeField()
    language = serializers.CharField()
    publisher = Publisher()
    claim = PublicClaim()
    rating = PublicRating()
    summary = serializers.CharField()
    rationale_html = serializers.CharField()
    unknowns_html = serializers.CharField()
    evidence = PublicEvidence(many=True)
    corrections = PublicCorrection(many=True)
    checked_by = serializers.CharField()
    signed_by = serializers.CharField()
    report_url = serializers.CharField(allow_null=True)
    claimreview = serializers.DictField()


class ReportArticle(serializers.Serializer[Any]):
    """The article that was checked."""

    title = serializers.CharField()
    outlet = serializers.CharField()
    url = serializers.CharField()
    published_on = serializers.DateField(allow_null=True)
    language = serializers.CharField()


class ReportCount(serializers.Serializer[Any]):
    """How many verdicts have this rating."""

    rating = serializers.CharField()
    label: Any = serializers.CharField()
    family = serializers.CharField()
    count = serializers.IntegerField()


class ReportVerdict(serializers.Serializer[Any]):
    """A verdict as its report lists it."""

    id = serializers.UUIDField()
    url = serializers.CharField()
    slug = serializers.CharField()
    status = serializers.CharField()
    number = serializers.IntegerField()
    statement = serializers.CharField()
    quote = serializers.CharField()
    wording = serializers.CharField()
    claimant = PublicClaimant(allow_null=True)
    rating = PublicRating()
    summary = serializers.CharField()
    published_at = serializers.DateTimeField()


class NotChecked(serializers.Serializer[Any]):
    """How many claims were set aside for a reason."""

    reason = serializers.CharField()
    count = serializers.IntegerField()


class PublicReport(serializers.Serializer[Any]):
    """The check of an article."""

    id = serializers.UUIDField()
    url = serializers.CharField()
    slug = serializers.CharField()
    version = serializers.IntegerField()
    title = serializers.CharField()
    article = ReportArticle()
    desk = serializers.CharField()
    published_at = serializers.DateTimeField()
    modified_at = serializers.DateTimeField()
    counts = ReportCount(many=True)
    verdicts = ReportVerdict(many=True)
    not_checked = NotChecked(many=True)


class Change(serializers.Serializer[Any]):
    """A change of something published; `data` is the document as it was then."""

    cursor = serializers.CharField()
    type = serializers.ChoiceField(choices=ChangeType.values)
    id = serializers.UUIDField()
    at = serializers.DateTimeField()
    data: Any = serializers.DictField()


class ChangePage(serializers.Serializer[Any]):
    """A stretch of the feed; read on with `after` = `next_cursor`."""

    results = Change(many=True)
    next_cursor = serializers.CharField()
    has_more = serializers.BooleanField()
