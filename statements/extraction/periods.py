"""Stretches of days, as EDTF writes them, and the stretches that words of the calendar mean."""

import datetime
from calendar import monthrange
from dataclasses import dataclass
from datetime import date, timedelta

DAY = timedelta(days=1)
WEEK = 7
WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
SUNDAY = 6
FIRST_MONTH = {"spring": 3, "summer": 6, "autumn": 9, "fall": 9, "winter": 12}  # north of the equator
CODES = {3: "21", 6: "22", 9: "23"}  # of EDTF; that of winter would not say which of two winters


@dataclass(frozen=True, slots=True)
class Period:
    """The first and the last day, both included; None where it is open. `code` is an EDTF form that says it better."""

    first: date | None
    last: date | None
    code: str = ""

    @property
    def edtf(self) -> str:
        """The shortest expression for just these days; empty when nothing is known."""
        if self.code or not (self.first or self.last):
            return self.code
        if self.first is None or self.last is None:
            return f"{self.first or '..'}/{self.last or '..'}"
        start, end = self.first.isoformat(), self.last.isoformat()
        if self.first.day == 1 and self.last == last_of_month(self.last):
            length = 4 if self.first.month == 1 and self.last.month == 12 else 7
            start, end = start[:length], end[:length]
        return start if start == end else f"{start}/{end}"

    @property
    def is_day(self) -> bool:
        return self.first is not None and self.first == self.last

    def is_within(self, length: timedelta) -> bool:
        """Whether it is no longer than `length`, as far as its ends are known."""
        return not (self.first and self.last) or self.last - self.first <= length

    def meet(self, other: "Period") -> "Period | None":
        """The days that both allow; None when there are none."""
        first = max((day for day in (self.first, other.first) if day), default=None)
        last = min((day for day in (self.last, other.last) if day), default=None)
        if first and last and first > last:
            return None
        return next((one for one in (self, other) if (one.first, one.last) == (first, last)), Period(first, last))

    def join(self, other: "Period") -> "Period":
        """The shortest stretch that holds both."""
        first = min(self.first, other.first) if self.first and other.first else None
        last = max(self.last, other.last) if self.last and other.last else None
        return Period(first, last)


def one_day(day: date) -> Period:
    return Period(day, day)


def name_day(day: date) -> str:
    return f"{day.day} {day:%B %Y}"


def last_of_month(day: date) -> date:
    return day.replace(day=monthrange(day.year, day.month)[1])


def shift_months(day: date, months: int) -> date:
    """The same day so many months on, or the last of that month."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    year = min(max(year, datetime.MINYEAR), datetime.MAXYEAR)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def part_of_month(year: int, month: int, part: str = "") -> Period:
    """A month, or its first ten days ("early"), the next ten ("mid"), or what is left ("late")."""
    first = date(year, month, {"early": 1, "mid": 11, "late": 21}.get(part, 1))
    last = last_of_month(first)
    return Period(first, last.replace(day={"early": 10, "mid": 20}.get(part, last.day)))


def part_of_year(year: int, part: str = "") -> Period:
    """A year, or four months of it."""
    first = {"early": 1, "mid": 5, "late": 9}.get(part, 1)
    last = {"early": 4, "mid": 8}.get(part, 12)
    return Period(date(year, first, 1), last_of_month(date(year, last, 1)))


def season(year: int, name: str) -> Period:
    """Three months; a winter ends in the year after."""
    start = FIRST_MONTH[name]
    first = date(year, start, 1)
    code = f"{year}-{CODES[start]}" if start in CODES else ""
    return Period(first, last_of_month(shift_months(first, 2)), code)


def last_weekday(weekday: int, written: date) -> date:
    """The day that a bare "on Tuesday" means in a report written on a known day: the last one up to that day."""
    return written - timedelta(days=(written.weekday() - weekday) % WEEK)


def week_of(day: date) -> Period:
    """The week that holds a day, whether weeks begin on Sunday or on Monday: eight days, or thirteen for a Sunday."""
    monday = day - timedelta(days=day.weekday())
    sunday = day - timedelta(days=(day.weekday() + 1) % WEEK)
    return Period(min(monday, sunday), max(monday, sunday) + timedelta(days=WEEK - 1))


def since_ago(written: date, count: int, unit: str) -> Period:
    """When "2 months ago" was: some count rounded down, others to the nearest, so more than 1½ and less than 3."""
    if unit == "day":
        return one_day(written - timedelta(days=count))
    if unit == "week":
        earliest, latest = timedelta(days=WEEK * (count + 1) - 1), timedelta(days=WEEK * count - WEEK // 2)
        return Period(written - earliest, written - latest)
    months = 12 if unit == "year" else 1
    half = timedelta(days=15 if unit == "month" else 183)
    return Period(shift_months(written, -months * (count + 1)) + DAY, shift_months(written, -months * count) + half)
