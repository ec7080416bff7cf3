"""Counting the values of what a search finds. Counts that come back are kept while the index stays the same."""

import threading
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any, TypeAlias, TypeVar, get_args

import tantivy
from cachetools import LRUCache

from statements.search.compile import all_of, among, compile_search
from statements.search.counts import LISTED, Tally
from statements.search.engine import IndexState
from statements.search.page import RowFacetName
from statements.search.periods import Period
from statements.search.selection import Selection
from statements.search.syntax import Node

EVERY_VALUE = 10_000_000  # of a segment: terms are counted exactly only if it reports all
MOST_BUCKETS = 65_000  # the engine refuses more in one answer
MOST_BRIEFINGS = 50_000  # that are counted exactly; the engine refuses more than 65,000 buckets
MOST_PERIODS = 10_000
KEPT = 500  # answers of the engine, some 20 kB each

ROW_FACETS: tuple[RowFacetName, ...] = get_args(RowFacetName)
Value = TypeVar("Value", bound=int | str)
Key: TypeAlias = tuple[IndexState, Node | None, Selection, tuple[RowFacetName, ...], bool]


@dataclass(frozen=True, slots=True)
class Counts:
    """The commonest values of some facets, the number of briefings (None: too many to list), and all periods."""

    tallies: Mapping[RowFacetName, Tally]
    briefings: int | None = None
    periods: Mapping[Period, int] = field(default_factory=dict)


_kept: LRUCache[Key, Counts] = LRUCache(KEPT)
_lock = threading.Lock()


@dataclass(frozen=True, slots=True)
class Counter:
    """Counts what some words find, under one filter or another.

    Filters are few and come back, and with them the counts that leave one of them out. `state`: of the index before it
    was opened; None: keep nothing.
    """

    searcher: tantivy.Searcher
    words: Node | None
    state: IndexState | None = None

    def count(self, selection: Selection, facets: Iterable[RowFacetName], *, periods: bool = False) -> Counts:
        names = tuple(facets)
        if self.state is None:
            return self._ask(selection, names, periods)
        key = (self.state, self.words, selection, names, periods)
        with _lock:
            known = _kept.get(key)
        if known is None:
            known = self._ask(selection, names, periods)
            with _lock:
                _kept[key] = known
        return known

    def compile(self, selection: Selection) -> tantivy.Query:
        return compile_search(self.words, selection)

    def _ask(self, selection: Selection, facets: tuple[RowFacetName, ...], periods: bool) -> Counts:
        sizes: dict[str, int] = {facet: MOST_BRIEFINGS if facet == "briefing" else LISTED for facet in facets}
        if periods:
            sizes["period"] = MOST_PERIODS
        wanted = {name: terms(name, size) for name, size in sizes.items()}
        answer = self.searcher.aggregate(self.compile(selection), wanted) if wanted else {}
        briefings = answer.get("briefing", {"buckets": [], "sum_other_doc_count": 0})
        return Counts(
            tallies={facet: _tally(answer[facet]) for facet in facets},
            briefings=len(briefings["buckets"]) if briefings["sum_other_doc_count"] == 0 else None,
            periods=_periods(answer["period"]) if periods else {},
        )


def count_all(searcher: tantivy.Searcher, words: Node | None, selection: Selection, facet: RowFacetName) -> Tally:
    """Count all values of a facet, not only the commonest, without its own filter."""
    others = compile_search(words, selection.without(facet))
    answer = searcher.aggregate(others, {facet: terms(facet, MOST_BRIEFINGS)})[facet]
    return Tally(_counts(answer["buckets"]), complete=answer["sum_other_doc_count"] == 0)


def count_among(
    searcher: tantivy.Searcher, field: str, keys: Collection[Value], others: tantivy.Query | None = None
) -> dict[Value, int]:
    """Count the statements of each of `keys` that match `others`, too, in one pass. Those without any are left out."""
    if not keys:
        return {}
    asked, chosen = set(keys), among(field, list(keys))
    # A topic's statements have other topics, too: there may be more values than were asked for.
    answer = searcher.aggregate(all_of([others, chosen]) if others else chosen, {field: terms(field, MOST_BUCKETS)})
    return {key: count for key, count in _counts(answer[field]["buckets"]).items() if key in asked}


def terms(field: str, size: int) -> dict[str, Any]:
    """Ask for the `size` commonest values of a field, each with its exact count."""
    return {"terms": {"field": field, "size": size, "segment_size": EVERY_VALUE}}


def _tally(answer: dict[str, Any]) -> Tally:
    """Keep the commonest values; the engine sorts them."""
    counts = _counts(answer["buckets"][:LISTED])
    return Tally(counts, complete=answer["sum_other_doc_count"] == 0 and len(answer["buckets"]) <= LISTED)


def _counts(buckets: Iterable[dict[str, Any]]) -> dict[Any, int]:
    return {bucket["key"]: bucket["doc_count"] for bucket in buckets}


def _periods(answer: dict[str, Any]) -> dict[Period, int]:
    return {Period.from_number(number): count for number, count in _counts(answer["buckets"]).items()}
