"""Trains the engine on annotated articles and writes its weights.

python -m claims.engine.train DIR ... [--only PART | --folds N]

Each DIR holds articles/<id>.json, annotations/<id>.json and, with the licences, index.json.
"""

from __future__ import annotations

import argparse
import subprocess
import sys
from pathlib import Path

from claims.engine.evaluation import BadCorpus
from claims.engine.train.apart import CopyFailed
from claims.engine.train.examples import articles_in, examples_in
from claims.engine.train.folds import cross_validated
from claims.engine.train.parts import PARTS

ENGINE = Path(__file__).resolve().parent.parent


def main(arguments: list[str], engine: Path = ENGINE) -> int:
    """Fit what is asked for and write the weights into the engine's folder.

    With `--folds` nothing is written: figures of weights that have not seen the articles are printed.
    Returns 0, or 1 where a folder cannot be used, with a sentence on standard error.
    """
    parser = argparse.ArgumentParser(
        prog="python -m claims.engine.train",
        description="Train the engine on annotated articles and write its weights in place.",
    )
    parser.add_argument("folders", nargs="+", type=Path, metavar="DIR")
    choices = parser.add_mutually_exclusive_group()
    choices.add_argument("--only", choices=PARTS, help="one part; without it, all in their order")
    choices.add_argument(
        "--folds", type=int, metavar="N", help="write nothing; print cross-validated figures"
    )
    options = parser.parse_args(arguments)
    if options.folds is not None:
        return _folded(options.folders, options.folds, engine)
    if options.only is None:
        return _each_part(options.folders)
    part = PARTS[options.only]
    try:
        examples = list(examples_in(options.folders))
    except BadCorpus as error:
        sys.stderr.write(f"{error}\n")
        return 1
    (engine / part.file).write_text(part.fit(examples), encoding="utf-8")
    sys.stdout.write(f"{options.only}: {len(examples)} articles, {part.file} is written\n")
    return 0


def _folded(folders: list[Path], number: int, engine: Path) -> int:
    """Print the figures of each article by weights that are fitted on the other folds."""
    try:
        articles = list(articles_in(folders))
        folds = cross_validated(articles, number, engine)
    except (BadCorpus, CopyFailed) as error:
        sys.stderr.write(f"{error}\n")
        return 1
    sys.stdout.write("".join(f"{line}\n" for line in folds.table()))
    return 0


def _each_part(folders: list[Path]) -> int:
    """Train every part in a process of its own, so that it sees the weights before it."""
    for name in PARTS:
        command = [sys.executable, "-m", "claims.engine.train", "--only", name]
        status = subprocess.run([*command, *map(str, folders)], check=False).returncode  # noqa: S603 -- our own interpreter and module
        if status:
            return status
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
