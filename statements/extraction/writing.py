"""When a report was written: what we were told, what its page prints, and what its pictures prove."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Any

from statements.extraction.documents import Document
from statements.extraction.moments import find_mentions
from statements.extraction.periods import Period, name_day, one_day, since_ago
from statements.extraction.printed_days import Mention, full_dates
from statements.text import Part, PartKind, Span, is_town

STAMP = re.compile(r"published\b|posted\b", re.I)
LATER = re.compile(r"(?:last )?(?:updated|modified)\b", re.I)
BYLINE = re.compile(
    r"\W{0,9}(?:\d{1,2}:\d\d\W{0,3})?(?:[AaPp]\.?[Mm]\.?|[A-Z]{2,4})?\W{0,9}"
)  # nothing follows but the hour
AGE = re.compile(r"(?<!\d)(?P<count>\d{1,3})\s?(?P<unit>second|minute|min|hour|hr|day|week|month|year)s?\s?ago\b", re.I)
DAY_AGE = re.compile(r"(?:published |posted |updated )?(?P<word>today|yesterday)\b.{0,20}", re.I)
SHOWN = re.compile(r"\b(?:speak(?:s|ing)|address(?:es|ing)|briefs|briefing|press conference|interview|debate)\b", re.I)
FILED = re.compile(r"\b(?:file|archive)\b", re.I)
PRINTING, FUTURE = 1500, 2999  # years
HOURS = 24
ZONE = timedelta(days=1)  # a day may lie between two time zones


@dataclass(frozen=True, slots=True)
class Told:
    """The days that we know from outside the text: when it was published, when its page was retrieved."""

    published: date | None = None
    retrieved: date | None = None

    def without_slips(self) -> "Told":
        """The days that can be true: nobody published a report in the year 1."""
        days = (day if day and PRINTING <= day.year <= FUTURE else None for day in (self.published, self.retrieved))
        return Told(*days)


@dataclass(frozen=True, slots=True)
class Writing:
    """The days on which a report can have been written, and what proves them.

    `note` says in words what was known from outside the text. `latest` is a day on
    which it was printed already, `latest_note` how we know. `pictured` is the day
    of a picture that shows somebody speak.
    """

    days: Period
    evidence: tuple[Span, ...] = ()
    note: str = ""
    latest: date | None = None
    latest_note: str = ""
    dateline: tuple[Mention, Period] | None = None
    pictured: tuple[Span, date] | None = None

    def is_possible(self, day: date) -> bool:
        """Whether a day was not after the report was printed."""
        return self.latest is None or day <= self.latest


def find_writing(document: Document, told: Told) -> Writing:
    """When the report was written, by the best of what is known."""
    stamps = _stamps(document)
    printed = Period(min(day for _, day in stamps), max(day for _, day in stamps)) if stamps else None
    if told.published:
        writing = Writing(
            one_day(told.published),
            note=f"counted from publication on {name_day(told.published)}",
            latest=told.published,
            latest_note=f"it was published on {name_day(told.published)}",
        )
    elif printed and printed.last:
        place = stamps[-1][0].cut(document.text)
        evidence = tuple(span for span, _ in stamps)
        writing = Writing(printed, evidence, latest=printed.last, latest_note=f"its page prints “{place}”")
    else:
        writing = _by_age(document, told.retrieved) or _by_pictures(document, told.retrieved)
    shown = [found for found, line in _pictures(document) if SHOWN.search(line) and not FILED.search(line)]
    pictured = max((found for found in shown if writing.is_possible(found[1])), key=_by_day, default=None)
    return replace(writing, dateline=read_dateline(document, writing.days), pictured=pictured)


def find_stamp_doubts(document: Document, told: Told, writing: Writing) -> Iterator[str]:
    """Where the days printed round a report contradict what we were told of it."""
    published, retrieved = told.published, told.retrieved
    if told != told.without_slips():
        yield "We were told a day of publication or of retrieval that cannot be true."
        return
    if published and retrieved and published > retrieved + ZONE:
        days = name_day(retrieved), name_day(published)
        yield f"We were told that it was retrieved on {days[0]}, but published on {days[1]}."
    for span, day in _stamps(document) if published else ():
        if published and abs(day - published) > ZONE:
            printed = span.cut(document.text)
            yield f"We were told that it was published on {name_day(published)}, but its page prints “{printed}”."
    for (span, day), _ in _pictures(document):
        if not writing.is_possible(day):
            yield f"A picture is dated “{span.cut(document.text)}”, but {writing.latest_note}."


def _stamps(document: Document) -> list[tuple[Span, date]]:
    """The days on which the page says that it was printed: "Published …", "By Ann Lee | 14 March 2025"."""
    return [
        (span, day)
        for part in document.parts
        if part.kind in (PartKind.MASTHEAD, PartKind.IMPRINT) and not LATER.match(part.span.cut(document.text))
        for span, day in full_dates(document.text, part.span)
        if STAMP.match(part.span.cut(document.text)) or BYLINE.fullmatch(document.text, span.end, part.span.end)
    ]


def _by_age(document: Document, retrieved: date | None) -> Writing | None:
    """The day that "19 DAYS AGO" above the report means on a page retrieved on a known day."""
    if retrieved is None:
        return None
    for part in document.parts:
        if part.kind is PartKind.MASTHEAD and (match := _age_in(document.text, part.span)):
            days = _aged(match, retrieved)
            note = f"counted back from {name_day(retrieved)}, when the page was retrieved"
            return Writing(days, (Span(*match.span()),), note, days.last, f"its page prints “{match.group()}”")
    return None


def _age_in(text: str, line: Span) -> re.Match[str] | None:
    return AGE.search(text, line.start, line.end) or DAY_AGE.fullmatch(text, line.start, line.end)


def _aged(match: re.Match[str], retrieved: date) -> Period:
    groups = match.groupdict()
    if word := groups.get("word"):
        return one_day(retrieved - timedelta(days=word.lower() == "yesterday"))
    count, unit = int(str(groups["count"])), str(groups["unit"]).lower()
    if unit in {"day", "week", "month", "year"}:
        return since_ago(retrieved, count, unit)
    days = count // HOURS + 1 if unit in {"hour", "hr"} else 1
    return Period(retrieved - timedelta(days=days), retrieved)


def _by_pictures(document: Document, retrieved: date | None) -> Writing:
    """Not before its latest picture was taken, and not after its page was retrieved."""
    pictured = [found for found, _ in _pictures(document)]
    known = _retrieval(retrieved)
    if not pictured:
        return Writing(Period(None, None), **known)
    span, day = max(pictured, key=_by_day)
    return Writing(Period(day, retrieved if retrieved and retrieved >= day else None), (span,), **known)


def _pictures(document: Document) -> Iterator[tuple[tuple[Span, date], str]]:
    """The days printed below pictures, each with the whole caption."""
    for part in document.parts:
        if part.kind is PartKind.CAPTION:
            caption = part.span.cut(document.text)
            yield from ((found, caption) for found in full_dates(document.text, part.span))


def _by_day(found: tuple[Span, date]) -> date:
    return found[1]


def _retrieval(retrieved: date | None) -> dict[str, Any]:
    if retrieved is None:
        return {}
    note = f"the page was retrieved on {name_day(retrieved)}"
    return {"note": note, "latest": retrieved, "latest_note": note}


def read_dateline(document: Document, written: Period) -> tuple[Mention, Period] | None:
    """The day that the dateline prints, or a line of its own above the report: "New York, 25 September 2025"."""
    for part in document.parts:
        if part.kind is PartKind.DATELINE or _is_dateline(document.text, part):
            for mention in find_mentions(document.text, part.span):
                days = mention.read(written)
                if days and days.is_day and mention.is_dated:
                    return mention, days
    return None


def _is_dateline(text: str, part: Part) -> bool:
    town, comma, _ = part.span.cut(text).partition(",")
    return bool(comma) and part.kind in (PartKind.MASTHEAD, PartKind.HEADLINE) and is_town(town)
