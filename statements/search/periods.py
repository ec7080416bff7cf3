"""When a statement may have been said, as one number: one count then serves both the years and the chart.

Not for ordering or ranges: only equal periods have equal numbers.
"""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from typing import Self

from statements.search.counts import Years
from statements.search.schema import FAR_FUTURE_YEAR, FAR_PAST_YEAR

YEAR_BITS = 14  # enough for 10,000
OPEN_START = 1 << YEAR_BITS
MONTH_SHIFT = YEAR_BITS + 1
KEPT = 10_000  # periods: most matches of most searches have the same


@dataclass(frozen=True, slots=True)
class Period:
    """`month` of the earliest day known, as year * 12 + month - 1; an open start or end is a far year."""

    month: int
    start_year: int
    end_year: int

    @classmethod
    def of(cls, first: date | None, last: date | None) -> Self | None:
        """Return the period between two days; None if neither is known."""
        day = first or last
        if day is None:
            return None
        return cls(
            month=day.year * 12 + day.month - 1,
            start_year=first.year if first else FAR_PAST_YEAR,
            end_year=last.year if last else FAR_FUTURE_YEAR,
        )

    @classmethod
    @lru_cache(KEPT)
    def from_number(cls, number: int) -> Self:
        month = number >> MONTH_SHIFT
        start_year = FAR_PAST_YEAR if number & OPEN_START else month // 12
        return cls(month, start_year, number % OPEN_START)

    @property
    def number(self) -> int:
        return self.month << MONTH_SHIFT | (OPEN_START if self.start_year == FAR_PAST_YEAR else 0) | self.end_year


def count_years(periods: Mapping[Period, int]) -> Years:
    starts: Counter[int] = Counter()
    ends: Counter[int] = Counter()
    for period, count in periods.items():
        starts[period.start_year] += count
        ends[period.end_year] += count
    return Years(starts, ends)


def count_months(periods: Mapping[Period, int]) -> Counter[int]:
    months: Counter[int] = Counter()
    for period, count in periods.items():
        months[period.month] += count
    return months
