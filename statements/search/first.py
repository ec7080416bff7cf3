"""One page of the matches of a query, and nothing counted: for lists beside a statement, and for later pages."""

from statements.search import fallback
from statements.search.compile import compile_search
from statements.search.engine import IndexUnavailable, ask
from statements.search.ordering import page_of
from statements.search.query import StatementQuery
from statements.search.selection import Selection


def list_first(query: StatementQuery) -> tuple[int, ...]:
    """Return the primary keys of one page of matches, in order. Without an index a query with words has none.

    Fetch the rows through `published()`.
    """
    selection = Selection.of(query)
    try:
        return ask(lambda searcher: page_of(searcher, compile_search(query.words, selection), query)[1])
    except IndexUnavailable:
        if fallback.has_words(query.words):
            return ()
        found = fallback.in_order(fallback.matching(query.words, selection), query)
        start = (query.page - 1) * query.page_size
        return tuple(found.values_list("pk", flat=True)[start : start + query.page_size])
