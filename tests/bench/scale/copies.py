"""More statements than the corpus has sentences: the whole of it once more, and again, copied within the database.

The words of a copy are those of the original, so that every question finds as many times more.
"""

from django.db import connection, transaction
from django.db.models import Max, Model

from statements.models import Article, Statement, StatementTopic

# By table, what differs in the copy. {last}: of its own keys, {articles} and {statements}: of those it refers to.
CHANGED: dict[type[Model], dict[str, str]] = {
    Article: {"key": "key || '-{number}'"},
    Statement: {
        "article_id": "article_id + {articles}",
        "public_id": "substr(public_id, {number} + 1) || substr(public_id, 1, {number})",
    },
    StatementTopic: {"statement_id": "statement_id + {statements}"},
}


def copy_rows(rows: int) -> None:
    """Copy all statements so often, at most nine times, that there are at least `rows`."""
    have = Statement.objects.count()
    last = {model: model._default_manager.aggregate(last=Max("pk"))["last"] for model in CHANGED}
    for number in range(1, -(-rows // have)):
        with transaction.atomic(), connection.cursor() as cursor:
            for model, changed in CHANGED.items():
                cursor.execute(_copying(model, changed, number, last))


def _copying(model: type[Model], changed: dict[str, str], number: int, last: dict[type[Model], int]) -> str:
    values = {"id": "id + {last}", **changed}
    columns = [field.column for field in model._meta.concrete_fields]
    told = {"number": number, "last": number * last[model]}
    told |= {"articles": number * last[Article], "statements": number * last[Statement]}
    chosen = ", ".join(values.get(column or "", f'"{column}"').format(**told) for column in columns)
    names = ", ".join(f'"{column}"' for column in columns)
    table = model._meta.db_table
    return f"INSERT INTO {table} ({names}) SELECT {chosen} FROM {table} WHERE id <= {last[model]}"
