"""The whole archive in a folder: JSON Lines and SQLite, with checksums and a dictionary of the fields.

All of it is of one moment, and the folder is there only when it is complete.
"""

import contextlib
import gzip
import hashlib
import json
import shutil
import tempfile
from collections.abc import Callable, Iterator
from io import TextIOWrapper
from itertools import islice
from pathlib import Path
from typing import Any, TextIO

from django.db import connection, transaction
from django.db.migrations.recorder import MigrationRecorder
from django.utils import timezone

from statements.exports.csl import ARCHIVE
from statements.exports.dump_dictionary import describe_fields, write_readme
from statements.exports.dump_sqlite import SqliteDump, sync_to_disk
from statements.models.dump_layout import FORMAT, MANIFEST, SUMS, DumpError, hash_file
from statements.models.dump_tables import LEFT_OUT, ROWS_AT_ONCE, Table, list_tables, write_line

README, SQLITE = "README.md", "archive.sqlite3"
Progress = Callable[[int], object]


def dump_archive(folder: Path, *, compressed: bool = False, progress: Progress = lambda rows: None) -> dict[str, int]:
    """Write the archive into `folder`, which must not be there yet, and return the number of rows of each table.

    `progress` is told how many more rows are written.

    Raises:
        DumpError: the folder is there, or cannot be made.
    """
    if folder.exists():
        raise DumpError(f"{folder} is there already. Name a folder that is not, or take it away first.")
    try:
        draft = Path(tempfile.mkdtemp(prefix=f".{folder.name}-", suffix=".unfinished", dir=folder.parent))
    except OSError as error:
        raise DumpError(f"{folder} cannot be made: {error.strerror}. Name another folder.") from error
    try:
        counts = _fill(draft, compressed=compressed, progress=progress)
        draft.chmod(0o755)  # a temporary folder is for its owner alone
        draft.rename(folder)
        sync_to_disk(folder.parent)
    except OSError as error:
        raise DumpError(f"The dump could not be written: {error.strerror}. Nothing was left behind.") from error
    finally:
        shutil.rmtree(draft, ignore_errors=True)
    return counts


def _fill(draft: Path, *, compressed: bool, progress: Progress) -> dict[str, int]:
    tables = list_tables()
    with one_moment(), SqliteDump(draft / SQLITE) as sqlite:
        made_at = timezone.now()
        told = [_write_table(table, draft, sqlite, compressed=compressed, progress=progress) for table in tables]
        sqlite.finish(tables)
        manifest = {
            "archive": ARCHIVE,
            "format": FORMAT,
            "made_at": made_at.isoformat(),
            "database": connection.vendor,
            "migration": _last_migration(),
            "left_out": LEFT_OUT,
            "tables": told,
        }
    text = json.dumps(manifest, ensure_ascii=False, indent=2) + "\n"
    (draft / MANIFEST).write_text(text, encoding="utf-8")
    (draft / README).write_text(write_readme(manifest), encoding="utf-8")
    names = sorted(path.name for path in draft.iterdir())
    (draft / SUMS).write_text("".join(f"{hash_file(draft / name)}  {name}\n" for name in names), encoding="utf-8")
    for path in [*draft.iterdir(), draft]:
        sync_to_disk(path)
    return {table["name"]: table["rows"] for table in told}


@contextlib.contextmanager
def one_moment() -> Iterator[None]:
    """See the database as it is now, whatever is written meanwhile, and keep no writer waiting.

    Within a transaction of the caller's, that one decides what is seen.
    """
    if connection.in_atomic_block:
        yield
    elif connection.vendor == "postgresql":
        with transaction.atomic(), connection.cursor() as cursor:
            cursor.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY")
            yield
    else:
        # Not `atomic`: that takes the write lock at once, and an import would have to wait for the whole dump.
        with connection.cursor() as cursor:
            cursor.execute("BEGIN")
            try:
                yield
            finally:
                cursor.execute("ROLLBACK")


def _write_table(
    table: Table, draft: Path, sqlite: SqliteDump, *, compressed: bool, progress: Progress
) -> dict[str, Any]:
    """Write one table in both forms, reading it once, and return what the manifest says of it."""
    fields = describe_fields(table)
    sqlite.add_table(table, fields)
    name = f"{table.name}.jsonl{'.gz' if compressed else ''}"
    digest, count = hashlib.sha256(), 0
    rows = table.rows()
    with _open_lines(draft / name, compressed=compressed) as file:
        while batch := list(islice(rows, ROWS_AT_ONCE)):
            lines = "".join(map(write_line, batch))
            file.write(lines)
            digest.update(lines.encode())
            sqlite.add_rows(table, batch)
            count += len(batch)
            progress(len(batch))
    told = {"name": table.name, "file": name, "rows": count, "sha256_of_lines": digest.hexdigest()}
    return {**told, "description": table.description, "fields": fields}


@contextlib.contextmanager
def _open_lines(path: Path, *, compressed: bool) -> Iterator[TextIO]:
    if not compressed:
        with path.open("w", encoding="utf-8", newline="\n") as file:
            yield file
        return
    with (
        path.open("wb") as raw,
        gzip.GzipFile(path.stem, "wb", compresslevel=6, fileobj=raw, mtime=0) as packed,
        TextIOWrapper(packed, encoding="utf-8", newline="\n") as file,
    ):
        yield file


def _last_migration() -> str:
    applied = MigrationRecorder(connection).applied_migrations()
    return max((name for app, name in applied if app == "statements"), default="")
