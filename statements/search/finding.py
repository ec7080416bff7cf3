"""One search of the index: the page's ids, and every count, in as few passes as there are filters in use."""

import tantivy

from statements.search.compile import compile_search
from statements.search.counting import MOST_BRIEFINGS, ROW_FACETS, Counter, count_among
from statements.search.counts import Found, Tally
from statements.search.engine import IndexState
from statements.search.ordering import page_of
from statements.search.page import RowFacetName
from statements.search.periods import count_months, count_years
from statements.search.query import StatementQuery
from statements.search.selection import Selection


def find(
    searcher: tantivy.Searcher, query: StatementQuery, selection: Selection, state: IndexState | None = None
) -> Found:
    """Find a page of matches and count them all. `state`: of the index before it was opened."""
    matches = compile_search(query.words, selection)
    total, ids = page_of(searcher, matches, query)
    counter = Counter(searcher, query.words, state)
    free = [facet for facet in ROW_FACETS if facet == "briefing" or not selection.uses(facet)]
    counts = counter.count(selection, free, periods=True)
    tallies = {
        facet: _count_facet(counter, selection, facet) if selection.uses(facet) else counts.tallies[facet]
        for facet in ROW_FACETS
    }
    all_periods = counts.periods
    if selection.uses("year"):
        all_periods = counter.count(selection.without("year"), (), periods=True).periods
    return Found(
        ids=ids,
        total=total,
        briefings=_about(searcher, matches) if counts.briefings is None else counts.briefings,
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


def _about(searcher: tantivy.Searcher, matches: tantivy.Query) -> int:
    """Count briefings beyond those that the engine lists, as nearly as it can tell."""
    return max(round(searcher.cardinality(matches, "briefing")), MOST_BRIEFINGS)
