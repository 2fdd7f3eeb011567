"""What every view of the API shares: who asks, what shape refusals have, who may keep a copy."""

from __future__ import annotations

import functools
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any
from uuid import UUID

from django.http import QueryDict
from rest_framework import serializers
from rest_framework.exceptions import NotAuthenticated
from rest_framework.negotiation import BaseContentNegotiation
from rest_framework.parsers import BaseParser
from rest_framework.renderers import BaseRenderer
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.views import APIView

from claims.api.authentication import actor_of
from claims.api.conditional import PRIVATE
from claims.api.paging import links
from claims.api.parsing import CleanJSONParser, check_values
from claims.api.throttling import PerMinute
from claims.casework.reads.pages import Page
from claims.core.actors import PUBLIC, Actor
from claims.core.errors import Invalid, NotFound


class OnlyJSON(BaseContentNegotiation):
    """There is one representation: whatever is accepted, it is JSON."""

    def select_parser(self, request: Request, parsers: Iterable[BaseParser]) -> BaseParser | None:
        """The parser for the body's type; None where there is none."""
        sent = (request.content_type or "").partition(";")[0].strip().lower()
        return next((parser for parser in parsers if parser.media_type == sent), None)

    def select_renderer(
        self, request: Request, renderers: Iterable[BaseRenderer], format_suffix: str | None = None
    ) -> tuple[BaseRenderer, str]:
        """The one renderer."""
        first = next(iter(renderers))
        return first, first.media_type


class ApiView(APIView):
    """A view of the API. Without `is_public` somebody must be signed in."""

    is_public = False
    permission_classes = ()
    parser_classes: Sequence[type[BaseParser]] = (CleanJSONParser,)
    throttle_classes = (PerMinute,)
    content_negotiation_class = OnlyJSON
    metadata_class = None
    http_method_names = ["get", "post", "put", "patch", "delete", "head"]

    @property
    def actor(self) -> Actor:
        """Who asks."""
        return actor_of(self.request)

    def initial(self, request: Request, *args: Any, **kwargs: Any) -> None:
        """Find out who asks and how often; a view that is not public refuses the public."""
        super().initial(request, *args, **kwargs)
        if not self.is_public and self.actor is PUBLIC:
            raise NotAuthenticated("Sign in, or send a token as “Authorization: Bearer”.")

    def finalize_response(
        self, request: Request, response: Any, *args: Any, **kwargs: Any
    ) -> Response:
        """Nobody keeps a copy, unless the view said otherwise."""
        finished = super().finalize_response(request, response, *args, **kwargs)
        finished.headers.setdefault("Cache-Control", PRIVATE)
        return finished

    def body(self, shape: type[serializers.Serializer[Any]]) -> dict[str, Any]:
        """The body by an input serializer; ValidationError naming the fields."""
        return _valid(shape, self.members())

    def members(self) -> Mapping[str, Any]:
        """The body's members as they came; Invalid where it is no JSON object."""
        if not isinstance(self.request.data, Mapping | QueryDict):
            raise Invalid("The body is a JSON object.", field="body")
        return self.request.data

    def read(
        self, shape: type[serializers.Serializer[Any]], members: Mapping[str, Any]
    ) -> dict[str, Any]:
        """Members by an input serializer; ValidationError naming the fields."""
        return _valid(shape, members)

    def query(self, shape: type[serializers.Serializer[Any]]) -> dict[str, Any]:
        """The address's parameters by an input serializer; empty ones count as not given."""
        given = {
            name: ",".join(filter(None, values))
            for name, values in self.request.query_params.lists()
            if any(values)
        }
        check_values(given)
        return _valid(shape, given)

    def paged(self, page: Page[Any], show: Callable[[Any], Any]) -> Response:
        """A page of rows, each shown by `show`."""
        return Response({**links(self.request, page), "results": [show(row) for row in page.rows]})


def show(shape: type[serializers.Serializer[Any]], value: Any) -> dict[str, Any]:
    """A read model by an output serializer."""
    shown: dict[str, Any] = _writer(shape).to_representation(value)
    return shown


@functools.cache
def _writer(shape: type[serializers.Serializer[Any]]) -> serializers.Serializer[Any]:
    """The one serializer of a shape: making one costs more than a row that it writes."""
    return shape()


def public_id(text: str) -> UUID:
    """A public id of an address; NotFound for what is none."""
    try:
        found = UUID(text)
    except ValueError:
        raise NotFound from None
    if str(found) != text.lower():
        raise NotFound
    return found


def number(text: str) -> int:
    """A staff id of an address; NotFound for what is none."""
    if text.isascii() and text.isdecimal() and len(text) < 19:
        return int(text)
    raise NotFound


def _valid(shape: type[serializers.Serializer[Any]], data: Any) -> dict[str, Any]:
    serializer = shape(data=data)
    serializer.is_valid(raise_exception=True)
    return dict(serializer.validated_data)
