"""Fields of parameters and bodies that several shapes use."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import UTC, date, datetime, time
from typing import Any

from django.utils.dateparse import parse_date, parse_datetime
from drf_spectacular.types import OpenApiTypes
from drf_spectacular.utils import extend_schema_field
from rest_framework import serializers

SANE_YEARS = range(1000, 9999)
# A plus sign in an address that was not encoded arrives as a blank.
LOST_PLUS = re.compile(r"(?<=\d) (?=\d\d:?\d\d$)")


class Text(serializers.CharField):
    """A text, and nothing that could be read as one."""

    def to_internal_value(self, data: Any) -> str:
        """The text; a number or a truth value is refused."""
        if not isinstance(data, str):
            self.fail("invalid")
        return super().to_internal_value(data)


@extend_schema_field(OpenApiTypes.STR)
class Words(serializers.CharField):
    """A short text."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(required=False, max_length=kwargs.pop("max_length", 300), **kwargs)


@extend_schema_field(OpenApiTypes.STR)
class OneOrMore(serializers.CharField):
    """One code of a list, or several with commas; read as a tuple."""

    default_error_messages = {"unknown": "One or more of {known}, with commas."}

    def __init__(self, known: Iterable[str] = (), **kwargs: Any) -> None:
        self.known = tuple(known)
        more = f"One or more of {', '.join(self.known)}, with commas." if self.known else None
        super().__init__(required=False, max_length=1000, help_text=more, **kwargs)

    def to_internal_value(self, data: Any) -> Any:
        """The codes; refused where one is not known."""
        codes = tuple(
            code.strip() for code in super().to_internal_value(data).split(",") if code.strip()
        )
        if self.known and not set(codes) <= set(self.known):
            self.fail("unknown", known=", ".join(self.known))
        return codes


@extend_schema_field(OpenApiTypes.STR)
class Moment(serializers.Field[datetime, str, str, Any]):
    """A date, or a moment in ISO 8601; without a zone it is UTC."""

    default_error_messages = {
        "invalid": "Write it as 2026-11-24 or 2026-11-24T17:00Z.",
    }

    def to_internal_value(self, data: Any) -> datetime:
        """The moment with its zone."""
        text = LOST_PLUS.sub("+", data) if isinstance(data, str) else ""
        try:
            parsed = parse_datetime(text) or _midnight(parse_date(text))
        except ValueError:
            parsed = None
        if parsed is None or parsed.year not in SANE_YEARS:
            self.fail("invalid")
        return parsed if parsed.tzinfo else parsed.replace(tzinfo=UTC)

    def to_representation(self, value: datetime) -> str:
        """ISO 8601."""
        return value.isoformat()


class Day(serializers.DateField):
    """A date of a year with four digits."""

    def to_internal_value(self, value: Any) -> Any:
        """The date."""
        day = super().to_internal_value(value)
        if day.year not in SANE_YEARS:
            self.fail("invalid", format="YYYY-MM-DD")
        return day


def _midnight(day: date | None) -> datetime | None:
    return datetime.combine(day, time(), tzinfo=UTC) if day else None
