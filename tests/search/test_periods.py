from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from statements.search.periods import Period, count_months, count_years

days = st.one_of(st.none(), st.dates())


@given(days, days)
def test_a_period_is_the_same_after_it_was_a_number(first: date | None, last: date | None) -> None:
    period = Period.of(first, last)

    assert period is None or Period.from_number(period.number) == period


@given(st.lists(st.tuples(days, days), max_size=5, unique=True))
def test_a_number_fits_the_engine(intervals: list[tuple[date | None, date | None]]) -> None:
    periods = [period for first, last in intervals if (period := Period.of(first, last))]

    assert all(0 <= period.number < 2**63 for period in periods)


@pytest.mark.parametrize(
    ("first", "last", "expected"),
    [
        (date(2025, 9, 23), date(2025, 9, 23), Period(2025 * 12 + 8, 2025, 2025)),
        (date(2024, 1, 1), None, Period(2024 * 12, 2024, 10_000)),
        (None, date(2024, 12, 31), Period(2024 * 12 + 11, 0, 2024)),
        (None, None, None),
    ],
)
def test_a_period_knows_its_month_and_years(first: date | None, last: date | None, expected: Period | None) -> None:
    assert Period.of(first, last) == expected


def test_periods_are_counted_by_month_and_by_year() -> None:
    counts = {Period(24300, 2025, 2025): 2, Period(24300, 2025, 10_000): 1}

    assert count_months(counts) == {24300: 3}
    assert count_years(counts).starts == {2025: 3}
    assert count_years(counts).ends == {2025: 2, 10_000: 1}
