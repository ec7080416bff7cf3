"""One search of the index: the page's ids, and every count, in as few passes as there are filters in use."""

from collections.abc import Callable
from dataclasses import dataclass

import tantivy

from statements.search import beside
from statements.search.counting import MOST_BRIEFINGS, ROW_FACETS, Counter, count_among
from statements.search.counts import Counted, Found, Tally
from statements.search.engine import IndexState, translated
from statements.search.ordering import page_of, page_of_all
from statements.search.page import RowFacetName
from statements.search.periods import count_months, count_years
from statements.search.query import StatementQuery
from statements.search.selection import Selection


@dataclass(frozen=True, slots=True)
class Begun:
    """The page of a search, while what it finds is still being counted."""

    ids: tuple[int, ...]
    total: int
    counted: Callable[[], Counted]

    def finish(self) -> Found:
        """Wait for the counts.

        Raises:
            IndexUnavailable: the index could not count.
        """
        return Found(self.ids, self.total, self.counted())


def begin(
    searcher: tantivy.Searcher, query: StatementQuery, selection: Selection, state: IndexState | None = None
) -> Begun:
    """Begin to count all matches, and find a page of them meanwhile. `state`: of the index before it was opened."""
    counter = Counter(searcher, query.words, state)
    if not query.words and selection == Selection():  # both are kept
        total, ids = page_of_all(searcher, query, state)
        return Begun(ids, total, lambda: _count(counter, selection))
    counted = beside.begin(lambda: _count(counter, selection))
    total, ids = page_of(searcher, counter.compile(selection), query)
    return Begun(ids, total, counted)


def _count(counter: Counter, selection: Selection) -> Counted:
    with translated():
        free = [facet for facet in ROW_FACETS if facet == "briefing" or not selection.uses(facet)]
        counts = counter.count(selection, free, periods=True)
        tallies = {
            facet: _count_facet(counter, selection, facet) if selection.uses(facet) else counts.tallies[facet]
            for facet in ROW_FACETS
        }
        all_periods = counts.periods
        if selection.uses("year"):
            all_periods = counter.count(selection.without("year"), (), periods=True).periods
        return Counted(
            briefings=_about(counter, selection) if counts.briefings is None else counts.briefings,
            tallies=tallies,
            years=count_years(all_periods),
            months=count_months(counts.periods),
        )


def _count_facet(counter: Counter, selection: Selection, facet: RowFacetName) -> Tally:
    """Count a facet in use, without its own filter, and what is chosen even if it is too rare to be listed."""
    others = selection.without(facet)
    tally = counter.count(others, [facet]).tallies[facet]
    rare = [] if tally.complete else [key for key in selection.keys[facet] if key not in tally.counts]
    counted = count_among(counter.searcher, facet, rare, counter.compile(others))
    return Tally({**tally.counts, **dict.fromkeys(rare, 0), **counted}, tally.complete)


def _about(counter: Counter, selection: Selection) -> int:
    """Count briefings beyond those that the engine lists, as nearly as it can tell."""
    return max(round(counter.searcher.cardinality(counter.compile(selection), "briefing")), MOST_BRIEFINGS)
