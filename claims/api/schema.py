"""The OpenAPI description: how callers sign in, what pages and problems look like."""

from __future__ import annotations

from typing import Any

from drf_spectacular.extensions import OpenApiAuthenticationExtension
from drf_spectacular.utils import inline_serializer
from rest_framework import serializers

PUBLIC_TAG = "published"
METHODS = frozenset({"get", "put", "post", "patch", "delete"})
PROBLEM = {
    "type": "object",
    "description": "What was refused (RFC 9457). Decide by `code`; `detail` is for people.",
    "properties": {
        "type": {"type": "string"},
        "title": {"type": "string"},
        "status": {"type": "integer"},
        "detail": {"type": "string"},
        "code": {"type": "string"},
        "errors": {
            "type": "array",
            "items": {
                "type": "object",
                "properties": {
                    "field": {"type": "string"},
                    "code": {"type": "string"},
                    "detail": {"type": "string"},
                },
                "required": ["field", "code", "detail"],
            },
        },
    },
    "required": ["type", "title", "status", "detail", "code", "errors"],
    "additionalProperties": True,
}
IDEMPOTENCY_KEY = {
    "name": "Idempotency-Key",
    "in": "header",
    "description": "The same key with the same request gets the stored answer.",
    "schema": {"type": "string", "minLength": 1, "maxLength": 200, "pattern": "^[!-~]+$"},
}


class BearerScheme(OpenApiAuthenticationExtension):
    """Tokens in the Authorization header."""

    target_class = "claims.api.authentication.BearerAuthentication"
    name = "bearer"

    def get_security_definition(self, auto_schema: Any) -> dict[str, Any]:
        """A person's token or a partner's key."""
        return {"type": "http", "scheme": "bearer", "description": "fcs_… or fcp_…"}


def page_schema(name: str, item: Any) -> serializers.Serializer[Any]:
    """The shape of a cursor page of `item` (an output serializer or field)."""
    results = (
        item(many=True)
        if isinstance(item, type) and issubclass(item, serializers.Serializer)
        else serializers.ListField(child=item)
    )
    return inline_serializer(
        name=name,
        fields={
            "next": serializers.CharField(allow_null=True),
            "previous": serializers.CharField(allow_null=True),
            "results": results,
        },
    )


def complete(result: dict[str, Any], **context: Any) -> dict[str, Any]:
    """Add to every operation its problems, and to every write the idempotency key."""
    schemas = result["components"]["schemas"]
    schemas["Problem"] = PROBLEM
    answer = {
        "description": "Refused",
        "content": {
            "application/problem+json": {"schema": {"$ref": "#/components/schemas/Problem"}}
        },
    }
    # A change names only what changes, but always the version that was seen.
    schemas["PatchedClaimIn"]["required"] = ["version"]
    for path in result["paths"].values():
        for method, operation in path.items():
            if method not in METHODS:
                continue
            operation["responses"]["default"] = answer
            if PUBLIC_TAG in operation.get("tags", ()):
                operation["security"].append({})
            if method == "post":
                operation.setdefault("parameters", []).append(IDEMPOTENCY_KEY)
    return result
