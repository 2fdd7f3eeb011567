"""An engine apart: a copy that is fitted on some corpora and asked about articles it has not seen."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

from claims.engine.evaluation import Annotated


class CopyFailed(RuntimeError):
    """A copy of the engine could not be trained or asked; the message is its own."""


def answers_apart(
    articles: Iterable[Annotated], folders: Sequence[Path], engine: Path
) -> list[dict[str, Any]]:
    """Return what an engine that is fitted on these folders finds in the articles, in their order.

    A copy of `engine`, the package's folder, is trained; its own weights stay as they are. Raises
    CopyFailed where the copy cannot be trained or gives up.
    """
    with tempfile.TemporaryDirectory(prefix="factcheck-apart-") as name:
        place = Path(name)
        package = place / engine.parent.name
        shutil.copytree(engine, package / engine.name, ignore=shutil.ignore_patterns("*.pyc"))
        (package / "__init__.py").touch()
        module = f"{package.name}.{engine.name}"
        _run([f"{module}.train", *(str(folder.resolve()) for folder in folders)], place)
        lines = "\n".join(article.to_line() for article in articles)
        return [json.loads(line) for line in _run([module, "--jsonl"], place, lines).splitlines()]


def _run(call: list[str], place: Path, given: str = "") -> str:
    """Return what a module prints that is run in a folder, so that the copy in it is imported."""
    done = subprocess.run(  # noqa: S603 -- our own interpreter and modules
        [sys.executable, "-m", *call],
        cwd=place,
        input=given,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    if done.returncode:
        raise CopyFailed(
            f"A copy of the engine could not be fitted or asked: {done.stderr.strip()}"
        )
    return done.stdout
