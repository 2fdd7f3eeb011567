"""The claim splitter as a library: split(text) gives claims with exact spans.

The heavy parts are loaded when they are first used, so that importing this package costs nothing.
"""

from __future__ import annotations

import importlib
from typing import TYPE_CHECKING, Any

from claims.engine.result import (
    Caution,
    Claim,
    Claimant,
    DateValue,
    Quantity,
    Reason,
    Split,
    Stretch,
)
from claims.engine.text import Document, Span
from claims.engine.version import ENGINE_VERSION

if TYPE_CHECKING:
    from claims.engine.parsing import ModelMissing
    from claims.engine.readers import UnreadableDocument, read, sniff
    from claims.engine.splitter import split

__all__ = [
    "ENGINE_VERSION",
    "Caution",
    "Claim",
    "Claimant",
    "DateValue",
    "Document",
    "ModelMissing",
    "Quantity",
    "Reason",
    "Span",
    "Split",
    "Stretch",
    "UnreadableDocument",
    "read",
    "sniff",
    "split",
]

_LATER = {
    "ModelMissing": "claims.engine.parsing",
    "UnreadableDocument": "claims.engine.readers",
    "read": "claims.engine.readers",
    "sniff": "claims.engine.readers",
    "split": "claims.engine.splitter",
}


def __getattr__(name: str) -> Any:
    """Load a part of the public face when it is first asked for."""
    if name in _LATER:
        return getattr(importlib.import_module(_LATER[name]), name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
