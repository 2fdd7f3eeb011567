"""`manage.py evaluate DIR`: split a gold corpus and print how well its claims were found."""

from __future__ import annotations

import json
from argparse import ArgumentParser
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from claims import engine
from claims.engine.evaluation import BadCorpus, Score, Share, read_corpus


class Command(BaseCommand):
    """Score the splitter on annotated articles; no database is needed."""

    help = (
        "Split the articles of a gold corpus (articles/<id>.json, annotations/<id>.json) and print "
        "the scores. Figures of articles that the weights were fitted on say little."
    )
    requires_system_checks = []

    def add_arguments(self, parser: ArgumentParser) -> None:
        """The folder, and what to print."""
        parser.add_argument("folder", type=Path, metavar="DIR")
        parser.add_argument("--json", action="store_true", help="print one JSON object")
        parser.add_argument(
            "--errors", type=int, default=0, metavar="N", help="show the first N errors too"
        )

    def handle(self, *args: Any, **options: Any) -> None:
        """Split, compare, print."""
        try:
            articles = read_corpus(options["folder"])
        except BadCorpus as error:
            raise CommandError(str(error)) from error
        score = Score()
        for article in articles:
            try:
                result = engine.split(
                    article.text, title=article.title, published=article.published
                )
            except engine.ModelMissing as error:
                raise CommandError(str(error)) from error
            score.add(article, result.to_dict())
        misses = score.misses[: max(0, options["errors"])]
        if options["json"]:
            shown: dict[str, Any] = {
                "engine_version": engine.ENGINE_VERSION,
                "figures": score.figures(),
                "recall": {name: share.value for name, share in _by_size(score.recall_by)},
                "errors": [
                    {"what": m.what, "article": m.article, "quote": m.quote} for m in misses
                ],
            }
            self.stdout.write(json.dumps(shown, ensure_ascii=False, indent=1))
            return
        for name, figure in score.figures().items():
            self.stdout.write(f"{name:38}{_shown(figure):>8}")
        self.stdout.write("recall by kind and worth")
        for name, share in _by_size(score.recall_by):
            self.stdout.write(f"  {name:36}{_shown(share.value):>8}  of {share.of}")
        for miss in misses:
            quote = " ".join(miss.quote.split())
            self.stdout.write(f"{miss.what:12} {miss.article}: {quote}")


def _by_size(shares: Mapping[str, Share]) -> list[tuple[str, Share]]:
    return sorted(shares.items(), key=lambda each: (-each[1].of, each[0]))


def _shown(figure: float) -> str:
    return f"{figure:.3f}" if isinstance(figure, float) else str(figure)
