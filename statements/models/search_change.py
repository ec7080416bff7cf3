from typing import Any

from django.db import connection, models
from django.db.backends.base.base import BaseDatabaseWrapper
from django.db.models.sql.compiler import SQLCompiler


class CurrentTransaction(models.Func):
    """The number of the writing transaction on PostgreSQL; 0 on SQLite, which has one writer at a time."""

    output_field = models.BigIntegerField()
    allowed_default = True
    template = "0"

    def as_postgresql(self, compiler: SQLCompiler, connection: BaseDatabaseWrapper) -> tuple[str, Any]:
        return self.as_sql(compiler, connection, template="(pg_current_xact_id()::text::bigint)")


def stamp_transaction() -> dict[str, int]:
    """Return the `transaction` of rows that are about to be written, asked for once.

    Outside a transaction there is nothing to ask for: each row's own then comes from the database.
    """
    if not connection.in_atomic_block:
        return {}
    if connection.vendor != "postgresql":
        return {"transaction": 0}
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_current_xact_id()::text::bigint")
        (number,) = cursor.fetchone()
    return {"transaction": number}


class SearchChange(models.Model):
    """A statement that the search index must read again.

    Written in the transaction that changes the statement, so neither can exist without
    the other. On PostgreSQL ids become visible out of order; `transaction` says which
    changes a reader can be sure to have seen all of (see `statements.search`).
    """

    statement = models.ForeignKey("statements.Statement", on_delete=models.PROTECT, related_name="+", db_index=False)
    transaction = models.BigIntegerField(db_default=CurrentTransaction(), editable=False)
    written_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        ordering = ["transaction", "pk"]
        indexes = [models.Index(fields=["transaction", "id"], name="search_change_order")]

    def __str__(self) -> str:
        return f"change {self.pk} of statement {self.statement_id}"
