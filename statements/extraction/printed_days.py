"""Days that a text prints with numbers: 23 September 2025, Sept 23, 2025-09-23, between 20 and 23 September."""

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from statements.extraction.periods import Period, one_day
from statements.text import Span

MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
MONTH = (
    r"(?i:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?"
    r"|nov(?:ember)?|dec(?:ember)?)\b\.?"
)
YEAR = r"(?:1[89]|20)\d\d"
S = r"[ \xa0]"
NUMBER = r"\d{1,2}(?:st|nd|rd|th)?"
TO = rf"(?:{S}?[-–—]{S}?|{S}(?:and|to){S})"
AHEAD = timedelta(days=30)  # a day without a year so near ahead is a day to come, not one of the year before
LEAP = 8  # years from one 29 February to the next, at most


@dataclass(frozen=True, slots=True)
class Mention:
    """A printed time: what it means in a report written on a given day, or None when it then means nothing."""

    span: Span
    meaning: Callable[[date], Period | None]
    is_absolute: bool = False  # means the same whenever it was written
    weekday: int | None = None  # of "on Tuesday" or "Tuesday, 7 May"; Monday is 0
    is_dated: bool = False  # has a number: "Tuesday, 7 May"
    is_owner: bool = False  # "Tuesday’s", which needs its noun

    def read(self, written: Period) -> Period | None:
        """The days it can mean in a report written in `written`; whose end may be open."""
        if self.is_absolute:
            return self.meaning(written.last or date.max)
        first = self.meaning(written.first) if written.first else None
        if first is None or written.first == written.last:
            return first
        last = self.meaning(written.last) if written.last else None
        return first.join(last) if last else Period(first.first, None)


def _day(number: str, form: str) -> str:
    """A day in words; the names of its groups end in `number`. `form` is "md" (May 7) or "dm" (7 May)."""
    month, day = rf"(?P<month{number}>{MONTH})", rf"(?P<day{number}>{NUMBER})"
    year = rf"(?:,?{S}(?P<year{number}>{YEAR})|(?!\d))(?!\d)"
    return rf"{month}{S}?{day}{year}" if form == "md" else rf"{day}{S}(?:of{S})?{month}{year}"


PATTERNS = tuple(
    re.compile(pattern)
    for pattern in (
        rf"\b{_day('', 'md')}",
        rf"\b{_day('', 'dm')}",
        rf"(?<![\d.-])(?P<iso>{YEAR}-\d\d-\d\d)(?![\d-])",
        rf"(?<![\d./])(?P<one>\d{{1,2}})(?P<mark>[/.])(?P<two>\d{{1,2}})(?P=mark)(?P<year>{YEAR})(?![\d/])",
        rf"\b(?:between{S}|from{S})?(?P<until>{NUMBER}){TO}{_day('', 'dm')}",
        rf"\b(?:between{S}|from{S})?(?P<month>{MONTH}){S}(?P<day>{NUMBER}){TO}(?P<until>{NUMBER})"
        rf"(?:,?{S}(?P<year>{YEAR}))?(?!\d)",
        rf"\b(?:between|from){S}{_day('', 'md')}{TO}{_day('2', 'md')}",
        rf"\b(?:between|from){S}{_day('', 'dm')}{TO}{_day('2', 'dm')}",
    )
)


def find_dates(text: str, span: Span) -> Iterator[Mention]:
    """The days of a stretch, also those without a year; what is no day of the calendar is left out."""
    for pattern in PATTERNS:
        for match in pattern.finditer(text, span.start, span.end):
            meaning = _meaning(match)
            if meaning:
                yield Mention(Span(*match.span()), meaning, is_absolute=_is_absolute(match.groupdict()), is_dated=True)


def full_dates(text: str, span: Span) -> list[tuple[Span, date]]:
    """The days printed with their year, in order."""
    found = [(each.span, each.read(Period(None, None))) for each in keep_longest(find_dates(text, span))]
    return [(place, days.first) for place, days in found if days and days.is_day and days.first]


def keep_longest(mentions: Iterable[Mention]) -> list[Mention]:
    """In order, without those that only read a part of another: the year of a day, the day of a range."""
    kept: list[Mention] = []
    for each in sorted(mentions, key=lambda mention: (mention.span.start, -mention.span.end)):
        if not kept or each.span.start >= kept[-1].span.end:
            kept.append(each)
    return kept


def _is_absolute(groups: dict[str, str | None]) -> bool:
    return bool(groups.get("iso") or groups.get("year") or groups.get("year2"))


def _meaning(match: re.Match[str]) -> Callable[[date], Period | None] | None:
    groups = match.groupdict()
    if groups.get("iso") or groups.get("one"):
        day = _numbered(groups)
        return (lambda _: one_day(day)) if day else None
    last = (month_number(groups.get("month2") or groups["month"]), _count(groups.get("day2") or groups["day"]))
    first = (month_number(groups["month"]), _count(groups["day"]))
    if groups.get("until"):
        other = (first[0], _count(groups["until"]))
        first, last = min(first, other), max(first, other)
    year = groups.get("year2") or groups.get("year")
    if not _in_year(year and int(year), first, last):
        return None
    if year:
        return lambda _: _in_year(int(year), first, last)
    return lambda written: _latest(written, first, last)


def _numbered(groups: dict[str, str | None]) -> date | None:
    """The day of 2025-09-23 or 23/09/2025; None for 05/06/2025, of which nobody knows which number is the month."""
    try:
        if groups.get("iso"):
            return date.fromisoformat(str(groups["iso"]))
        one, two, year = (int(str(groups[name])) for name in ("one", "two", "year"))
        if one <= 12 and two <= 12 and one != two:
            return None
        return date(year, min(one, two), max(one, two))
    except ValueError:
        return None


def _in_year(year: int | str | None, first: tuple[int, int], last: tuple[int, int]) -> Period | None:
    """From `first` to `last` (month, day), which falls in `year`; without a year in any leap year, as a trial."""
    ends = int(year or 2024)
    try:
        return Period(date(ends - (first > last), *first), date(ends, *last))
    except ValueError:
        return None


def _latest(written: date, first: tuple[int, int], last: tuple[int, int]) -> Period | None:
    """The last time these days were up to the day of writing, or the next when that is near."""
    for year in range(min(written.year + 1, date.max.year), max(written.year - LEAP, date.min.year + 1), -1):
        period = _in_year(year, first, last)
        if period and period.first and period.first - written <= AHEAD:
            return period
    return None


def month_number(word: str | None) -> int:
    return MONTHS.index(str(word)[:3].lower()) + 1


def _count(word: str | None) -> int:
    return int(str(word).rstrip("stndrh"))
