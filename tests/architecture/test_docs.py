"""The documents tell the truth: commands, links, paths and variables that they name are there."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from django.core.management import get_commands

from factcheck.paths import BASE_DIR

PAGES = sorted(
    [
        *BASE_DIR.glob("*.md"),
        *BASE_DIR.glob("docs/**/*.md"),
        *BASE_DIR.glob("claims/management/demo/*.md"),
    ]
)
CODE = re.compile(r"```.*?```|`[^`\n]+`", re.DOTALL)
LINK = re.compile(r"\]\(([^)\s]+)\)")
PLACE = re.compile(r"`((?:claims|factcheck|templates|static|tests|benchmarks|docs)/[\w./-]*)`")


def _name(page: Path) -> str:
    return str(page.relative_to(BASE_DIR))


def _code_of(page: Path) -> str:
    return "\n".join(CODE.findall(page.read_text(encoding="utf-8")))


def _variables(module: Path) -> Iterator[str]:
    """The environment variables that a module reads by name: env.text("X"), os.environ.get("X")."""
    for node in ast.walk(ast.parse(module.read_text(encoding="utf-8"))):
        if not (isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute)):
            continue
        if ast.unparse(node.func) == "env.secret_key":
            yield "SECRET_KEY"
        elif ast.unparse(node.func.value) in {"env", "os.environ"} and node.args:
            argument = node.args[0]
            if isinstance(argument, ast.Constant) and isinstance(argument.value, str):
                yield argument.value


@pytest.mark.parametrize("page", PAGES, ids=_name)
def test_make_targets_when_a_page_names_them_then_exist(page: Path) -> None:
    makefile = (BASE_DIR / "Makefile").read_text(encoding="utf-8")
    targets = set(re.findall(r"^([a-z][a-z-]*):", makefile, re.MULTILINE))

    named = set(re.findall(r"\bmake ([a-z][a-z-]*)", _code_of(page)))

    assert named - targets == set()


@pytest.mark.parametrize("page", PAGES, ids=_name)
def test_manage_commands_when_a_page_names_them_then_exist(page: Path) -> None:
    commands = set(get_commands())

    named = set(re.findall(r"manage\.py ([a-z][a-z_]*)", _code_of(page)))

    assert named - commands == set()


@pytest.mark.parametrize("page", PAGES, ids=_name)
def test_relative_links_when_followed_then_lead_to_a_file(page: Path) -> None:
    prose = CODE.sub("", page.read_text(encoding="utf-8"))
    links = [link.partition("#")[0] for link in LINK.findall(prose) if "://" not in link]

    broken = [link for link in links if link and not (page.parent / link).exists()]

    assert broken == []


@pytest.mark.parametrize("page", PAGES, ids=_name)
def test_places_in_the_tree_when_a_page_names_them_then_exist(page: Path) -> None:
    places = PLACE.findall(page.read_text(encoding="utf-8"))

    missing = [place for place in places if not (BASE_DIR / place).exists()]

    assert missing == []


def test_environment_variables_when_the_code_reads_them_then_stand_in_operations() -> None:
    modules = [*BASE_DIR.glob("factcheck/**/*.py"), *BASE_DIR.glob("claims/**/*.py")]
    read = {name for module in modules for name in _variables(module)}
    operations = (BASE_DIR / "docs" / "operations.md").read_text(encoding="utf-8")

    named = set(re.findall(r"`([A-Z][A-Z_]+)`", operations))

    assert read - named == set()


def test_decisions_when_there_is_a_page_then_the_index_lists_it() -> None:
    folder = BASE_DIR / "docs" / "decisions"
    pages = {page.name for page in folder.glob("0*.md")}
    index = (folder / "README.md").read_text(encoding="utf-8")

    listed = set(re.findall(r"\]\((0[\w-]+\.md)\)", index))

    assert listed == pages
