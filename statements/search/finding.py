"""One search of the index: the page's ids, and every count, in as few passes as there are filters in use."""

from collections.abc import Iterable
from typing import Any, get_args

import tantivy

from statements.search.compile import all_of, among, compile_search
from statements.search.counts import LISTED, Found, Tally
from statements.search.ordering import count_of, page_of
from statements.search.page import RowFacetName
from statements.search.periods import Period, count_months, count_years
from statements.search.query import StatementQuery
from statements.search.selection import Selection

# Terms are counted exactly only if every segment reports all of its values.
ALL_VALUES = 10_000_000
MOST_BRIEFINGS = 50_000  # that are counted exactly; the engine refuses more than 65,000 buckets
MOST_PERIODS = 10_000
ROW_FACETS: tuple[RowFacetName, ...] = get_args(RowFacetName)


def _terms(field: str, size: int) -> dict[str, Any]:
    return {"terms": {"field": field, "size": size, "segment_size": ALL_VALUES}}


_BRIEFINGS = _terms("briefing", MOST_BRIEFINGS)
_PERIODS = _terms("period", MOST_PERIODS)


def find(searcher: tantivy.Searcher, query: StatementQuery, selection: Selection) -> Found:
    matches = compile_search(query.words, selection)
    total, ids = page_of(searcher, matches, query)
    free = [facet for facet in ROW_FACETS if not selection.uses(facet)]
    counted = searcher.aggregate(matches, {**_row_terms(free), "briefing": _BRIEFINGS, "period": _PERIODS})
    tallies = {
        facet: _tally(counted[facet]) if facet in free else _count_facet(searcher, query, selection, facet)
        for facet in ROW_FACETS
    }
    periods = all_periods = _periods(counted)
    if selection.uses("year"):
        any_time = compile_search(query.words, selection.without("year"))
        all_periods = _periods(searcher.aggregate(any_time, {"period": _PERIODS}))
    return Found(
        ids=ids,
        total=total,
        briefings=_count_briefings(searcher, matches, counted["briefing"]),
        tallies=tallies,
        years=count_years(all_periods),
        months=count_months(periods),
    )


def count_all(searcher: tantivy.Searcher, query: StatementQuery, selection: Selection, facet: RowFacetName) -> Tally:
    """Count all values of a facet, not only the commonest, without its own filter."""
    others = compile_search(query.words, selection.without(facet))
    answer = searcher.aggregate(others, {facet: _terms(facet, MOST_BRIEFINGS)})[facet]
    return Tally(_counts(answer["buckets"]), complete=answer["sum_other_doc_count"] == 0)


def _count_facet(searcher: tantivy.Searcher, query: StatementQuery, selection: Selection, facet: RowFacetName) -> Tally:
    """Count a facet in use, without its own filter, and what is chosen even if it is too rare to be listed."""
    others = compile_search(query.words, selection.without(facet))
    tally = _tally(searcher.aggregate(others, _row_terms([facet]))[facet])
    counts = dict(tally.counts)
    for key in selection.keys[facet]:
        if key not in counts and not tally.complete:
            counts[key] = count_of(searcher.search(all_of([others, among(facet, [key])]), 1))
    return Tally(counts, tally.complete)


def _row_terms(facets: Iterable[RowFacetName]) -> dict[str, Any]:
    return {facet: _terms(facet, LISTED) for facet in facets}


def _tally(answer: dict[str, Any]) -> Tally:
    """Keep the commonest values; the engine sorts them."""
    counts = _counts(answer["buckets"][:LISTED])
    return Tally(counts, complete=answer["sum_other_doc_count"] == 0 and len(answer["buckets"]) <= LISTED)


def _counts(buckets: Iterable[dict[str, Any]]) -> dict[Any, int]:
    return {bucket["key"]: bucket["doc_count"] for bucket in buckets}


def _periods(answer: dict[str, Any]) -> dict[Period, int]:
    return {Period.from_number(number): count for number, count in _counts(answer["period"]["buckets"]).items()}


def _count_briefings(searcher: tantivy.Searcher, matches: tantivy.Query, answer: dict[str, Any]) -> int:
    """Count exactly; beyond what the engine lists, as nearly as it can tell."""
    if answer["sum_other_doc_count"] == 0:
        return len(answer["buckets"])
    return max(round(searcher.cardinality(matches, "briefing")), MOST_BRIEFINGS)
