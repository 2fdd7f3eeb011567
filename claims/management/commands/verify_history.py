"""`manage.py verify_history`: recompute the hash chains and name the first bad row."""

from __future__ import annotations

import sys
from typing import Any

from django.core.management.base import BaseCommand

from claims.history.queries import CHAINS, verify_chain


class Command(BaseCommand):
    """Check both chains, of events and of public changes; exit 1 when one is broken."""

    help = "Recompute the hash chains of events and public changes; exit 1 and the first bad row."

    def handle(self, *args: Any, **options: Any) -> None:
        """Print a line for each chain."""
        results = [verify_chain(chain) for chain in CHAINS]
        for result in results:
            self.stdout.write(f"{result.chain}: {result.length} links, {result.fault or 'whole'}")
        if any(result.fault for result in results):
            sys.exit(1)
