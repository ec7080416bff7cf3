"""The lines of a text, and how they are laid out: one a paragraph, or broken at a fixed width."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from statistics import median

from statements.text.page_furniture import is_page_furniture
from statements.text.spans import BLANK, Span

LINE = re.compile(r"[^\n\r\v\f\x1c-\x1e\x85\u2028\u2029]*(?:\r\n|[\n\r\v\f\x1c-\x1e\x85\u2028\u2029]|\Z)")
SENTENCE_END = re.compile(r"[.!?:][”\"’'»)\]*]*$")
FEWEST_LINES = 8
WIDEST = 100  # characters: a longer usual line is a paragraph, not a broken line
OVERLONG = 1.5  # of the usual width: no broken line is so long
DOUBLE_SPACED = 0.6  # of the lines stand behind a blank one: it means nothing
INDENTED = (0.02, 0.45)  # share of lines that begin paragraphs, where those are set in


@dataclass(frozen=True, slots=True)
class Line:
    """A line with words, without the white space round it. `after_gap`: behind blank lines or page furniture."""

    span: Span
    words: str
    indented: bool
    after_gap: bool


@dataclass(frozen=True, slots=True)
class Layout:
    """`start` is where the first line begins; `width` the usual length of a broken line, 0 where each is a paragraph.

    `gaps` and `indents`: whether blank lines and white space in front of a line set off paragraphs.
    """

    start: int
    width: float
    gaps: bool
    indents: bool

    def is_broken(self, line: Line) -> bool:
        """Whether the line may have been broken at the width, so that it goes on in the next."""
        return len(line.words) <= OVERLONG * self.width

    def fills(self, line: Line, share: float) -> bool:
        return len(line.words) >= share * self.width


def read_lines(text: str) -> list[Line]:
    """The lines of a text in order; blank ones and page furniture are left out."""
    found: list[Line] = []
    gap = False
    for match in LINE.finditer(text):
        printed = match.group()
        words = printed.strip(BLANK)
        if not words or is_page_furniture(words):
            gap = gap or bool(found)
            continue
        before = len(printed) - len(printed.lstrip(BLANK))
        start = match.start() + before
        found.append(Line(Span(start, start + len(words)), words, before > 0, gap))
        gap = False
    return found


def read_layout(lines: Sequence[Line]) -> Layout:
    return Layout(
        start=lines[0].span.start,
        width=median(len(line.words) for line in lines) if are_broken([line.words for line in lines]) else 0,
        gaps=sum(line.after_gap for line in lines) <= DOUBLE_SPACED * len(lines),
        indents=INDENTED[0] * len(lines) <= sum(line.indented for line in lines) <= INDENTED[1] * len(lines),
    )


def are_broken(lines: Sequence[str]) -> bool:
    """Whether most lines end in the middle of a sentence, at much the same width."""
    if len(lines) < FEWEST_LINES or median(map(len, lines)) > WIDEST:
        return False
    return sum(not SENTENCE_END.search(line) for line in lines) > len(lines) / 2
