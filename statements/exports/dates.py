"""When a briefing was, in words and for programs, claiming no more than is known."""

from calendar import monthrange
from datetime import date

from statements.models import Briefing

DOUBT = set("~?%")  # EDTF: approximate, uncertain, both


def is_doubtful(briefing: Briefing) -> bool:
    return bool(DOUBT & set(briefing.date_edtf))


def date_parts(briefing: Briefing) -> list[int]:
    """Return [year, month, day], [year, month] or [year] when the date is exactly that; [] otherwise."""
    first, last = briefing.earliest, briefing.latest
    if first is None or last is None:
        return []
    if first == last:
        return [first.year, first.month, first.day]
    month_end = date(first.year, first.month, monthrange(first.year, first.month)[1])
    if first.day == 1 and last == month_end:
        return [first.year, first.month]
    if (first, last) == (date(first.year, 1, 1), date(first.year, 12, 31)):
        return [first.year]
    return []


def date_in_words(briefing: Briefing) -> str:
    """Return "23 September 2025", "September 2025", "on or after 23 September 2025" …; "" when nothing is known."""
    about = "about " if is_doubtful(briefing) else ""
    first, last = briefing.earliest, briefing.latest
    if parts := date_parts(briefing):
        return about + _in_words(first or date.min, len(parts))
    if first and last:
        return f"between {about}{_in_words(first)} and {_in_words(last)}"
    if first:
        return f"on or after {about}{_in_words(first)}"
    return f"on or before {about}{_in_words(last)}" if last else ""


def _in_words(day: date, precision: int = 3) -> str:
    """`precision`: 1 the year, 2 the month too, 3 the day too."""
    return " ".join([str(day.day), f"{day:%B}", str(day.year)][3 - precision :])
