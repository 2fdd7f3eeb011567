"""The bodies of writes: shape only; rights and states are the services' affair."""

from __future__ import annotations

from typing import Any

from rest_framework import serializers

from claims.api.v1.fields import Day, Text
from claims.extraction.enums import Kind, Question, Wording
from claims.intake.enums import Medium
from claims.review.enums import OriginResult, SourceLevel, SourceRelation, SourceType, Stance


def written(longest: int, **kwargs: Any) -> Text:
    """A text that need not be given and may be blank."""
    return Text(**({"required": False, "allow_blank": True, "max_length": longest} | kwargs))


class ArticleIn(serializers.Serializer[Any]):
    """An article as text, as a file, or by its address."""

    text = written(2_000_000, trim_whitespace=False)
    file = serializers.FileField(required=False, allow_empty_file=True)
    url = written(2000)
    title = written(500)
    outlet = written(200)
    published_on = Day(required=False, allow_null=True)
    language = written(12)
    medium = serializers.ChoiceField(choices=Medium.choices, required=False)


class ReasonIn(serializers.Serializer[Any]):
    """One reason for all undecided claims of an article; `undo` opens them again."""

    reason = written(300)
    undo = serializers.BooleanField(required=False)


class ClaimantIn(serializers.Serializer[Any]):
    """A claimant by name, or an unnamed one by description."""

    name = written(300, allow_null=True)
    description = written(500, allow_null=True)


class ClaimIn(serializers.Serializer[Any]):
    """What a claim says; only what is given is changed."""

    version = serializers.IntegerField(help_text="The claim's version that you saw.")
    statement = written(5000)
    question = serializers.ChoiceField(choices=Question.choices, required=False)
    wording = serializers.ChoiceField(choices=Wording.choices, required=False)
    claimant = ClaimantIn(required=False, allow_null=True)
    via = serializers.ListField(child=Text(max_length=300), required=False, max_length=20)
    said_on = Day(required=False, allow_null=True)
    place = written(200)
    kinds = serializers.ListField(
        child=serializers.ChoiceField(choices=Kind.choices), required=False, max_length=20
    )
    quantities = serializers.ListField(
        child=serializers.DictField(), required=False, max_length=100
    )
    dates = serializers.ListField(child=serializers.DictField(), required=False, max_length=100)
    participants = serializers.ListField(child=Text(max_length=300), required=False, max_length=200)
    priority = serializers.IntegerField(required=False, min_value=-100, max_value=100)


class ActionIn(serializers.Serializer[Any]):
    """The claim's version that was seen, and what the action asks for (see the guide)."""

    version = serializers.IntegerField()


class SourceIn(serializers.Serializer[Any]):
    """Where evidence comes from; one of an earlier claim is named by its id alone."""

    url = written(2000)
    title = written(500)
    publisher = written(200)
    author = written(200)
    published_on = Day(required=False, allow_null=True)
    level = serializers.ChoiceField(choices=SourceLevel.choices, required=False)
    type = serializers.ChoiceField(choices=SourceType.choices, required=False)
    relation = serializers.ChoiceField(choices=SourceRelation.choices, required=False)


class EvidenceChangeIn(serializers.Serializer[Any]):
    """Passage, stance or note of a piece of evidence; only what is given is changed."""

    passage = written(20_000)
    stance = serializers.ChoiceField(choices=Stance.choices, required=False)
    note = written(5000)


class EvidenceIn(EvidenceChangeIn):
    """A passage of a source, or a search without result. `source`: its particulars, or an id."""

    source: Any = SourceIn(required=False, allow_null=True)
    stance = serializers.ChoiceField(choices=Stance.choices)


class DraftIn(serializers.Serializer[Any]):
    """The draft verdict with the draft's own version; what is not given stays as it is."""

    version = serializers.IntegerField(help_text="The draft's version; 0 before the first save.")
    rating = written(40)
    summary = written(5000)
    rationale = written(100_000)
    evidence = serializers.ListField(
        child=serializers.IntegerField(min_value=1, max_value=2**62),
        required=False,
        max_length=500,
        help_text="The ids of the cited evidence.",
    )
    unknowns = written(20_000)
    short_statement = written(75)
    as_of = Day(required=False, allow_null=True)
    recheck_on = Day(required=False, allow_null=True)


class OriginCheckIn(serializers.Serializer[Any]):
    """The words compared with their origin, or that they stand only as reported."""

    result = serializers.ChoiceField(choices=OriginResult.choices)
    reported_by = written(300)
    url = written(2000)
    note = written(5000)
