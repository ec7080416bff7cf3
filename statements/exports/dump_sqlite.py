"""The dump as one SQLite file, to be asked questions: tables with keys, references and a dictionary of the fields."""

import json
import os
import sqlite3
from collections.abc import Iterable, Mapping
from datetime import date
from pathlib import Path
from typing import Any, Self

from django.db import models

from statements.models.dump_tables import Column, Table, name_table
from statements.models.dump_types import type_of

DICTIONARY = """
CREATE TABLE field_dictionary (
  "table" TEXT NOT NULL, field TEXT NOT NULL, type TEXT NOT NULL, meaning TEXT NOT NULL, PRIMARY KEY ("table", field)
)
"""


class SqliteDump:
    """A file that is written once, by one process: without a journal, for it is thrown away if it is not finished."""

    def __init__(self, path: Path) -> None:
        self._connection = sqlite3.connect(path, isolation_level=None)
        self._connection.executescript("PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; BEGIN;" + DICTIONARY)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *problem: object) -> None:
        self._connection.close()

    def add_table(self, table: Table, dictionary: Iterable[Mapping[str, str]]) -> None:
        columns = ", ".join(_declare(column) for column in table.columns)
        self._connection.execute(f'CREATE TABLE "{table.name}" ({columns})')
        self._connection.executemany(
            "INSERT INTO field_dictionary VALUES (?, ?, ?, ?)",
            [(table.name, field["name"], field["type"], field["meaning"]) for field in dictionary],
        )

    def add_rows(self, table: Table, rows: Iterable[Mapping[str, Any]]) -> None:
        marks = ", ".join("?" * len(table.columns))
        values = ([_value(column, row[column.name]) for column in table.columns] for row in rows)
        self._connection.executemany(f'INSERT INTO "{table.name}" VALUES ({marks})', values)

    def finish(self, tables: Iterable[Table]) -> None:
        """Add what finds rows quickly, and make it last."""
        for table in tables:
            for column in table.columns:
                if (column.field.is_relation or column.field.unique) and not column.field.primary_key:
                    name = f"{table.name}_{column.name}"
                    self._connection.execute(f'CREATE INDEX "{name}" ON "{table.name}" ("{column.name}")')
        self._connection.execute("COMMIT")


def _declare(column: Column) -> str:
    field = column.field
    kind = "TEXT" if column.is_editor else type_of(field).sqlite
    if field.primary_key:
        return f'"{column.name}" {kind} PRIMARY KEY'
    required = "" if field.null else " NOT NULL"
    return f'"{column.name}" {kind}{required}{_reference(column)}'


def _reference(column: Column) -> str:
    related = column.field.related_model
    if column.is_editor or not isinstance(related, type):
        return ""
    return f' REFERENCES "{name_table(related)}"'


def _value(column: Column, value: Any) -> Any:
    if isinstance(column.field, models.JSONField):
        return None if value is None else json.dumps(value, ensure_ascii=False, sort_keys=True)
    return value.isoformat() if isinstance(value, date) else value


def sync_to_disk(path: Path) -> None:
    """Wait until a file, or the list of a folder, has reached the disk."""
    handle = os.open(path, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
