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
    first: int
    last: int
    changes: tuple[Change, ...]


def read_comparison(request: HttpRequest, versions: Sequence[Version]) -> tuple[Comparison | None, str]:
    """Return the comparison that `?from=` and `?to=` ask for, or the problem with them.

    Nothing asked for: the newest two. Fewer than two: nothing to compare.
    """
    known = [version.number for version in versions]
    if len(known) < 2:
        return None, ""
    asked = request.GET.get("from") or str(known[1]), request.GET.get("to") or str(known[0])
    numbers = [read_number(text) for text in asked]
    for text, number in zip(asked, numbers, strict=True):
        if number not in known:
            return None, f"There is no version “{text[:40]}” here: choose two of those below."
    first, last = sorted(number for number in numbers if number)
    return Comparison(first, last, changes_between(versions, first, last)), ""
