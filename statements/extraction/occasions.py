"""The occasion of a report: what it was, where, and when, as far as the text proves it."""

import re
from collections.abc import Sequence

from statements.extraction.documents import Document, Paragraph
from statements.extraction.drafts import Draft
from statements.extraction.occasion_dates import find_date
from statements.extraction.values import FoundOccasion
from statements.extraction.writing import Told
from statements.text import PartKind, Span

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
TOWN_END = re.compile(r"[,(:–—]|--| -|-$")


def find_occasion(document: Document, drafts: Sequence[Draft], told: Told) -> FoundOccasion:
    """The occasion that the first paragraphs name; empty values for what they do not tell."""
    lead = [paragraph for paragraph in document.paragraphs if not paragraph.is_headline][:LEAD]
    kind, phrase = _kind(document.text, lead)
    place = _place(document, lead, phrase) if kind else ""
    found = find_date(document, lead, phrase, drafts, told)
    return FoundOccasion(kind, place, found.edtf, found.evidence, found.notes, found.doubts)


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
            town = TOWN_END.split(part.span.cut(document.text), maxsplit=1)[0].strip()
            return town.title() if town.isupper() else town
    return ""
