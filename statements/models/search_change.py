from typing import Any

from django.db import connection, models
from django.db.backends.base.base import BaseDatabaseWrapper
from django.db.models import Q
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


def _reference(to: str) -> "models.ForeignKey[Any, Any]":
    """No index: nobody asks what changed of a row, and the table is written with every change."""
    return models.ForeignKey(to, on_delete=models.PROTECT, null=True, blank=True, related_name="+", db_index=False)


class SearchChange(models.Model):
    """What the search index must read again: a statement, or all statements of an article or a briefing.

    One row does for a briefing with a million statements. Written in the transaction of the change,
    so neither can exist without the other. On PostgreSQL ids become visible out of order;
    `transaction` says which changes a reader can be sure to have seen all of (see `statements.search`).
    """

    statement = _reference("statements.Statement")
    article = _reference("statements.Article")
    briefing = _reference("statements.Briefing")
    transaction = models.BigIntegerField(db_default=CurrentTransaction(), editable=False)
    written_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        ordering = ["transaction", "pk"]
        indexes = [models.Index(fields=["transaction", "id"], name="search_change_order")]
        constraints = [
            models.CheckConstraint(
                condition=Q(statement__isnull=False, article=None, briefing=None)
                | Q(statement=None, article__isnull=False, briefing=None)
                | Q(statement=None, article=None, briefing__isnull=False),
                name="search_change_names_one_thing",
            )
        ]

    def __str__(self) -> str:
        return f"change {self.pk} of {self.named}"

    @property
    def named(self) -> str:
        """What changed, in words that tell one change from another."""
        if self.statement_id:
            return f"statement {self.statement_id}"
        return f"article {self.article_id}" if self.article_id else f"briefing {self.briefing_id}"
