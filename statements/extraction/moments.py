"""Times that a text tells in words: on Tuesday, last month, two weeks ago, in early September, last summer."""

import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date, timedelta

from statements.extraction.periods import (
    DAY,
    WEEK,
    WEEKDAYS,
    Period,
    last_weekday,
    one_day,
    part_of_month,
    part_of_year,
    season,
    shift_months,
    since_ago,
    week_of,
)
from statements.extraction.printed_days import MONTH, YEAR, Mention, S, find_dates, keep_longest, month_number
from statements.text import Span

Meaning = Callable[[date], Period | None]

COUNTS = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")
PART = rf"(?:(?P<part>[Ee]arly|[Mm]id|[Ll]ate)(?:-|{S})|the{S}(?P<edge>beginning|start|middle|end){S}of{S})"
EDGES = {"beginning": "early", "start": "early", "middle": "mid", "end": "late"}
DAYTIME = r"(?:morning|afternoon|evening|night|noon)"
NO_PAST = ("next", "coming", "following", "previous", "every", "each", "since", "until", "by", "of")
WEEKDAY = re.compile(
    rf"\b(?:(?:[Oo]n|[Ll]ate|[Ee]arly|[Ee]arlier){S}){{0,3}}(?:(?P<which>last|this|{'|'.join(NO_PAST)}){S})?"
    rf"(?P<day>{'|'.join(WEEKDAYS)})\b(?:{S}{DAYTIME})?(?P<own>[’']s)?"
    rf"(?:{S}(?:of{S})?(?P<week>last|this|next|the{S}previous|the{S}following){S}week\b|{S}(?P<after>last|next)\b)?"
)
JOINT = re.compile(rf",?{S}?\(?")  # between a weekday and its date
AGO = re.compile(rf"\b(?P<count>\d{{1,3}}|an?|{'|'.join(COUNTS)}){S}(?P<unit>day|week|month|year)s?{S}ago\b", re.I)
IN_MONTH = re.compile(
    rf"\b(?:(?P<which>[Ii]n|[Ll]ast|[Aa]t|[Dd]uring){S})?{PART}?(?=[A-Z])(?P<month>{MONTH})(?![’'])"
    rf"(?:,?{S}(?:of{S})?(?P<year>{YEAR})(?!\d)|(?!{S}?\d))"
)
IN_YEAR = re.compile(rf"\b[Ii]n{S}(?:(?P<part>early|mid|late)(?:-|{S}))?(?P<year>{YEAR})(?![\w%]|[,.-]\d)")
SEASON = re.compile(
    rf"\b(?P<which>last|this|in|during){S}(?:the{S})?(?:(?:early|late){S})?(?P<season>spring|summer|autumn|fall|winter)\b"
    rf"(?:{S}(?:of{S})?(?P<year>{YEAR})(?!\d))?",
    re.I,
)


def _this_week(written: date) -> Period:
    return Period(week_of(written).first, written)


def _last_week(written: date) -> Period:
    """The week before, whether weeks begin on Sunday or on Monday."""
    return week_of(written - timedelta(days=WEEK))


def _last_weekend(written: date) -> Period:
    saturday = last_weekday(5, written)
    return Period(saturday, min(saturday + DAY, written))


def _last_month(written: date) -> Period:
    before = shift_months(written, -1)
    return part_of_month(before.year, before.month)


WORDS: tuple[tuple[str, Meaning], ...] = (
    (r"the day before yesterday", lambda written: one_day(written - 2 * DAY)),
    (rf"yesterday(?: {DAYTIME})?|(?:late )?last night", lambda written: one_day(written - DAY)),
    (rf"(?:earlier |late )?today|tonight|(?:earlier |late )?this {DAYTIME}|earlier in the day", one_day),
    (r"(?:earlier |late )?this week", _this_week),
    (r"(?:early |late |earlier )?last week", _last_week),
    (r"(?:last|over the|at the|this past) weekend", _last_weekend),
    (r"(?:earlier )?this month", lambda written: Period(written.replace(day=1), written)),
    (r"(?:early |late )?last month", _last_month),
    (r"(?:earlier )?this year", lambda written: Period(date(written.year, 1, 1), written)),
    (r"(?:early |late )?last year", lambda written: part_of_year(written.year - 1)),
)
SPOKEN = tuple((re.compile(rf"\b(?:{words})\b(?![’'-])".replace(" ", S), re.I), meaning) for words, meaning in WORDS)


def find_mentions(text: str, span: Span) -> list[Mention]:
    """All the times that a stretch tells, in order, none within another; "Tuesday, 23 September" is one."""
    found: list[Mention] = []
    for each in keep_longest([*find_dates(text, span), *_find_words(text, span)]):
        before = found[-1] if found else None
        joined = before and before.weekday is not None and JOINT.fullmatch(text, before.span.end, each.span.start)
        if before and joined and each.weekday is None:
            place = Span(before.span.start, each.span.end)
            found[-1] = replace(each, span=place, weekday=before.weekday)
        else:
            found.append(each)
    return found


def _find_words(text: str, span: Span) -> Iterator[Mention]:
    for match in WEEKDAY.finditer(text, span.start, span.end):
        bare = {match["which"], match["week"], match["after"]} <= {None, "this"}
        weekday = WEEKDAYS.index(match["day"]) if bare else None
        yield Mention(Span(*match.span()), _weekday(match), weekday=weekday, is_owner=bool(match["own"]))
    for pattern, meaning in SPOKEN:
        for match in pattern.finditer(text, span.start, span.end):
            if match.group()[0].islower() or match.start() == span.start:  # not the newspaper USA Today
                yield Mention(Span(*match.span()), meaning)
    for match in AGO.finditer(text, span.start, span.end):
        yield Mention(Span(*match.span()), _ago(match))
    for match in IN_MONTH.finditer(text, span.start, span.end):
        if match["year"] or match["part"] or match["edge"] or match["which"] in {"in", "In", "last", "Last"}:
            yield Mention(Span(*match.span()), _in_month(match), is_absolute=bool(match["year"]))
    for match in IN_YEAR.finditer(text, span.start, span.end):
        yield Mention(Span(*match.span()), _in_year(match), is_absolute=True)
    for match in SEASON.finditer(text, span.start, span.end):
        yield Mention(Span(*match.span()), _season(match), is_absolute=bool(match["year"]))


def _weekday(match: re.Match[str]) -> Meaning:
    """The last such day; "last Tuesday" may be that of the week before too, and "next Tuesday" is none of saying."""
    weekday = WEEKDAYS.index(match["day"])
    which = match["which"] or match["after"] or match["week"]
    if which and which not in {"last", "this"}:
        return lambda _: None
    if match["week"] == "last":
        return lambda written: _weekdays_within(weekday, _last_week(written))
    if which == "last":
        return lambda written: _last_named(weekday, written)
    return lambda written: one_day(last_weekday(weekday, written))


def _last_named(weekday: int, written: date) -> Period:
    latest = last_weekday(weekday, written - DAY)
    return _weekdays_within(weekday, _last_week(written)).join(one_day(latest))


def _weekdays_within(weekday: int, week: Period) -> Period:
    """From the first to the last such day of a stretch of a week or two."""
    assert week.first
    assert week.last
    last = last_weekday(weekday, week.last)
    first = last_weekday(weekday, week.first + timedelta(days=WEEK - 1))
    return Period(first, last)


def _ago(match: re.Match[str]) -> Meaning:
    word = match["count"].lower()
    count = int(word) if word.isdigit() else COUNTS.index(word) + 1 if word in COUNTS else 1
    unit = match["unit"].lower()
    return lambda written: since_ago(written, count, unit)


def _in_month(match: re.Match[str]) -> Meaning:
    month, part = month_number(match["month"]), (match["part"] or EDGES.get(match["edge"] or "", "")).lower()
    if match["year"]:
        return lambda _: part_of_month(int(match["year"]), month, part)
    ended = (match["which"] or "").lower() == "last"
    return lambda written: _latest_month(written, month, part, ended=ended)


def _latest_month(written: date, month: int, part: str, *, ended: bool) -> Period:
    """The last such month that had begun, or ended, on the day of writing."""
    this_year = part_of_month(written.year, month, part)
    end = this_year.last if ended else this_year.first
    return this_year if end and end <= written else part_of_month(written.year - 1, month, part)


def _in_year(match: re.Match[str]) -> Meaning:
    return lambda _: part_of_year(int(match["year"]), match["part"] or "")


def _season(match: re.Match[str]) -> Meaning:
    name = match["season"].lower()
    if match["year"]:
        return lambda written: _season_of(int(match["year"]), name, written)
    ended = match["which"].lower() == "last"
    return lambda written: _latest_season(name, written, ended=ended)


def _season_of(year: int, name: str, written: date) -> Period:
    """Of the winters that touch a year, the one before may be meant, and once it has begun the one after."""
    named = season(year, name)
    if name != "winter":
        return named
    before = season(year - 1, name)
    return before if named.first and written < named.first else before.join(named)


def _latest_season(name: str, written: date, *, ended: bool) -> Period | None:
    """The last season of a name that has begun, or ended, when the report is written."""
    for year in (written.year, written.year - 1, written.year - 2):
        found = season(year, name)
        if found.first and found.last and (found.last if ended else found.first) <= written:
            return found
    return None
