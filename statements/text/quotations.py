"""Which stretches of a paragraph stand inside quotation marks."""

import re
from bisect import bisect_right
from dataclasses import dataclass

from statements.text.spans import Span

MARKS = re.compile(r"[“”„\"«»]|'{2,3}|``")
STRAIGHT = "\"'"  # the same mark opens and closes: typewriter marks, and two apostrophes
BEFORE_OPENING = "([—–-"
SINGLE = re.compile(r"(?<!\w)‘[^‘“”\n]{2,400}?[^\s‘]’(?!\w)")


@dataclass(frozen=True, slots=True)
class Quotation:
    """Words between quotation marks.

    `outer` holds the marks, as far as there are any; a quotation that its
    paragraph does not close runs to the paragraph's end and has `closed` False.
    """

    outer: Span
    closed: bool


def find_quotations(text: str, paragraph: Span) -> list[Quotation]:
    """Find the quotations of one paragraph, in reading order; they never overlap.

    Double marks of any make, and curly single marks outside them. A typewriter
    mark opens or closes by the white space beside it; nested marks belong to
    the quotation they stand in.
    """
    found: list[Quotation] = []
    opened = -1
    for match in MARKS.finditer(text, paragraph.start, paragraph.end):
        at = match.start()
        if opened < 0:
            if not _is_stray(text, match, paragraph):
                opened = at
        elif _closes(text, match, paragraph):
            found.append(Quotation(Span(opened, match.end()), closed=True))
            opened = -1
    if opened >= 0:
        found.append(Quotation(Span(opened, paragraph.end), closed=False))
    return _with_single_marks(text, paragraph, found)


def _neighbours(text: str, mark: re.Match[str], paragraph: Span) -> tuple[bool, bool]:
    """Whether white space or the paragraph's edge stands before and after."""
    previous = text[mark.start() - 1] if mark.start() > paragraph.start else " "
    before = previous.isspace() or previous in BEFORE_OPENING
    after = mark.end() >= paragraph.end or text[mark.end()].isspace()
    return before, after


def _is_stray(text: str, mark: re.Match[str], paragraph: Span) -> bool:
    """Whether a mark outside quotations does not open one."""
    before, after = _neighbours(text, mark, paragraph)
    if mark.group() in "”»":
        return True
    return mark.group()[0] in STRAIGHT and not before and (after or mark.group() != '"')


def _closes(text: str, mark: re.Match[str], paragraph: Span) -> bool:
    before, after = _neighbours(text, mark, paragraph)
    if mark.group() == "“":  # typed the wrong way round
        return after and not before
    return mark.group() in "”»" or (mark.group()[0] in STRAIGHT and not (before and not after))


def _with_single_marks(text: str, paragraph: Span, found: list[Quotation]) -> list[Quotation]:
    if text.find("‘", paragraph.start, paragraph.end) < 0:
        return found
    ends = [quote.outer.end for quote in found]
    singles = []
    for match in SINGLE.finditer(text, paragraph.start, paragraph.end):
        following = bisect_right(ends, match.start())
        if following == len(found) or match.end() <= found[following].outer.start:
            singles.append(Quotation(Span(*match.span()), closed=True))
    return sorted([*found, *singles], key=lambda quote: quote.outer)
