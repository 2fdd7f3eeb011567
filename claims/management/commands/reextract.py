"""`manage.py reextract`: have articles split again by the engine of now."""

from __future__ import annotations

from argparse import ArgumentParser
from typing import Any
from uuid import UUID

from django.core.management.base import BaseCommand, CommandError
from django.db.models import QuerySet

from claims import engine
from claims.core.actors import Actor, ActorKind
from claims.core.errors import DomainError
from claims.extraction.pure import is_older
from claims.extraction.queries import newest_run, touched_ids
from claims.extraction.services.splitting_again import split_again
from claims.intake.enums import ArticleState
from claims.intake.models import Article
from claims.intake.queries import current_version
from claims.people.enums import Role


class Command(BaseCommand):
    """Owe a splitting to each article whose claims an older engine found; the worker does it."""

    help = (
        "Split articles again whose claims an older engine found. What people decided, edited or "
        "added stays as it is; proposals that nobody touched are renewed."
    )

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Which articles, and whether to look only."""
        which = parser.add_mutually_exclusive_group(required=True)
        which.add_argument("--article", help="one article, by its public id or number")
        which.add_argument(
            "--all-outdated", action="store_true", help="every one of an older engine"
        )
        parser.add_argument("--dry-run", action="store_true", help="say what would be done")
        parser.add_argument("--limit", type=int, help="at most so many articles, the newest first")

    def handle(self, *args: Any, **options: Any) -> None:
        """Owe the work, one article after the other, and say of each what happens."""
        chosen = self._one(options["article"]) if options["article"] else _ready()
        done = 0
        for article in chosen.iterator(chunk_size=200):
            if options["limit"] is not None and done >= options["limit"]:
                break
            done += self._again(article, is_dry=options["dry_run"])
        verb = "would be" if options["dry_run"] else "will be"
        self.stdout.write(
            f"{done} article{'' if done == 1 else 's'} {verb} split by engine "
            f"{engine.ENGINE_VERSION}."
        )

    def _one(self, given: str) -> QuerySet[Article]:
        try:
            by = {"pk": int(given)} if given.isdecimal() else {"public_id": UUID(given)}
        except ValueError:
            raise CommandError(f"“{given}” is neither an article's id nor its number.") from None
        found = Article.objects.filter(**by)
        if not found.exists():
            raise CommandError(f"There is no article {given}.")
        return found

    def _again(self, article: Article, *, is_dry: bool) -> bool:
        found = (
            newest_run(current_version(article)) if article.state == ArticleState.READY else None
        )
        if found is not None and not is_older(found.engine_version, than=engine.ENGINE_VERSION):
            return False
        try:
            if not is_dry and not split_again(article=article, by=_editor_of(article)):
                return False
        except DomainError as refusal:
            self.stdout.write(f"{article.public_id}: {refusal.message}")
            return False
        claims = list(article.claims.all())
        kept = len(touched_ids(claims))
        before = found.engine_version if found else "none"
        self.stdout.write(
            f"{article.public_id}: engine {before}, {len(claims)} claims, {kept} worked on and kept"
        )
        return True


def _ready() -> QuerySet[Article]:
    return Article.objects.filter(state=ArticleState.READY).order_by("-id")


def _editor_of(article: Article) -> Actor:
    return Actor(ActorKind.IMPORT, roles={article.desk_id: Role.EDITOR})
