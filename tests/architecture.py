"""Reads the sources and finds what breaks the plan of rooms. `tests/test_architecture.py` holds the archive to it.

Every rule takes sources, not paths of this project, so that each can be shown to fail.
"""

import ast
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

# Which rooms of `statements` each room may import, besides itself and libraries.
MAY_IMPORT = {
    "text": set(),
    "extraction": {"text"},
    "models": set(),
    "importing": {"text", "extraction", "models"},
    "search": {"models"},
    "exports": {"models"},
    "web": {"models", "search", "exports"},
    "api": {"models", "search", "exports"},
    "admin": {"models", "importing", "search"},
    "management": {"models", "importing", "search", "exports"},
    "migrations": {"models"},
    "apps": set[str](),
}
# What of the project package a room may import. `archive.turns` is how much one worker of the server does at a time:
# the server's affair, which both rooms that answer requests share, so it can stand in neither of them.
MAY_ASK_OF_ARCHIVE = {"web": {"archive.turns"}, "api": {"archive.turns"}}
# What no file of a room may import from outside.
BANNED_LIBRARIES = {
    "text": {"django"},
    "extraction": {"django"},
    "exports": {"django.http", "django.shortcuts", "django.views"},
}
PART_OF = {"templatetags": "web"}  # Django wants these outside the room they belong to
ARCHIVE_MAY_NAME = {"statements.web.urls", "statements.api.urls"}
EMPTY_NAMES = {"utils", "helpers", "common", "misc"}
LONGEST_FILE = 300  # lines
LONGEST_FUNCTION = 40  # lines


@dataclass(frozen=True, slots=True)
class Source:
    """One Python file: its path from the top folder, and its text."""

    path: PurePosixPath
    text: str

    @property
    def module(self) -> tuple[str, ...]:
        parts = self.path.with_suffix("").parts
        return parts[:-1] if parts[-1] == "__init__" else parts

    @property
    def package(self) -> tuple[str, ...]:
        return self.module if self.path.name == "__init__.py" else self.module[:-1]


def read_sources(top: Path, *folders: str) -> list[Source]:
    return [
        Source(PurePosixPath(path.relative_to(top)), path.read_text(encoding="utf-8"))
        for folder in folders
        for path in sorted((top / folder).rglob("*.py"))
    ]


def room_of(module: tuple[str, ...]) -> str:
    """Return the room of a module of `statements`; empty for the package itself and for all other modules."""
    if len(module) < 2 or module[0] != "statements":
        return ""
    return PART_OF.get(module[1], module[1])


def find_imports(source: Source) -> Iterator[tuple[int, str]]:
    """Yield line and full name of all that is imported, names included: `statements.models.Topic`."""
    for node in ast.walk(ast.parse(source.text)):
        if isinstance(node, ast.Import):
            yield from ((node.lineno, alias.name) for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            base = source.package[: len(source.package) - node.level + 1] if node.level else ()
            start = ".".join([*base, *([node.module] if node.module else [])])
            yield from ((node.lineno, f"{start}.{alias.name}") for alias in node.names)


def find_wrong_arrows(source: Source) -> Iterator[str]:
    """Yield each import of a room that the room of `source` may not know."""
    room = room_of(source.module)
    if not room:
        return
    if room not in MAY_IMPORT:
        yield f"{source.path}: the room {room!r} is not in the plan"
        return
    for line, name in find_imports(source):
        other = room_of(tuple(name.split(".")))
        known = other in {"", room, *MAY_IMPORT[room]}
        if not known or (name.startswith("archive.") and name not in MAY_ASK_OF_ARCHIVE.get(room, set())):
            yield f"{source.path}:{line}: {room} must not import {name}"


def find_banned_libraries(source: Source) -> Iterator[str]:
    for line, name in find_imports(source):
        for library in BANNED_LIBRARIES.get(room_of(source.module), set()):
            if f"{name}.".startswith(f"{library}."):
                yield f"{source.path}:{line}: imports {name}"


def find_reaches_into_rooms(source: Source) -> Iterator[str]:
    """Yield what a file of the project package knows of the app beyond its name and its addresses."""
    for line, name in find_imports(source):
        if name.split(".")[0] == "statements":
            yield f"{source.path}:{line}: imports {name}"
    for node in ast.walk(ast.parse(source.text)):
        if not isinstance(node, ast.Constant) or not isinstance(node.value, str):
            continue
        if node.value.startswith("statements.") and node.value not in ARCHIVE_MAY_NAME:
            yield f"{source.path}:{node.lineno}: names {node.value}"


def find_hidden_imports(source: Source) -> Iterator[str]:
    """Yield imports inside functions, and imports by name that no reader of the head of a file can see."""
    for function in find_functions(source):
        for node in ast.walk(function):
            if isinstance(node, ast.Import | ast.ImportFrom):
                yield f"{source.path}:{node.lineno}: import inside {function.name}"
    for node in ast.walk(ast.parse(source.text)):
        if isinstance(node, ast.Name | ast.Attribute):
            called = node.id if isinstance(node, ast.Name) else node.attr
            if called in {"import_module", "__import__"}:
                yield f"{source.path}:{node.lineno}: {called}"


def find_empty_names(source: Source) -> Iterator[str]:
    for part in EMPTY_NAMES.intersection(source.module):
        yield f"{source.path}: {part!r} says nothing about what is inside"


def find_overlong(source: Source) -> Iterator[str]:
    """Yield files and functions that are past the end of what one can hold in mind."""
    lines = len(source.text.splitlines())
    if lines > LONGEST_FILE:
        yield f"{source.path}: {lines} lines"
    for function in find_functions(source):
        length = (function.end_lineno or 0) - function.lineno + 1
        if length > LONGEST_FUNCTION:
            yield f"{source.path}:{function.lineno}: {function.name} has {length} lines"


def find_functions(source: Source) -> list[ast.FunctionDef | ast.AsyncFunctionDef]:
    nodes = ast.walk(ast.parse(source.text))
    return [node for node in nodes if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)]
