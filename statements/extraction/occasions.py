"""The occasion of a report: what it was, where, and when, as far as the text proves it."""

import re
from collections.abc import Sequence

from statements.extraction.casting import Casting
from statements.extraction.documents import Document, Paragraph
from statements.extraction.drafts import Draft
from statements.extraction.occasion_dates import find_date
from statements.extraction.own_words import OwnWords, find_own_words
from statements.extraction.printed_days import MONTH
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
LINK = re.compile(  # what leads from a speaker to the occasion: told a news conference; in an interview
    r"\b(?:at|in|during|for|to|told|before|address(?:ed|ing)|held|holding|gave|giving|deliver(?:ed|ing)|issu(?:ed|ing))"
    r"(?: [\w’'-]+){0,5} $",
    re.I,
)
NO_LINK = re.compile(r"(?:brief|address|interviewed by)", re.I)  # the phrase is a verb itself
FARTHEST_LINK = 70  # characters
ABOUT = r"(?!\b(?:on (?![A-Z][a-z]+day\b)|about|over|after|of|that)\b)"  # a briefing on the war in Sudan
PLACE = re.compile(rf"(?:{ABOUT}[^.;:“”\n]){{0,30}}?\bin (?!{MONTH})(?P<place>[A-Z][\w’-]+(?: [A-Z][\w’-]+){{0,2}})")
TOWN_END = re.compile(r"[,(:–—]|--| -|-$")
AT_TOWN = {"press-briefing", "debate", "speech"}  # held before people; an interview is given from anywhere


def find_occasion(document: Document, drafts: Sequence[Draft], casting: Casting, told: Told) -> FoundOccasion:
    """The occasion of the speaker of the first paragraphs; empty values for what they do not tell."""
    lead = [paragraph for paragraph in document.paragraphs if not paragraph.is_headline][:LEAD]
    own = find_own_words(document, lead, drafts, casting)
    kind, phrase = _kind(document.text, lead, own)
    place = _place(document, lead, kind, phrase, own) if phrase else ""
    found = find_date(document, lead, phrase, drafts, told)
    return FoundOccasion(kind, place, found.edtf, found.evidence, found.notes, found.doubts)


def _kind(text: str, lead: list[Paragraph], own: OwnWords) -> tuple[str, Span | None]:
    """The one kind of occasion at which the first speaker spoke; none when several are told."""
    found: dict[str, Span] = {}
    for kind, pattern in PATTERNS:
        for paragraph in lead:
            for match in pattern.finditer(text, paragraph.span.start, paragraph.span.end):
                phrase = Span(*match.span())
                if _is_attended(text, paragraph, phrase) and own.holds(phrase):
                    found.setdefault(kind, phrase)
    return next(iter(found.items())) if len(found) == 1 else ("", None)


def _is_attended(text: str, paragraph: Paragraph, phrase: Span) -> bool:
    """Whether the words before an occasion lead to it from a speaker: not "after the interview"."""
    before = text[max(paragraph.span.start, phrase.start - FARTHEST_LINK) : phrase.start]
    return bool(NO_LINK.match(text, phrase.start) or LINK.search(before))


def _place(document: Document, lead: list[Paragraph], kind: str, phrase: Span, own: OwnWords) -> str:
    """The place named with the occasion; that of the dateline, where the first sentence tells the occasion."""
    paragraph = next(each for each in lead if each.span.covers(phrase))
    match = PLACE.match(document.text, phrase.end, paragraph.span.end)
    if match and not own.is_content(Span(*match.span("place"))):
        return match["place"]
    opens = paragraph is lead[0] and paragraph.sentences[0].span.covers(phrase)
    for part in document.parts:
        if opens and kind in AT_TOWN and part.kind is PartKind.DATELINE:
            town = TOWN_END.split(part.span.cut(document.text), maxsplit=1)[0].strip()
            return town.title() if town.isupper() else town
    return ""
