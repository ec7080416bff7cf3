"""The parts of a printed report: what is its body, and what only stands around it."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from statements.text import furniture
from statements.text.blocks import find_blocks, is_wrapped
from statements.text.datelines import dateline_end
from statements.text.spans import BLANK, Span, trim

LINE = re.compile(r"[^\n\r\v\f\x1c-\x1e\x85\u2028\u2029]+")
DATELINE_PARAGRAPHS = 2  # a summary may stand before the paragraph with the dateline


class PartKind(StrEnum):
    MASTHEAD = "masthead"
    HEADLINE = "headline"
    CAPTION = "caption"
    DATELINE = "dateline"
    HEADING = "heading"
    PARAGRAPH = "paragraph"
    LINK = "link"
    IMPRINT = "imprint"


@dataclass(frozen=True, slots=True)
class Part:
    """One line of a report, or its dateline; without the white space around it."""

    kind: PartKind
    span: Span


def read_parts(text: str, *, imprints: Sequence[str] = ()) -> tuple[Part, ...]:
    """Name every line of a report, in reading order; parts never overlap.

    Nothing is cut out: what is not body is named, so that it can be passed over.
    A headline printed twice gives two HEADLINE parts. The dateline is a part of
    its own in front of the first paragraph, on the same line. `imprints` are the
    names of known outlets: a closing line that tells what they are is an imprint.
    """
    lines = list(_lines(text))
    words = [line.cut(text) for line in lines]
    body = _first_of_body(words)
    headline = _find_headline(words[:body])
    parts: list[Part] = []
    paragraphs = 0
    for at, span in enumerate(lines):
        if at < body:
            kind = _kind_before_body(words[at], words[headline] if headline is not None else "")
        else:
            kind = _kind_in_body(words, at, body, imprints)
        if kind is PartKind.PARAGRAPH and paragraphs < DATELINE_PARAGRAPHS:
            paragraphs += 1
            parts += _with_dateline(text, span)
        else:
            parts.append(Part(kind, span))
    return tuple(parts)


def _lines(text: str) -> Iterator[Span]:
    """The printed lines; of a text broken at a fixed width, its paragraphs."""
    if is_wrapped(text):
        for block in find_blocks(text):
            yield from block
        return
    for match in LINE.finditer(text):
        span = trim(text, *match.span(), BLANK)
        if span:
            yield span


def _first_of_body(words: Sequence[str]) -> int:
    """The line with which the report itself begins; 0 when all lines look alike."""
    for at, line in enumerate(words):
        if furniture.is_sentence(line) and not furniture.is_caption(line, in_head=True):
            return at if at or not furniture.is_headline(line) or len(words) == 1 else 1
    return 0


def _kind_before_body(line: str, headline: str) -> PartKind:
    if furniture.is_caption(line, in_head=True):
        return PartKind.CAPTION
    if furniture.is_link(line):
        return PartKind.LINK
    if headline and line.casefold() == headline.casefold():
        return PartKind.HEADLINE
    return PartKind.MASTHEAD


def _find_headline(head: Sequence[str]) -> int | None:
    """The line above the body that is printed twice, else the first long enough for a headline."""
    likely = [at for at, line in enumerate(head) if furniture.is_headline(line)]
    times = Counter(line.casefold() for line in head)
    twice = (at for at in likely if times[head[at].casefold()] > 1)
    return next(twice, likely[0] if likely else None)


def _kind_in_body(words: Sequence[str], at: int, body: int, imprints: Sequence[str]) -> PartKind:
    line = words[at]
    if furniture.is_link(line):
        return PartKind.LINK
    if furniture.is_caption(line, in_head=False):
        return PartKind.CAPTION
    if furniture.is_imprint(line, imprints, last=at == len(words) - 1):
        return PartKind.IMPRINT
    if at > body and at + 1 < len(words) and furniture.is_heading(line):
        return PartKind.HEADING
    return PartKind.PARAGRAPH


def _with_dateline(text: str, span: Span) -> list[Part]:
    end = dateline_end(text, span.start, span.end)
    rest = trim(text, end, span.end)
    if end == span.start or rest is None:
        return [Part(PartKind.PARAGRAPH, span)]
    dateline = trim(text, span.start, end)
    assert dateline is not None
    return [Part(PartKind.DATELINE, dateline), Part(PartKind.PARAGRAPH, rest)]
