"""Dates that a text prints, and what they prove about the day of a briefing."""

import datetime
import re
from collections.abc import Iterator
from dataclasses import dataclass

from statements.text import Span

MONTHS = [
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
]
MONTH = r"(?P<month>Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.?"
DATE = re.compile(
    rf"\b(?:{MONTH} (?P<day>\d{{1,2}})(?:st|nd|rd|th)?,? (?P<year>(?:19|20)\d\d)"
    rf"|(?P<day2>\d{{1,2}})(?:st|nd|rd|th)? {MONTH.replace('month', 'month2')},? (?P<year2>(?:19|20)\d\d))\b"
)
WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
WEEKDAY = re.compile(rf"\bon (?P<day>{'|'.join(WEEKDAYS)})\b(?! (?:night )?(?:last|next))")
WEEKDAY_BEFORE = re.compile(rf"\b(?P<day>{'|'.join(WEEKDAYS)}),? ?\(?$")
LONGEST_WEEKDAY = 16  # characters of "Wednesday, "
WEEK = 7


@dataclass(frozen=True, slots=True)
class PrintedDate:
    """A full date and where it is printed."""

    day: datetime.date
    span: Span


def find_dates(text: str, span: Span) -> Iterator[PrintedDate]:
    """The full dates of a stretch, in order; what is no day of the calendar is left out."""
    for match in DATE.finditer(text, span.start, span.end):
        month = (match["month"] or match["month2"]).lower()
        number = next(at for at, name in enumerate(MONTHS, start=1) if name.startswith(month[:3]))
        try:
            day = datetime.date(int(match["year"] or match["year2"]), number, int(match["day"] or match["day2"]))
        except ValueError:
            continue
        yield PrintedDate(day, Span(*match.span()))


def find_weekday(text: str, span: Span) -> tuple[int, Span] | None:
    """The first "on Tuesday": its number (Monday is 0) and its place."""
    match = WEEKDAY.search(text, span.start, span.end)
    return (WEEKDAYS.index(match["day"]), Span(*match.span())) if match else None


def names_other_weekday(text: str, date: PrintedDate) -> bool:
    """Whether the weekday printed right before a date is not that of the calendar: "Monday, 7 May 2025"."""
    match = WEEKDAY_BEFORE.search(text, max(0, date.span.start - LONGEST_WEEKDAY), date.span.start)
    return match is not None and match["day"] != WEEKDAYS[date.day.weekday()]


def last_weekday(weekday: int, printed_on: datetime.date) -> datetime.date:
    """The day that a bare "on Tuesday" means in a report printed on a known day."""
    return printed_on - datetime.timedelta(days=(printed_on.weekday() - weekday) % WEEK)


def earliest_weekday(weekday: int, printed_on_or_after: datetime.date) -> datetime.date:
    """The earliest day that a report's "on Tuesday" can mean.

    A report that shows a picture of day D was printed on D or later; its bare
    weekday lies within the seven days before it was printed.
    """
    first = printed_on_or_after - datetime.timedelta(days=WEEK - 1)
    return first + datetime.timedelta(days=(weekday - first.weekday()) % WEEK)
