"""The command line of the engine: files or JSON lines in, one JSON document an article out."""

from __future__ import annotations

import argparse
import json
import os
import shutil
import sys
from collections.abc import Iterable, Iterator
from datetime import date
from pathlib import Path
from typing import Any, TextIO

from claims.engine.parsing import ModelMissing
from claims.engine.readers import UnreadableDocument, read, sniff
from claims.engine.readers.sniffing import DOCX, HTML, PDF, PLAIN
from claims.engine.result import Split
from claims.engine.splitter import split
from claims.engine.terminal import Terminal
from claims.engine.text import Document

FINE, FAILED, MISUSED = 0, 1, 2


def main(arguments: list[str]) -> int:
    """Run the command. Return 0, 1 where an input could not be read, 2 for a wrong call."""
    parser = _parser()
    options = parser.parse_args(arguments)
    if options.jsonl == bool(options.files):
        parser.error("give FILE or - for standard input, or --jsonl, one of the two")
    try:
        if options.jsonl:
            return _run_lines(sys.stdin.buffer, sys.stdout, options.explain)
        return _run_files(options)
    except ModelMissing as error:
        return _complain(str(error))
    except BrokenPipeError:
        sys.stderr.close()
        return FAILED
    except KeyboardInterrupt:
        return FAILED


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="python -m claims.engine",
        description="Find the checkable claims of an article, with exact spans.",
    )
    parser.add_argument("files", nargs="*", metavar="FILE", help="a file; - is standard input")
    parser.add_argument(
        "--jsonl", action="store_true", help='read {"id","text","title","published"}, one a line'
    )
    parser.add_argument("--format", choices=("json", "text"), default="json")
    parser.add_argument("--explain", action="store_true", help="say how each claim was found")
    parser.add_argument(
        "--color", choices=("auto", "always", "never"), default="auto", help="of --format text"
    )
    parser.add_argument("--title")
    parser.add_argument("--published", type=_day, metavar="YYYY-MM-DD")
    kind = parser.add_mutually_exclusive_group()
    for name, media_type in (("html", HTML), ("pdf", PDF), ("docx", DOCX)):
        kind.add_argument(f"--{name}", dest="media_type", action="store_const", const=media_type)
    return parser


def _day(words: str) -> date:
    try:
        return date.fromisoformat(words)
    except ValueError:
        raise argparse.ArgumentTypeError(f"“{words}” is no date like 2026-01-31") from None


def _run_files(options: argparse.Namespace) -> int:
    """Split each file; one that cannot be read is named on standard error and passed over."""
    status = FINE
    several = len(options.files) > 1
    for name in options.files:
        try:
            document = _read_file(name, options.media_type)
        except (OSError, UnreadableDocument) as error:
            reason = error.strerror if isinstance(error, OSError) and error.strerror else str(error)
            status = _complain(f"{name}: {reason}")
            continue
        result = split(
            document.text,
            title=options.title or document.title,
            published=options.published or document.published,
        )
        if options.format == "text":
            sys.stdout.write(_terminal(options).show(result, name if several else None))
            continue
        shown = _shown(result, options.explain)
        _write_json(sys.stdout, {"id": name, **shown} if several else shown)
    return status


def _terminal(options: argparse.Namespace) -> Terminal:
    """Return the terminal as it is: its width, and colours unless NO_COLOR or a pipe forbids."""
    plain = bool(os.environ.get("NO_COLOR")) or not sys.stdout.isatty()
    color = options.color == "always" or (options.color == "auto" and not plain)
    return Terminal(shutil.get_terminal_size().columns, color, options.explain)


def _shown(result: Split, explain: bool) -> dict[str, Any]:
    shown = result.to_dict()
    if explain:
        for claim, found in zip(shown["claims"], result.claims, strict=True):
            claim["explanation"] = found.explanation()
    return shown


def _read_file(name: str, media_type: str | None) -> Document:
    data = sys.stdin.buffer.read() if name == "-" else Path(name).read_bytes()
    if not data.strip() and media_type is None:
        return Document("")
    return read(data, media_type or sniff(data) or PLAIN)


def _run_lines(source: Iterable[bytes], target: TextIO, explain: bool) -> int:
    """Split each line's article; one that fails gives its id and the error, and the rest go on."""
    status = FINE
    for shown in split_lines(source, explain):
        if "error" in shown:
            status = FAILED if shown.get("id") is None else status
        _write_json(target, shown)
    return status


def split_lines(source: Iterable[bytes], explain: bool = False) -> Iterator[dict[str, Any]]:
    """Yield the result of each line of JSON, or `{"id", "error"}` where it cannot be split."""
    for number, line in enumerate(source, 1):
        if not line.strip():
            continue
        identity: Any = None
        try:
            article = json.loads(line)
            if not isinstance(article, dict):
                raise ValueError(f"Line {number} is no JSON object.")
            identity = article.get("id")
            yield {"id": identity, **_shown(_split_article(article), explain)}
        except ModelMissing:
            raise
        except json.JSONDecodeError as error:
            yield {"id": None, "error": f"Line {number} is no JSON: {error.msg}."}
        except Exception as error:  # noqa: BLE001 -- one bad article must not stop the others
            yield {"id": identity, "error": str(error) or type(error).__name__}


def _split_article(article: dict[str, Any]) -> Split:
    text = article.get("text")
    if not isinstance(text, str):
        raise ValueError("The article has no “text”.")
    title, published = article.get("title"), article.get("published")
    if title is not None and not isinstance(title, str):
        raise ValueError("The “title” is no text.")
    try:
        day = date.fromisoformat(str(published)[:10]) if published else None
    except ValueError:
        raise ValueError(f"“published” is no date like 2026-01-31: {published}.") from None
    return split(text, title=title, published=day)


def _write_json(target: TextIO, shown: dict[str, Any]) -> None:
    line = json.dumps(shown, ensure_ascii=False)
    try:
        line.encode(getattr(target, "encoding", None) or "utf-8")
    except UnicodeEncodeError:
        line = json.dumps(shown)
    target.write(line + "\n")
    target.flush()


def _complain(sentence: str) -> int:
    sys.stderr.write(sentence + "\n")
    return FAILED
