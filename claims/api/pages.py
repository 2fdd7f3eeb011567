"""The API's description for machines and for people, and the answer of addresses that are none."""

from __future__ import annotations

import functools
import hashlib
import json
from typing import Any

from csp.decorators import csp_update
from django.http import HttpResponse
from django.utils.decorators import method_decorator
from drf_spectacular.generators import SchemaGenerator
from drf_spectacular.utils import extend_schema
from drf_spectacular.views import SpectacularSwaggerSplitView
from rest_framework.request import Request

from claims.api import conditional
from claims.api.problems import handle
from claims.api.schema import complete
from claims.api.views import ApiView
from claims.core.errors import NotFound

# The one style that Swagger's script writes into the page; it moves with the sidecar package.
SWAGGER_STYLE = "'sha256-MMpT0iDxyjALd9PdfepImGX3DBfJPXZ4IlDWdPAgtn0='"


@functools.cache
def schema_document() -> str:
    """The OpenAPI description as JSON, made once in a process: the code does not change in it."""
    generator = SchemaGenerator()
    schema: dict[str, Any] = generator.get_schema(request=None, public=True)
    return json.dumps(complete(schema), ensure_ascii=False, indent=1, default=str)


class SchemaDetail(ApiView):
    """The description for machines."""

    is_public = True

    @extend_schema(exclude=True)
    def get(self, request: Request) -> HttpResponse:
        """OpenAPI 3.1."""
        body = schema_document()
        validators = conditional.Validators(hashlib.sha256(body.encode()).hexdigest()[:32])
        if conditional.is_unchanged(request, validators):
            return conditional.not_modified(request, validators)
        return conditional.documents(request, body, validators)


@method_decorator(
    csp_update({"style-src": ["'self'", SWAGGER_STYLE], "img-src": ["data:"]}), name="dispatch"
)
class DocsPage(SpectacularSwaggerSplitView):
    """The description for people."""

    permission_classes = ()
    authentication_classes = ()
    url_name = "api-schema"


class NoSuchPage(ApiView):
    """An address of the API that is none."""

    is_public = True

    @extend_schema(exclude=True)
    def dispatch(self, request: Any, *args: Any, **kwargs: Any) -> Any:
        """Not found, whatever the method."""
        self.args, self.kwargs = args, kwargs
        self.request = self.initialize_request(request, *args, **kwargs)
        self.headers = {}
        response = self.finalize_response(self.request, handle(NotFound(), {}))
        return response
