"""All matches of a search in order of date, some at a time: for programs that read to the end.

Where a page number would make the engine pass over all that comes before, the last key seen lets it begin behind
it: the thousandth step costs what the first one does, and a statement added meanwhile shifts nothing.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import TypeAlias

import tantivy
from django.db.models import F, Q
from django.db.models.functions import Coalesce

from statements.models import Statement
from statements.models.edition import current_edition
from statements.models.statement_cards import fetch_cards
from statements.models.statement_queries import StatementQuerySet
from statements.search import fallback
from statements.search.compile import all_of, compile_search, unweighed
from statements.search.documents import DAY_SHIFT, UNDATED_LAST
from statements.search.engine import IndexUnavailable, ask
from statements.search.excerpts import find_marks
from statements.search.measures import Claiming
from statements.search.page import Hit
from statements.search.query import StatementQuery
from statements.search.schema import FAR_FUTURE, SCHEMA
from statements.search.selection import Selection
from statements.search.synonyms import with_synonyms
from statements.search.syntax import Node

ID_BITS = (1 << DAY_SHIFT) - 1
Keys: TypeAlias = Sequence[tuple[int, int]]  # place in the order, and primary key


@dataclass(frozen=True, slots=True)
class Step:
    """Some matches in order, the place of each, and the place after which to go on; None at the end.

    `hits` can be fewer than were asked for, even none, before the end: what was withdrawn since the index last
    looked is left out.
    """

    hits: tuple[Hit, ...]
    places: tuple[int, ...]
    after: int | None


def walk(query: StatementQuery, size: int, after: int | None = None, claiming: Claiming | None = None) -> Step:
    """Return the next `size` matches behind the place `after`, oldest first if the query says so, else newest first.

    With `claiming` only those that claim such a figure. The page number of the query counts for nothing. Costs the
    database what a page of search results does.

    Raises:
        IndexUnavailable: there is no index, and the query has words or asks for figures.
    """
    edition = current_edition()
    selection = Selection.of(query, edition)
    try:
        keys = ask(lambda searcher: _ask_index(searcher, query, _matching(query, selection, claiming), size + 1, after))
    except IndexUnavailable:
        if claiming or fallback.has_words(query.words):
            raise
        keys = _ask_database(query, selection, size + 1, after)
    found = keys[:size]
    statements = fetch_cards([pk for _, pk in found], edition)
    words = with_synonyms(query.words) if query.words else None
    hits = tuple(Hit(statements[pk], _marks(words, statements[pk])) for _, pk in found if pk in statements)
    places = tuple(place for place, pk in found if pk in statements)
    return Step(hits, places, found[-1][0] if len(keys) > size else None)


def _matching(query: StatementQuery, selection: Selection, claiming: Claiming | None) -> tantivy.Query:
    matches = compile_search(query.words, selection)
    return all_of([matches, unweighed(claiming.compile())]) if claiming else matches


def _ask_index(
    searcher: tantivy.Searcher, query: StatementQuery, matches: tantivy.Query, size: int, after: int | None
) -> Keys:
    order, direction = ("oldest", tantivy.Order.Asc) if query.sort == "oldest" else ("newest", tantivy.Order.Desc)
    if after is not None:
        matches = all_of([matches, unweighed(_behind(order, after))])
    result = searcher.search(matches, size, count=False, order_by_field=order, order=direction)
    addresses = [address for _, address in result.hits]
    places, ids = searcher.fast_field_values(order, addresses), searcher.fast_field_values("id", addresses)
    return [(int(place or 0), int(pk or 0)) for place, pk in zip(places, ids, strict=True)]


def _behind(order: str, after: int) -> tantivy.Query:
    kind = tantivy.FieldType.Integer
    if order == "oldest":
        return tantivy.Query.range_query(SCHEMA, order, kind, after, None, include_lower=False)
    return tantivy.Query.range_query(SCHEMA, order, kind, None, after, include_upper=False)


def _ask_database(query: StatementQuery, selection: Selection, size: int, after: int | None) -> Keys:
    matches = fallback.in_order(fallback.matching(query.words, selection), query)
    if after is not None:
        matches = matches.filter(pk__in=_rows_behind(query.sort == "oldest", after).values("pk"))
    rows = matches.values_list("pk", fallback.EARLIEST, fallback.LATEST)[:size]
    undated = UNDATED_LAST if query.sort == "oldest" else 0
    return [
        ((day.toordinal() << DAY_SHIFT if (day := first or last) else undated) | pk, pk) for pk, first, last in rows
    ]


def _rows_behind(oldest: bool, after: int) -> StatementQuerySet:
    """Statements that come after a place in the order; undated ones are last either way."""
    number, pk = after >> DAY_SHIFT, after & ID_BITS
    statements = Statement.objects.order_by().alias(day=Coalesce(F(fallback.EARLIEST), F(fallback.LATEST)))
    same_day = Q(pk__gt=pk) if oldest else Q(pk__lt=pk)
    if not 0 < number < FAR_FUTURE:
        return statements.filter(same_day, day=None)
    day = date.fromordinal(min(number, date.max.toordinal()))
    later = Q(day__gt=day) if oldest else Q(day__lt=day)
    return statements.filter(later | Q(day=None) | Q(same_day, day=day))


def _marks(words: Node | None, statement: Statement) -> tuple[tuple[int, int], ...]:
    offset = statement.passage_start
    marks = find_marks(words, statement.passage_text)
    return tuple((start + offset, end + offset) for start, end in marks)
