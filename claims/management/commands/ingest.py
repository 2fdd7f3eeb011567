"""`manage.py ingest FILE|URL`: hand in an article from the terminal."""

from __future__ import annotations

from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from claims import engine
from claims.core.actors import Actor, ActorKind
from claims.core.errors import DomainError
from claims.intake.models import Article
from claims.intake.services.submit import Particulars, submit_file, submit_url
from claims.people.enums import CHECKING
from claims.people.models import Desk


class Command(BaseCommand):
    """Hand in a file or an address; the worker fetches, reads and splits it."""

    help = "Hand in an article: a .txt, .html, .docx or .pdf file, or a web address."

    def add_arguments(self, parser: ArgumentParser) -> None:
        """The file or address, and the desk it goes to."""
        parser.add_argument("source", help="a file or an http(s) address")
        parser.add_argument("--desk", help="the desk's slug; default: the first desk")
        parser.add_argument("--title", default="")
        parser.add_argument("--outlet", default="")

    def handle(self, *args: Any, **options: Any) -> None:
        """Submit and say where it can be read."""
        desks = Desk.objects.order_by("id")
        desk = desks.filter(slug=options["desk"]).first() if options["desk"] else desks.first()
        if desk is None:
            raise CommandError("There is no such desk. Make one, or run `manage.py demo_data`.")
        try:
            article, is_new = self._submit(options, desk)
        except DomainError as refusal:
            raise CommandError(refusal.message) from refusal
        word = "is in" if is_new else "was handed in before"
        self.stdout.write(
            f"Article {article.public_id} {word}: /desk/articles/{article.public_id}/"
        )

    def _submit(self, options: dict[str, Any], desk: Desk) -> tuple[Article, bool]:
        by = Actor(ActorKind.IMPORT, roles={desk.pk: next(iter(CHECKING))})
        source = options["source"]
        particulars = Particulars(title=options["title"], outlet=options["outlet"])
        if source.startswith(("http://", "https://")):
            address = Particulars(title=options["title"], outlet=options["outlet"], url=source)
            return submit_url(particulars=address, desk=desk, by=by)
        path = Path(source)
        try:
            data = path.read_bytes()
        except OSError as error:
            raise CommandError(f"{path} cannot be read: {error.strerror}.") from error
        return submit_file(
            data=data,
            name=path.name,
            media_type=engine.sniff(data) or "",
            particulars=particulars,
            desk=desk,
            by=by,
        )
