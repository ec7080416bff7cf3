"""Counts turned into facets: what the reader sees beside the results. Labels come from the database."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from statements.models import Statement
from statements.search.counts import Found, Key, Tally, Years
from statements.search.names import ROWS
from statements.search.page import Facet, FacetValue, RowFacetName
from statements.search.schema import FAR_FUTURE_YEAR, FAR_PAST_YEAR
from statements.search.selection import Selection


@dataclass(frozen=True, slots=True)
class Label:
    """How a value is written in the query string, and how people read it."""

    value: str
    text: str


def make_facets(found: Found, selection: Selection) -> tuple[Facet, ...]:
    """Label the counts: one query for each facet of rows."""
    return (
        *(make_facet(name, tally, selection) for name, tally in found.tallies.items()),
        Facet("year", tuple(_years(found.years, selection))),
    )


def make_facet(name: RowFacetName, tally: Tally, selection: Selection) -> Facet:
    chosen = set(selection.keys.get(name, ()))
    counts = dict.fromkeys(chosen, 0) | dict(tally.counts)
    labels = _labels(name, counts)
    values = [
        FacetValue(labels[key].value, labels[key].text, count, key in chosen)
        for key, count in counts.items()
        if key in labels
    ]
    return Facet(
        name, tuple(sorted(values, key=lambda value: (-value.count, value.label, value.value))), tally.complete
    )


def _labels(name: RowFacetName, keys: Iterable[Key]) -> Mapping[Key, Label]:
    if name == "kind":
        return {kind.value: Label(kind.value, str(kind.label)) for kind in Statement.Kind}
    column = "title" if name == "briefing" else "name"
    rows = ROWS[name]._default_manager.filter(pk__in=list(keys)).order_by()
    return {pk: Label(slug, text) for pk, slug, text in rows.values_list("pk", "slug", column)}


def _years(years: Years, selection: Selection) -> Iterator[FacetValue]:
    """Yield the years in which matches may have been said, newest first.

    Open ends reach into every year, but only years between known days are listed.
    """
    known = [year for year in (*years.starts, *years.ends) if FAR_PAST_YEAR < year < FAR_FUTURE_YEAR]
    chosen = _chosen_year(selection)
    listed = set(range(min(known), max(known) + 1)) if known else set()
    for year in sorted(listed | ({chosen} if chosen else set()), reverse=True):
        begun = sum(count for start, count in years.starts.items() if start <= year)
        over = sum(count for end, count in years.ends.items() if end < year)
        if begun > over or year == chosen:
            yield FacetValue(f"{year:04d}", f"{year}", begun - over, year == chosen)


def _chosen_year(selection: Selection) -> int | None:
    """Return the year that since and until span, if they are its first and last day."""
    since, until = selection.since, selection.until
    if since and until and since == date(since.year, 1, 1) and until == date(since.year, 12, 31):
        return since.year
    return None
