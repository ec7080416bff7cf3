"""A dump that was written before: checked as a whole, then read a line at a time."""

import gzip
import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from statements.models.dump_layout import FORMAT, MANIFEST, SUMS, DumpError, hash_file
from statements.models.dump_tables import Table, list_tables


@dataclass(frozen=True, slots=True)
class DumpedTable:
    """`names`: of the columns that the dump has; an older one may lack some."""

    table: Table
    path: Path
    names: frozenset[str]
    count: int
    sha256_of_lines: str

    def rows(self) -> Iterator[dict[str, Any]]:
        open_lines = gzip.open if self.path.suffix == ".gz" else open
        with open_lines(self.path, "rb") as lines:
            for line in lines:
                yield json.loads(line)


def read_dump(folder: Path) -> list[DumpedTable]:
    """Return the tables of a dump whose every file is there, undamaged and understood.

    Raises:
        DumpError: it is not; the message says what is wrong and what to do.
    """
    check_files(folder)
    try:
        manifest = json.loads((folder / MANIFEST).read_text(encoding="utf-8"))
        number = int(manifest["format"])
        if number > FORMAT:
            raise DumpError(
                f"This dump has format {number}, and this archive knows those up to {FORMAT}. Update the archive first."
            )
        return [_match(told, folder) for told in manifest["tables"]]
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise DumpError(f"{MANIFEST} is not the list of a dump. Take the dump again.") from error


def check_files(folder: Path) -> None:
    """Hold every file against its checksum."""
    try:
        lines = (folder / SUMS).read_text(encoding="utf-8").splitlines()
    except (OSError, UnicodeDecodeError) as error:
        raise DumpError(f"{folder} is no dump: it has no {SUMS}. Name the folder that dump_archive made.") from error
    sums = {name: digest for digest, _, name in (line.partition("  ") for line in lines)}
    for name in [MANIFEST, *sums]:
        path = folder / name
        if Path(name).name != name or name not in sums:
            raise DumpError(f"{SUMS} is damaged: it does not list the files of this folder. Fetch the dump again.")
        if not path.is_file():
            raise DumpError(f"{name} is missing. Fetch the dump again.")
        if hash_file(path) != sums[name]:
            raise DumpError(f"{name} is damaged: its checksum is not the one in {SUMS}. Fetch the dump again.")


def _match(told: dict[str, Any], folder: Path) -> DumpedTable:
    """Find the model that a table of the dump belongs to."""
    known = {table.name: table for table in list_tables()}
    table = known.get(told["name"])
    if table is None:
        raise DumpError(f"This archive has no table “{told['name']}”: the dump is of a newer one. Update it first.")
    names = frozenset(field["name"] for field in told["fields"])
    if unknown := sorted(names - {column.name for column in table.columns}):
        raise DumpError(f"This archive has no {table.name}.{unknown[0]}: the dump is of a newer one. Update it first.")
    path = folder / told["file"]
    if path.parent != folder or not path.is_file():
        raise DumpError(f"{told['file']} is missing. Fetch the dump again.")
    return DumpedTable(table, path, names, int(told["rows"]), str(told["sha256_of_lines"]))
