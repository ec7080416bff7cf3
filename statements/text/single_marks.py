"""Quotations in single marks: ‘We wait,’ and 'We wait,' he said — told apart from apostrophes."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence

from statements.text.spans import Span

SINGLE = re.compile(r"(?<!\w)‘[^‘“”\n]{2,400}?[^\s‘]’(?!\w)")
WHOLE = re.compile(r"‘[^‘“”\n]{2,400}?[.,!?…]’(?!\w)")  # not ended by the workers’ apostrophe
LOW = re.compile(r"‚(?=\w)[^‚‘“”„\n]{2,400}?[^\s‚]‘(?!\w)")
POINTED = re.compile(r"‹[^‹›\n]{2,400}›")
STRAIGHT = re.compile(r"(?<![\w'])'(?=[A-Z])[^'\n“”\"]{2,400}(?:'(?=\w)[^'\n“”\"]{1,400}){0,9}?(?<=[.,!?…])'(?![\w'])")


def find_single_quotations(text: str, paragraph: Span, taken: Sequence[Span]) -> list[Span]:
    """The quotations in single marks that stand outside the others; `taken` are those, in order."""
    ends = [span.end for span in taken]
    found: list[Span] = []
    for span in sorted(_candidates(text, paragraph)):
        following = bisect_right(ends, span.start)
        outside = following == len(taken) or span.end <= taken[following].start
        if outside and (not found or found[-1].end <= span.start):
            found.append(span)
    return found


def _candidates(text: str, paragraph: Span) -> Iterator[Span]:
    for pattern, sign in ((SINGLE, "‘"), (LOW, "‚"), (POINTED, "‹"), (STRAIGHT, "'")):
        if text.find(sign, paragraph.start, paragraph.end) < 0:
            continue
        for match in pattern.finditer(text, paragraph.start, paragraph.end):
            whole = WHOLE.match(text, match.start(), paragraph.end) if match.group().endswith("s’") else None
            yield Span(*(whole or match).span())
