"""Turns and paragraphs that are too long to be cited whole, cut at paragraphs and at sentences."""

from collections.abc import Iterator, Sequence
from math import ceil

from statements.text import Span, find_sentences

LONGEST = 2500  # characters of a statement: a reader cites a passage
USUAL = 1500  # characters of the pieces of a longer paragraph, on an average

Spans = tuple[Span, ...]


def cut_turn(text: str, paragraphs: Sequence[Spans]) -> Iterator[tuple[Spans, bool]]:
    """The pieces of a turn in order, and whether a piece is cut at the ends of sentences.

    A turn up to LONGEST is one piece; a longer one is a speech, and gives its paragraphs.
    """
    if sum(map(_length, paragraphs)) <= LONGEST:
        yield tuple(span for spans in paragraphs for span in spans), False
        return
    for spans in paragraphs:
        if _length(spans) <= LONGEST:
            yield spans, False
        else:
            yield from ((sentences, True) for sentences in cut_paragraph(text, spans))


def cut_paragraph(text: str, spans: Spans) -> Iterator[Spans]:
    """Pieces of much the same length, of whole sentences; one sentence is never cut."""
    whole = Span(spans[0].start, spans[-1].end)
    target = _length(spans) / ceil(_length(spans) / USUAL)
    start = whole.start
    ends = whole.start
    for sentence in _sentences(text, whole):
        if ends - start >= target and whole.end - ends >= target / 2:
            if piece := _clip(spans, start, ends):
                yield piece
            start = sentence.start
        ends = sentence.end
    if rest := _clip(spans, start, whole.end):
        yield rest


def _sentences(text: str, whole: Span) -> list[Span]:
    """Sentences that keep quotations whole, unless one quotation would be longer than a statement."""
    found = find_sentences(text, whole)
    if any(sentence.end - sentence.start > LONGEST for sentence in found):
        return find_sentences(text, whole, ())
    return found


def _clip(spans: Spans, start: int, end: int) -> Spans:
    pieces = ((max(span.start, start), min(span.end, end)) for span in spans)
    return tuple(Span(left, right) for left, right in pieces if left < right)


def _length(spans: Spans) -> int:
    return sum(span.end - span.start for span in spans)
