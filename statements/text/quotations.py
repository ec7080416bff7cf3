"""Which stretches of a paragraph stand inside quotation marks."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from statements.text.single_marks import find_single_quotations
from statements.text.spans import Span, trim

MARKS = re.compile(r"[“”„«»\"＂]|'{2,3}|``")
STRAIGHT = "\"＂'"  # the same mark opens and closes: typewriter marks, and two apostrophes
BEFORE_OPENING = "([{—–-/"
CLOSED_BY = {  # outlets mix their marks: “We wait," he said
    "“": '”"“',
    "„": '“”"',
    "”": "”",
    "«": "»",
    "»": "«",
    '"': '"”',
    "＂": "＂",
    "'": "'\"",
    "`": "'\"",
}


@dataclass(frozen=True, slots=True)
class Quotation:
    """Words between quotation marks.

    `outer` holds the marks, as far as there are any; a quotation that its
    paragraph does not close has `closed` False and runs to the paragraph's end,
    or to the next mark that opens one.
    """

    outer: Span
    closed: bool


@dataclass(frozen=True, slots=True)
class _Mark:
    """A mark and what stands beside it: white space, the paragraph's edge or an opening bracket."""

    start: int
    end: int
    sign: str
    space_before: bool
    space_after: bool
    is_first: bool

    @property
    def can_open(self) -> bool:
        if self.is_first:
            return True
        if self.sign in "”»":  # ”Swedish”, »German«
            return self.space_before and not self.space_after
        if self.sign in STRAIGHT:
            return self.space_before or (self.sign == '"' and not self.space_after)
        return True

    def closes(self, opener: "_Mark") -> bool:
        if self.sign not in CLOSED_BY[opener.sign]:
            return False
        if self.sign == "“" and opener.sign == "“":  # typed the wrong way round
            return self.space_after
        return self.sign not in STRAIGHT or not (self.space_before and not self.space_after)

    def opens_again(self, opener: "_Mark") -> bool:
        """Whether this mark opens a quotation while one of the same kind is open."""
        return self.sign == opener.sign and self.sign in '“"' and self.space_before and not self.space_after


def find_quotations(text: str, paragraph: Span) -> list[Quotation]:
    """Find the quotations of one paragraph, in reading order; they never overlap.

    Marks of any make: “English”, „German“ and „Polish”, ”Swedish”, «French», »Danish«,
    "typewriter", ''doubled'', and single ones outside them. Nested marks belong to
    the quotation they stand in. A quotation is closed by the mark that fits its
    opening, or by one that outlets type in its stead.
    """
    marks = _read_marks(text, paragraph)
    found: list[Quotation] = []
    at = 0
    while at < len(marks):
        if not marks[at].can_open:
            at += 1
            continue
        closing, following = _find_closing(marks, at)
        end = closing.end if closing else _last_word(text, marks, at, following, paragraph)
        found.append(Quotation(Span(marks[at].start, end), closed=closing is not None))
        at = following
    return sorted(
        [
            *found,
            *(
                Quotation(span, closed=True)
                for span in find_single_quotations(text, paragraph, [q.outer for q in found])
            ),
        ],
        key=lambda quote: quote.outer,
    )


def _read_marks(text: str, paragraph: Span) -> list[_Mark]:
    first_word = trim(text, paragraph.start, paragraph.end)
    first = first_word.start if first_word else paragraph.start
    marks = []
    for match in MARKS.finditer(text, paragraph.start, paragraph.end):
        start, end = match.span()
        previous = text[start - 1] if start > paragraph.start else " "
        marks.append(
            _Mark(
                start,
                end,
                match.group()[0],
                previous.isspace() or previous in BEFORE_OPENING,
                end >= paragraph.end or text[end].isspace(),
                start <= first,
            )
        )
    return marks


def _find_closing(marks: Sequence[_Mark], opening: int) -> tuple[_Mark | None, int]:
    """The mark that closes the quotation, and where to go on; None when nothing does."""
    opener = marks[opening]
    inner: _Mark | None = None  # a nested quotation of another make, or of the same
    at = opening + 1
    while at < len(marks):
        mark = marks[at]
        if inner is not None:
            if mark.closes(inner):
                inner = None
                at += 1
                continue
        elif mark.opens_again(opener):
            if not _is_nested(marks, at, opener):
                return None, at
            at += 2
            continue
        elif _opens_inner(mark, opener):
            inner = mark
            at += 1
            continue
        if mark.closes(opener):
            return mark, at + 1
        at += 1
    return None, len(marks)


def _is_nested(marks: Sequence[_Mark], at: int, opener: _Mark) -> bool:
    """Whether two closing marks follow, one for this quotation and one for that around it."""
    return at + 2 < len(marks) and all(
        mark.closes(opener) and not mark.opens_again(opener) for mark in marks[at + 1 : at + 3]
    )


def _opens_inner(mark: _Mark, opener: _Mark) -> bool:
    """Whether a mark of another make opens a quotation inside this one."""
    if mark.sign == opener.sign or mark.closes(opener):
        return False
    return mark.sign in '“„«"' and mark.can_open and not mark.space_after


def _last_word(text: str, marks: Sequence[_Mark], opening: int, following: int, paragraph: Span) -> int:
    """Where a quotation without a closing mark ends: with its paragraph, or before the next one opens."""
    if following >= len(marks):
        return paragraph.end
    between = text[marks[opening].start : marks[following].start]
    return marks[opening].start + len(between.rstrip())
