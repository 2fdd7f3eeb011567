"""Write the API's description as the snapshot that tests compare: `python -m tests.api.snapshot`."""

from __future__ import annotations

import os
from pathlib import Path

import django

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "factcheck.settings.test")
django.setup()

from claims.api.pages import schema_document  # noqa: E402 -- Django is set up first

if __name__ == "__main__":
    target = Path(__file__).parent / "openapi.json"
    target.write_text(schema_document() + "\n", encoding="utf-8")
