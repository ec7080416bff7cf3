"""Where the dates of a source contradict each other, or what we were told of it: in words for an editor."""

from collections.abc import Sequence
from datetime import date

from statements.extraction import Extraction
from statements.importing.documents import Document
from statements.models import Briefing
from statements.models.uncertain_dates import read_bounds


def find_doubts(document: Document, extraction: Extraction) -> list[str]:
    """Return one sentence for each contradiction about the day of a document's briefing. What we were told stands."""
    seen, told = extraction.occasion, document.metadata.briefing.date
    doubts = list(seen.doubts)
    if told and seen.date_edtf and _exclude(told, seen.date_edtf):
        printed = "” and “".join(span.cut(document.text) for span in seen.evidence)
        doubts.append(f"We were told the date {told}, but the text proves {seen.date_edtf}: “{printed}”.")
    published = document.metadata.published
    if told and published and (first := read_bounds(told)[0]) and first > published:
        doubts.append(f"We were told the date {told}, but also that it was published on {_name(published)}.")
    return doubts


def open_doubts(briefing: Briefing, doubts: Sequence[str]) -> Sequence[str]:
    """Return the doubts that an editor has still to decide: all, or none once they wrote about them."""
    return [] if "date_doubt" in briefing.locked_fields else doubts


def _exclude(one: str, other: str) -> bool:
    """Whether no day fits both expressions."""
    (start, end), (other_start, other_end) = read_bounds(one), read_bounds(other)
    return bool((end and other_start and end < other_start) or (other_end and start and other_end < start))


def _name(day: date) -> str:
    return f"{day.day} {day:%B %Y}"
