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


def machine_date(expression: str) -> str:
    """Return the expression if it may stand in an HTML `time` element: a plain day, month or year. Else ''."""
    return expression if PLAIN.fullmatch(expression) else ""


def date_parts(briefing: Briefing) -> list[int]:
    """Return [year, month, day], [year, month] or [year] when the date is exactly that; [] otherwise."""
    plain = _plain_interval(briefing.date_edtf)
    return [int(part) for part in plain.split("-")] if machine_date(plain) else []


def name_plain_day(day: date) -> str:
    return f"{day.day} {day:%B %Y}"


def is_doubtful(briefing: Briefing) -> bool:
    """Whether the date is called approximate, uncertain, or both."""
    return not DOUBTS.keys().isdisjoint(briefing.date_edtf)


def name_date(briefing: Briefing) -> str:
    """Return "23 September 2025", "about September 2025", "on or after 23 September 2025"; "" when nothing is known."""
    expression = briefing.date_edtf
    plain = _plain_interval(expression)
    if "/" not in plain:
        return _doubt(expression) + _name(plain) if plain not in OPEN else ""
    words = describe_date(expression)
    return words if words != UNKNOWN else ""


def describe_date(expression: str) -> str:
    """Return an EDTF date or interval in words, with its preposition, and no more exact than it is.

    `2025-09-23` is "on 23 September 2025", `2025-09-23/..` "on or after 23 September 2025",
    `2025-02-18/2025-04` "between 18 February and April 2025", and nothing at all is "date not known".
    """
    start, slash, end = _plain_interval(expression).partition("/")
    first, _, last = expression.partition("/")
    doubts = _doubt(first), _doubt(last or first)
    if start in OPEN and end in OPEN:
        return UNKNOWN
    if not slash:
        about_a_day = _is_day(start) and doubts[0] == DOUBTS["~"]
        return ("" if about_a_day else f"{_preposition(start)} ") + doubts[0] + _name(start)
    if end in OPEN:
        return f"{_preposition(start)} or after {doubts[0]}{_name(start)}"
    if start in OPEN:
        return f"{_preposition(end)} or before {doubts[1]}{_name(end)}"
    return f"between {doubts[0]}{_name(start, beside=end)} and {doubts[1]}{_name(end)}"


def _preposition(plain: str) -> str:
    return "on" if _is_day(plain) else "in"


def _is_day(plain: str) -> bool:
    return plain.count("-") == 2


def _doubt(expression: str) -> str:
    """Say whether any part of one date is called approximate, uncertain, or both."""
    marks = set(expression) & DOUBTS.keys()
    return DOUBTS[marks.pop() if len(marks) == 1 else "%"] if marks else ""


def _plain_interval(expression: str) -> str:
    """Return a date or interval without its doubts, made of plain days, months, years and seasons alone."""
    start, slash, end = expression.partition("/")
    if not slash:
        return _plain(start) if start not in OPEN else start
    first = _plain(start).partition("/")[0] if start not in OPEN else start
    last = _plain(end).rpartition("/")[2] if end not in OPEN else end
    return first if first == last and first not in OPEN else f"{first}/{last}"


def _plain(expression: str) -> str:
    """Return one date as a plain one; a rarer form, such as 202X or a quarter, as the interval that it allows."""
    bare = re.sub("[~?%]", "", expression).partition("T")[0]
    if PLAIN.fullmatch(bare) or SEASON.fullmatch(bare):
        return bare
    try:
        first, last = read_bounds(expression)
    except ValueError:
        return bare
    if first and last:
        return _shortest(first, last)
    return f"{first or '..'}/{last or '..'}"


def _shortest(first: date, last: date) -> str:
    """Write an interval by whole years or months where it is made of them."""
    month_end = monthrange(last.year, last.month)[1]
    length = 10 if first.day > 1 or last.day < month_end else 7 if first.month > 1 or last.month < 12 else 4
    start, end = first.isoformat()[:length], last.isoformat()[:length]
    return start if start == end else f"{start}/{end}"


def _name(plain: str, *, beside: str = "") -> str:
    """Name one end; `beside` is the other, whose month and year need not be said twice."""
    season = SEASON.fullmatch(plain)
    if season:
        return f"{SEASONS[season[2]]} {season[1]}"
    if len(plain) == 4 or not PLAIN.fullmatch(plain):
        return plain
    year = "" if beside[:4] == plain[:4] else f" {plain[:4]}"
    day = date.fromisoformat(plain if _is_day(plain) else f"{plain}-01")
    if _is_day(plain) and _is_day(beside) and plain[:7] == beside[:7]:
        return str(day.day)
    return f"{day.day} {day:%B}{year}" if _is_day(plain) else f"{day:%B}{year}"
