"""The archive keeps to its plan of rooms: the arrows between them go one way."""

from collections.abc import Callable, Iterator
from fnmatch import fnmatch
from pathlib import Path, PurePosixPath

import pytest

from tests.architecture import (
    Source,
    find_banned_libraries,
    find_empty_names,
    find_hidden_imports,
    find_overlong,
    find_reaches_into_rooms,
    find_wrong_arrows,
    read_sources,
)

TOP = Path(__file__).parents[1]
APP = read_sources(TOP, "statements")
PROJECT = read_sources(TOP, "archive")
TESTS = read_sources(TOP, "tests")
HAND_WRITTEN = [source for source in APP + PROJECT + TESTS if "migrations" not in source.module]
TOP_LEVEL = {
    *("manage.py", "pyproject.toml", "seeds", "archive", "statements", "templates", "static", "tests"),
    *("README.md", "CHANGELOG.md", "LICENSE", "Makefile", "Dockerfile", "docker-compose.yml", "docs", ".ci"),
    *(".env.example", ".gitignore", ".dockerignore"),
}


Rule = Callable[[Source], Iterator[str]]


def broken(rule: Rule, sources: list[Source]) -> list[str]:
    return [fault for source in sources for fault in rule(source)]


def sample(path: str, text: str) -> list[Source]:
    return [Source(PurePosixPath(path), text)]


def test_the_sources_are_found() -> None:
    assert min(len(APP), len(PROJECT), len(TESTS)) > 3, "A rule over nothing holds always."


def test_rooms_import_only_the_rooms_before_them() -> None:
    assert broken(find_wrong_arrows, APP) == []


def test_text_and_extraction_know_no_django_and_exports_no_http() -> None:
    assert broken(find_banned_libraries, APP) == []


def test_the_project_package_knows_the_app_only_by_its_name_and_addresses() -> None:
    assert broken(find_reaches_into_rooms, PROJECT) == []


def test_no_import_hides_inside_a_function() -> None:
    assert broken(find_hidden_imports, HAND_WRITTEN) == []


def test_every_file_name_says_something() -> None:
    assert broken(find_empty_names, HAND_WRITTEN) == []


def test_files_and_functions_stay_short() -> None:
    assert broken(find_overlong, HAND_WRITTEN) == []


def test_nothing_new_lies_at_the_top() -> None:
    ignored = [".git", *(TOP / ".gitignore").read_text(encoding="utf-8").replace("/\n", "\n").split()]
    found = {
        path.name
        for path in TOP.iterdir()
        if not any(fnmatch(path.name, pattern) for pattern in ignored)
        and (path.is_file() or any(inner.is_file() for inner in path.rglob("*")))
    }

    assert found - TOP_LEVEL == set()


@pytest.mark.parametrize(
    ("path", "text"),
    [
        ("statements/text/parts.py", "from statements.models import Article"),
        ("statements/text/parts.py", "import statements.extraction.cues"),
        ("statements/text/parts.py", "from ..models import Article"),
        ("statements/text/parts.py", "from .. import models"),
        ("statements/models/topic.py", "from statements.search import search"),
        ("statements/importing/reports.py", "from statements import search"),
        ("statements/web/views.py", "from statements.importing import import_file"),
        ("statements/templatetags/cards.py", "from statements.extraction import extract"),
        ("statements/admin/topic.py", "import json\nfrom statements.web import views"),
        ("statements/new_room/file.py", "import json"),
        ("statements/search/door.py", "from archive import turns"),
        ("statements/web/views.py", "from archive import settings"),
    ],
)
def test_a_wrong_arrow_is_found(path: str, text: str) -> None:
    assert broken(find_wrong_arrows, sample(path, text))


@pytest.mark.parametrize(
    ("path", "text"),
    [
        ("statements/extraction/cues.py", "from statements.text import Span\nfrom .values import Kind"),
        ("statements/web/views.py", "from statements.search import search"),
        ("statements/templatetags/cards.py", "from statements.web import dates"),
        ("statements/__init__.py", ""),
        ("statements/api/answering.py", "from archive import turns"),
    ],
)
def test_a_right_arrow_is_left_alone(path: str, text: str) -> None:
    assert broken(find_wrong_arrows, sample(path, text)) == []


@pytest.mark.parametrize(
    ("rule", "path", "text"),
    [
        (find_banned_libraries, "statements/text/spans.py", "from django.db import models"),
        (find_banned_libraries, "statements/extraction/cues.py", "import django"),
        (find_banned_libraries, "statements/exports/rows.py", "from django import http"),
        (find_reaches_into_rooms, "archive/urls.py", "from statements.web import urls"),
        (find_reaches_into_rooms, "archive/settings.py", "MIDDLEWARE = ['statements.web.middleware.Speed']"),
        (find_hidden_imports, "statements/web/views.py", "def view():\n    if True:\n        import json"),
        (
            find_hidden_imports,
            "statements/web/views.py",
            "import importlib\nimportlib.import_module('statements.text')",
        ),
        (find_empty_names, "statements/web/utils.py", ""),
        (find_empty_names, "statements/common/dates.py", ""),
        (find_overlong, "statements/web/views.py", "\n" * 301),
        (find_overlong, "statements/web/views.py", "def view():\n" + "    pass\n" * 40),
    ],
)
def test_a_broken_rule_is_found(rule: Rule, path: str, text: str) -> None:
    assert broken(rule, sample(path, text))
