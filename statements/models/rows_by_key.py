"""Rows by key, asked for in SQL that Django compiled once: compiling takes longer than the answer to it."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any, TypeAlias, TypeVar

from django.db import DEFAULT_DB_ALIAS, connection, connections
from django.db.models import Model, QuerySet
from django.db.models.base import ModelState

Instance = TypeVar("Instance", bound=Model)
Row: TypeAlias = tuple[Any, ...]
Converters: TypeAlias = list[tuple[int, Callable[..., Any], Any]]  # place, what to call, and for which expression

AT_ONCE = 100  # keys in one query


@dataclass(frozen=True, slots=True)
class _Compiled:
    """A query in the language of one database. In `params` the keys stand between `before` and `after`."""

    sql: str
    before: Row
    after: Row
    converters: Converters


class RowsByKey:
    """A query of which only the keys change.

    `select` makes it for some keys: a `values_list()`, annotations last. It must use each key once, in their order.
    """

    def __init__(self, select: Callable[[Sequence[int]], QuerySet[Any, Any]]) -> None:
        self._select = select
        self._compiled: dict[tuple[str, int], _Compiled] = {}  # by database and number of keys: at most AT_ONCE

    def fetch(self, keys: Iterable[int]) -> Iterator[Row]:
        """Yield the rows. One query, or one for every AT_ONCE keys; none without keys."""
        wanted = list(dict.fromkeys(keys))
        for start in range(0, len(wanted), AT_ONCE):
            yield from self._ask(wanted[start : start + AT_ONCE])

    def _ask(self, keys: Sequence[int]) -> Iterator[Row]:
        kind = (connection.vendor, len(keys))
        if kind not in self._compiled:
            self._compiled[kind] = self._compile(len(keys))
        query = self._compiled[kind]
        with connection.cursor() as cursor:
            cursor.execute(query.sql, (*query.before, *keys, *query.after))
            return _converted(cursor.fetchall(), query.converters)

    def _compile(self, count: int) -> _Compiled:
        stand_ins = tuple(range(-count, 0))  # no row has such a key: they cannot be mistaken for other parameters
        compiler = self._select(stand_ins).query.get_compiler(connection=connection)
        sql, params = compiler.as_sql()
        first = params.index(stand_ins[0])
        found = compiler.get_converters([expression for expression, *_ in compiler.select])
        converters = [(at, convert, expression) for at, (steps, expression) in found.items() for convert in steps]
        return _Compiled(sql, tuple(params[:first]), tuple(params[first + count :]), converters)


def columns_of(model: type[Model], *left_out: str) -> list[str]:
    """Name the columns of a model. One that is left out of an instance is read when somebody asks for it."""
    return [field.attname for field in model._meta.concrete_fields if field.attname not in left_out]


def instance_of(model: type[Instance], columns: Sequence[str], values: Sequence[Any]) -> Instance:
    """Make an instance of `columns_of` and a row, as unpickling does: in a quarter of the time of `from_db()`.

    `__init__()` is not run, and nobody is told by a signal.
    """
    instance = model.__new__(model)
    instance._state = state = ModelState()
    state.db, state.adding = DEFAULT_DB_ALIAS, False
    vars(instance).update(zip(columns, values, strict=True))
    return instance


def _converted(rows: Iterable[Row], converters: Converters) -> Iterator[Row]:
    """Turn what the database gave into what the fields hold, as Django does."""
    kept = connections[DEFAULT_DB_ALIAS]  # and not what looks it up again for every value
    for row in rows:
        values = list(row)
        for place, convert, expression in converters:
            values[place] = convert(values[place], expression, kept)
        yield tuple(values)
