"""A dump taken over by an archive without rows: all of it, proved, or nothing."""

import hashlib
from collections.abc import Callable, Iterable, Iterator
from itertools import islice
from pathlib import Path
from typing import Any

from django.contrib.auth.models import User
from django.core.management.color import no_style
from django.db import DatabaseError, connection, transaction

from statements.importing.dump_reading import DumpedTable, read_dump
from statements.importing.ledger import note_changed_articles
from statements.importing.verification import verify_archive
from statements.models import Article
from statements.models.dump_layout import DumpError
from statements.models.dump_tables import ROWS_AT_ONCE, Column, list_tables, write_line

CHANGES_AT_ONCE = 5_000
Progress = Callable[[int], object]


def load_dump(folder: Path, *, progress: Progress = lambda rows: None) -> dict[str, int]:
    """Take over the dump in `folder` and return the number of rows of each table.

    Everything happens in one transaction, which ends only when each table has been read again and is, byte for byte,
    what the dump says, and every published statement is proved against its article.

    Raises:
        DumpError: the archive has rows, the dump is damaged, or something in it is not proved. Nothing is changed.
    """
    tables = read_dump(folder)
    try:
        with transaction.atomic():
            _refuse_unless_empty()
            editors: dict[str, int] = {}
            for dumped in tables:
                _insert(dumped, editors, progress)
            _count_on_from(tables)
            connection.check_constraints()
            for dumped in tables:
                _prove_equal(dumped)
            _prove_statements()
            _tell_the_index()
    except (DatabaseError, ValueError) as error:
        raise DumpError(f"The database does not take the dump: {error}. Nothing was changed.") from error
    return {dumped.table.name: dumped.count for dumped in tables}


def _refuse_unless_empty() -> None:
    for table in list_tables():
        if table.model._base_manager.exists():
            raise DumpError(
                f"This archive is not empty: it has rows of {table.name}. A dump is loaded into a new one: name an "
                "empty database in ARCHIVE_DATABASE_URL, or another folder in ARCHIVE_STATE, and run manage.py migrate."
            )


def _insert(dumped: DumpedTable, editors: dict[str, int], progress: Progress) -> None:
    """Write the rows as they are. Not through the models, which would date them today."""
    table = dumped.table
    columns = [column for column in table.columns if column.name in dumped.names]
    quote = connection.ops.quote_name
    names = ", ".join(quote(str(column.field.column)) for column in columns)
    marks = ", ".join(["%s"] * len(columns))
    statement = f"INSERT INTO {quote(table.model._meta.db_table)} ({names}) VALUES ({marks})"
    rows = dumped.rows()
    with connection.cursor() as cursor:
        while batch := list(islice(rows, ROWS_AT_ONCE)):
            cursor.executemany(statement, [list(_values(row, columns, editors)) for row in batch])
            progress(len(batch))


def _values(row: dict[str, Any], columns: Iterable[Column], editors: dict[str, int]) -> Iterator[Any]:
    for column in columns:
        value = row[column.name]
        if column.is_editor:
            yield None if value is None else _account_of(value, editors)
        else:
            yield column.field.get_db_prep_save(column.field.to_python(value), connection)


def _account_of(name: str, editors: dict[str, int]) -> int:
    """Return an account that stands for an editor of the dumped archive. Nobody can sign in to it."""
    if name not in editors:
        account, made = User.objects.get_or_create(username=name, defaults={"is_active": False})
        if made:
            account.set_unusable_password()
            account.save(update_fields=["password"])
        editors[name] = account.pk
    return editors[name]


def _count_on_from(tables: Iterable[DumpedTable]) -> None:
    """Have new rows take keys after those of the dump."""
    models = [dumped.table.model for dumped in tables]
    with connection.cursor() as cursor:
        for statement in connection.ops.sequence_reset_sql(no_style(), models):
            cursor.execute(statement)


def _prove_equal(dumped: DumpedTable) -> None:
    digest, count = hashlib.sha256(), 0
    for row in dumped.table.rows(dumped.names):
        digest.update(write_line(row).encode())
        count += 1
    if (count, digest.hexdigest()) != (dumped.count, dumped.sha256_of_lines):
        raise DumpError(f"The rows of {dumped.table.name} are not those of the dump. Nothing was changed.")


def _prove_statements() -> None:
    failure = next(verify_archive(), None)
    if failure:
        raise DumpError(f"{failure.address} is not proved: {failure.problem} Nothing was changed.")


def _tell_the_index() -> None:
    """Have every host's index read all statements; one built meanwhile cannot know them. One change an article does."""
    keys = Article.objects.order_by("pk").values_list("pk", flat=True).iterator()
    while batch := list(islice(keys, CHANGES_AT_ONCE)):
        note_changed_articles(*batch)
