"""The parts of a record: its title, the headings of its sections, its paragraphs."""

import re
from collections.abc import Iterator, Sequence

from statements.extraction.turn_labels import read_label
from statements.extraction.turns import Paragraph
from statements.text import Part, PartKind, Span, breaks_sentence, find_blocks, skip_number
from statements.text.furniture import is_headline, is_sentence

Block = tuple[Span, ...]
NAMED = re.compile(r"[^\W\d_]{4}")  # "IV" is the number of a section, not its name
WORD = re.compile(r"[^\W\d_]{2}")
SPEAKS = re.compile(r"\bI\b(?!\t)|\b(?:[Ww]e|[Oo]ur)\b")
NOT_OF_HEADINGS = re.compile(r"\b(?:I|[Ww]e|[Uu]s|[Oo]ur|[Mm]y|[Tt]hank|THANK)\b(?!\t)|[.!?…:;,][”\"’')\]»]*$|\n")
LONGEST_HEADING = 60  # characters: what is longer may be a sentence without its full stop, and no words may be lost
MARKUP = "*#_ "


def read_record(text: str) -> tuple[tuple[Part, ...], list[Paragraph]]:
    """Return the parts of a record in reading order, and its paragraphs with the heading above each.

    Title lines stand before the first line that is a sentence or opens a turn.
    """
    blocks = [_without_number(text, block) for block in find_blocks(text)]
    body = next((at for at, block in enumerate(blocks) if _is_body(text, block)), 0)
    parts = [*_read_head(text, blocks[:body])]
    paragraphs: list[Paragraph] = []
    heading: Span | None = None
    for at, block in enumerate(blocks[body:], start=body + 1):
        span = Span(block[0].start, block[-1].end)
        if at < len(blocks) and _is_heading(span.cut(text).strip(MARKUP)) and read_label(text, span) is None:
            parts.append(Part(PartKind.HEADING, span))
            heading = span if NAMED.search(text, span.start, span.end) else None
        elif WORD.search(text, span.start, span.end):
            parts.append(Part(PartKind.PARAGRAPH, span))
            paragraphs.append(Paragraph(block, heading))
    return tuple(parts), paragraphs


def _is_heading(words: str) -> bool:
    """Whether a line is the heading of a section: short, with a capital, and nothing that ends or goes on."""
    starts = words[:1].isupper() or words[:1].isdigit()
    return starts and len(words) <= LONGEST_HEADING and not (NOT_OF_HEADINGS.search(words) or breaks_sentence(words))


def _without_number(text: str, block: Block) -> Block:
    return (Span(skip_number(text, block[0]), block[0].end), *block[1:])


def _is_body(text: str, block: Block) -> bool:
    words = block[0].cut(text)
    return len(block) > 1 or is_sentence(words) or bool(SPEAKS.search(words)) or read_label(text, block[0]) is not None


def _read_head(text: str, blocks: Sequence[Block]) -> Iterator[Part]:
    kind = PartKind.HEADLINE
    for block in blocks:
        for span in block:
            likely = kind is PartKind.HEADLINE and is_headline(span.cut(text))
            yield Part(kind if likely else PartKind.MASTHEAD, span)
            kind = PartKind.MASTHEAD if likely else kind
