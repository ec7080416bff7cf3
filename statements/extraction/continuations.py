"""Quotations that go on without a verb of their own, in the next sentence or paragraph."""

from statements.extraction.documents import Document, Paragraph
from statements.extraction.drafts import Draft
from statements.extraction.grammar import read_statements
from statements.extraction.tokens import END, QUOTE, Sentence


def read_all(document: Document) -> list[Draft]:
    """The statements of a document in reading order, with their continued quotations."""
    drafts: list[Draft] = []
    open_draft: Draft | None = None
    for number, paragraph in enumerate(document.paragraphs):
        carried = _carries_over(document.paragraphs, number)
        if not carried:
            open_draft = None
        for sentence in paragraph.sentences:
            found = read_statements(sentence)
            if found:
                drafts += found
                open_draft = found[-1] if found[-1].ends_quoted else None
            elif open_draft and _is_all_quoted(sentence):
                open_draft.content.append(sentence.span)
            else:
                open_draft = None
    return drafts


def _carries_over(paragraphs: tuple[Paragraph, ...], number: int) -> bool:
    return number > 0 and paragraphs[number - 1].is_left_open


def _is_all_quoted(sentence: Sentence) -> bool:
    return bool(sentence.tokens) and all(token.kind in (QUOTE, END) for token in sentence.tokens)
