"""Cursor pages as the API writes them: addresses of the pages beside this one, and the rows."""

from __future__ import annotations

from typing import Any
from urllib.parse import urlencode

from rest_framework.request import Request

from claims.casework.reads.pages import Page


def links(request: Request, page: Page[Any]) -> dict[str, str | None]:
    """The addresses of the next and the previous page; None where there is none."""
    return {
        "next": _address(request, page.next_cursor),
        "previous": _address(request, page.previous_cursor),
    }


def _address(request: Request, cursor: str | None) -> str | None:
    if cursor is None:
        return None
    query = [
        (name, value)
        for name, values in request.query_params.lists()
        for value in values
        if name != "cursor"
    ]
    path = request.build_absolute_uri(request.path)
    return f"{path}?{urlencode([*query, ('cursor', cursor)])}"
