"""`manage.py demo_data`: a desk with people, articles and checks, to try everything on."""

from __future__ import annotations

import json
from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand

from claims.management.demo.casework import make_casework
from claims.management.demo.people import make_people


class Command(BaseCommand):
    """Make what is missing of the demo desk; may be run again."""

    help = "Make what is missing of the demo desk; --tokens prints its logins and tokens as JSON."

    def add_arguments(self, parser: ArgumentParser) -> None:
        """--tokens."""
        parser.add_argument(
            "--tokens", action="store_true", help="print logins and tokens as one JSON object"
        )

    def handle(self, *args: Any, **options: Any) -> None:
        """Make people, then articles; print what was asked for."""
        logins = make_people()
        make_casework(self.stderr.write)
        if options["tokens"]:
            self.stdout.write(json.dumps(logins))
