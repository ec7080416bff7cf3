"""Days that may be written short: 2025, 2025-03 or 2025-03-09."""

import re
from calendar import monthrange
from datetime import date

DAY = re.compile(r"(\d{4})(?:[-−–‐‑](\d{1,2})(?:[-−–‐‑](\d{1,2}))?)?", re.ASCII)


def read_period(text: str) -> tuple[date, date]:
    """Return the first and the last day of a year, month or day.

    Raises:
        ValueError: anything else. `str(error)` is fit for a reader.
    """
    match = DAY.fullmatch(text.strip())
    if match is None:
        raise ValueError(f"“{text}” is not a date: write 2025, 2025-03 or 2025-03-09.")
    year, month, day = (int(part) if part else None for part in match.groups())
    try:
        first = date(year or 0, month or 1, day or 1)
    except ValueError as error:
        raise ValueError(f"“{text}” is not a day of the calendar.") from error
    if day:
        return first, first
    last_month = month or 12
    return first, date(first.year, last_month, monthrange(first.year, last_month)[1])
