"""Triggers in the test database that write down of which statements the index must learn, whoever writes.

So a test need not trust the writers: it compares what they changed with what they noted.
"""

import ast
import re
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from django.db import connection

from statements.models import SearchChange, Statement
from tests.architecture import Source, find_functions

APP = Path(__file__).parents[2] / "statements"
OF_ARTICLE = "SELECT id FROM statements_statement WHERE article_id = {row}.id"
OF_BRIEFING = (
    "SELECT s.id FROM statements_statement s JOIN statements_article a ON a.id = s.article_id "
    "WHERE a.briefing_id = {row}.id"
)
OF_STATEMENT = "SELECT {row}.statement_id"

# Which columns the index knows, and of which statements it must learn when one of them changes.
WATCHED = {
    "statement": (
        ("article_id", "passage_start", "passage_end", "kind", "review", "speaker_id"),
        "SELECT {row}.id",
    ),
    "statementtopic": (("statement_id", "topic_id", "refused"), OF_STATEMENT),
    "figure": (("statement_id", "unit", "counted", "refused"), OF_STATEMENT),
    "article": (("text", "outlet_id", "briefing_id"), OF_ARTICLE),
    "briefing": (("earliest", "latest"), OF_BRIEFING),
}
WRITE = re.compile(rf'(?:INSERT INTO|UPDATE|DELETE FROM) "statements_(?:{"|".join(WATCHED)})"')
SAME = {"sqlite": "IS NOT", "postgresql": "IS DISTINCT FROM"}


@dataclass(slots=True)
class Watch:
    """What was written since: statements by trigger, and the functions of the archive that wrote, or had it written."""

    functions: set[str] = field(default_factory=set)
    last_change: int = 0

    def begin(self) -> None:
        self.functions.clear()
        self.last_change = SearchChange.objects.order_by("pk").values_list("pk", flat=True).last() or 0
        run("DELETE FROM search_watch")

    def changed(self) -> set[int]:
        with connection.cursor() as cursor:
            cursor.execute("SELECT DISTINCT statement_id FROM search_watch")
            return {pk for (pk,) in cursor.fetchall()}

    def noted(self) -> set[int]:
        pending = SearchChange.objects.filter(pk__gt=self.last_change)
        articles = Statement.objects.filter(article__in=pending.values("article"))
        briefings = Statement.objects.filter(article__briefing__in=pending.values("briefing"))
        named = pending.exclude(statement=None).values_list("statement", flat=True)
        return {*named, *articles.values_list("pk", flat=True), *briefings.values_list("pk", flat=True)}

    def forget(self) -> None:
        """Take back what was noted, as a writer that forgets to."""
        SearchChange.objects.filter(pk__gt=self.last_change).delete()


@contextmanager
def watching() -> Iterator[Watch]:
    """Set the triggers up; the end of the test's transaction takes them away."""
    run("CREATE TABLE search_watch (statement_id bigint NOT NULL)")
    for table, (columns, statements) in WATCHED.items():
        for event in ("INSERT", "DELETE", "UPDATE"):
            run(*_trigger(table, event, columns, statements))
    watch = Watch()
    with connection.execute_wrapper(_note_functions(watch)):
        yield watch


def run(*commands: str) -> None:
    with connection.cursor() as cursor:
        for command in commands:
            cursor.execute(command)


def _trigger(table: str, event: str, columns: tuple[str, ...], statements: str) -> list[str]:
    name, target = f"watch_{table}_{event.lower()}", f"statements_{table}"
    same = SAME[connection.vendor]
    differs = " OR ".join(f"OLD.{column} {same} NEW.{column}" for column in columns)
    when = f"WHEN ({differs})" if event == "UPDATE" else ""
    rows = {"INSERT": ["NEW"], "DELETE": ["OLD"], "UPDATE": ["OLD", "NEW"]}[event]
    body = "".join(f"INSERT INTO search_watch {statements.format(row=row)}; " for row in rows)
    start = f"CREATE TRIGGER {name} AFTER {event} ON {target} FOR EACH ROW {when}"
    if connection.vendor == "sqlite":
        return [f"{start} BEGIN {body} END"]
    function = f"CREATE FUNCTION {name}() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN {body} RETURN NULL; END $$"
    return [function, f"{start} EXECUTE FUNCTION {name}()"]


def _note_functions(watch: Watch) -> Callable[..., Any]:
    """Note which functions of the archive write to a table that the index knows."""

    def wrapper(execute: Callable[..., Any], sql: str, *arguments: Any) -> Any:
        if WRITE.match(sql):
            watch.functions.update(_running())
        return execute(sql, *arguments)

    return wrapper


def _running() -> Iterator[str]:
    """Yield the functions of the archive that are running, such as `importing/taking.py:take`."""
    frame = sys._getframe(1)
    while frame := frame.f_back:  # type: ignore[assignment]  # None at the end
        path = Path(frame.f_code.co_filename)
        if path.is_relative_to(APP):
            yield f"{path.relative_to(APP)}:{frame.f_code.co_name}"


ALWAYS = {
    *("save", "create", "update_or_create", "get_or_create", "bulk_create", "bulk_update", "delete"),
    *("save_model", "save_formset", "save_related", "save_m2m", "executemany"),
}
SQL = re.compile(r"\s*(?:INSERT|UPDATE|DELETE|REPLACE|COPY)\b", re.IGNORECASE)
RELATED = {"add", "set", "remove", "clear"}


def find_writing(source: Source) -> Iterator[str]:
    """Yield the functions that write rows, as `importing/taking.py:take`."""
    for function in find_functions(source):
        if any(_writes(node) for node in ast.walk(function)):
            yield f"{source.path.relative_to('statements')}:{function.name}"


def _writes(node: ast.AST) -> bool:
    if not isinstance(node, ast.Call) or not isinstance(node.func, ast.Attribute):
        return False
    called, owner = node.func.attr, node.func.value
    if called == "update":
        return not node.args  # those of dictionaries, sets and hashes have one
    if called == "execute":
        return any(isinstance(one, ast.Constant) and SQL.match(str(one.value)) for one in node.args)
    return called in ALWAYS or (called in RELATED and isinstance(owner, ast.Attribute) and owner.attr == "topics")
