"""The occasion of a report: what it was, where, and when, as far as the text proves it."""

import re

from statements.extraction.dates import earliest_weekday, find_dates, find_weekday, last_weekday
from statements.extraction.documents import Document, Paragraph
from statements.extraction.values import FoundOccasion
from statements.text import PartKind, Span

STAMP = re.compile(r"published\b|posted\b", re.I)
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


def find_occasion(document: Document) -> FoundOccasion:
    """The occasion that the first paragraphs name; empty values for what they do not tell."""
    lead = [paragraph for paragraph in document.paragraphs if not paragraph.is_headline][:LEAD]
    kind, phrase = _kind(document.text, lead)
    place = _place(document, lead, phrase) if kind else ""
    date, evidence = _date(document, lead, phrase)
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


def _date(document: Document, lead: list[Paragraph], phrase: Span | None) -> tuple[str, tuple[Span, ...]]:
    """An EDTF date with the phrases that prove it: the day itself, or "on or after"."""
    for paragraph in lead:
        for sentence in paragraph.sentences:
            if phrase and sentence.span.covers(phrase):
                for printed in find_dates(document.text, sentence.span):
                    if document.text[: printed.span.start].endswith(" on "):
                        return printed.day.isoformat(), (printed.span,)
    return _on_or_after(document, lead)


def _on_or_after(document: Document, lead: list[Paragraph]) -> tuple[str, tuple[Span, ...]]:
    """A caption's date and a bare weekday together give the earliest day."""
    weekdays = (find_weekday(document.text, paragraph.span) for paragraph in lead)
    weekday = next((found for found in weekdays if found), None)
    stamps = (part.span for part in document.parts if part.kind in (PartKind.MASTHEAD, PartKind.IMPRINT))
    printed = [
        found for span in stamps if STAMP.match(span.cut(document.text)) for found in find_dates(document.text, span)
    ]
    if weekday and printed:
        return last_weekday(weekday[0], printed[0].day).isoformat(), (weekday[1], printed[0].span)
    captions = [part.span for part in document.parts if part.kind is PartKind.CAPTION]
    pictured = [printed for caption in captions for printed in find_dates(document.text, caption)]
    if weekday is None or not pictured:
        return "", ()
    latest = max(pictured, key=lambda printed: printed.day)
    return f"{earliest_weekday(weekday[0], latest.day).isoformat()}/..", (weekday[1], latest.span)
