"""Matches over time, for a chart and its table."""

from calendar import month_abbr, monthrange
from collections import Counter
from collections.abc import Iterator, Mapping
from datetime import date
from functools import lru_cache

from statements.search.page import Bar

MOST_MONTHS = 36  # a longer span is shown by years
KEPT = 1_000  # first and last days of months, and of years


def make_histogram(months: Mapping[int, int]) -> tuple[Bar, ...]:
    """Return bars from the first to the last month with a match, empty ones included, so that the axis is true.

    `months` counts matches by year * 12 + month - 1.
    """
    if not months:
        return ()
    first, last = min(months), max(months)
    if last - first < MOST_MONTHS:
        return tuple(_month(number, months.get(number, 0)) for number in range(first, last + 1))
    return tuple(_years(months, first // 12, last // 12))


def _month(number: int, count: int) -> Bar:
    return Bar(*_month_of(number), count)


@lru_cache(KEPT)
def _month_of(number: int) -> tuple[date, date, str]:
    year, month = number // 12, number % 12 + 1
    last = date(year, month, monthrange(year, month)[1])
    return date(year, month, 1), last, f"{month_abbr[month]} {year}"


def _years(months: Mapping[int, int], first: int, last: int) -> Iterator[Bar]:
    counts: Counter[int] = Counter()
    for month, count in months.items():
        counts[month // 12] += count
    for year in range(first, last + 1):
        yield Bar(*_year_of(year), counts[year])


@lru_cache(KEPT)
def _year_of(year: int) -> tuple[date, date, str]:
    return date(year, 1, 1), date(year, 12, 31), str(year)
