"""Counts turned into facets: what the reader sees beside the results. Labels come from the database."""

from bisect import bisect_right
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import partial
from itertools import accumulate

from statements.models import Statement
from statements.models.edition import Edition
from statements.models.known_rows import KnownRows
from statements.search.counts import Counted, Key, Tally, Years
from statements.search.names import ROWS, column_of
from statements.search.page import Facet, FacetValue, RowFacetName
from statements.search.schema import FAR_FUTURE_YEAR, FAR_PAST_YEAR
from statements.search.selection import Selection
from statements.search.syntax import Field

LABELS_KEPT = 20_000  # of each facet, in memory
AT_ONCE = 10_000  # labels in one query: SQLite allows 32,766 values, if nobody has told it otherwise


@dataclass(frozen=True, slots=True)
class Label:
    """How a value is written in the query string, and how people read it; of a briefing also its date, in EDTF."""

    value: str
    text: str
    date: str = ""


def make_facets(counted: Counted, selection: Selection, edition: Edition | None) -> tuple[Facet, ...]:
    """Label the counts: at most one query for each facet of rows."""
    return (
        *(make_facet(name, tally, selection, edition) for name, tally in counted.tallies.items()),
        Facet("year", tuple(_years(counted.years, selection))),
    )


def make_facet(name: RowFacetName, tally: Tally, selection: Selection, edition: Edition | None = None) -> Facet:
    chosen = set(selection.keys.get(name, ()))
    counts = dict.fromkeys(chosen, 0) | dict(tally.counts)
    labels = _labels(name, counts, edition)
    values = [
        FacetValue(labels[key].value, labels[key].text, count, key in chosen, labels[key].date)
        for key, count in counts.items()
        if key in labels
    ]
    return Facet(
        name, tuple(sorted(values, key=lambda value: (-value.count, value.label, value.value))), tally.complete
    )


def _labels(name: RowFacetName, keys: Iterable[Key], edition: Edition | None) -> Mapping[Key, Label]:
    if name == "kind":
        return {kind.value: Label(kind.value, str(kind.label)) for kind in Statement.Kind}
    return {key: label for key, label in LABELS[name].find((int(key) for key in keys), edition).items()}


def _fetch_labels(name: Field, keys: Collection[int]) -> dict[int, Label]:
    columns = ["pk", "slug", column_of(name), *(["date_edtf"] if name == "briefing" else [])]
    rows = ROWS[name]._default_manager.order_by().values_list(*columns)
    wanted = sorted(keys)
    portions = (wanted[start : start + AT_ONCE] for start in range(0, len(wanted), AT_ONCE))
    return {pk: Label(*label) for portion in portions for pk, *label in rows.filter(pk__in=portion)}


LABELS = {name: KnownRows(partial(_fetch_labels, name), LABELS_KEPT) for name in ROWS}


def _years(years: Years, selection: Selection) -> Iterator[FacetValue]:
    """Yield the years in which matches may have been said, newest first.

    Open ends reach into every year, but only years between known days are listed.
    """
    known = [year for year in (*years.starts, *years.ends) if FAR_PAST_YEAR < year < FAR_FUTURE_YEAR]
    chosen = _chosen_year(selection)
    listed = sorted({*(range(min(known), max(known) + 1) if known else ()), *([chosen] if chosen else [])})
    begun, over = _sums(years.starts, listed), _sums(years.ends, [year - 1 for year in listed])
    for year, started, ended in reversed(list(zip(listed, begun, over, strict=True))):
        if started > ended or year == chosen:
            yield FacetValue(f"{year:04d}", f"{year}", started - ended, year == chosen)


def _sums(counts: Mapping[int, int], years: Sequence[int]) -> list[int]:
    """Return for each of the years, which come in order, how many are counted until its end."""
    ordered = sorted(counts)
    sums = [0, *accumulate(counts[year] for year in ordered)]
    return [sums[bisect_right(ordered, year)] for year in years]


def _chosen_year(selection: Selection) -> int | None:
    """Return the year that since and until span, if they are its first and last day."""
    since, until = selection.since, selection.until
    if since and until and since == date(since.year, 1, 1) and until == date(since.year, 12, 31):
        return since.year
    return None
