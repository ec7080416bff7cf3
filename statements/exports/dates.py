"""When a briefing was, in words and in numbers, claiming no more than is known."""

import re
from calendar import monthrange
from datetime import date

from statements.models import Briefing
from statements.models.uncertain_dates import OPEN, read_bounds

UNKNOWN = "date not known"
PLAIN = re.compile(r"\d{4}(-(0[1-9]|1[0-2])(-\d\d)?)?")
SEASON = re.compile(r"(\d{4})-(2[1-4])")
SEASONS = {"21": "spring", "22": "summer", "23": "autumn", "24": "winter"}
DOUBTS = {"~": "about ", "?": "possibly ", "%": "possibly about "}


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


def is_doubtful(briefing: Briefing) -> bool:
    """Whether the date is called approximate, uncertain, or both."""
    return not DOUBTS.keys().isdisjoint(briefing.date_edtf)


def name_date(briefing: Briefing) -> str:
    """Return "23 September 2025", "about September 2025", "on or after 23 September 2025"; "" when nothing is known."""
    expression = briefing.date_edtf
    if "/" not in expression:
        return _name(expression) if expression not in OPEN else ""
    words = describe_date(expression)
    return words if words != UNKNOWN else ""


def describe_date(expression: str) -> str:
    """Return an EDTF date or interval in words, with its preposition, and no more exact than it is.

    `2025-09-23` is "on 23 September 2025", `2025-09-23/..` "on or after 23 September 2025",
    `2025-02-18/2025-04` "between 18 February and April 2025", and nothing at all is "date not known".
    """
    start, slash, end = expression.partition("/")
    if start in OPEN and end in OPEN:
        return UNKNOWN
    if not slash:
        return f"{'on' if _is_day(start) else 'in'} {_name(start)}"
    if end in OPEN:
        return f"{'on or after' if _is_day(start) else 'in or after'} {_name(start)}"
    if start in OPEN:
        return f"{'on or before' if _is_day(end) else 'in or before'} {_name(end)}"
    return f"between {_name(start, beside=end)} and {_name(end)}"


def _is_day(expression: str) -> bool:
    return expression.count("-") == 2


def _name(expression: str, *, beside: str = "") -> str:
    """Name one end; `beside` is the other, whose year need not be said twice."""
    bare = expression.rstrip("~?%")
    doubt = DOUBTS.get(expression[len(bare) : len(bare) + 1], "")
    season = SEASON.fullmatch(bare)
    if season:
        return f"{doubt}{SEASONS[season[2]]} {season[1]}"
    if not PLAIN.fullmatch(bare):
        return f"{doubt}{_name_bounds(bare)}"
    same_year = len(bare) > 4 and beside.rstrip("~?%")[:4] == bare[:4]
    year = "" if same_year else f" {bare[:4]}"
    if len(bare) == 4:
        return doubt + bare
    day = date.fromisoformat(bare if _is_day(bare) else f"{bare}-01")
    return f"{doubt}{day.day} {day:%B}{year}" if _is_day(bare) else f"{doubt}{day:%B}{year}"


def _name_bounds(expression: str) -> str:
    """Name a rarer form, such as 202X, by the first and last day it allows."""
    try:
        first, last = read_bounds(expression)
    except ValueError:
        return expression
    if first is None or last is None:
        return expression
    return f"{first.day} {first:%B %Y} – {last.day} {last:%B %Y}"
