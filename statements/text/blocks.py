"""Paragraphs of a text whose lines were broken at a fixed width, as in printed records."""

import re
from collections.abc import Sequence
from statistics import median

from statements.text.spans import Span, trim

LINE = re.compile(r"[^\n\r\v\f\x1c-\x1e\x85\u2028\u2029]+|(?:\r\n|\n|\r)(?=[ \t\xa0]*(?:\r\n|\n|\r))")
SENTENCE_END = re.compile(r"[.!?:][”\"’»)\]]*$")
PAGE_FURNITURE = re.compile(
    r"^(?:\d{1,4}|\d{2}-\d{4,6}(?:\s+\d{1,3})?|\d{1,3}\s+\d{2}-\d{4,6}|\d{2}-\d{4,6} \([A-Z]\)|[AS]/\d+/PV\.\d+)$"
)
FEWEST_LINES = 8
WIDEST = 100  # characters: a longer usual line is a paragraph, not a broken line
SHORT = 0.8  # of the usual width: a sentence that ends so early ends its paragraph


def is_wrapped(text: str) -> bool:
    """Whether most lines end in the middle of a sentence, at much the same width."""
    lines = [line for line in map(str.strip, text.splitlines()) if line]
    if len(lines) < FEWEST_LINES or median(map(len, lines)) > WIDEST:
        return False
    return sum(not SENTENCE_END.search(line) for line in lines) > len(lines) / 2


def find_blocks(text: str) -> list[tuple[Span, ...]]:
    """The paragraphs of a wrapped text, in order; page numbers between their lines are left out.

    A paragraph is the spans of its lines, joined where nothing stands between them.
    It ends at a blank line, or at a sentence that ends well before the usual width.
    """
    lines = [trim(text, *match.span()) for match in LINE.finditer(text)]
    printed = [line for line in lines if line]
    width = median(line.end - line.start for line in printed) if printed else 0
    blocks: list[tuple[Span, ...]] = []
    block: list[Span] = []
    for line in lines:
        if line is not None and not PAGE_FURNITURE.match(line.cut(text)):
            block.append(line)
        ends = line is None or (line.end - line.start < SHORT * width and SENTENCE_END.search(line.cut(text)))
        if ends and block:
            blocks.append(_joined(text, block))
            block = []
    return [*blocks, _joined(text, block)] if block else blocks


def _joined(text: str, lines: Sequence[Span]) -> tuple[Span, ...]:
    """Lines with only white space between them become one span."""
    spans = [lines[0]]
    for line in lines[1:]:
        if text[spans[-1].end : line.start].isspace():
            spans[-1] = Span(spans[-1].start, line.end)
        else:
            spans.append(line)
    return tuple(spans)
