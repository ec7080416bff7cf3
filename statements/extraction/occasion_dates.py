"""The date of an occasion: what its times mean together, and where they contradict each other."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from statements.extraction.attached_times import find_attached
from statements.extraction.documents import Document, Paragraph
from statements.extraction.drafts import Draft
from statements.extraction.periods import DAY, WEEK, WEEKDAYS, Period, name_day, one_day
from statements.extraction.printed_days import Mention
from statements.extraction.writing import Told, Writing, find_stamp_doubts, find_writing, read_dateline
from statements.text import Span

APART = timedelta(days=WEEK)  # times as near as this are of one report; others are of its background
OF_NEWS = timedelta(days=2 * WEEK)  # the longest stretch that tells of a piece of news


@dataclass(frozen=True, slots=True)
class FoundDate:
    """An EDTF date, the phrases that prove it, in words what else does, and what contradicts it."""

    edtf: str = ""
    evidence: tuple[Span, ...] = ()
    notes: tuple[str, ...] = ()
    doubts: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Reading:
    """A time and the days that it means; none where a fault forbids to say. `doubt` tells the fault."""

    time: Mention
    days: Period | None
    doubt: str = ""


def find_date(
    document: Document, lead: Sequence[Paragraph], phrase: Span | None, drafts: Sequence[Draft], told: Told
) -> FoundDate:
    """When the words of a report fell; empty where nothing proves it, or where the proofs exclude each other."""
    text = document.text
    writing = find_writing(document, told.without_slips())
    times = list(find_attached(text, lead, phrase, drafts))
    if writing.dateline is None and writing.days.first is None:
        writing = replace(writing, dateline=_by_capture(document, writing, times))
    doubts = list(find_stamp_doubts(document, told, writing))
    if writing.dateline and (fault := _find_fault(text, *writing.dateline, writing)):
        doubts.append(fault)
        writing = _without_fault(writing, writing.dateline)
    readings = list(_read(text, times, writing))
    doubts += [reading.doubt for reading in readings if reading.doubt]
    found = FoundDate()
    if readings:
        found = _combine(readings, writing)
    elif writing.dateline and (phrase or _reports(lead, drafts)):
        found = _by_dateline(*writing.dateline, writing)
    elif phrase and writing.pictured:
        found = _by_picture(writing.pictured, writing)
    return replace(found, doubts=tuple(dict.fromkeys(doubts)))


def _by_capture(
    document: Document, writing: Writing, times: Iterable[tuple[Mention, bool]]
) -> tuple[Mention, Period] | None:
    """The dateline without a year of a page retrieved within a week of it, where a weekday of the report agrees."""
    found = read_dateline(document, one_day(writing.latest)) if writing.latest else None
    day = found[1].first if found else None
    if day is None or writing.latest is None or not timedelta() <= writing.latest - day <= APART:
        return None
    return found if any(time.weekday == day.weekday() for time, _ in times) else None


def _without_fault(writing: Writing, dateline: tuple[Mention, Period]) -> Writing:
    """What is left to count from when the dateline cannot be right: the day of printing or the next, or nothing."""
    time, days = dateline
    either = _either_day(days, writing)
    if either:
        return replace(writing, dateline=(time, either))
    return replace(writing, days=Period(None, None), dateline=None)


def _read(text: str, times: Iterable[tuple[Mention, bool]], writing: Writing) -> Iterator[Reading]:
    """What each time means, counted from the dateline, or else from the day of writing."""
    base = writing.dateline[1] if writing.dateline else writing.days
    for time, may_be_long in times:
        days = time.read(base)
        if days is None or not (may_be_long or days.is_within(OF_NEWS)):
            continue
        fault = _find_fault(text, time, days, writing)
        yield Reading(time, _either_day(days, writing), fault) if fault else _beside_dateline(text, time, days, writing)


def _find_fault(text: str, time: Mention, days: Period, writing: Writing) -> str:
    """Why the days cannot be right: another weekday, or after the report was printed."""
    words, first = time.span.cut(text), days.first
    if first and days.is_day and time.weekday not in {None, first.weekday()}:
        return f"It says “{words}”, but {name_day(first)} was a {WEEKDAYS[first.weekday()]}."
    if first and writing.latest and first > writing.latest:
        return f"It says “{words}”, but {writing.latest_note}."
    return ""


def _either_day(days: Period, writing: Writing) -> Period | None:
    """The day of printing and the next, which a text names that was printed in another time zone; else None."""
    next_day = writing.latest is not None and days.is_day and days.first == writing.latest + DAY
    return Period(writing.latest, days.first) if next_day else None


def _beside_dateline(text: str, time: Mention, days: Period, writing: Writing) -> Reading:
    """A bare weekday a day after that of the dateline: one of the two is wrong, or it means the week before."""
    sent = writing.dateline[1].first if writing.dateline else None
    if not sent or not days.first or time.weekday is None or time.is_dated or sent - days.first != APART - DAY:
        return Reading(time, days)
    end = min(sent + DAY, writing.latest or sent + DAY)
    weekday = WEEKDAYS[sent.weekday()]
    doubt = f"Its dateline names {name_day(sent)}, a {weekday}, but it says “{time.span.cut(text)}”."
    return Reading(time, Period(days.first, end), doubt)


def _combine(readings: Sequence[Reading], writing: Writing) -> FoundDate:
    """The days that all times allow; those of a week are joined, and what is earlier is background."""
    days, used = readings[0].days, [readings[0].time]
    for reading in readings:
        if days is None or reading.days is None:
            return FoundDate()
        met = days.meet(reading.days)
        if met is None and not _is_near(days, reading.days):
            if days.last and reading.days.first and reading.days.first > days.last:
                return FoundDate()
            continue
        days = met or days.join(reading.days)
        used.append(reading.time)
    assert days is not None
    if days.last is None and writing.latest:
        days = Period(days.first, writing.latest)
    counted = not all(time.is_absolute for time in used)
    base, notes = _count_from(writing) if counted else ((), ())
    return FoundDate(days.edtf, tuple(dict.fromkeys((*(time.span for time in used), *base))), notes)


def _is_near(one: Period, other: Period) -> bool:
    """Whether two stretches without a common day lie within a week of each other."""
    gaps = ((one.last, other.first), (other.last, one.first))
    return any(end and start and timedelta() < start - end <= APART for end, start in gaps)


def _count_from(writing: Writing) -> tuple[tuple[Span, ...], tuple[str, ...]]:
    """The proof of the day from which times are counted."""
    if writing.dateline is None:
        return writing.evidence, (writing.note,) if writing.note else ()
    found = _by_dateline(*writing.dateline, writing)
    return found.evidence, found.notes


def _by_dateline(time: Mention, days: Period, writing: Writing) -> FoundDate:
    if time.is_absolute:
        return FoundDate(days.edtf, (time.span,))
    return FoundDate(days.edtf, (time.span, *writing.evidence), (writing.note,) if writing.note else ())


def _by_picture(picture: tuple[Span, date], writing: Writing) -> FoundDate:
    """Not before the day of a picture that shows the occasion; the caption may tell another day of it."""
    span, day = picture
    return FoundDate(Period(day, writing.latest).edtf, (span,), (writing.note,) if writing.note else ())


def _reports(lead: Sequence[Paragraph], drafts: Sequence[Draft]) -> bool:
    """Whether the first paragraphs report any words."""
    return any(draft.is_said and paragraph.span.covers(draft.cue) for paragraph in lead for draft in drafts)
