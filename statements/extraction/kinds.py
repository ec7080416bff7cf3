"""Whether attributed words are quoted or reported."""

import re
from collections.abc import Sequence

from statements.extraction.values import Kind
from statements.text import Quotation, Span

WORD = re.compile(r"\w+(?:['’.-]\w+)*")


def name_kind(text: str, content: Sequence[Span], quotations: Sequence[Quotation]) -> Kind:
    """Direct when every word stands inside quotation marks, indirect when none does.

    Marks round a name or a term make no quotation: they count only where they
    hold more than a name, or where the writer marks the speaker's own word.
    """
    quoted = total = 0
    for span in content:
        for match in WORD.finditer(text, span.start, span.end):
            total += 1
            quoted += any(quote.outer.start <= match.start() < quote.outer.end for quote in quotations)
    if quoted == 0:
        return Kind.INDIRECT
    return Kind.DIRECT if quoted == total else Kind.MIXED
