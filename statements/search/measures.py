"""What the figures of a search are of, and the statements that claim figures of one thing."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Self

import tantivy

from statements.models.figure import UNITS, name_measure, split_measure
from statements.search.compile import all_of, among, compile_search, unweighed
from statements.search.counting import terms
from statements.search.engine import IndexUnavailable, ask
from statements.search.ordering import page_of
from statements.search.query import StatementQuery
from statements.search.selection import Selection

MOST_MEASURES = 50_000  # that are counted exactly


@dataclass(frozen=True, slots=True)
class Claiming:
    """What a statement must claim a figure of: in this unit, of this thing (a noun in the singular); "" is any.

    A noun alone is asked for in every unit, and in none; `is_bare` asks for what is counted and not measured.
    """

    unit: str = ""
    counted: str = ""
    is_bare: bool = False

    @classmethod
    def of_measure(cls, measure: str) -> Self:
        """Read a measure as the index and addresses have it: "USD:aid", "percent", "name"; "" is any."""
        unit, counted = split_measure(measure)
        return cls(unit, counted, is_bare=bool(counted and not unit))

    def compile(self) -> tantivy.Query:
        if not (self.unit or self.counted):
            return tantivy.Query.exists_query("measure")
        units = [self.unit] if self.unit or self.is_bare else ["", *UNITS]
        return among("measure", [name_measure(unit, self.counted) for unit in units])


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


def find_claims(query: StatementQuery, claiming: Claiming) -> Claims:
    """Return the matches that claim such a figure; none without an index."""
    try:
        return _find(query, claiming)
    except IndexUnavailable:
        return Claims()


def list_claims(query: StatementQuery, claiming: Claiming) -> Sequence[int]:
    """Return the ids of all matches that claim such a figure, the newest first, whatever page is asked for.

    Raises:
        IndexUnavailable: there is no index to ask.
    """
    first = replace(query, sort="newest", page=1)
    total = _find(replace(first, page_size=1), claiming).total
    return _find(replace(first, page_size=total), claiming).ids if total else ()


def _find(query: StatementQuery, claiming: Claiming) -> Claims:
    selection = Selection.of(query)
    matches = all_of([compile_search(query.words, selection), unweighed(claiming.compile())])
    total, ids = ask(lambda searcher: page_of(searcher, matches, query))
    return Claims(ids, total)
