"""JSON that may stand inside a script element as data."""

from __future__ import annotations

import json
from typing import Any

from django.utils.safestring import SafeString, mark_safe

ESCAPES = {ord(sign): f"\\u{ord(sign):04x}" for sign in "<>&\u2028\u2029"}


def json_for_script(value: Any) -> SafeString:
    """`value` as JSON in which no sign can end the element or begin another one."""
    written = json.dumps(value, ensure_ascii=False, separators=(",", ":")).translate(ESCAPES)
    return mark_safe(written)  # noqa: S308 -- the signs that matter to HTML are escaped above
