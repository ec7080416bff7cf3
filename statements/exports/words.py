"""The printed words of a statement, cut from their place in the source and never changed."""

import re

from statements.models import Statement
from statements.models.proof import GAP

OPENING_WORDS = 12
OPENING, CLOSING, EITHER_SIDE = "“„«‹「『", "”»›」』", '"'  # printed quotation marks
CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufffe\uffff]")


def passage_of(statement: Statement) -> str:
    """Return the printed stretch; free of queries for rows from `for_cards()`."""
    if "passage_text" in statement.__dict__:
        return statement.passage_text
    return statement.article.text[statement.passage_start : statement.passage_end]


def cut_pieces(statement: Statement, spans: list[list[int]]) -> list[str]:
    """Return what stands at `spans`, code-point offsets into the article, half-open.

    Reads the whole article only where a span lies outside the passage.
    """
    first, last = statement.passage_start, statement.passage_end
    if all(first <= start and end <= last for start, end in spans):
        passage = passage_of(statement)
        return [passage[start - first : end - first] for start, end in spans]
    return [statement.article.text[start:end] for start, end in spans]


def words_of(statement: Statement) -> str:
    """Return the attributed words as printed, an ellipsis between pieces that the source prints apart."""
    return GAP.join(cut_pieces(statement, statement.content))


def opening_of(statement: Statement) -> str:
    """Return the first words on one line, as a title: at most twelve, whole quotations without their marks."""
    first = on_one_line(cut_pieces(statement, statement.content[:1])[0])
    if statement.kind == Statement.Kind.DIRECT and first[:1] in OPENING + EITHER_SIDE:
        first = first[1:].rstrip(CLOSING + EITHER_SIDE)
    words = first.removeprefix("that ").split()
    opening = " ".join(words[:OPENING_WORDS]).rstrip(",;: ")
    if opening.count("“") > opening.count("”"):
        opening += "”"  # the quotation goes on beyond the title
    return f"{opening} …" if len(words) > OPENING_WORDS else opening or "Untitled statement"


def on_one_line(text: str) -> str:
    """Return `text` without line breaks and control characters: foreign words must not start a line of their own."""
    return " ".join(without_controls(" ".join(text.split())).split())


def without_controls(text: str) -> str:
    """Return `text` without the characters that XML forbids or programs act on; tabs and line breaks stay.

    Source: XML 1.0, section 2.2 (the production Char).
    """
    return CONTROL.sub("", text)
