"""One search of the index: the page's ids, and every count, in as few passes as there are filters in use."""

from collections.abc import Iterable
from typing import Any, get_args

import tantivy

from statements.search.compile import all_of, among, compile_search
from statements.search.counts import LISTED, Found, Tally, Years
from statements.search.page import FacetName, RowFacetName
from statements.search.query import StatementQuery
from statements.search.selection import Selection
from statements.search.syntax import And, Node, Or, Phrase, Word

# Terms are counted exactly only if every segment reports all of its values.
ALL_VALUES = 10_000_000
MOST_BRIEFINGS = 50_000  # that are counted exactly; the engine refuses more than 65,000 buckets
MOST_PERIODS = 5_000  # years or months
ROW_FACETS: tuple[RowFacetName, ...] = get_args(RowFacetName)
FACETS: tuple[FacetName, ...] = (*ROW_FACETS, "year")


def find(searcher: tantivy.Searcher, query: StatementQuery, selection: Selection) -> Found:
    matches = compile_search(query.words, selection)
    total, ids = page_of(searcher, matches, query)
    whole = searcher.aggregate(
        matches,
        {
            "briefings": _terms("briefing", MOST_BRIEFINGS),
            "briefings_about": {"cardinality": {"field": "briefing"}},
            "months": _terms("month", MOST_PERIODS),
            **_facet_terms(facet for facet in FACETS if not selection.uses(facet)),
        },
    )
    tallies = {
        facet: _count_facet(searcher, query, selection, facet) if selection.uses(facet) else _tally(whole[facet])
        for facet in ROW_FACETS
    }
    if selection.uses("year"):
        whole |= searcher.aggregate(compile_search(query.words, selection.without("year")), _facet_terms(["year"]))
    return Found(
        ids=ids,
        total=total,
        briefings=_count_briefings(whole),
        tallies=tallies,
        years=Years(_counts(whole["starts"]), _counts(whole["ends"])),
        months=_counts(whole["months"]),
    )


def _count_facet(searcher: tantivy.Searcher, query: StatementQuery, selection: Selection, facet: RowFacetName) -> Tally:
    """Count a facet in use, without its own filter, and what is chosen even if it is too rare to be listed."""
    others = compile_search(query.words, selection.without(facet))
    tally = _tally(searcher.aggregate(others, _facet_terms([facet]))[facet])
    counts = dict(tally.counts)
    for key in selection.keys[facet]:
        if key not in counts and not tally.complete:
            counts[key] = count_of(searcher.search(all_of([others, among(facet, [key])]), 1))
    return Tally(counts, tally.complete)


def page_of(searcher: tantivy.Searcher, matches: tantivy.Query, query: StatementQuery) -> tuple[int, tuple[int, ...]]:
    """Return the exact number of matches, and the ids of the page asked for, in order."""
    offset = (query.page - 1) * query.page_size
    order, direction = order_of(query)
    limit = query.page_size if query.page == 1 else 1
    result = searcher.search(matches, limit, order_by_field=order, order=direction)
    total = count_of(result)
    if 0 < offset < total:  # a page far beyond the last must not make the engine set memory aside for it
        limit = min(query.page_size, total - offset)
        result = searcher.search(matches, limit, count=False, order_by_field=order, order=direction, offset=offset)
    elif offset:
        return total, ()
    return total, ids_of(searcher, result)


def find_ids(searcher: tantivy.Searcher, query: StatementQuery, selection: Selection) -> tuple[int, ...]:
    """Return the ids of all matches, in order."""
    matches = compile_search(query.words, selection)
    total = count_of(searcher.search(matches, 1))
    if not total:
        return ()
    order, direction = order_of(query)
    return ids_of(searcher, searcher.search(matches, total, count=False, order_by_field=order, order=direction))


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
    addresses = [address for _, address in result.hits]
    return tuple(int(pk) for pk in searcher.fast_field_values("id", addresses) if pk is not None)


def _facet_terms(facets: Iterable[FacetName]) -> dict[str, Any]:
    terms: dict[str, Any] = {}
    for facet in facets:
        if facet == "year":
            terms |= {"starts": _terms("start_year", MOST_PERIODS), "ends": _terms("end_year", MOST_PERIODS)}
        else:
            terms[facet] = _terms(facet, LISTED)
    return terms


def _terms(field: str, size: int) -> dict[str, Any]:
    return {"terms": {"field": field, "size": size, "segment_size": ALL_VALUES}}


def _tally(answer: dict[str, Any]) -> Tally:
    return Tally(_counts(answer), complete=answer["sum_other_doc_count"] == 0)


def _counts(answer: dict[str, Any]) -> dict[Any, int]:
    return {bucket["key"]: bucket["doc_count"] for bucket in answer["buckets"]}


def _count_briefings(counted: dict[str, Any]) -> int:
    """Count exactly; beyond what the engine lists, as nearly as it can tell."""
    if counted["briefings"]["sum_other_doc_count"] == 0:
        return len(counted["briefings"]["buckets"])
    estimate: float = counted["briefings_about"]["value"]
    return max(round(estimate), MOST_BRIEFINGS)
