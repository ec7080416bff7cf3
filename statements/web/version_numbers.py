"""Versions of a statement as a reader asks for them, and what the answer to a citation of one is."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.http import HttpRequest

from statements.models import Statement
from statements.web.history import Change, Version, changes_between, read_versions


@dataclass(frozen=True, slots=True)
class Cited:
    """The version that somebody's citation names, held against the newest one.

    `problem`: why there is no such version; then nothing else is known. `later`: the versions since, newest first.
    """

    number: int = 0
    problem: str = ""
    status: int = 200
    later: tuple[Version, ...] = ()
    changes: tuple[Change, ...] = ()


def read_cited(request: HttpRequest, statement: Statement) -> Cited | None:
    """Return what became of the version in `?version=`; None if none is asked for. No queries for the newest one."""
    asked = request.GET.get("version", "")
    if not asked:
        return None
    number = read_number(asked)
    if number is None:
        return Cited(problem=f"“{asked[:40]}” is not the number of a version.", status=400)
    if number == statement.version:
        return Cited(number)
    if number > statement.version:
        newest = f"the newest is version {statement.version}" if statement.version > 1 else "there is only version 1"
        return Cited(problem=f"This statement has no version {number:,} yet: {newest}.", status=404)
    versions = read_versions(statement)
    if number not in {version.number for version in versions}:
        return Cited(problem=f"What version {number} said is no longer told.", status=404)
    later = tuple(version for version in versions if version.number > number)
    return Cited(number, later=later, changes=changes_between(versions, number, statement.version))


def read_number(text: str) -> int | None:
    """Return the number of a version, from 1; None if it is none."""
    return int(text) if text.isascii() and text.isdigit() and len(text) < 7 and int(text) else None


@dataclass(frozen=True, slots=True)
class Comparison:
    """Two versions held against each other. `problem`: why they cannot be; then nothing else is known."""

    first: int = 0
    last: int = 0
    changes: tuple[Change, ...] = ()
    problem: str = ""
    status: int = 200


def read_comparison(request: HttpRequest, versions: Sequence[Version]) -> Comparison | None:
    """Return the comparison that `?from=` and `?to=` ask for, or that of the newest two. Of a single version None."""
    known = [version.number for version in versions]
    chosen = dict(zip(("to", "from"), known, strict=False))
    for name in ("from", "to"):
        asked = request.GET.get(name, "")
        number = read_number(asked)
        if asked and number is None:
            return Comparison(
                problem=f"“{name}” takes the number of a version, and “{asked[:40]}” is none.", status=400
            )
        if number and number not in known:
            return Comparison(problem=f"There is no version {number:,} here: choose from those below.", status=404)
        if number:
            chosen[name] = number
    if len(known) < 2:
        return None
    first, last = sorted(chosen.values())
    return Comparison(first, last, changes_between(versions, first, last))
