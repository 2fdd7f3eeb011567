"""The parameters of lists: shape only."""

from __future__ import annotations

from typing import Any

from rest_framework import serializers

from claims.api.v1.fields import Moment, OneOrMore, Words
from claims.casework.reads import articles, claims, pages, published
from claims.extraction.enums import Kind, Status
from claims.intake.enums import ArticleState
from claims.people.models import Desk, User

MOST = 2**62


class PageQuery(serializers.Serializer[Any]):
    """Which part of a list."""

    page_size = serializers.IntegerField(
        required=False, min_value=1, max_value=pages.LARGEST_SIZE, default=pages.DEFAULT_SIZE
    )
    cursor = serializers.CharField(
        required=False, max_length=2000, help_text="From `next` or `previous` of an earlier page."
    )


class ClaimQuery(PageQuery):
    """What narrows and orders the claims."""

    status = OneOrMore(Status.values)
    kind = OneOrMore(Kind.values)
    claimant = Words(help_text="The name, or the description of an unnamed one.")
    article = serializers.UUIDField(required=False)
    desk = Words(help_text="Id or slug.")
    assignee = Words(help_text="Id, e-mail address, or `me`.")
    due_before = Moment(required=False)
    min_checkworthiness = serializers.FloatField(required=False, min_value=0, max_value=1)
    q = Words(help_text="Words of the statement.")
    ordering = serializers.ChoiceField(
        choices=[name for name in claims.ORDERS if name not in ("queue", "number")],
        default="-modified_at",
    )


class ArticleQuery(PageQuery):
    """What narrows and orders the articles."""

    state = OneOrMore(ArticleState.values)
    desk = Words(help_text="Id or slug.")
    q = Words(help_text="Words of the title.")
    ordering = serializers.ChoiceField(choices=list(articles.ORDERS), default="-modified_at")


class ReportQuery(PageQuery):
    """The order of reports."""

    ordering = serializers.ChoiceField(choices=list(published.ORDERS), default="-modified_at")


class VerdictQuery(ReportQuery):
    """What narrows the published verdicts."""

    rating = OneOrMore()
    family = OneOrMore()
    claimant = Words()
    outlet = Words()
    kind = OneOrMore(Kind.values)
    language = Words(max_length=12)
    published_after = Moment(required=False)
    published_before = Moment(required=False)
    modified_after = Moment(required=False)
    url = Words(max_length=2000, help_text="Verdicts on the article at this address.")
    q = Words()


class ChangeQuery(serializers.Serializer[Any]):
    """From where on to read the feed of changes."""

    after = serializers.IntegerField(
        required=False, min_value=0, max_value=MOST, default=0,
        help_text="`next_cursor` of the last answer; 0 or nothing reads from the beginning.",
    )  # fmt: skip
    page_size = serializers.IntegerField(
        required=False, min_value=1, max_value=pages.LARGEST_SIZE, default=500
    )


def place_of(given: dict[str, Any]) -> pages.Place:
    """Which part of the list is asked for."""
    return pages.Place(size=given["page_size"], cursor=given.get("cursor", ""))


def claim_filters(given: dict[str, Any], *, me: int | None) -> claims.ClaimFilters:
    """The filters of a ClaimQuery; `me` is who asks. An unknown desk or person finds nothing."""
    return claims.ClaimFilters(
        statuses=given.get("status", ()),
        kinds=given.get("kind", ()),
        claimant=given.get("claimant", ""),
        article=given.get("article"),
        desk=desk_id(given),
        assignee=_person_id(given, me),
        due_before=given.get("due_before"),
        min_checkworthiness=given.get("min_checkworthiness"),
        words=given.get("q", ""),
    )


def verdict_filters(given: dict[str, Any]) -> published.VerdictFilters:
    """The filters of a VerdictQuery."""
    return published.VerdictFilters(
        ratings=given.get("rating", ()),
        families=given.get("family", ()),
        claimant=given.get("claimant", ""),
        outlet=given.get("outlet", ""),
        kinds=given.get("kind", ()),
        language=given.get("language", ""),
        published_after=given.get("published_after"),
        published_before=given.get("published_before"),
        modified_after=given.get("modified_after"),
        url=given.get("url", ""),
        words=given.get("q", ""),
    )


def desk_id(given: dict[str, Any]) -> int | None:
    """The desk meant by id or slug; 0 for one that is none, None where none was given."""
    value = given.get("desk", "")
    if not value:
        return None
    if value.isascii() and value.isdecimal():
        return min(int(value), MOST)
    return Desk.objects.filter(slug=value).values_list("pk", flat=True).first() or 0


def _person_id(given: dict[str, Any], me: int | None) -> int | None:
    value = given.get("assignee", "")
    if not value:
        return None
    if value == "me":
        return me or 0
    if value.isascii() and value.isdecimal():
        return min(int(value), MOST)
    return User.objects.filter(email__iexact=value).values_list("pk", flat=True).first() or 0
