"""How far one index has read the table of changes.

The engine's commit cannot carry it, so it stands in a file beside the engine's and is
written after the commit: a crash between the two only repeats changes, which is harmless.
"""

import json
from dataclasses import dataclass
from pathlib import Path
from typing import TypeAlias

from statements.search.generations import replace_file

Anchor: TypeAlias = tuple[int, str, str]

FILE = "place.json"


@dataclass(frozen=True, slots=True)
class Place:
    """What has been applied: every change before `horizon`, and those in `applied`.

    The horizon is a number of a transaction on PostgreSQL, and of a change on SQLite (see
    `changes`). `anchor` is the newest change applied (id, what it names, when written): if it
    is no longer in the table, the database is not the one that was read.
    """

    horizon: int = 0
    applied: frozenset[int] = frozenset()
    anchor: Anchor | None = None


def read_place(generation: Path) -> Place:
    """Read the place of a generation.

    Raises:
        OSError: there is none.
        ValueError: it cannot be read.
    """
    stored = json.loads((generation / FILE).read_text(encoding="utf-8"))
    try:
        anchor = stored["anchor"]
        return Place(
            horizon=int(stored["horizon"]),
            applied=frozenset(stored["applied"]),
            anchor=(anchor[0], anchor[1], anchor[2]) if anchor else None,
        )
    except (KeyError, TypeError, IndexError) as error:
        raise ValueError(f"{generation / FILE} is not a place: {error}") from error


def write_place(generation: Path, place: Place) -> None:
    stored = {"horizon": place.horizon, "applied": sorted(place.applied), "anchor": place.anchor}
    replace_file(generation / FILE, json.dumps(stored))
