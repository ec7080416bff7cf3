"""The statement that came in last of those that searches find: what is new later is what comes after it."""

import tantivy

from statements.models import Statement
from statements.search.compile import all_of
from statements.search.engine import IndexState, IndexUnavailable, ask, index_state
from statements.search.ordering import ids_of


class _Kept:
    """What was found in one state of the index: looking through a million statements takes some milliseconds."""

    found: tuple[IndexState | None, int | None] = (None, None)


def newest_statement() -> Statement | None:
    """Return it with `public_id` and `created_at` alone; None in an empty archive, or without an index.

    Ask before searching: a statement that comes in between is found, and called new the next time too.
    """
    key = _newest_key()
    return Statement.objects.only("public_id", "created_at").filter(pk=key).first() if key is not None else None


def _newest_key() -> int | None:
    state = index_state()
    known, key = _Kept.found
    if state is None or state != known:
        try:
            key = ask(_highest)
        except IndexUnavailable:
            return None
        _Kept.found = state, key
    return key


def _highest(searcher: tantivy.Searcher) -> int | None:
    result = searcher.search(all_of([]), 1, count=False, order_by_field="id", order=tantivy.Order.Desc)
    return next(iter(ids_of(searcher, result)), None)
