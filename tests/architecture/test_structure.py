"""The house keeps its shape: file sizes, who may speak HTTP, tasks loaded, migrations complete."""

from __future__ import annotations

import ast
import importlib
from pathlib import Path

import pytest
from celery import current_app
from django.core.management import call_command

from claims import pipeline
from factcheck.paths import BASE_DIR

SOURCES = sorted(
    path
    for folder in ("claims", "factcheck", "tests")
    for path in (BASE_DIR / folder).rglob("*.py")
    if "migrations" not in path.parts
)
SCREENS = ("claims/web/", "claims/api/", "factcheck/", "tests/", "claims/management/")
ONLY_FOR_SCREENS = ("django.http", "django.shortcuts", "django.forms", "rest_framework")
WRITES = {"save", "create", "update", "delete", "bulk_create", "bulk_update", "get_or_create"}
STATIC = sorted(
    path
    for folder, suffix in (("static", ".css"), ("static", ".js"), ("templates", ".html"))
    for path in (BASE_DIR / folder).rglob(f"*{suffix}")
)


def relative(path: Path) -> str:
    return path.relative_to(BASE_DIR).as_posix()


@pytest.mark.parametrize("path", SOURCES + STATIC, ids=relative)
def test_file_is_under_400_lines(path: Path) -> None:
    lines = path.read_text(encoding="utf-8").count("\n")

    assert lines <= 400


@pytest.mark.parametrize("path", SOURCES, ids=relative)
def test_module_says_what_it_is_for(path: Path) -> None:
    source = path.read_text(encoding="utf-8")

    tree = ast.parse(source)

    assert not source.strip() or ast.get_docstring(tree)


@pytest.mark.parametrize(
    "path", [p for p in SOURCES if not relative(p).startswith(SCREENS)], ids=relative
)
def test_stage_speaks_no_http(path: Path) -> None:
    imported = {
        name
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        for name in _imported(node)
    }

    assert [name for name in imported if name.startswith(ONLY_FOR_SCREENS)] == []


@pytest.mark.parametrize(
    "path", [p for p in SOURCES if relative(p).startswith("claims/web/")], ids=relative
)
def test_screen_writes_nothing_itself(path: Path) -> None:
    tree = ast.parse(path.read_text(encoding="utf-8"))
    calls = {
        node.func.attr
        for node in ast.walk(tree)
        if isinstance(node, ast.Call)
        and isinstance(node.func, ast.Attribute)
        and ".objects" in ast.unparse(node.func)
    }

    assert calls & WRITES == set()


def test_every_task_owed_is_one_the_worker_knows() -> None:
    current_app.loader.import_default_modules()
    owed = {task for tasks in pipeline.FOLLOW_UPS.values() for task in tasks}

    assert owed - set(current_app.tasks) == set()
    assert set(pipeline.BURIALS) == owed


def test_every_task_module_is_found_by_the_worker() -> None:
    current_app.loader.import_default_modules()
    modules = [relative(p)[:-3].replace("/", ".") for p in SOURCES if p.name == "tasks.py"]
    modules = [name for name in modules if name.startswith("claims.")]

    tasks = {task.__module__ for task in current_app.tasks.values()}

    assert modules
    assert [name for name in modules if name not in tasks] == []


def test_engine_imports_without_django() -> None:
    source = Path(importlib.import_module("claims").__file__ or "").read_text(encoding="utf-8")

    assert source.strip() == ""


@pytest.mark.django_db
def test_no_migration_is_missing() -> None:
    call_command("makemigrations", check=True, dry_run=True, verbosity=0)


def _imported(node: ast.AST) -> list[str]:
    if isinstance(node, ast.Import):
        return [alias.name for alias in node.names]
    if isinstance(node, ast.ImportFrom):
        return [node.module or ""]
    return []
