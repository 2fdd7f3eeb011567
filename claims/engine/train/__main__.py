"""Trains the engine on annotated articles and writes its weights.

python -m claims.engine.train DIR ... [--only PART]

Each DIR holds articles/<id>.json, annotations/<id>.json and, with the licences, index.json.
"""

from __future__ import annotations

import argparse
import subprocess
import sys
from pathlib import Path

from claims.engine.evaluation import BadCorpus
from claims.engine.train.examples import examples_in
from claims.engine.train.parts import PARTS

ENGINE = Path(__file__).resolve().parent.parent


def main(arguments: list[str], engine: Path = ENGINE) -> int:
    """Fit what is asked for and write the weights into the engine's folder.

    Returns 0, or 1 where a folder cannot be used, with a sentence on standard error.
    """
    parser = argparse.ArgumentParser(
        prog="python -m claims.engine.train",
        description="Train the engine on annotated articles and write its weights in place.",
    )
    parser.add_argument("folders", nargs="+", type=Path, metavar="DIR")
    parser.add_argument("--only", choices=PARTS, help="one part; without it, all in their order")
    options = parser.parse_args(arguments)
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
