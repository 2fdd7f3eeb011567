"""What the API answers about casework: each shape lists its fields by name."""

from __future__ import annotations

from typing import Any

from drf_spectacular.utils import PolymorphicProxySerializer, extend_schema_field
from rest_framework import serializers

Value = serializers.JSONField


class Named(serializers.Serializer[Any]):
    """A person or a desk."""

    id = serializers.IntegerField()
    name = serializers.CharField()


class ClaimantOut(serializers.Serializer[Any]):
    """Whose claim it is."""

    name = serializers.CharField()
    description = serializers.CharField()
    named = serializers.BooleanField()


class FoundClaimOut(serializers.Serializer[Any]):
    """A claim as it was found, for the partner that submitted the article."""

    id = serializers.CharField()
    article = serializers.UUIDField()
    start = serializers.IntegerField(allow_null=True)
    end = serializers.IntegerField(allow_null=True)
    quote = serializers.CharField()
    wording = serializers.CharField()
    statement = serializers.CharField()
    kinds = serializers.ListField(child=serializers.CharField())
    claimant = ClaimantOut(allow_null=True)
    via = serializers.ListField(child=serializers.CharField())
    quantities = serializers.ListField(child=Value())
    dates = serializers.ListField(child=Value())
    participants = serializers.ListField(child=Value())
    checkworthiness = serializers.FloatField()
    reasons = serializers.ListField(child=Value())
    text_role = serializers.CharField()
    verdict = serializers.UUIDField(allow_null=True)


class ClaimOut(serializers.Serializer[Any]):
    """A claim with its place in the workflow. `verdict` is the id of the published one."""

    id = serializers.IntegerField()
    number = serializers.IntegerField()
    article = serializers.UUIDField()
    desk = Named()
    version = serializers.IntegerField()
    status = serializers.CharField()
    start = serializers.IntegerField(allow_null=True)
    end = serializers.IntegerField(allow_null=True)
    quote = serializers.CharField()
    wording = serializers.CharField()
    question = serializers.CharField()
    statement = serializers.CharField()
    kinds = serializers.ListField(child=serializers.CharField())
    claimant = ClaimantOut(allow_null=True)
    via = serializers.ListField(child=serializers.CharField())
    said_on = serializers.DateField(allow_null=True)
    place = serializers.CharField()
    quantities = serializers.ListField(child=Value())
    dates = serializers.ListField(child=Value())
    participants = serializers.ListField(child=Value())
    checkworthiness = serializers.FloatField()
    reasons = serializers.ListField(child=Value())
    text_role = serializers.CharField()
    appearances = serializers.IntegerField()
    assignee = Named(allow_null=True)
    due_at = serializers.DateTimeField(allow_null=True)
    waiting_for = serializers.CharField()
    duplicate_of = serializers.IntegerField(allow_null=True)
    verdict = serializers.UUIDField(allow_null=True)
    has_draft = serializers.BooleanField()
    priority = serializers.IntegerField()
    why_chosen = serializers.CharField()
    set_aside_reason = serializers.CharField()
    deferred_until = serializers.DateTimeField(allow_null=True)
    modified_at = serializers.DateTimeField()


class StubOut(serializers.Serializer[Any]):
    """Another desk's claim: who works on what."""

    id = serializers.IntegerField()
    statement = serializers.CharField()
    desk = Named()
    assignee = Named(allow_null=True)
    status = serializers.CharField()
    stub = serializers.BooleanField(source="is_stub")


CLAIM_OR_STUB = PolymorphicProxySerializer(
    component_name="ClaimOrStub",
    serializers=[ClaimOut, StubOut],
    resource_type_field_name=None,
)
CLAIM_AS_SEEN = PolymorphicProxySerializer(
    component_name="ClaimAsSeen",
    serializers=[ClaimOut, StubOut, FoundClaimOut],
    resource_type_field_name=None,
)


@extend_schema_field(CLAIM_OR_STUB)
class ClaimOrStub(serializers.JSONField):
    """A claim, or a stub of another desk's; for the schema."""


@extend_schema_field(CLAIM_AS_SEEN)
class ClaimAsSeen(serializers.JSONField):
    """A claim, a stub, or a claim as found; for the schema."""


class ArticleOut(serializers.Serializer[Any]):
    """An article; `failure` says why it failed, `claims` how many were found."""

    id = serializers.UUIDField()
    state = serializers.CharField()
    failure = serializers.CharField()
    title = serializers.CharField()
    outlet = serializers.CharField()
    url = serializers.CharField()
    published_on = serializers.DateField(allow_null=True)
    language = serializers.CharField()
    medium = serializers.CharField()
    origin = serializers.CharField()
    desk = serializers.CharField(source="desk.name")
    claims = serializers.IntegerField()
    created_at = serializers.DateTimeField()
    modified_at = serializers.DateTimeField()


class ArticleDetailOut(ArticleOut):
    """An article with its newest text; `text_version` is 0 while there is none."""

    text = serializers.CharField()
    text_version = serializers.IntegerField()


class StretchOut(serializers.Serializer[Any]):
    """A stretch of text that is in no claim, with its class."""

    start = serializers.IntegerField()
    end = serializers.IntegerField()
    reason = serializers.CharField()

    def get_fields(self) -> dict[str, Any]:
        """The fields; `class` is no name that Python allows."""
        return {**super().get_fields(), "class": serializers.CharField()}


class WarningOut(serializers.Serializer[Any]):
    """A place where the article does not agree with itself."""

    rule = serializers.CharField()
    start = serializers.IntegerField()
    end = serializers.IntegerField()
    message = serializers.CharField()


class CoverageOut(serializers.Serializer[Any]):
    """What the newest extraction says of the text beside its claims."""

    state = serializers.CharField()
    text_version = serializers.IntegerField()
    engine_version = serializers.CharField()
    coverage = StretchOut(many=True)
    warnings = WarningOut(many=True)


class ClosedOut(serializers.Serializer[Any]):
    """How many claims were closed."""

    closed = serializers.IntegerField()


class AvailabilityOut(serializers.Serializer[Any]):
    """Whether an action is open to you now; where not, why."""

    action = serializers.CharField()
    allowed = serializers.BooleanField(source="is_allowed")
    reason = serializers.CharField()


class SourceOut(serializers.Serializer[Any]):
    """Where evidence comes from."""

    id = serializers.IntegerField()
    url = serializers.CharField()
    title = serializers.CharField()
    publisher = serializers.CharField()
    author = serializers.CharField()
    published_on = serializers.DateField(allow_null=True)
    level = serializers.CharField()
    type = serializers.CharField()
    relation = serializers.CharField()


class SnapshotOut(serializers.Serializer[Any]):
    """The kept copy of a source."""

    state = serializers.CharField()
    sha256 = serializers.CharField()
    media_type = serializers.CharField()
    size = serializers.IntegerField(allow_null=True)
    fetched_at = serializers.DateTimeField(allow_null=True)
    failure = serializers.CharField()


class EvidenceOut(serializers.Serializer[Any]):
    """A piece of evidence; `number` is its footnote."""

    id = serializers.IntegerField()
    number = serializers.IntegerField()
    source: Any = SourceOut(allow_null=True)
    passage = serializers.CharField()
    stance = serializers.CharField()
    note = serializers.CharField()
    cited = serializers.BooleanField()
    snapshot = SnapshotOut(allow_null=True)
    created_by = Named()
    created_at = serializers.DateTimeField()
    modified_at = serializers.DateTimeField()


class ProblemOut(serializers.Serializer[Any]):
    """A publication rule that does not hold, and how to mend it."""

    rule = serializers.CharField()
    level = serializers.CharField()
    message = serializers.CharField()
    mend = serializers.CharField()


class DraftOut(serializers.Serializer[Any]):
    """The draft verdict with the publication rules that do not hold yet."""

    version = serializers.IntegerField()
    rating = serializers.CharField()
    summary = serializers.CharField()
    rationale = serializers.CharField()
    evidence = serializers.ListField(child=serializers.IntegerField())
    unknowns = serializers.CharField()
    short_statement = serializers.CharField()
    as_of = serializers.DateField(allow_null=True)
    recheck_on = serializers.DateField(allow_null=True)
    authors = Named(many=True)
    reader = Named(allow_null=True)
    submitted = serializers.IntegerField(allow_null=True)
    modified_at = serializers.DateTimeField(allow_null=True)
    problems = ProblemOut(many=True)


class OriginCheckOut(serializers.Serializer[Any]):
    """The words compared with their origin."""

    id = serializers.IntegerField()
    result = serializers.CharField()
    reported_by = serializers.CharField()
    url = serializers.CharField()
    note = serializers.CharField()
    checked_by = Named()
    checked_at = serializers.DateTimeField()


class AppearanceOut(serializers.Serializer[Any]):
    """A place where the claim stands."""

    id = serializers.IntegerField()
    article = serializers.UUIDField(allow_null=True)
    article_version = serializers.IntegerField(allow_null=True)
    start = serializers.IntegerField(allow_null=True)
    end = serializers.IntegerField(allow_null=True)
    quote = serializers.CharField()
    wording = serializers.CharField()
    text_role = serializers.CharField()
    url = serializers.CharField()
    outlet = serializers.CharField()
    title = serializers.CharField()
    appeared_on = serializers.DateField(allow_null=True)
    state = serializers.CharField()
    is_first = serializers.BooleanField()


class ActorOut(serializers.Serializer[Any]):
    """Who acted."""

    kind = serializers.CharField()
    id = serializers.IntegerField(allow_null=True)
    name = serializers.CharField()


class EventOut(serializers.Serializer[Any]):
    """Something that happened to the claim; `seq` is its place in the sealed history."""

    id = serializers.IntegerField()
    seq = serializers.IntegerField(allow_null=True)
    kind = serializers.CharField()
    actor = ActorOut()
    data: Any = serializers.DictField()
    note = serializers.CharField()
    at = serializers.DateTimeField()
