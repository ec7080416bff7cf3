"""The first and the last day that one EDTF date allows: what the library does not bound, or bounds otherwise.

A season is three months, as the weather services count them; without a hemisphere it is that of the
north. The library ends a winter with its year. EDTF sorts winter behind autumn, so a winter is the one
that begins in the year: winter 2025 goes from December 2025 to February 2026.
"""

import re
from calendar import monthrange
from collections.abc import Iterator
from datetime import date

from edtf import parse_edtf
from edtf.parser.edtf_exceptions import EDTFParseException

Bounds = tuple[date | None, date | None]

SEASON = re.compile(r"(?P<year>\d{4})-(?P<code>2[1-9]|3\d|4[01])[~?%]?", re.ASCII)
# First month and number of months, by code.
SEASONS = {
    **{code: (month, 3) for code, month in zip(range(21, 25), (3, 6, 9, 12), strict=True)},
    **{code: (month, 3) for code, month in zip(range(25, 29), (3, 6, 9, 12), strict=True)},  # northern
    **{code: (month, 3) for code, month in zip(range(29, 33), (9, 12, 3, 6), strict=True)},  # southern
    **{code: (month, 3) for code, month in zip(range(33, 37), (1, 4, 7, 10), strict=True)},  # quarters
    **{code: (month, 4) for code, month in zip(range(37, 40), (1, 5, 9), strict=True)},
    **{code: (month, 6) for code, month in zip(range(40, 42), (1, 7), strict=True)},
}
DIGITS = re.compile(r"(?P<year>[\dX]{4})(?:-(?P<month>[\dX]{2})(?:-(?P<day>[\dX]{2}))?)?[~?%]?", re.ASCII)
SIGNIFICANT = re.compile(r"(?P<year>\d{4})S(?P<digits>[1-4])", re.ASCII)


def bound(expression: str) -> Bounds:
    """Return the days that one date, season or set allows; None where a set is open.

    Raises:
        ValueError: it is no EDTF date, or cannot be bounded; the message says which.
    """
    if match := SEASON.fullmatch(expression):
        return _bound_season(int(match["year"]), int(match["code"]))
    if match := SIGNIFICANT.fullmatch(expression):
        known = match["year"][: int(match["digits"])]
        return _bound_digits(known.ljust(4, "X"), "XX", "XX")
    if match := DIGITS.fullmatch(expression):
        return _bound_digits(match["year"], match["month"] or "XX", match["day"] or "XX")
    try:
        parsed = parse_edtf(expression)
        return _day(parsed.lower_strict()), _day(parsed.upper_strict())
    except (EDTFParseException, AttributeError, TypeError) as error:
        raise ValueError("it is not written as EDTF writes dates") from error


def _day(moment: object) -> date | None:
    """The library's `struct_time` as a day; minus or plus infinity is open."""
    if isinstance(moment, float):
        return None
    return make_day(*moment[:3])  # type: ignore[index]  # a struct_time


def make_day(year: int, month: int, day: int) -> date:
    if not date.min.year <= year <= date.max.year:
        raise ValueError("it lies outside the years 1 to 9999")
    try:
        return date(year, month, day)
    except ValueError as error:
        raise ValueError("the calendar has no such day") from error


def _bound_season(year: int, code: int) -> Bounds:
    month, length = SEASONS[code]
    years, last = divmod(month + length - 2, 12)
    end = make_day(year + years, last + 1, 1)
    return make_day(year, month, 1), end.replace(day=monthrange(end.year, end.month)[1])


def _bound_digits(year: str, month: str, day: str) -> Bounds:
    """The first and the last day of the calendar that the digits allow; X stands for any."""
    if year == "XXXX":
        raise ValueError("without any digit of its year it could be any time")
    first, last = max(int(year.replace("X", "0")), date.min.year), int(year.replace("X", "9"))
    years = [number for number in range(first, last + 1) if _fits(year, number)]
    months = [number for number in range(1, 13) if _fits(month, number)]
    earliest = next(_days(years, months, day), None)
    latest = next(_days(years[::-1], months[::-1], day, step=-1), None)
    if earliest is None or latest is None:
        raise ValueError("the calendar has no such day")
    return earliest, latest


def _days(years: list[int], months: list[int], day: str, *, step: int = 1) -> Iterator[date]:
    """The days that fit, year by year in the order given; `step` -1 counts the days of a month down."""
    for year in years:
        for month in months:
            days = range(1, monthrange(year, month)[1] + 1)[::step]
            yield from (date(year, month, number) for number in days if _fits(day, number))


def _fits(digits: str, number: int) -> bool:
    return all(want in {"X", have} for want, have in zip(digits, str(number).zfill(len(digits)), strict=True))
