"""The commonest values of a facet over time: which topics a speaker spoke on when, who spoke on a topic when."""

from collections import Counter
from dataclasses import dataclass
from typing import Any, Literal, TypeAlias

from statements.search.compile import compile_search
from statements.search.counting import terms
from statements.search.engine import IndexUnavailable, ask
from statements.search.histogram import make_histogram
from statements.search.names import ROWS
from statements.search.page import Bar
from statements.search.periods import Period
from statements.search.query import StatementQuery
from statements.search.selection import Selection

Followed: TypeAlias = Literal["topic", "speaker", "outlet"]

MOST_PERIODS = 5_000


@dataclass(frozen=True, slots=True)
class Strand:
    """One value: `value` is what the query string takes, `bars` all periods of all strands, empty ones included."""

    value: str
    label: str
    count: int
    bars: tuple[Bar, ...]


def count_over_time(query: StatementQuery, facet: Followed, most: int) -> tuple[Strand, ...]:
    """Return the commonest values, most first, each over the same time; none without an index."""
    selection = Selection.of(query)
    wanted = {facet: {**terms(facet, most), "aggs": {"period": terms("period", MOST_PERIODS)}}}
    try:
        answer = ask(lambda searcher: searcher.aggregate(compile_search(query.words, selection), wanted))
    except IndexUnavailable:
        return ()
    buckets = answer[facet]["buckets"][:most]
    months = {int(bucket["key"]): _months(bucket) for bucket in buckets}
    every = [month for counted in months.values() for month in counted]
    if not every:
        return ()
    ends = dict.fromkeys((min(every), max(every)), 0)
    rows = ROWS[facet]._default_manager.filter(pk__in=months)
    labels = {row.pk: (str(row.slug), str(row)) for row in rows}
    return tuple(
        Strand(*labels[key], int(bucket["doc_count"]), make_histogram(ends | months[key]))
        for bucket in buckets
        if (key := int(bucket["key"])) in labels
    )


def _months(bucket: dict[str, Any]) -> Counter[int]:
    months: Counter[int] = Counter()
    for period in bucket["period"]["buckets"]:
        months[Period.from_number(int(period["key"])).month] += period["doc_count"]
    return months
