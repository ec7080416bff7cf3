"""The occasion of an article: a row of its own, or one that other articles report too."""

from textwrap import shorten

from django.utils.text import capfirst

from statements.extraction import Extraction
from statements.importing.addresses import find_by_slug
from statements.importing.documents import Document
from statements.importing.doubts import find_doubts
from statements.importing.slugs import free_slug
from statements.models import Briefing

BEGINNING = 70  # characters of a text that name it
LOOKED_AT = 1000  # characters
SINGLE_MARKS = str.maketrans("“”", "‘’")  # as marks within marks are printed


def describe_briefing(document: Document, extraction: Extraction) -> dict[str, object]:
    """Return the fields of the article's briefing: what we were told, else what the text says.

    What was read off the text is listed in `inferred`. Of the evidence for the date, what stands
    in square brackets is not printed in the text but known of it.
    """
    told, seen = document.metadata.briefing, extraction.occasion
    kind = told.kind or seen.kind or Briefing.Kind.UNKNOWN
    place = told.place or seen.place
    proofs = [*(span.cut(document.text) for span in seen.evidence), *(f"[{note}]" for note in seen.notes)]
    inferred = {
        "title": not told.title,
        "kind": not told.kind and bool(seen.kind),
        "place": not told.place and bool(seen.place),
        "date_edtf": not told.date and bool(seen.date_edtf),
    }
    return {
        "title": (told.title or _make_title(kind, place, document, extraction))[:300],
        "kind": kind,
        "place": place[:120],
        "date_edtf": told.date or seen.date_edtf,
        "date_evidence": list(told.date_evidence) if told.date else proofs,
        "date_doubt": "\n".join(find_doubts(document, extraction)),
        "inferred": [field for field, by_rule in inferred.items() if by_rule],
    }


def _make_title(kind: str, place: str, document: Document, extraction: Extraction) -> str:
    if kind != Briefing.Kind.UNKNOWN:
        label = capfirst(str(Briefing.Kind(kind).label))
        return f"{label} in {place}" if place else label
    headline = extraction.headline.cut(document.text) if extraction.headline else ""
    return document.metadata.headline or headline or _name_by_beginning(document)


def _name_by_beginning(document: Document) -> str:
    """Name the occasion of a text that has no headline, so that a citation is understood where no file is known."""
    start = " ".join(document.text.lstrip()[:LOOKED_AT].translate(SINGLE_MARKS).split())
    words = shorten(start, BEGINNING, placeholder="…")
    if words == "…":  # no space is in it
        words = f"{start[:BEGINNING]}…"
    form = "Record" if document.metadata.form == "record" else "Report"
    return f"{form} beginning “{words}”"


def find_shared_briefing(document: Document) -> Briefing | None:
    """Return the briefing that the metadata names, so that outlets can be compared."""
    slug = document.metadata.briefing.slug
    return find_by_slug(Briefing, slug) if slug else None


def create_briefing(document: Document, fields: dict[str, object]) -> Briefing:
    day = str(fields["date_edtf"]).partition("/")[0]
    slug = document.metadata.briefing.slug or free_slug(Briefing, f"{fields['title']} {day}")
    return Briefing.objects.create(slug=slug, **fields)
