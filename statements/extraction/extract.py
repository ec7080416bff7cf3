"""From the text of a report to its statements."""

from bisect import bisect_right
from collections.abc import Sequence

from statements.extraction.continuations import read_all
from statements.extraction.documents import Document, Paragraph, read_document
from statements.extraction.drafts import Draft
from statements.extraction.kinds import name_kind
from statements.extraction.topics import find_topics
from statements.extraction.values import Extraction, FoundOccasion, FoundStatement, TopicTerms
from statements.text import Quotation, Span


def extract(text: str, topics: Sequence[TopicTerms] = (), *, outlets: Sequence[str] = ()) -> Extraction:
    """Find the statements of a report, in reading order.

    Every span points into the untouched `text`. `outlets` are names of known
    outlets, whose imprints are passed over.
    """
    document = read_document(text, outlets)
    drafts = read_all(document)
    statements = tuple(_statement(document, draft, position, topics) for position, draft in enumerate(drafts))
    return Extraction(
        parts=document.parts,
        statements=statements,
        speakers=(),
        occasion=FoundOccasion(),
        headline=document.headline,
    )


def _statement(document: Document, draft: Draft, position: int, topics: Sequence[TopicTerms]) -> FoundStatement:
    paragraph = document.paragraphs[draft.sentence.paragraph]
    passage = _passage(document.paragraphs, draft)
    return FoundStatement(
        passage=passage,
        content=tuple(draft.content),
        cue=(draft.cue,),
        source=(draft.source,) if draft.source else (),
        kind=name_kind(document.text, draft.content, _quotations(document, draft)),
        heading=paragraph.heading,
        position=position,
        rule=draft.rule,
        speaker=None,
        relayed_from=None,
        topics=find_topics(document.text, passage, paragraph.heading, topics),
        in_headline=paragraph.is_headline,
    )


def _passage(paragraphs: Sequence[Paragraph], draft: Draft) -> Span:
    return Span(
        min(draft.sentence.span.start, draft.content[0].start),
        max(draft.sentence.span.end, draft.content[-1].end),
    )


def _quotations(document: Document, draft: Draft) -> list[Quotation]:
    starts = [paragraph.span.start for paragraph in document.paragraphs]
    last = bisect_right(starts, draft.content[-1].start)
    first = bisect_right(starts, draft.content[0].start) - 1
    return [quote for paragraph in document.paragraphs[first:last] for quote in paragraph.quotations]
