"""Reading bodies: JSON and forms, with what no field could hold refused before any view sees it."""

from __future__ import annotations

import math
from collections.abc import Mapping
from typing import IO, Any

from django.conf import settings
from rest_framework.exceptions import ParseError
from rest_framework.parsers import DataAndFiles, JSONParser, MultiPartParser

from claims.api.problems import TooLarge
from claims.core.errors import Invalid

DEEPEST = 20
LARGEST_NUMBER = 2**63


class CleanJSONParser(JSONParser):
    """JSON without NUL, lone surrogates, and numbers that no column holds."""

    def parse(
        self,
        stream: IO[Any],
        media_type: str | None = None,
        parser_context: Mapping[str, Any] | None = None,
    ) -> Any:
        """The body; ParseError for what is no JSON, Invalid for what cannot be kept."""
        _check_size(parser_context)
        try:
            data = super().parse(stream, media_type, parser_context)
        except RecursionError:
            raise ParseError("This JSON is nested too deeply.") from None
        check_values(data)
        return data


class CleanMultiPartParser(MultiPartParser):
    """Forms with files, whose texts hold neither NUL nor lone surrogates."""

    def parse(
        self,
        stream: IO[Any],
        media_type: str | None = None,
        parser_context: Mapping[str, Any] | None = None,
    ) -> DataAndFiles[Any, Any]:
        """The fields and files; ParseError for what is no form, Invalid for what cannot be kept."""
        _check_size(parser_context)
        parsed = super().parse(stream, media_type, parser_context)
        check_values(dict(parsed.data.lists()))
        return parsed


def check_values(value: Any, path: str = "", depth: int = 0) -> None:
    """Refuse what a text or number column cannot hold, naming the field (Invalid)."""
    if depth > DEEPEST:
        raise Invalid("This is nested too deeply.", field=path or "body")
    if isinstance(value, str):
        _check_text(value, path or "body")
    elif isinstance(value, float) and not math.isfinite(value):
        raise Invalid("This is no finite number.", field=path or "body")
    elif isinstance(value, int) and abs(value) >= LARGEST_NUMBER:
        raise Invalid("This number is too large.", field=path or "body")
    elif isinstance(value, list):
        for place, item in enumerate(value):
            check_values(item, f"{path}.{place}" if path else str(place), depth + 1)
    elif isinstance(value, Mapping):
        for name, item in value.items():
            _check_text(name, path or "body")
            check_values(item, f"{path}.{name}" if path else name, depth + 1)


def _check_text(text: str, field: str) -> None:
    if "\x00" in text:
        raise Invalid("This holds a NUL character.", field=_shown(field), field_code="not_text")
    try:
        text.encode()
    except UnicodeEncodeError:
        raise Invalid(
            "This holds half a character (a lone surrogate).",
            field=_shown(field),
            field_code="not_text",
        ) from None


def _shown(field: str) -> str:
    """A field's path that can itself be sent back."""
    return field.encode(errors="replace").decode().replace("\x00", "?")


def _check_size(context: Mapping[str, Any] | None) -> None:
    request = (context or {}).get("request")
    given = request.META.get("CONTENT_LENGTH") if request is not None else None
    most = int(settings.DATA_UPLOAD_MAX_MEMORY_SIZE)
    if given and str(given).isdecimal() and int(given) > most:
        raise TooLarge(f"A request has at most {most // 2**20} MB.")
