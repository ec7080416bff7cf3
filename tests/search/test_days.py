from datetime import date

import pytest

from statements.search.days import read_period


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("2025", date(2025, 1, 1), date(2025, 12, 31)),
        ("2024-02", date(2024, 2, 1), date(2024, 2, 29)),
        ("2025-3", date(2025, 3, 1), date(2025, 3, 31)),
        ("2025-09-23", date(2025, 9, 23), date(2025, 9, 23)),
        (" 2025 ", date(2025, 1, 1), date(2025, 12, 31)),
    ],
)
def test_a_year_a_month_and_a_day_are_periods(text: str, first: date, last: date) -> None:
    assert read_period(text) == (first, last)


@pytest.mark.parametrize(
    "text", ["", "25", "2025-", "2025-13", "2025-02-30", "0000", "last tuesday", "２０２５", "2025/03"]
)
def test_anything_else_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match="not a"):
        read_period(text)
