"""Which matches stand on a page, and in which order.

Best match is by the words: the engine weighs them by BM25, rare ones more than common ones, many in a short passage
more than few in a long one. Among the best of them verbatim words come before reported ones, and what is too short to
say much comes later. To let the engine weigh that too would cost milliseconds (5 instead of 0.4 for a word in a quarter
of 300,000 passages), so only its best POOL are put in order again. How good it is: docs/relevance.md.
"""

import threading
from collections.abc import Sequence
from typing import TypeAlias

import tantivy
from cachetools import LRUCache

from statements.search.compile import compile_search
from statements.search.engine import IndexState
from statements.search.query import StatementQuery
from statements.search.selection import Selection
from statements.search.syntax import And, Node, Or, Phrase, Word

Hits: TypeAlias = Sequence[tuple[float, tantivy.DocAddress]]

POOL = 200  # matches
FIRST = 2_000  # of all statements in one order: a hundred pages
WORTH = 1.0  # added to the score for verbatim words, half for partly verbatim ones; a word in a third of all scores so
SHORT = 15  # words; a passage of so many has half the weight of an endless one, one of 45 three quarters
SHORTEST = 10  # words; passages that are shorter still are weighed alike

_first: LRUCache[tuple[IndexState, str], tuple[int, tuple[int, ...]]] = LRUCache(4)
_lock = threading.Lock()


def page_of(searcher: tantivy.Searcher, matches: tantivy.Query, query: StatementQuery) -> tuple[int, tuple[int, ...]]:
    """Return the exact number of matches, and the ids of the page asked for, in order."""
    offset = (query.page - 1) * query.page_size
    order, direction = order_of(query)
    if order is None and offset < POOL:
        result = searcher.search(matches, max(POOL, offset + query.page_size))
        addresses = _best_first(searcher, result.hits)[offset : offset + query.page_size]
        return count_of(result), _ids_at(searcher, addresses)
    limit = query.page_size if query.page == 1 else 1
    result = searcher.search(matches, limit, order_by_field=order, order=direction)
    total = count_of(result)
    if 0 < offset < total:  # a page far beyond the last must not make the engine set memory aside for it
        limit = min(query.page_size, total - offset)
        result = searcher.search(matches, limit, count=False, order_by_field=order, order=direction, offset=offset)
    elif offset:
        return total, ()
    return total, ids_of(searcher, result)


def page_of_all(
    searcher: tantivy.Searcher, query: StatementQuery, state: IndexState | None
) -> tuple[int, tuple[int, ...]]:
    """Return what `page_of` does for a query without words and filters.

    To put all statements in order takes the engine longer than any other page, so the first FIRST ids of an order are
    kept while the index stays the same.
    """
    offset, (order, direction) = (query.page - 1) * query.page_size, order_of(query)
    everything = compile_search(None, Selection())
    if state is None or order is None or offset + query.page_size > FIRST:
        return page_of(searcher, everything, query)
    with _lock:
        known = _first.get((state, order))
    if known is None:
        result = searcher.search(everything, FIRST, order_by_field=order, order=direction)
        known = count_of(result), ids_of(searcher, result)
        with _lock:
            _first[state, order] = known
    total, ids = known
    return total, ids[offset : offset + query.page_size]


def best_of(searcher: tantivy.Searcher, matches: tantivy.Query, wanted: int) -> tuple[int, ...]:
    """Return the ids of the best matches, at most POOL, and count nothing."""
    result = searcher.search(matches, POOL, count=False)
    return _ids_at(searcher, _best_first(searcher, result.hits)[:wanted])


def find_ids(searcher: tantivy.Searcher, query: StatementQuery, selection: Selection) -> tuple[int, ...]:
    """Return the ids of all matches, in order."""
    matches = compile_search(query.words, selection)
    total = count_of(searcher.search(matches, 1))
    if not total:
        return ()
    order, direction = order_of(query)
    result = searcher.search(matches, total, count=False, order_by_field=order, order=direction)
    return ids_of(searcher, result) if order else _ids_at(searcher, _best_first(searcher, result.hits))


def _best_first(searcher: tantivy.Searcher, hits: Hits) -> list[tantivy.DocAddress]:
    """Return the addresses of the engine's best hits, of which the first POOL are put in order again."""
    addresses = [address for _, address in hits]
    halves = searcher.fast_field_values("verbatim", addresses[:POOL])
    lengths = searcher.fast_field_values("length", addresses[:POOL])
    merits = [_merit(score, half, words) for (score, _), half, words in zip(hits[:POOL], halves, lengths, strict=True)]
    best = sorted(range(len(merits)), key=merits.__getitem__, reverse=True)
    return [*(addresses[place] for place in best), *addresses[POOL:]]


def _merit(score: float, halves: float | None, length: float | None) -> float:
    """Weigh the engine's score by how much of the passage is verbatim, and by its length in words."""
    words = max(length or 0, SHORTEST)
    return (score + WORTH * (halves or 0) / 2) * words / (words + SHORT)


def order_of(query: StatementQuery) -> tuple[str | None, tantivy.Order]:
    """Return the field to order by (None: best match) and the direction."""
    if query.sort == "oldest":
        return "oldest", tantivy.Order.Asc
    if query.sort == "best" and weighs(query.words):
        return None, tantivy.Order.Desc
    return "newest", tantivy.Order.Desc


def weighs(node: Node | None) -> bool:
    """Tell whether some matches can be better than others: they contain rarer words, or more of them."""
    match node:
        case Word() | Phrase():
            return True
        case And(nodes) | Or(nodes):
            return any(weighs(inner) for inner in nodes)
    return False


def count_of(result: tantivy.SearchResult) -> int:
    """Return how many match, on whatever page; the engine's type stubs have forgotten it."""
    count: int = result.count  # type: ignore[attr-defined]
    return count


def ids_of(searcher: tantivy.Searcher, result: tantivy.SearchResult) -> tuple[int, ...]:
    return _ids_at(searcher, [address for _, address in result.hits])


def _ids_at(searcher: tantivy.Searcher, addresses: Sequence[tantivy.DocAddress]) -> tuple[int, ...]:
    return tuple(int(pk) for pk in searcher.fast_field_values("id", list(addresses)) if pk is not None)
