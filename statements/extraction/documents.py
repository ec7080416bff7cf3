"""A report as the grammar reads it: its parts, and the sentences of its body in order."""

from collections.abc import Sequence
from dataclasses import dataclass

from statements.extraction.joining import join_sentences
from statements.extraction.tokens import Sentence, read_sentence
from statements.text import Part, PartKind, Quotation, Span, find_quotations, find_sentences, read_parts


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph (or the headline) with its sentences and the heading above it."""

    span: Span
    sentences: tuple[Sentence, ...]
    quotations: tuple[Quotation, ...]
    heading: Span | None
    is_headline: bool

    @property
    def is_left_open(self) -> bool:
        """Whether its last quotation is not closed, so that the next paragraph goes on with it."""
        return bool(self.quotations) and not self.quotations[-1].closed


@dataclass(frozen=True, slots=True)
class Document:
    """A whole report."""

    text: str
    parts: tuple[Part, ...]
    paragraphs: tuple[Paragraph, ...]
    headline: Span | None


def read_document(text: str, outlets: Sequence[str]) -> Document:
    """Read a report. A headline printed twice is read once."""
    parts = read_parts(text, imprints=outlets)
    headline = next((part.span for part in parts if part.kind is PartKind.HEADLINE), None)
    paragraphs: list[Paragraph] = []
    heading: Span | None = None
    for part in parts:
        if part.kind is PartKind.HEADING:
            heading = part.span
        elif part.kind is PartKind.PARAGRAPH:
            paragraphs.append(_paragraph(text, part.span, heading, number=len(paragraphs)))
        elif part.span == headline:
            paragraphs.append(_paragraph(text, part.span, None, number=len(paragraphs), is_headline=True))
    return Document(text, parts, tuple(paragraphs), headline)


def _paragraph(text: str, span: Span, heading: Span | None, *, number: int, is_headline: bool = False) -> Paragraph:
    quotations = find_quotations(text, span)
    sentences = tuple(
        read_sentence(text, sentence, quotations, number)
        for sentence in join_sentences(text, find_sentences(text, span, quotations))
    )
    return Paragraph(span, sentences, tuple(quotations), heading, is_headline)
