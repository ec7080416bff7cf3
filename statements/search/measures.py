"""What the figures of a search are of, and the statements that claim figures of one thing."""

from dataclasses import dataclass

from statements.search.compile import all_of, compile_search, term, unweighed
from statements.search.counting import terms
from statements.search.engine import IndexUnavailable, ask
from statements.search.ordering import page_of
from statements.search.query import StatementQuery
from statements.search.selection import Selection

MOST_MEASURES = 50_000  # that are counted exactly


@dataclass(frozen=True, slots=True)
class Claims:
    """One page of the statements that claim figures of one thing, in order, and how many there are in all."""

    ids: tuple[int, ...] = ()
    total: int = 0


def count_measures(query: StatementQuery) -> dict[str, int] | None:
    """Return how many matches claim figures of what, most first; None when there is no index to ask.

    A figure with a unit counts under its unit alone, too: "USD:aid" and "USD".
    """
    selection = Selection.of(query)
    wanted = {"measure": terms("measure", MOST_MEASURES)}
    try:
        answer = ask(lambda searcher: searcher.aggregate(compile_search(query.words, selection), wanted))
    except IndexUnavailable:
        return None
    return {bucket["key"]: bucket["doc_count"] for bucket in answer["measure"]["buckets"]}


def find_claims(query: StatementQuery, measure: str) -> Claims:
    """Return the matches that claim a figure of `measure`; none without an index."""
    selection = Selection.of(query)
    matches = all_of([compile_search(query.words, selection), unweighed(term("measure", measure))])
    try:
        total, ids = ask(lambda searcher: page_of(searcher, matches, query))
    except IndexUnavailable:
        return Claims()
    return Claims(ids, total)
