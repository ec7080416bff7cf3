"""The occasion of a report: what it was, where, and when, as far as the text proves it."""

import re
from collections.abc import Iterator, Sequence

from statements.extraction.dates import (
    PrintedDate,
    earliest_weekday,
    find_dates,
    find_weekday,
    last_weekday,
    names_other_weekday,
)
from statements.extraction.documents import Document, Paragraph
from statements.extraction.drafts import Draft
from statements.extraction.values import FoundOccasion
from statements.text import PartKind, Span

STAMP = re.compile(r"published\b|posted\b", re.I)
BYLINE = re.compile(
    r"\W{0,9}(?:\d{1,2}:\d\d\W{0,3})?(?:[AaPp]\.?[Mm]\.?|[A-Z]{2,4})?\W{0,9}"
)  # nothing follows but the hour
ON = re.compile(r"\b[Oo]n (?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,? \(?)?$")
LEAD = 3  # paragraphs that tell the occasion
KINDS = (
    (
        "press-briefing",
        r"(?:press|media|news) (?:briefing|conference)s?|press meet|presser"
        r"|briefed (?:the )?(?:media|press|reporters|journalists)",
    ),
    ("interview", r"interview(?:ed)?\b"),
    ("debate", r"(?:general |plenary |parliamentary |presidential )?debate\b"),
    (
        "speech",
        r"(?:keynote |opening |televised )?(?:speech|address|lecture)\b(?= (?:to|at|in|on|before)\b)"
        r"|addressing (?:the|a)\b|addressed the\b",
    ),
    ("communique", r"joint statement|communiqu[eé]|press release|in a (?:written )?statement"),
)
PATTERNS = tuple((kind, re.compile(rf"\b(?:{pattern})", re.I)) for kind, pattern in KINDS)
PLACE = re.compile(r"[^.;:“”\n]{0,30}?\bin (?P<place>[A-Z][\w’-]+(?: [A-Z][\w’-]+){0,2})")
AGENCY = re.compile(r"\([^)]*\)|[:–—-]+\s*$")


def find_occasion(document: Document, drafts: Sequence[Draft]) -> FoundOccasion:
    """The occasion that the first paragraphs name; empty values for what they do not tell."""
    lead = [paragraph for paragraph in document.paragraphs if not paragraph.is_headline][:LEAD]
    kind, phrase = _kind(document.text, lead)
    place = _place(document, lead, phrase) if kind else ""
    date, evidence = _date(document, lead, phrase, drafts)
    return FoundOccasion(kind, place, date, evidence)


def _kind(text: str, lead: list[Paragraph]) -> tuple[str, Span | None]:
    for kind, pattern in PATTERNS:
        for paragraph in lead:
            match = pattern.search(text, paragraph.span.start, paragraph.span.end)
            if match:
                return kind, Span(*match.span())
    return "", None


def _place(document: Document, lead: list[Paragraph], phrase: Span | None) -> str:
    """The place named with the occasion, else the town of the dateline."""
    for paragraph in lead:
        if phrase and paragraph.span.covers(phrase):
            match = PLACE.match(document.text, phrase.end, paragraph.span.end)
            if match:
                return match["place"]
    for part in document.parts:
        if part.kind is PartKind.DATELINE:
            town = AGENCY.sub("", part.span.cut(document.text)).split(",")[0].strip(" :–—-")
            return town.title() if town.isupper() else town
    return ""


def _date(
    document: Document, lead: list[Paragraph], phrase: Span | None, drafts: Sequence[Draft]
) -> tuple[str, tuple[Span, ...]]:
    """An EDTF date with the phrases that prove it: the day itself, or "on or after".

    Nothing where two phrases contradict each other.
    """
    printed = _printed_on(document)
    said = list(_said_on(document, lead, phrase, drafts))
    if said:
        wrong = any(names_other_weekday(document.text, date) for date in said)
        early = any(date.day > stamp.day for date in said for stamp in printed)
        agreed = len({date.day for date in said}) == 1 and not wrong and not early
        return (said[0].day.isoformat(), (said[0].span,)) if agreed else ("", ())
    return _by_weekday(document, lead, printed)


def _said_on(
    document: Document, lead: list[Paragraph], phrase: Span | None, drafts: Sequence[Draft]
) -> Iterator[PrintedDate]:
    """The days ("on 7 May 2025") of the occasion or of a verb of reporting, outside the words it reports."""
    by_sentence: dict[int, list[Draft]] = {}
    for draft in drafts:
        by_sentence.setdefault(draft.sentence.span.start, []).append(draft)
    for paragraph in lead:
        for sentence in paragraph.sentences:
            reports = by_sentence.get(sentence.span.start, [])
            if not reports and not (phrase and sentence.span.covers(phrase)):
                continue
            for date in find_dates(document.text, sentence.span):
                inside = any(piece.overlaps(date.span) for draft in reports for piece in draft.content)
                if not inside and ON.search(document.text, sentence.span.start, date.span.start):
                    yield date


def _printed_on(document: Document) -> list[PrintedDate]:
    """The days on which the page says that it was printed: "Published …", "By Ann Lee | 14 March 2025", a dateline."""
    return [
        found
        for part in document.parts
        if part.kind in (PartKind.MASTHEAD, PartKind.IMPRINT, PartKind.DATELINE)
        for found in find_dates(document.text, part.span)
        if part.kind is PartKind.DATELINE
        or STAMP.match(part.span.cut(document.text))
        or BYLINE.fullmatch(document.text, found.span.end, part.span.end)
    ]


def _by_weekday(document: Document, lead: list[Paragraph], printed: list[PrintedDate]) -> tuple[str, tuple[Span, ...]]:
    """The day of a bare weekday: by the day of printing, else the earliest by a picture's day."""
    weekdays = (find_weekday(document.text, paragraph.span) for paragraph in lead)
    weekday = next((found for found in weekdays if found), None)
    if weekday is None:
        return "", ()
    if printed:
        days = {last_weekday(weekday[0], stamp.day) for stamp in printed}
        return (days.pop().isoformat(), (weekday[1], printed[0].span)) if len(days) == 1 else ("", ())
    captions = [part.span for part in document.parts if part.kind is PartKind.CAPTION]
    pictured = [found for caption in captions for found in find_dates(document.text, caption)]
    if not pictured:
        return "", ()
    latest = max(pictured, key=lambda found: found.day)
    return f"{earliest_weekday(weekday[0], latest.day).isoformat()}/..", (weekday[1], latest.span)
