"""Whether attributed words are quoted or reported."""

import re
from bisect import bisect_right
from collections.abc import Sequence

from statements.extraction.values import Kind
from statements.text import Quotation, Span

WORD = re.compile(r"\w+(?:['’.-]\w+)*")
SMALL_WORDS = 4  # letters: "of", "the", "with" need no capital in a name


def name_kind(text: str, content: Sequence[Span], quotations: Sequence[Quotation]) -> Kind:
    """Direct when every word stands inside quotation marks, indirect when none does, else mixed.

    Marks round a name ("Great Patriotic War") are no quotation, unless they hold
    the whole content. `quotations` are in reading order.
    """
    starts = [quote.outer.start for quote in quotations]
    touched: set[int] = set()  # quotations that hold a word of the content
    all_quoted = True
    for span in content:
        for match in WORD.finditer(text, span.start, span.end):
            at = bisect_right(starts, match.start()) - 1
            if at >= 0 and match.start() < quotations[at].outer.end:
                touched.add(at)
            else:
                all_quoted = False
    if touched and all_quoted:
        return Kind.DIRECT
    spoken = any(not _is_name(text, quotations[at]) for at in touched)
    return Kind.MIXED if spoken else Kind.INDIRECT


def _is_name(text: str, quotation: Quotation) -> bool:
    """Whether marks stand round a proper name: several words, all that matter with a capital."""
    words = WORD.findall(quotation.outer.cut(text))
    long = [word for word in words if len(word) >= SMALL_WORDS]
    return len(words) > 1 and len(long) > 1 and all(word[0].isupper() for word in long)
