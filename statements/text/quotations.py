"""Which stretches of a paragraph stand inside quotation marks."""

import re
from bisect import bisect_right
from dataclasses import dataclass

from statements.text.spans import Span

MARKS = re.compile(r'[“”„"«»]')
SINGLE = re.compile(r"(?<!\w)‘[^‘“”\n]{2,400}?[^\s‘]’(?!\w)")


@dataclass(frozen=True, slots=True)
class Quotation:
    """Words between quotation marks.

    `outer` holds the marks, as far as there are any; a quotation that its
    paragraph does not close runs to the paragraph's end and has `closed` False.
    """

    outer: Span
    closed: bool

    def inner(self) -> Span | None:
        """The words without the marks; None for marks round nothing."""
        end = self.outer.end - (1 if self.closed else 0)
        return Span(self.outer.start + 1, end) if self.outer.start + 1 < end else None


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
            if not _is_stray(text, at, paragraph):
                opened = at
        elif _closes(text, at, paragraph):
            found.append(Quotation(Span(opened, at + 1), closed=True))
            opened = -1
    if opened >= 0:
        found.append(Quotation(Span(opened, paragraph.end), closed=False))
    return _with_single_marks(text, paragraph, found)


def _neighbours(text: str, at: int, paragraph: Span) -> tuple[bool, bool]:
    """Whether white space or the paragraph's edge stands before and after."""
    before = at <= paragraph.start or text[at - 1].isspace()
    after = at + 1 >= paragraph.end or text[at + 1].isspace()
    return before, after


def _is_stray(text: str, at: int, paragraph: Span) -> bool:
    before, after = _neighbours(text, at, paragraph)
    return text[at] in "”»" or (text[at] == '"' and after and not before)


def _closes(text: str, at: int, paragraph: Span) -> bool:
    before, after = _neighbours(text, at, paragraph)
    return text[at] in "”»" or (text[at] == '"' and not (before and not after))


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
