"""From the text of a report to its statements."""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from datetime import date

from statements.extraction.casting import Casting, cast_speakers
from statements.extraction.continuations import read_all
from statements.extraction.documents import Document, read_document
from statements.extraction.drafts import Draft
from statements.extraction.figures import figures_of
from statements.extraction.kinds import name_kind
from statements.extraction.occasions import find_occasion
from statements.extraction.topics import find_topics
from statements.extraction.values import Extraction, FoundStatement, TopicTerms
from statements.extraction.writing import Told
from statements.text import Quotation, Span


def extract(
    text: str,
    topics: Sequence[TopicTerms] = (),
    *,
    outlets: Sequence[str] = (),
    published: date | None = None,
    retrieved: date | None = None,
) -> Extraction:
    """Find the statements of a report, in reading order.

    Every span points into the untouched `text`. `outlets` are names of known
    outlets, whose imprints are passed over. "On Tuesday" is counted from the day it
    was `published`, "2 days ago" from the day its page was `retrieved`.
    """
    document = read_document(text, outlets)
    drafts = read_all(document)
    casting = cast_speakers(document, drafts)
    starts = [paragraph.span.start for paragraph in document.paragraphs]
    return Extraction(
        parts=document.parts,
        statements=tuple(
            _statement(document, starts, draft, position, casting, topics) for position, draft in enumerate(drafts)
        ),
        speakers=casting.speakers,
        occasion=find_occasion(document, drafts, casting, Told(published, retrieved)),
        headline=document.headline,
    )


def _statement(
    document: Document,
    starts: list[int],
    draft: Draft,
    position: int,
    casting: Casting,
    topics: Sequence[TopicTerms],
) -> FoundStatement:
    paragraph = document.paragraphs[draft.sentence.paragraph]
    passage = _passage(draft)
    return FoundStatement(
        passage=passage,
        content=tuple(draft.content),
        cue=(draft.cue,),
        source=(draft.source,) if draft.source else (),
        kind=name_kind(document.text, draft.content, _quotations(document, starts, draft)),
        heading=paragraph.heading,
        position=position,
        rule=draft.rule,
        speaker=casting.said_by[position],
        relayed_from=casting.relayed_from[position],
        topics=find_topics(document.text, passage, paragraph.heading, topics),
        in_headline=paragraph.is_headline,
        figures=figures_of(document.text, draft.content),
    )


def _passage(draft: Draft) -> Span:
    """The sentences that a reader needs: with source, cue and all of the content."""
    return Span(
        min(draft.sentence.span.start, draft.content[0].start),
        max(draft.sentence.span.end, draft.content[-1].end),
    )


def _quotations(document: Document, starts: list[int], draft: Draft) -> list[Quotation]:
    """The quotations of the paragraphs over which the content runs."""
    first = bisect_right(starts, draft.content[0].start) - 1
    last = bisect_right(starts, draft.content[-1].start)
    found: list[Quotation] = []
    for paragraph in document.paragraphs[first:last]:
        quotations = paragraph.quotations
        start = bisect_left(quotations, draft.content[0].start, key=lambda quote: quote.outer.end)
        end = bisect_right(quotations, draft.content[-1].end, key=lambda quote: quote.outer.start)
        found += quotations[start:end]
    return found
